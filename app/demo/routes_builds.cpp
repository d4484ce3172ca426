// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/routes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

/// Same moment of creation, no other order: the server may answer either way. Here the page decides, so that
/// a tie across a page boundary is seen twice or not at all by a client that does not overlap its pages.
size_t swappedTie(const World &world, const std::vector<quint32> &builds, size_t place)
{
    const auto created = [&](size_t at) { return world.build(builds[at]).createdMs; };
    if (place + 1 < builds.size() && created(place) == created(place + 1))
        return place + 1;
    if (place > 0 && created(place) == created(place - 1))
        return place - 1;
    return place;
}

void timeIfKnown(JsonWriter &out, const char *key, std::optional<Instant> time)
{
    if (time)
        out.key(key).time(*time);
}

QByteArrayView attemptWord(const BuildRow &row, bool last)
{
    if (!last)
        return "failed";
    if (row.has(BuildRow::AttemptRunsOn))
        return "running";
    switch (row.status) {
    case StatusWord::Completed:
    case StatusWord::Success:
        return "success";
    case StatusWord::Failed:
        return "failed";
    case StatusWord::Cancelled:
        return "cancelled";
    case StatusWord::Queued:
    case StatusWord::Pending:
        return "pending";
    case StatusWord::Running:
    case StatusWord::InProgress:
    case StatusWord::Unheard:
        break;
    }
    return "running";
}

} // namespace

void Routes::writeBuild(JsonWriter &out, quint32 ordinal, bool inList) const
{
    const BuildRow &row = m_world.build(ordinal);
    const Project &project = m_world.projects()[row.project];
    const QByteArray name = "Build #" + QByteArray::number(row.number);
    out.beginObject().key("id").id(m_world.buildId(ordinal)).key("tenant_id").id(m_world.tenantIdOf(project));
    out.key("project_id").id(project.id).key("name").plain(name).key("type").plain(wordOf(row.method));
    out.key("status").plain(wordOf(row.status)).key("manifest").beginObject().key("name").plain(name);
    out.key("type").plain(wordOf(row.method)).key("base_image").plain("").key("instructions").null();
    out.key("environment").null().key("tags").null().key("metadata");
    if (row.has(BuildRow::NoMetadata)) {
        out.null();
    } else {
        out.beginObject();
        if (row.branch != 0)
            out.key("git_branch").plain(branchName(row.branch));
        out.key("git_url").raw('"' + ("https://git.harbourline.example/port/" + project.slug.toUtf8()) + ".git\"");
        out.key("ref_policy").plain("source_default");
        out.key("source_id").id(idOf(m_world.seed(), IdSpace::Source, row.project)).endObject();
    }
    if (!inList && row.status != StatusWord::Pending)
        out.key("infrastructure_type").plain(row.has(BuildRow::OnNode) ? "build_node" : "kubernetes");
    out.key("build_config").raw(configOf(row.method, row.project)).endObject();
    if (!inList && row.error != 0 && row.status == StatusWord::Failed)
        out.key("error_message").text(m_world.errorOf(ordinal));
    out.key("created_at").time(row.created());
    if (!inList) {
        timeIfKnown(out, "started_at", row.started());
        timeIfKnown(out, "completed_at", row.completed());
    }
    out.key("updated_at").time(m_clock.now()).endObject();
}

