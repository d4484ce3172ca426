// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/routes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

constexpr QByteArrayView apiPrefix("/api/v1");

/// The text up to the next slash; moves `rest` behind it.
QByteArrayView nextPart(QByteArrayView &rest)
{
    const qsizetype slash = rest.indexOf('/');
    const QByteArrayView part = slash < 0 ? rest : rest.first(slash);
    rest = slash < 0 ? QByteArrayView() : rest.sliced(slash + 1);
    return part;
}

} // namespace

int numberParameter(const Request &request, QByteArrayView name, int fallback, int least, int most)
{
    bool isNumber = false;
    const int value = request.parameter(name).toInt(&isNumber);
    return isNumber && value >= least && value <= most ? value : fallback;
}

std::optional<QUuid> parsedId(QByteArrayView text)
{
    if (text.size() != 36)
        return std::nullopt;
    const QUuid id = QUuid::fromString(QLatin1StringView(text));
    const bool isNil = text == QByteArrayView("00000000-0000-0000-0000-000000000000");
    if (id.isNull() && !isNil)
        return std::nullopt;
    return id;
}

Routes::Routes(World &world, Sessions &sessions, const Options &options, const Clock &clock)
    : m_world(world)
    , m_sessions(sessions)
    , m_options(options)
    , m_clock(clock)
    , m_letters(world)
{
}

const std::vector<Routes::Route> &Routes::table()
{
    static const std::vector<Route> routes{
        {"GET", "/builds/{}", "build:read", &Routes::build, "DELETE"},
        {"GET", "/builds", "build:list", &Routes::builds, "POST"},
        {"GET", "/builds/events", "build:read", &Routes::noUpgrade, ""},
        {"GET", "/builds/{}/status", "build:read", &Routes::buildStatus, ""},
        {"GET", "/builds/{}/executions", "build:read", &Routes::executions, ""},
        {"GET", "/builds/{}/workflow", "build:read", &Routes::workflow, ""},
        {"GET", "/builds/{}/trace", "build:read", &Routes::trace, ""},
        {"GET", "/builds/{}/trace/export", "build:read", &Routes::exportTrace, ""},
        {"GET", "/builds/{}/logs", "build:read", &Routes::logs, ""},
        {"GET", "/audit-events", "system:read", &Routes::auditEvents, ""},
        {"GET", "/projects", "projects:read", &Routes::projects, "POST"},
        {"GET", "/projects/{}", "projects:read", &Routes::project, "DELETE PUT"},
        {"GET", "/projects/{}/members", "projects:view_members", &Routes::projectMembers, "POST"},
        {"GET", "/projects/{}/build-settings", "projects:read", &Routes::projectBuildSettings, ""},
        {"GET", "/projects/{}/sources", "projects:read", &Routes::projectSources, ""},
        {"GET", "/projects/{}/webhook-receipts", "projects:read", &Routes::webhookReceipts, ""},
        {"GET", "/projects/{}/triggers", "build:read", &Routes::projectTriggers, ""},
        {"GET", "/users", "user:list", &Routes::users, "POST"},
        {"GET", "/users/{}", "user:read", &Routes::user, "DELETE PUT"},
        {"GET", "/tenants/{}", "tenant:read", &Routes::tenant, "DELETE PATCH PUT"},
        {"GET", "/tenants/{}/groups", "tenant:read", &Routes::tenantGroups, ""},
        {"GET", "/tenants/{}/roles", "role:read", &Routes::tenantRoles, ""},
        {"GET", "/groups/{}/members", "groups:read", &Routes::groupMembers, "POST"},
        {"GET", "/roles", "role:read", &Routes::roles, "POST"},
        {"GET", "/roles/{}", "role:read", &Routes::role, "DELETE PUT"},
        {"GET", "/roles/{}/permissions", "role:read", &Routes::rolePermissions, ""},
        {"GET", "/dashboard/tenant/summary", "projects:read", &Routes::summary, ""},
        {"GET", "/images/search", "image:read", &Routes::searchImages, ""},
        {"GET", "/images/vm", "image:read", &Routes::vmImages, ""},
        {"GET", "/images/{}/details", "image:read", &Routes::imageDetails, ""},
        {"GET", "/notifications", "projects:read", &Routes::notifications, ""},
        {"GET", "/notifications/unread-count", "projects:read", &Routes::unreadCount, ""},
        {"", "/notifications/{}", "projects:read", nullptr, "DELETE"},
        {"POST", "/notifications/read-all", "projects:read", &Routes::readAllNotifications, ""},
        {"POST", "/notifications/{}/read", "projects:read", &Routes::readNotification, ""},
        {"GET", "/auth/login-options", "", &Routes::loginOptions, ""},
        {"POST", "/auth/login", "", &Routes::login, ""},
        {"POST", "/auth/refresh", "", &Routes::refresh, ""},
        {"POST", "/auth/logout", "token", &Routes::logout, ""},
        {"POST", "/auth/change-password", "token", &Routes::changePassword, ""},
        {"POST", "/auth/forgot-password", "", &Routes::forgotPassword, ""},
        {"POST", "/auth/validate-reset-token", "", &Routes::validateResetToken, ""},
        {"POST", "/auth/reset-password", "", &Routes::resetPassword, ""},
        {"POST", "/invitations/accept", "", &Routes::acceptInvitation, ""},
        {"GET", "/invitations/{}", "", &Routes::invitation, ""},
        {"GET", "/bootstrap/status", "", &Routes::bootstrapStatus, ""},
        {"GET", "/profile", "token", &Routes::profile, "PUT"},
    };
    return routes;
}

