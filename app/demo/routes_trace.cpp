// SPDX-License-Identifier: GPL-3.0-or-later
// Workflow, trace, log and configuration of one build.
#include "app/demo/routes.h"

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

constexpr std::array stepKeys{"build.validate", "build.select_infrastructure",
                              "build.enqueue",  "build.dispatch",
                              "build.monitor",  "build.finalize"};
constexpr int stepCount = int(stepKeys.size());

struct Progress
{
    const char *instance; ///< status of the workflow
    int done;             ///< steps that succeeded
    const char *current;  ///< status of the step after them
};

Progress progressOf(const BuildRow &row)
{
    switch (row.status) {
    case StatusWord::Completed:
    case StatusWord::Success:
        return {"completed", stepCount, ""};
    case StatusWord::Failed:
        return {"failed", row.startedMs == 0 ? 0 : 4, "failed"};
    case StatusWord::Cancelled:
        return {"running", row.startedMs == 0 ? 2 : 4, "running"};
    case StatusWord::Pending:
        return {"blocked", 0, "blocked"};
    case StatusWord::Queued:
        return {"running", 3, "pending"};
    case StatusWord::Running:
    case StatusWord::InProgress:
    case StatusWord::Unheard:
        break;
    }
    return {"running", 4, "running"};
}

struct MethodConfig
{
    QByteArrayView dockerfile;
    QByteArrayView platforms;
    QByteArrayView packerTemplate;
    QByteArrayView paketo;
    QByteArrayView nix;
};

MethodConfig configParts(BuildMethod method)
{
    MethodConfig parts{"Dockerfile", "[]", "", "null", ""};
    switch (method) {
    case BuildMethod::Buildx:
        parts.dockerfile = "FROM alpine:3.20\\nRUN apk add --no-cache curl\\n";
        parts.platforms = R"(["linux/amd64","linux/arm64"])";
        break;
    case BuildMethod::Packer:
    case BuildMethod::Vm:
    case BuildMethod::Cloud:
        parts.dockerfile = "";
        parts.packerTemplate = R"({\"builders\":[{\"type\":\"amazon-ebs\",\"region\":\"eu-central-1\"}]})";
        break;
    case BuildMethod::Paketo:
        parts.dockerfile = "";
        parts.paketo =
            R"({"builder":"paketobuildpacks/builder-jammy-base","buildpacks":[],"env":null,"build_args":null})";
        break;
    case BuildMethod::Nix:
        parts.dockerfile = "";
        parts.nix = "{ pkgs ? import \\u003cnixpkgs\\u003e {} }: pkgs.hello";
        break;
    case BuildMethod::Container:
    case BuildMethod::Kaniko:
    case BuildMethod::Unknown:
        break;
    }
    return parts;
}

} // namespace

const QByteArray &Routes::configOf(BuildMethod method, quint16 project) const
{
    const quint32 key = quint32(method) << 16 | project;
    const auto known = m_configs.constFind(key);
    if (known != m_configs.constEnd())
        return *known;
    const MethodConfig parts = configParts(method);
    const bool nix = method == BuildMethod::Nix;
    JsonWriter out(1200);
    out.beginObject()
        .key("BuildType")
        .plain(wordOf(method))
        .key("SBOMTool")
        .plain("syft")
        .key("ScanTool")
        .plain("trivy");
    out.key("RegistryType").plain("harbor").key("SecretManagerType").plain(project % 3 == 0 ? "vault" : "");
    out.key("PackerTemplate").plain(parts.packerTemplate).key("PackerTargetProfileID").plain("");
    out.key("PaketoConfig").raw(parts.paketo).key("Dockerfile").plain(parts.dockerfile).key("BuildContext").plain(".");
    out.key("BuildArgs").raw(R"({"NPM_TOKEN":"not-a-real-token","VERSION":"1.4.0"})").key("Target").plain("");
    out.key("Cache").boolean(true).key("CacheRepo").plain("");
    out.key("RegistryRepo").text("registry.harbourline.example/port/"_L1 + m_world.projects()[project].slug);
    out.key("RegistryAuthID").null().key("SkipUnusedStages").boolean(true).key("NixExpression").plain(parts.nix);
    out.key("FlakeURI").plain("").key("Attributes").raw(nix ? R"(["hello"])" : "null");
    out.key("Outputs").raw(nix ? R"({"out":"result"})" : "null").key("CacheDir").plain("").key("Pure").boolean(nix);
    out.key("ShowTrace").boolean(false).key("Platforms").raw(parts.platforms).key("CacheTo").plain("");
    out.key("CacheFrom").beginArray().endArray();
    out.key("Secrets").raw(project % 4 == 1 ? R"({"npmrc":"not-a-real-secret"})" : "{}").key("Variables").null();
    out.key("BuildVars").null().key("OnError").plain("").key("Parallel").boolean(false).key("Builders").null();
    out.key("Provisioners").null().key("PostProcessors").null().endObject();
    return *m_configs.insert(key, out.takeBare());
}

