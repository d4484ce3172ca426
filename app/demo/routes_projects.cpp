// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/routes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::demo {

void Routes::writeProject(JsonWriter &out, const Project &project) const
{
    const QString repository = "https://git.harbourline.example/port/"_L1 + project.slug + ".git"_L1;
    out.beginObject().key("id").id(project.id).key("tenant_id").id(m_world.tenantIdOf(project));
    out.key("name").text(project.name).key("slug").text(project.slug).key("description").text(project.description);
    out.key("status").plain(project.status).key("visibility").plain(project.visibility);
    out.key("git_repo").text(repository).key("git_branch").plain("main").key("git_provider").plain(project.provider);
    out.key("is_draft").boolean(project.part == ProjectPart::Draft).key("build_count").number(0);
    out.key("created_at").time(project.created).key("updated_at").time(project.updated).endObject();
}

Answer Routes::projects(const Call &call)
{
    QUuid tenant = call.caller.tenant;
    const QString wanted = call.request.parameter("tenant_id");
    if (!wanted.isEmpty()) {
        const std::optional<QUuid> id = parsedId(wanted.toUtf8());
        if (!id)
            return plainError(400, "Invalid tenant_id format");
        tenant = *id; // not compared with the caller's tenant
    }
    std::vector<const Project *> listed;
    for (const Project &project : m_world.projects()) {
        const bool hidden = project.part == ProjectPart::Deleted
            || (project.part == ProjectPart::Draft && project.creator != call.caller.person);
        if (!hidden && m_world.tenantIdOf(project) == tenant)
            listed.push_back(&project);
    }
    std::stable_sort(listed.begin(), listed.end(),
                     [](const Project *left, const Project *right) { return left->created > right->created; });

    const int limit = numberParameter(call.request, "limit", 20, 1, 100);
    const int offset = numberParameter(call.request, "offset", 0, 0, 1000000000);
    JsonWriter out(16384);
    out.beginObject().key("projects").beginArray();
    for (size_t place = size_t(offset); place < std::min(listed.size(), size_t(offset) + size_t(limit)); ++place)
        writeProject(out, *listed[place]);
    out.endArray().key("total_count").number(qint64(listed.size()));
    out.key("limit").number(limit).key("offset").number(offset).endObject();
    return json(out.take());
}

Answer Routes::project(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return plainError(400, "Invalid project ID format");
    const std::optional<quint16> row = m_world.projectOf(*id);
    if (!row || m_world.projects()[*row].part == ProjectPart::Deleted)
        return plainError(500, "Failed to get project");
    JsonWriter out(1024);
    out.beginObject().key("data");
    writeProject(out, m_world.projects()[*row]);
    return json(out.endObject().take());
}

Answer Routes::projectMembers(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return plainError(400, "Invalid project_id format");
    const std::optional<quint16> row = m_world.projectOf(*id);
    static const std::vector<quint16> nobody;
    const bool known = row && m_world.projects()[*row].part != ProjectPart::Deleted;
    const std::vector<quint16> &members = known ? m_world.projects()[*row].members : nobody;

    const int limit = numberParameter(call.request, "limit", 20, 1, 100);
    const int offset = numberParameter(call.request, "offset", 0, 0, 1000000000);
    const Instant now = m_clock.now();
    JsonWriter out(8192);
    out.beginObject().key("members").beginArray();
    for (size_t place = size_t(offset); place < std::min(members.size(), size_t(offset) + size_t(limit)); ++place) {
        // The rows are made up at each request: new id, joined "now".
        out.beginObject().key("id").id(idOf(m_world.seed(), IdSpace::Membership, 100000 + ++m_inventedIds));
        out.key("project_id").id(*id).key("user_id").id(m_world.people()[members[place]].id);
        out.key("assigned_by_user_id").id(m_world.people()[Cast::OwnerPerson].id);
        out.key("created_at").time(now).key("updated_at").time(now).endObject();
    }
    out.endArray().key("total_count").number(qint64(members.size()));
    out.key("limit").number(limit).key("offset").number(offset).endObject();
    return json(out.take());
}

Answer Routes::summary(const Call &call)
{
    const Instant now = m_clock.now();
    const qint64 midnight = std::chrono::floor<std::chrono::days>(now).time_since_epoch().count() * qint64(86400000);
    qint64 completed = 0;
    qint64 failed = 0;
    qint64 running = 0;
    qint64 queued = 0;
    qint64 today = 0;
    for (const quint32 ordinal : m_world.buildsOfTenant(call.caller.tenant)) {
        const BuildRow &row = m_world.build(ordinal);
        completed += row.status == StatusWord::Completed;
        failed += row.status == StatusWord::Failed;
        running += row.status == StatusWord::Running;
        queued += row.status == StatusWord::Queued;
        today += std::max(row.createdMs, row.startedMs) >= midnight;
    }
    qint64 projects = 0;
    qint64 drafts = 0;
    for (const Project &project : m_world.projects()) {
        const bool counts = m_world.tenantIdOf(project) == call.caller.tenant && project.part != ProjectPart::Deleted;
        projects += counts;
        drafts += counts && project.part == ProjectPart::Draft;
    }
    const qint64 ended = completed + failed;
    JsonWriter out;
    out.beginObject().key("stats").beginObject().key("total_projects").number(projects);
    out.key("active_projects").number(projects - drafts).key("builds_today").number(today);
    out.key("success_rate").number(ended == 0 ? 0 : completed * 100 / ended).key("running_builds").number(running);
    out.key("queued_builds").number(queued).key("completed_builds").number(completed);
    out.key("failed_builds").number(failed).key("unread_notifications").number(unreadFor(call.caller)).endObject();
    out.key("last_updated_at").time(now).endObject();
    return json(out.take());
}

} // namespace viewer::demo