bool Routes::fits(QByteArrayView path, const char *pattern, std::vector<QByteArray> *ids)
{
    ids->clear();
    QByteArrayView rest = path.sliced(1);
    QByteArrayView wanted = QByteArrayView(pattern).sliced(1);
    while (true) {
        const bool last = rest.indexOf('/') < 0;
        const bool lastWanted = wanted.indexOf('/') < 0;
        const QByteArrayView part = nextPart(rest);
        const QByteArrayView wantedPart = nextPart(wanted);
        if (wantedPart == "{}" && !part.isEmpty())
            ids->push_back(part.toByteArray());
        else if (part != wantedPart)
            return false;
        if (last || lastWanted)
            return last && lastWanted;
    }
}

Answer Routes::answer(const Request &request)
{
    QByteArrayView path(request.path);
    if (path == "/api/builds/events" || path == "/api/notifications/events") {
        Caller caller;
        const std::optional<Answer> refused = refusal(request, "build:read", caller);
        return refused ? *refused : noUpgrade({request, caller, {}});
    }
    if (!path.startsWith(apiPrefix) || path.size() < apiPrefix.size() + 2 || path[apiPrefix.size()] != '/')
        return notFoundRoute();
    path = path.sliced(apiPrefix.size());

    QByteArrayList allowed;
    std::vector<QByteArray> ids;
    const bool isEvents = path == "/builds/events";
    for (const Route &route : table()) {
        if (!fits(path, route.path, &ids) || (isEvents && QByteArrayView(route.path) == "/builds/{}"))
            continue;
        if (request.method != route.method) {
            const QByteArrayList others = QByteArray(route.otherMethods).split(' ');
            if (others.contains(request.method))
                return refusedWrite(request, route.permission);
            allowed << route.method << others;
            continue;
        }
        Caller caller;
        if (*route.permission != 0) {
            if (const std::optional<Answer> refused = refusal(request, route.permission, caller))
                return *refused;
        }
        return (this->*route.handler)({request, caller, ids});
    }
    allowed.removeAll(QByteArray());
    if (allowed.isEmpty())
        return notFoundRoute();
    std::sort(allowed.begin(), allowed.end());
    return wrongMethod(allowed.join(", "));
}