Answer Routes::builds(const Call &call)
{
    const auto either = [&call](QByteArrayView name, QByteArrayView alias) {
        const QString value = call.request.parameter(name);
        return value.isEmpty() ? call.request.parameter(alias) : value;
    };
    const QString wantedProject = either("project_id", "projectId");
    const QString wantedTenant = either("tenant_id", "tenantId");
    static const std::vector<quint32> none;
    const std::vector<quint32> *builds = nullptr;
    if (!wantedProject.isEmpty()) {
        const std::optional<QUuid> id = parsedId(wantedProject.toUtf8());
        if (!id)
            return plainError(400, "Invalid project_id format");
        const std::optional<quint16> row = m_world.projectOf(*id);
        builds = row ? &m_world.buildsOfProject(*row) : &none;
    } else if (!wantedTenant.isEmpty()) {
        const std::optional<QUuid> id = parsedId(wantedTenant.toUtf8());
        if (!id)
            return plainError(400, "Invalid tenant_id format");
        if (id->isNull())
            return plainError(400, "Invalid tenant_id");
        builds = &m_world.buildsOfTenant(*id);
    } else {
        builds = &m_world.buildsOfTenant(call.caller.tenant);
    }

    const int limit = numberParameter(call.request, "limit", 20, 1, 100);
    const bool hasOffset = !call.request.parameter("offset").isEmpty();
    const int page = hasOffset ? 0 : numberParameter(call.request, "page", 0, 1, 10000000);
    const int offset = page > 0 ? (page - 1) * limit : numberParameter(call.request, "offset", 0, 0, 1000000000);
    const bool otherOrder = offset / limit % 2 == 1;
    const size_t end = std::min(builds->size(), size_t(offset) + size_t(limit));
    JsonWriter out(size_t(offset) < end ? 1300 * qsizetype(end - size_t(offset)) : 128);
    out.beginObject().key("builds").beginArray();
    for (size_t back = size_t(offset); back < end; ++back) {
        size_t place = builds->size() - 1 - back;
        if (otherOrder)
            place = swappedTie(m_world, *builds, place);
        writeBuild(out, (*builds)[place], true);
    }
    out.endArray().key("total_count").number(qint64(builds->size()));
    out.key("limit").number(limit).key("offset").number(offset).endObject();
    return json(out.take());
}

Answer Routes::build(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return plainError(400, "Invalid build ID format");
    const std::optional<quint32> ordinal = m_world.buildOf(*id);
    if (!ordinal)
        return plainError(500, "Failed to get build");
    JsonWriter out(2048);
    writeBuild(out, *ordinal, false);
    return json(out.take());
}

Answer Routes::buildStatus(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return plainError(400, "Invalid build ID format");
    const std::optional<quint32> ordinal = m_world.buildOf(*id);
    if (!ordinal)
        return plainError(404, "Build not found");
    const BuildRow &row = m_world.build(*ordinal);
    JsonWriter out;
    out.beginObject().key("build_id").id(*id).key("status").plain(wordOf(row.status)).key("progress").beginObject();
    out.key("current").number(0).key("total").number(100).key("stage").plain(wordOf(row.status)).endObject();
    const auto started = row.started();
    const auto completed = row.completed();
    timeIfKnown(out, "started_at", started);
    timeIfKnown(out, "completed_at", completed);
    if (started && completed)
        out.key("duration").number((*completed - *started).count() / 1000);
    return json(out.endObject().take());
}

void Routes::writeExecution(JsonWriter &out, quint32 ordinal, int attempt) const
{
    const BuildRow &row = m_world.build(ordinal);
    const AttemptTimes times = attemptOf(row, attempt);
    const QByteArrayView word = attemptWord(row, times.isLast);
    out.beginObject().key("id").id(m_world.attemptId(ordinal, attempt)).key("status").plain(word);
    out.key("created_at").time(times.created);
    timeIfKnown(out, "completed_at", times.completed);
    if (word == "failed") {
        const quint64 salt = mixed(m_world.seed(), 0x91, quint64(ordinal) * 16 + quint64(attempt));
        const int kind = row.error != 0 ? row.error : 1 + int(salt % quint64(errorCount()));
        out.key("error_message").text(times.isLast ? m_world.errorOf(ordinal) : errorText(kind, salt));
    }
    out.endObject();
}

Answer Routes::executions(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return plainError(400, "Invalid build ID format");
    const std::optional<quint32> ordinal = m_world.buildOf(*id);
    if (!ordinal)
        return plainError(404, "Build not found");
    const int limit = numberParameter(call.request, "limit", 20, 1, 100);
    const int offset = numberParameter(call.request, "offset", 0, 0, 1000000000);
    const int total = m_world.build(*ordinal).attempts;
    JsonWriter out(1024);
    out.beginObject().key("build_id").id(*id).key("executions").beginArray();
    for (int place = offset; place < std::min(total, offset + limit); ++place)
        writeExecution(out, *ordinal, total - 1 - place);
    out.endArray().key("total").number(total).key("limit").number(limit).key("offset").number(offset).endObject();
    return json(out.take());
}

Answer Routes::noUpgrade(const Call &)
{
    Answer answer = textError(400, "Bad Request");
    answer.headers.emplace_back("Sec-Websocket-Version", "13");
    return answer;
}

} // namespace viewer::demo
