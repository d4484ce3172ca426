// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/allow_list.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

constexpr AllowedCall open(QLatin1StringView path, QLatin1StringView operation)
{
    return {"GET"_L1, path, operation, CallKind::Read, false, false};
}

constexpr AllowedCall read(QLatin1StringView path, QLatin1StringView operation)
{
    return {"GET"_L1, path, operation, CallKind::Read, true, true};
}

constexpr AllowedCall openPost(QLatin1StringView path, QLatin1StringView operation)
{
    return {"POST"_L1, path, operation, CallKind::Session, false, false};
}

constexpr AllowedCall ownPost(QLatin1StringView path, QLatin1StringView operation)
{
    return {"POST"_L1, path, operation, CallKind::Session, true, false};
}

constexpr AllowedCall userWrite(QLatin1StringView path, QLatin1StringView operation)
{
    return {"POST"_L1, path, operation, CallKind::UserWrite, true, true};
}

constexpr AllowedCall socket(QLatin1StringView path, QLatin1StringView operation)
{
    return {"WS"_L1, path, operation, CallKind::Socket, true, true};
}

constexpr std::array calls{
    // Public
    open("/auth/login-options"_L1, "getLoginOptions"_L1),
    open("/bootstrap/status"_L1, "getBootstrapStatus"_L1),
    open("/invitations/{token}"_L1, "getInvitation"_L1),
    openPost("/auth/login"_L1, "login"_L1),
    openPost("/auth/refresh"_L1, "refreshSession"_L1),
    openPost("/auth/forgot-password"_L1, "forgotPassword"_L1),
    openPost("/auth/validate-reset-token"_L1, "validateResetToken"_L1),
    openPost("/auth/reset-password"_L1, "resetPassword"_L1),
    openPost("/invitations/accept"_L1, "acceptInvitation"_L1),
    // Token only
    AllowedCall{"GET"_L1, "/profile"_L1, "getProfile"_L1, CallKind::Read, true, false},
    ownPost("/auth/logout"_L1, "logout"_L1),
    ownPost("/auth/change-password"_L1, "changePassword"_L1),
    // People
    read("/tenants/{id}"_L1, "getTenant"_L1),
    read("/tenants/{id}/groups"_L1, "listTenantGroups"_L1),
    read("/tenants/{id}/roles"_L1, "listTenantRoles"_L1),
    read("/groups/{id}/members"_L1, "listGroupMembers"_L1),
    read("/users"_L1, "listUsers"_L1),
    read("/users/{id}"_L1, "getUser"_L1),
    read("/roles"_L1, "listRoles"_L1),
    read("/roles/{id}"_L1, "getRole"_L1),
    read("/roles/{id}/permissions"_L1, "listRolePermissions"_L1),
    // Projects
    read("/projects"_L1, "listProjects"_L1),
    read("/projects/{id}"_L1, "getProject"_L1),
    read("/projects/{id}/members"_L1, "listProjectMembers"_L1),
    read("/projects/{id}/build-settings"_L1, "getProjectBuildSettings"_L1),
    read("/projects/{id}/sources"_L1, "listProjectSources"_L1),
    read("/projects/{id}/webhook-receipts"_L1, "listWebhookReceipts"_L1),
    read("/projects/{id}/triggers"_L1, "listProjectTriggers"_L1),
    read("/projects/{id}/notification-triggers"_L1, "getProjectNotificationTriggers"_L1),
    read("/git-providers"_L1, "listGitProviders"_L1),
    // Builds
    read("/builds"_L1, "listBuilds"_L1),
    read("/builds/{id}"_L1, "getBuild"_L1),
    read("/builds/{id}/status"_L1, "getBuildStatus"_L1),
    read("/builds/{id}/executions"_L1, "listBuildExecutions"_L1),
    read("/builds/{id}/workflow"_L1, "getBuildWorkflow"_L1),
    read("/builds/{id}/trace"_L1, "getBuildTrace"_L1),
    read("/builds/{id}/trace/export"_L1, "exportBuildTrace"_L1),
    read("/builds/{id}/logs"_L1, "getBuildLogs"_L1),
    socket("/api/builds/events"_L1, "buildEvents"_L1),
    // Images
    read("/images/search"_L1, "searchImages"_L1),
    read("/images/popular"_L1, "listPopularImages"_L1),
    read("/images/recent"_L1, "listRecentImages"_L1),
    read("/images/{id}"_L1, "getImage"_L1),
    read("/images/{id}/details"_L1, "getImageDetails"_L1),
    read("/images/{id}/versions"_L1, "listImageVersions"_L1),
    read("/images/{id}/tags"_L1, "listImageTags"_L1),
    read("/images/{id}/stats"_L1, "getImageStats"_L1),
    read("/images/vm"_L1, "listVmImages"_L1),
    read("/images/vm/{id}"_L1, "getVmImage"_L1),
    // Quarantine
    read("/images/released-artifacts"_L1, "listReleasedArtifacts"_L1),
    read("/images/import-requests"_L1, "listImportRequests"_L1),
    read("/images/import-requests/{id}"_L1, "getImportRequest"_L1),
    read("/images/import-requests/{id}/workflow"_L1, "getImportWorkflow"_L1),
    read("/images/import-requests/{id}/logs"_L1, "getImportLogs"_L1),
    read("/images/scan-requests"_L1, "listScanRequests"_L1),
    read("/images/scan-requests/{id}"_L1, "getScanRequest"_L1),
    read("/epr/registration-requests"_L1, "listEprRegistrations"_L1),
    // Figures
    read("/dashboard/tenant/summary"_L1, "getTenantSummary"_L1),
    read("/dashboard/tenant/activity"_L1, "getTenantActivity"_L1),
    read("/admin/builds/analytics"_L1, "getBuildAnalytics"_L1),
    read("/admin/builds/performance"_L1, "getBuildPerformance"_L1),
    read("/admin/builds/failures"_L1, "getBuildFailures"_L1),
    // Audit
    read("/audit-events"_L1, "listAuditEvents"_L1),
    // Notifications
    read("/notifications"_L1, "listNotifications"_L1),
    read("/notifications/unread-count"_L1, "getUnreadCount"_L1),
    read("/admin/tenants/{id}/notification-triggers"_L1, "getTenantNotificationTriggers"_L1),
    userWrite("/notifications/{id}/read"_L1, "markNotificationRead"_L1),
    userWrite("/notifications/read-all"_L1, "markAllNotificationsRead"_L1),
    socket("/api/notifications/events"_L1, "notificationEvents"_L1),
    // Policies and settings
    read("/admin/builds/policies"_L1, "listBuildPolicies"_L1),
    read("/admin/builds/policies/{id}"_L1, "getBuildPolicy"_L1),
    read("/admin/settings/tools"_L1, "getToolAvailability"_L1),
    read("/settings/operation-capabilities"_L1, "getOperationCapabilities"_L1),
    read("/settings/capability-surfaces"_L1, "getCapabilitySurfaces"_L1),
    read("/settings/quarantine-policy"_L1, "getQuarantinePolicy"_L1),
    read("/settings/epr-registration"_L1, "getEprRegistrationPolicy"_L1),
    read("/settings/release-governance-policy"_L1, "getReleaseGovernancePolicy"_L1),
};
static_assert(calls.size() == 73 + 2 + 2, "the contract allows 73 reads and session calls, 2 writes, 2 sockets");

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isUuid(QStringView segment)
{
    if (segment.size() != 36)
        return false;
    for (qsizetype i = 0; i < segment.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? segment[i] != u'-' : !isHex(segment[i]))
            return false;
    }
    return true;
}

