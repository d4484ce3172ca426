// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/routes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

/// Newest failures that somebody was told of.
constexpr size_t mostTold = 40;

} // namespace

/// By default nobody but who started a build is told. One project tells its members of failures: those of its builds.
std::vector<quint32> Routes::toldOf(const Caller &caller) const
{
    std::vector<quint32> told;
    const std::vector<quint32> &builds = m_world.buildsOfTenant(caller.tenant);
    for (auto ordinal = builds.rbegin(); ordinal != builds.rend() && told.size() < mostTold; ++ordinal) {
        const BuildRow &row = m_world.build(*ordinal);
        const Project &project = m_world.projects()[row.project];
        const bool tells = project.part == ProjectPart::Broken || project.part == ProjectPart::Flaky;
        const bool member =
            std::find(project.members.begin(), project.members.end(), caller.person) != project.members.end();
        if (tells && member && row.status == StatusWord::Failed)
            told.push_back(*ordinal);
    }
    return told;
}

QUuid Routes::notificationId(const Caller &caller, quint32 ordinal) const
{
    return idOf(mixed(m_world.seed(), 0xa3, caller.person), IdSpace::Notification, ordinal);
}

void Routes::writeNotification(JsonWriter &out, const Caller &caller, quint32 ordinal) const
{
    const BuildRow &row = m_world.build(ordinal);
    const QUuid id = notificationId(caller, ordinal);
    const auto read = m_readAt.constFind(id);
    out.beginObject().key("id").id(id).key("title").text(u"Build failed"_s);
    out.key("message").text(u"Build #%1 of %2 failed"_s.arg(row.number).arg(m_world.projects()[row.project].name));
    out.key("notification_type").plain("build_failed").key("related_resource_type").plain("build");
    out.key("related_resource_id").id(m_world.buildId(ordinal)).key("is_read").boolean(read != m_readAt.cend());
    if (read != m_readAt.cend())
        out.key("read_at").time(*read);
    out.key("created_at").time(row.completed().value_or(row.created())).endObject();
}

qint64 Routes::unreadFor(const Caller &caller) const
{
    const std::vector<quint32> told = toldOf(caller);
    return std::count_if(told.begin(), told.end(),
                         [&](quint32 ordinal) { return !m_readAt.contains(notificationId(caller, ordinal)); });
}

Answer Routes::notifications(const Call &call)
{
    bool isNumber = false;
    const int wanted = call.request.parameter("limit").toInt(&isNumber);
    const int limit = isNumber && wanted > 0 ? std::min(wanted, 200) : 20; // clamped, unlike in other lists
    const int offset = numberParameter(call.request, "offset", 0, 0, 1000000000);
    const std::vector<quint32> told = toldOf(call.caller);
    JsonWriter out(8192);
    out.beginObject().key("limit").number(limit).key("notifications").beginArray();
    for (size_t place = size_t(offset); place < std::min(told.size(), size_t(offset) + size_t(limit)); ++place)
        writeNotification(out, call.caller, told[place]);
    out.endArray().key("offset").number(offset).key("total_count").number(qint64(told.size())).endObject();
    return json(out.take());
}

Answer Routes::unreadCount(const Call &call)
{
    JsonWriter out;
    out.beginObject().key("unread_count").number(unreadFor(call.caller)).endObject();
    return json(out.take());
}

Answer Routes::readNotification(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return plainError(400, "invalid notification id");
    const std::vector<quint32> told = toldOf(call.caller);
    const bool known = std::any_of(told.begin(), told.end(),
                                   [&](quint32 ordinal) { return notificationId(call.caller, ordinal) == *id; });
    if (!known)
        return plainError(404, "notification not found");
    if (!m_readAt.contains(*id))
        m_readAt.insert(*id, m_clock.now());
    JsonWriter out;
    out.beginObject().key("success").boolean(true).endObject();
    return json(out.take());
}

Answer Routes::readAllNotifications(const Call &call)
{
    qint64 updated = 0;
    for (const quint32 ordinal : toldOf(call.caller)) {
        const QUuid id = notificationId(call.caller, ordinal);
        updated += !m_readAt.contains(id);
        if (!m_readAt.contains(id))
            m_readAt.insert(id, m_clock.now());
    }
    JsonWriter out;
    out.beginObject().key("success").boolean(true).key("updated").number(updated).endObject();
    return json(out.take());
}

} // namespace viewer::demo