/// A write of the real server. Nothing here serves it, and nobody holds the right to it.
Answer Routes::refusedWrite(const Request &request, const char *readPermission)
{
    const QByteArray permission = QByteArray(readPermission).split(':').first() + ":manage";
    Caller caller;
    const std::optional<Answer> refused = refusal(request, permission.constData(), caller);
    return refused ? *refused : textError(403, "Forbidden");
}

std::optional<Answer> Routes::tenantRefusal(const Request &request, bool needed, Caller &caller) const
{
    if (!request.tenant || request.tenant->isEmpty())
        return needed ? std::optional(textError(400, "Tenant context required (set X-Tenant-ID)")) : std::nullopt;
    const std::optional<QUuid> tenant = parsedId(*request.tenant);
    if (!tenant)
        return textError(400, "Invalid tenant ID format");
    if (tenant->isNull())
        return textError(400, "Invalid tenant ID");
    const Person &person = m_world.people()[caller.person];
    const bool own = (person.inTenant && *tenant == m_world.tenant().id)
        || (person.inSecondTenant && *tenant == m_world.secondTenant().id);
    // A system role that was assigned directly opens every tenant, even one that does not exist.
    const bool everywhere = person.inTenant && !person.viaGroup && m_world.role(person.role).isSystem;
    if (!own && !everywhere)
        return textError(403, "Forbidden: No access to tenant");
    caller.tenant = *tenant;
    return std::nullopt;
}

bool Routes::holds(quint16 person, QByteArrayView permission) const
{
    const Person &who = m_world.people()[person];
    if (!who.inTenant)
        return false;
    const auto permissions = permissionsOf(who.role);
    return std::any_of(permissions.begin(), permissions.end(),
                       [permission](const char *held) { return permission == QByteArrayView(held); });
}

Answer Routes::forbidden(const Request &request, const char *permission, quint16 person)
{
    const QList<QByteArray> words = QByteArray(permission).split(':');
    m_world.audit().appendRefusal(
        m_clock.now(),
        {request.method, request.path, words.value(0), words.value(1), request.client, request.userAgent}, person);
    return textError(403, "Forbidden");
}

std::optional<Answer> Routes::refusal(const Request &request, const char *permission, Caller &caller)
{
    constexpr QByteArrayView bearer("Bearer ");
    std::optional<quint16> holder;
    if (request.authorization.startsWith(bearer))
        holder = m_sessions.holderOf(request.authorization.sliced(bearer.size()));
    if (!holder)
        return textError(401, "Unauthorized");
    caller.person = *holder;

    const bool anyToken = QByteArrayView(permission) == "token";
    const Person &person = m_world.people()[*holder];
    if (person.mustChangePassword && !anyToken)
        return textError(428, "Password change required before accessing this endpoint");
    if (auto refused = tenantRefusal(request, !anyToken, caller))
        return refused;
    if (anyToken)
        return std::nullopt;
    if (m_options.setupOpen && person.role == RoleKind::Administrator)
        return textError(409, "Initial system setup is required before accessing this endpoint");
    if (m_options.maintenance && request.method != "GET")
        return textError(503, "Service temporarily read-only for maintenance");
    if (m_options.unseeded)
        return textError(403, (QByteArray("Invalid permission: ") + permission).constData());
    if (!holds(*holder, permission))
        return forbidden(request, permission, *holder);
    return std::nullopt;
}

bool Routes::isSocketPath(QByteArrayView path)
{
    return path == "/api/builds/events" || path == "/api/v1/builds/events" || path == "/api/notifications/events";
}

std::optional<Answer> Routes::socketRefusal(Request request, Caller &caller)
{
    if (request.authorization.isEmpty() && !request.parameter("token").isEmpty())
        request.authorization = "Bearer " + request.parameter("token").toUtf8();
    if (!request.tenant && !request.parameter("tenant_id").isEmpty())
        request.tenant = request.parameter("tenant_id").toUtf8();
    const bool notifications = request.path.endsWith("/notifications/events");
    return refusal(request, notifications ? "projects:read" : "build:read", caller);
}

} // namespace viewer::demo