/// A %XX that stands for a harmless byte: no slash, backslash, dot or control character.
bool isHarmlessEscape(QStringView escape)
{
    if (escape.size() != 3 || !isHex(escape[1]) || !isHex(escape[2]))
        return false;
    const uint byte = escape.sliced(1).toUInt(nullptr, 16);
    return byte > 0x20 && byte != 0x7f && byte != '/' && byte != '\\' && byte != '.';
}

bool isToken(QStringView segment)
{
    if (segment.isEmpty() || segment.size() > 1024 || segment == u"." || segment == u"..")
        return false;
    for (qsizetype i = 0; i < segment.size(); ++i) {
        const QChar c = segment[i];
        if (c == u'%') {
            if (!isHarmlessEscape(segment.sliced(i, std::min<qsizetype>(3, segment.size() - i))))
                return false;
            i += 2;
        } else if (!(c >= u'0' && c <= u'9') && !(c >= u'a' && c <= u'z') && !(c >= u'A' && c <= u'Z')
                   && !u"-._~"_s.contains(c)) {
            return false;
        }
    }
    return true;
}

/// Whether the path fits the template, from its start to its very end.
bool fits(QLatin1StringView pattern, QStringView path)
{
    while (!pattern.isEmpty()) {
        const qsizetype open = pattern.indexOf('{');
        if (open < 0)
            return path == pattern;
        if (!path.startsWith(pattern.first(open)))
            return false;
        const qsizetype close = pattern.indexOf('}');
        const bool token = pattern.sliced(open + 1, close - open - 1) == "token"_L1;
        path = path.sliced(open);
        const qsizetype slash = path.indexOf(u'/');
        const QStringView segment = slash < 0 ? path : path.first(slash);
        if (!(token ? isToken(segment) : isUuid(segment)))
            return false;
        path = path.sliced(segment.size());
        pattern = pattern.sliced(close + 1);
    }
    return path.isEmpty();
}

} // namespace

std::span<const AllowedCall> allowList()
{
    return calls;
}

std::optional<AllowedCall> match(QByteArrayView method, QStringView path)
{
    if (path.size() < 2)
        return std::nullopt;
    // The first letter sorts out most rows: a sync asks this 20,000 times.
    const auto found = std::ranges::find_if(calls, [&, letter = path[1]](const AllowedCall &call) {
        return letter == QLatin1Char(call.path[1]) && method == QByteArrayView(call.method.data(), call.method.size())
            && fits(call.path, path);
    });
    if (found == calls.end())
        return std::nullopt;
    return *found;
}

QString allowListText()
{
    QStringList lines;
    for (const AllowedCall &call : calls) {
        const QString base = call.kind == CallKind::Socket ? QString() : u"/api/v1"_s;
        const QString needs = call.needsTenant ? u"token, tenant"_s : call.needsToken ? u"token"_s : u"public"_s;
        lines += u"%1 %2  (%3; %4)%5"_s.arg(call.method, -4)
                     .arg(base + call.path, call.operation, needs,
                          call.kind == CallKind::UserWrite ? u" only on your own action"_s : QString());
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace viewer::server
