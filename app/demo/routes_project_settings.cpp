// SPDX-License-Identifier: GPL-3.0-or-later
// How a project builds and what starts its builds. As on the real server, addresses hold passwords and webhooks their
// secret in clear: it is the reader who has to drop them.
#include "app/demo/routes.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

constexpr int receiptCount = 12;

QString addressOf(const Project &project, bool withPassword)
{
    const QString user = withPassword ? u"bot:demo-git-password@"_s : QString();
    return "https://"_L1 + user + "git.harbourline.example/port/"_L1 + project.slug + ".git"_L1;
}

} // namespace

std::variant<quint16, Answer> Routes::settledProject(const Call &call) const
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return plainError(400, "Invalid project ID format");
    const std::optional<quint16> row = m_world.projectOf(*id);
    if (!row || m_world.projects()[*row].part == ProjectPart::Deleted)
        return plainError(404, "Project not found");
    return *row;
}

Answer Routes::projectBuildSettings(const Call &call)
{
    const auto found = settledProject(call);
    if (const auto *refused = std::get_if<Answer>(&found))
        return *refused;
    const quint16 row = std::get<quint16>(found);
    const Project &project = m_world.projects()[row];
    const bool inRepository = row % 3 != 1;
    JsonWriter out;
    out.beginObject().key("data").beginObject().key("project_id").id(project.id);
    out.key("build_config_mode").plain(inRepository ? "repo_managed" : "ui_managed");
    out.key("build_config_file").plain("image-factory.yaml");
    out.key("build_config_on_error").plain(row % 2 == 0 ? "strict" : "fallback_to_ui");
    if (row % 4 != 3)
        out.key("updated_at").time(project.updated);
    return json(out.endObject().endObject().take());
}

void Routes::writeSource(JsonWriter &out, quint16 row, bool second) const
{
    const Project &project = m_world.projects()[row];
    out.beginObject().key("id").id(idOf(m_world.seed(), IdSpace::Source, row * 2u + (second ? 1u : 0u)));
    out.key("project_id").id(project.id).key("tenant_id").id(m_world.tenantIdOf(project));
    out.key("name").plain(second ? "mirror" : "primary").key("provider").plain(project.provider);
    out.key("repository_url").text(addressOf(project, true));
    out.key("default_branch").plain(second ? "release" : "main");
    out.key("is_default").boolean(!second).key("is_active").boolean(!second || row % 2 == 0);
    out.key("created_at").time(project.created).key("updated_at").time(project.updated).endObject();
}

Answer Routes::projectSources(const Call &call)
{
    const auto found = settledProject(call);
    if (const auto *refused = std::get_if<Answer>(&found))
        return *refused;
    const quint16 row = std::get<quint16>(found);
    JsonWriter out(1024);
    out.beginObject().key("data").beginArray();
    writeSource(out, row, false);
    if (row % 5 == 2)
        writeSource(out, row, true);
    return json(out.endArray().endObject().take());
}

std::optional<quint32> Routes::newestBuildOf(quint16 row) const
{
    const std::vector<quint32> &builds = m_world.buildsOfProject(row);
    return builds.empty() ? std::nullopt : std::optional(builds.back());
}

void Routes::writeReceipt(JsonWriter &out, quint16 row, int place, std::optional<quint32> build) const
{
    const Project &project = m_world.projects()[row];
    const quint32 number = row * quint32(receiptCount) + quint32(place);
    const bool accepted = place % 5 != 4;
    out.beginObject().key("id").id(idOf(m_world.seed(), IdSpace::Trigger, 1'000'000 + number));
    out.key("provider").plain(project.provider).key("delivery_id").text(u"dlv-%1"_s.arg(number));
    out.key("event_type").plain("push").key("event_ref").plain("refs/heads/main").key("event_branch").plain("main");
    out.key("event_commit_sha").text(u"%1"_s.arg(number * 2654435761u, 40, 16, QLatin1Char('a')));
    out.key("repo_url").text(addressOf(project, true)).key("signature_valid").boolean(accepted);
    out.key("status").plain(accepted ? "accepted" : "rejected");
    const bool started = accepted && build && place == 0;
    out.key("matched_trigger_count").number(accepted ? 1 : 0).key("triggered_build_ids").beginArray();
    if (started)
        out.id(m_world.buildId(*build));
    out.endArray().key("received_at").time(m_world.madeAt() - std::chrono::hours(2 + 7 * place)).endObject();
}

Answer Routes::webhookReceipts(const Call &call)
{
    const auto found = settledProject(call);
    if (const auto *refused = std::get_if<Answer>(&found))
        return *refused;
    const quint16 row = std::get<quint16>(found);
    const int limit = numberParameter(call.request, "limit", 20, 1, 100);
    const int offset = numberParameter(call.request, "offset", 0, 0, 1000000000);
    const std::optional<quint32> build = newestBuildOf(row);
    const int last = row % 2 == 0 && build ? receiptCount : 0; // not every project has a webhook
    JsonWriter out(4096);
    out.beginObject().key("data").beginArray();
    for (int place = offset; place < std::min(last, offset + limit); ++place)
        writeReceipt(out, row, place, build);
    return json(out.endArray().endObject().take());
}

void Routes::writeTrigger(JsonWriter &out, quint16 row, quint32 build, bool schedule) const
{
    const Project &project = m_world.projects()[row];
    out.beginObject().key("id").id(idOf(m_world.seed(), IdSpace::Trigger, row * 2u + (schedule ? 1u : 0u)));
    out.key("build_id").id(m_world.buildId(build)).key("project_id").id(project.id);
    out.key("trigger_type").plain(schedule ? "schedule" : "webhook");
    out.key("name").plain(schedule ? "Every night" : "On push");
    if (schedule) {
        const Instant day = std::chrono::floor<std::chrono::days>(m_clock.now());
        out.key("cron_expression").text(u"30 %1 * * *"_s.arg(row % 6)).key("timezone").plain("Europe/Berlin");
        out.key("next_trigger_at").time(day + std::chrono::hours(24 + row % 6) + std::chrono::minutes(30));
    } else {
        out.key("description").plain("Builds what was pushed");
        out.key("webhook_url").plain("https://hooks.harbourline.example/x?token=demo-hook-token");
        out.key("webhook_secret").plain("demo-webhook-secret");
        out.key("webhook_events").beginArray().plain("push").plain("pull_request").endArray();
    }
    out.key("is_active").boolean(!schedule || row % 4 != 2).key("created_by").id(m_world.people()[project.creator].id);
    out.key("created_at").time(project.created).key("updated_at").time(project.updated).endObject();
}

Answer Routes::projectTriggers(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id) {
        Answer refused = json("{\"message\":\"invalid project ID\",\"success\":false}\n");
        refused.status = 400;
        return refused;
    }
    const std::optional<quint16> row = m_world.projectOf(*id);
    const bool known = row && m_world.projects()[*row].part != ProjectPart::Deleted;
    std::optional<quint32> build;
    if (known)
        build = newestBuildOf(*row);
    int total = 0;
    JsonWriter out(2048);
    out.beginObject().key("triggers").beginArray();
    if (build.has_value() && *row % 2 == 0) {
        writeTrigger(out, *row, *build, false);
        ++total;
    }
    if (build.has_value() && *row % 3 == 0) {
        writeTrigger(out, *row, *build, true);
        ++total;
    }
    return json(out.endArray().key("total").number(total).endObject().take());
}

} // namespace viewer::demo
