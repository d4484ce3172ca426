// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/routes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

/// Only what Go's RFC 3339 parser takes: a bare date, or a `+` that arrived as a blank, is ignored silently.
std::optional<Instant> timeParameter(const Request &request, QByteArrayView name)
{
    const QString value = request.parameter(name);
    return value.contains(u' ') ? std::nullopt : parseInstant(value);
}

} // namespace

void Routes::writeBuildDetails(JsonWriter &out, const AuditEntry &entry) const
{
    const BuildRow &row = m_world.build(entry.subject);
    const QUuid project = m_world.projects()[row.project].id;
    QUuid id = m_world.buildId(entry.subject);
    if (entry.kind == AuditKind::BuildClone) { // names the copied one first
        const std::vector<quint32> &siblings = m_world.buildsOfProject(row.project);
        const auto self = std::lower_bound(siblings.begin(), siblings.end(), entry.subject);
        out.key("new_build_id").id(id);
        if (self != siblings.begin())
            id = m_world.buildId(*(self - 1));
    }
    out.key("build_id").id(id);
    if (entry.kind == AuditKind::BuildCreate || entry.kind == AuditKind::BusCreate) {
        out.key("build_name").plain("Build #" + QByteArray::number(row.number));
        out.key("build_type").plain(wordOf(row.method));
    }
    const bool fromBus = auditWords(entry.kind).resource == "build";
    if (!fromBus)
        out.key("project_id").id(project);
    if (entry.kind == AuditKind::BuildCreate)
        out.key("tenant_id").id(m_world.tenant().id);
}

void Routes::writeDetails(JsonWriter &out, const AuditEntry &entry) const
{
    const auto projectOf = [this](quint16 row) { return m_world.projects()[row].id; };
    out.key("details").beginObject();
    switch (entry.kind) {
    case AuditKind::BuildCreate:
    case AuditKind::BusCreate:
    case AuditKind::BuildClone:
    case AuditKind::BuildRetry:
    case AuditKind::BuildCancel:
    case AuditKind::BuildDelete:
    case AuditKind::BusStart:
    case AuditKind::BusComplete:
        writeBuildDetails(out, entry);
        break;
    case AuditKind::ProjectCreate:
    case AuditKind::ProjectUpdate:
    case AuditKind::ProjectDelete:
        out.key("project_id").id(projectOf(quint16(entry.subject)));
        if (entry.kind == AuditKind::ProjectUpdate)
            out.key("changes").raw(R"({"description":true})");
        break;
    case AuditKind::MemberAdded:
        out.key("project_id").id(projectOf(quint16(entry.subject >> 16)));
        out.key("user_id").id(m_world.people()[entry.subject & 0xffffU].id);
        break;
    case AuditKind::RoleAssign: {
        const Person &person = m_world.people()[entry.subject];
        out.key("role").text(m_world.role(person.role).name).key("user_id").id(person.id);
        break;
    }
    case AuditKind::ConfigChange:
        out.key("key").plain("build.default_timeout").key("new").number(7200).key("old").number(3600);
        break;
    case AuditKind::PermissionDenied: {
        const Refusal &refusal = m_world.audit().refusal(entry.subject);
        out.key("action").plain(refusal.action).key("client_ip").plain(refusal.client);
        out.key("method").plain(refusal.method).key("path").text(QString::fromUtf8(refusal.path));
        out.key("reason").plain("insufficient_role_permissions").key("resource").plain(refusal.resource);
        out.key("user_agent").text(QString::fromUtf8(refusal.userAgent));
        out.key("user_id").id(m_world.people()[entry.actor].id);
        break;
    }
    case AuditKind::Logout:
    case AuditKind::PasswordChange:
        break;
    }
    out.endObject();
}

void Routes::writeEvent(JsonWriter &out, quint32 place) const
{
    const AuditEntry &entry = m_world.audit().entry(place);
    const AuditWords &words = auditWords(entry.kind);
    const bool refused = entry.kind == AuditKind::PermissionDenied;
    out.beginObject().key("id").id(m_world.audit().idAt(place)).key("tenant_id").id(m_world.tenant().id);
    if (entry.actor != automatic)
        out.key("user_id").id(m_world.people()[entry.actor].id);
    out.key("user_name").text(entry.actor == automatic ? u" "_s : m_world.people()[entry.actor].name());
    out.key("event_type").plain(words.eventType).key("severity").plain(words.severity);
    out.key("resource")
        .plain(refused ? QByteArrayView(m_world.audit().refusal(entry.subject).resource) : words.resource);
    out.key("action").plain(refused ? QByteArrayView(m_world.audit().refusal(entry.subject).action) : words.action);
    if (entry.kind == AuditKind::BuildCreate || entry.kind == AuditKind::BuildCancel)
        out.key("ip_address").plain("192.0.2.7").key("user_agent").plain("Mozilla/5.0");
    if (entry.kind != AuditKind::Logout && entry.kind != AuditKind::PasswordChange)
        writeDetails(out, entry);
    out.key("message").plain(words.message).key("timestamp").time(Instant(Milliseconds(entry.timeMs))).endObject();
}

Answer Routes::auditEvents(const Call &call)
{
    const Request &request = call.request;
    const QString tenant = request.parameter("tenant_id");
    if (!tenant.isEmpty()) {
        const std::optional<QUuid> id = parsedId(tenant.toUtf8());
        if (!id)
            return codedError(400, "Invalid tenant_id");
        if (*id != call.caller.tenant)
            return codedError(403, "Access denied to this tenant");
    }
    AuditQuery query;
    if (const std::optional<QUuid> user = parsedId(request.parameter("user_id").toUtf8())) { // an invalid id is ignored
        query.actor = m_world.personOf(*user);
        query.nobody = !query.actor;
    }
    query.eventType = request.parameter("event_type");
    query.resource = request.parameter("resource");
    query.action = request.parameter("action");
    query.severity = request.parameter("severity");
    query.search = request.parameter("search");
    query.from = timeParameter(request, "start_time");
    query.to = timeParameter(request, "end_time");

    const int limit = numberParameter(request, "limit", 50, 1, 100);
    const int offset = numberParameter(request, "offset", 0, 0, 1000000000);
    std::span<const quint32> places;
    if (call.caller.tenant == m_world.tenant().id)
        places = m_world.audit().matching(query);
    const size_t end = std::min(places.size(), size_t(offset) + size_t(limit));
    JsonWriter out(size_t(offset) < end ? 640 * qsizetype(end - size_t(offset)) : 128);
    out.beginObject().key("events").beginArray();
    for (size_t back = size_t(offset); back < end; ++back)
        writeEvent(out, places[places.size() - 1 - back]);
    out.endArray().key("total").number(qint64(places.size()));
    out.key("limit").number(limit).key("offset").number(offset).endObject();
    return json(out.take());
}

} // namespace viewer::demo