void Routes::writeWorkflow(JsonWriter &out, quint32 ordinal, const QUuid &execution) const
{
    const BuildRow &row = m_world.build(ordinal);
    out.beginObject();
    if (row.has(BuildRow::NoWorkflow)) {
        out.key("steps").beginArray().endArray().endObject();
        return;
    }
    const Progress progress = progressOf(row);
    const Instant begin = row.created() + Milliseconds(466);
    out.key("instance_id").id(idOf(m_world.seed(), IdSpace::Workflow, ordinal));
    if (!execution.isNull())
        out.key("execution_id").id(execution);
    out.key("status").plain(progress.instance).key("steps");
    if (row.status == StatusWord::Cancelled && row.startedMs == 0) {
        out.null().endObject();
        return;
    }
    out.beginArray();
    for (int step = 0; step < stepCount; ++step) {
        const bool done = step < progress.done;
        const bool current = step == progress.done;
        const char *word = done ? "succeeded" : current ? progress.current : "pending";
        const bool started =
            done || (current && QByteArrayView(word) != "blocked" && QByteArrayView(word) != "pending");
        const Instant from = step < 4 || !row.started() ? begin + Milliseconds(1250 * step) : *row.started();
        const Instant to = step >= 4 && row.completed() ? *row.completed() : from + Milliseconds(873);
        const bool over = done || QByteArrayView(word) == "failed";
        out.beginObject().key("step_key").plain(stepKeys[size_t(step)]).key("status").plain(word);
        out.key("attempts").number(started ? 1 : 0);
        if (QByteArrayView(word) == "failed" && row.error != 0)
            out.key("last_error").text(m_world.errorOf(ordinal));
        if (started)
            out.key("started_at").exactTime(from);
        if (over)
            out.key("completed_at").exactTime(to);
        out.key("created_at").exactTime(begin + Milliseconds(step)).key("updated_at").exactTime(over ? to : from);
        out.endObject();
    }
    out.endArray().endObject();
}

Answer Routes::workflow(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return plainError(400, "Invalid build ID");
    JsonWriter out(2048);
    const std::optional<quint32> ordinal = m_world.buildOf(*id);
    if (ordinal)
        writeWorkflow(out, *ordinal, {});
    else
        out.beginObject().key("steps").beginArray().endArray().endObject();
    return json(out.take());
}

std::variant<int, Answer> Routes::chosenAttempt(const Call &call, quint32 ordinal) const
{
    const QString wanted = call.request.parameter("execution_id");
    if (wanted.isEmpty())
        return m_world.build(ordinal).attempts - 1;
    const std::optional<QUuid> execution = parsedId(wanted.toUtf8());
    if (!execution)
        return plainError(400, "invalid execution_id format");
    const std::optional<quint32> found = ordinalOf(m_world.seed(), IdSpace::Attempt, *execution);
    if (!found)
        return plainError(400, "execution not found");
    if (*found / World::attemptsPerBuild != ordinal)
        return plainError(400, "execution does not belong to this build");
    return int(*found % World::attemptsPerBuild);
}

Answer Routes::trace(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return plainError(400, "Invalid build ID format");
    const std::optional<quint32> ordinal = m_world.buildOf(*id);
    if (!ordinal)
        return plainError(404, "Build not found");
    const BuildRow &row = m_world.build(*ordinal);
    const std::variant<int, Answer> chosen = chosenAttempt(call, *ordinal);
    if (const auto *refused = std::get_if<Answer>(&chosen))
        return *refused;
    const int attempt = std::get<int>(chosen);
    const QUuid selected = attempt >= 0 ? m_world.attemptId(*ordinal, attempt) : QUuid();

    JsonWriter out(4096);
    out.beginObject().key("build");
    writeBuild(out, *ordinal, false);
    out.key("executions").beginArray();
    for (int place = row.attempts - 1; place >= 0; --place)
        writeExecution(out, *ordinal, place);
    out.endArray();
    if (!selected.isNull())
        out.key("selected_execution_id").id(selected);
    out.key("workflow");
    writeWorkflow(out, *ordinal, selected);
    const QString error = row.status == StatusWord::Failed ? m_world.errorOf(*ordinal) : QString();
    if (error.contains("repo build config"_L1)) {
        out.key("diagnostics").beginObject().key("repo_config").beginObject().key("applied").boolean(false);
        out.key("error").text(error).endObject().endObject();
    }
    writeCorrelation(out, *ordinal, selected);
    return json(out.endObject().take());
}

void Routes::writeCorrelation(JsonWriter &out, quint32 ordinal, const QUuid &execution) const
{
    out.key("correlation").beginObject();
    const BuildRow &row = m_world.build(ordinal);
    if (!row.has(BuildRow::NoWorkflow)) {
        const int active = std::min(progressOf(row).done, stepCount - 1);
        out.key("workflow_instance_id").id(idOf(m_world.seed(), IdSpace::Workflow, ordinal));
        if (!execution.isNull())
            out.key("execution_id").id(execution);
        out.key("active_step_key").plain(stepKeys[size_t(active)]);
    }
    out.endObject();
}

Answer Routes::exportTrace(const Call &call)
{
    Answer answer = trace(call);
    if (answer.status == 200)
        answer.headers.emplace_back("Content-Disposition",
                                    "attachment; filename=\"build-trace-" + call.ids[0] + ".json\"");
    return answer;
}

} // namespace viewer::demo
