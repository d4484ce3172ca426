// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/trace.h"

#include "app/server/masking.h"
#include "app/server/parsing/attempts.h"
#include "app/server/parsing/build_config.h"
#include "app/server/parsing/builds.h"
#include "app/server/parsing/reading.h"
#include "models/domain/secrets.h"

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

constexpr int mostAttempts = 50;

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

WorkflowStep stepOf(const QJsonObject &row)
{
    WorkflowStep step;
    step.key = row["step_key"_L1].toString();
    step.statusWord = row["status"_L1].toString();
    step.tries = countIn(row, "attempts"_L1).value_or(0);
    step.error = masked(row["last_error"_L1].toString());
    step.started = timeIn(row, "started_at"_L1);
    step.completed = timeIn(row, "completed_at"_L1);
    return step;
}

/// The list of a trace has no total: only when it is not full the numbers are known.
bool readAttempts(const QJsonObject &object, BuildTrace &trace)
{
    Result<Page<Attempt>> page = parseAttempts(bytes(object));
    if (!page)
        return false;
    trace.hasAllAttempts = page->rows() < mostAttempts;
    trace.attempts = std::move(page->items);
    if (!trace.hasAllAttempts) {
        for (Attempt &attempt : trace.attempts)
            attempt.number = 0;
    }
    return true;
}

/// Values that the program hides, replaced in the object as sent; what may hold secrets taken out.
QJsonObject exportedConfig(QJsonObject config)
{
    const BuildConfig shown = buildConfigOf(QJsonObject{{u"build_config"_s, config}});
    config.remove("Secrets"_L1);
    config.remove("RegistryAuthID"_L1);
    for (const ConfigText &text : shown.texts)
        config.insert(text.name, text.text);
    const auto hide = [](QJsonObject values) {
        for (auto it = values.begin(); it != values.end(); ++it)
            *it = maskSign.toString();
        return values;
    };
    for (const QLatin1StringView name : {"BuildArgs"_L1, "Variables"_L1, "BuildVars"_L1}) {
        if (config[name].isObject())
            config.insert(name, hide(config[name].toObject()));
    }
    QJsonObject paketo = config["PaketoConfig"_L1].toObject();
    for (const QLatin1StringView name : {"env"_L1, "build_args"_L1}) {
        if (paketo[name].isObject())
            paketo.insert(name, hide(paketo[name].toObject()));
    }
    if (!paketo.isEmpty())
        config.insert("PaketoConfig"_L1, paketo);
    return config;
}

} // namespace

Workflow workflowOf(const QJsonObject &object)
{
    Workflow workflow;
    workflow.statusWord = object["status"_L1].toString();
    workflow.attempt = idIn<AttemptId>(object, "execution_id"_L1);
    const QJsonArray rows = object["steps"_L1].toArray(); // null while none ran
    for (const QJsonValue &row : rows) {
        WorkflowStep step = stepOf(row.toObject());
        if (!step.key.isEmpty())
            workflow.steps.push_back(std::move(step));
    }
    return workflow;
}

Result<Workflow> parseWorkflow(const QByteArray &body)
{
    const Result<QJsonObject> object = objectOf(body, "workflow"_L1);
    if (!object)
        return object.error();
    if (!object->contains("steps"_L1))
        return unexpected("workflow"_L1);
    return workflowOf(*object);
}

Result<BuildTrace> parseTrace(const QByteArray &body, TenantId tenant)
{
    const Result<QJsonObject> object = objectOf(body, "trace"_L1);
    if (!object)
        return object.error();
    const QJsonObject sentBuild = (*object)["build"_L1].toObject();
    Result<Build> build = parseBuild(bytes(sentBuild), tenant);
    if (!build)
        return build.error();
    BuildTrace trace;
    trace.build = std::move(*build);
    if (!readAttempts(*object, trace))
        return unexpected("trace"_L1);
    trace.selected = idIn<AttemptId>(*object, "selected_execution_id"_L1);
    trace.workflow = workflowOf((*object)["workflow"_L1].toObject());
    trace.activeStep = (*object)["correlation"_L1]["active_step_key"_L1].toString();
    const QJsonObject problem = (*object)["diagnostics"_L1]["repo_config"_L1].toObject();
    if (const QString error = problem["error"_L1].toString(); !error.isEmpty())
        trace.repoConfig = RepoConfigProblem{masked(error), problem["error_code"_L1].toString()};
    trace.config = buildConfigOf(sentBuild["manifest"_L1].toObject());
    return trace;
}

Result<BuildTrace> parseTraceOfBuild(const QByteArray &body, TenantId tenant)
{
    Result<Build> build = parseBuild(body, tenant);
    if (!build)
        return build.error();
    BuildTrace trace;
    trace.build = std::move(*build);
    trace.hasAllAttempts = false;
    trace.attemptsReadable = false;
    trace.config = buildConfigOf(QJsonDocument::fromJson(body).object()["manifest"_L1].toObject());
    return trace;
}

Result<QByteArray> traceWithoutSecrets(const QByteArray &body, TenantId tenant)
{
    const Result<BuildTrace> ours = parseTrace(body, tenant);
    if (!ours)
        return ours.error();
    QJsonObject trace = QJsonDocument::fromJson(body).object();
    trace.remove("runtime"_L1);
    QJsonObject build = trace["build"_L1].toObject();
    build.remove("updated_at"_L1); // the moment of the call, whatever happened
    QJsonObject manifest = build["manifest"_L1].toObject();
    manifest.remove("environment"_L1);
    if (manifest["build_config"_L1].isObject())
        manifest.insert("build_config"_L1, exportedConfig(manifest["build_config"_L1].toObject()));
    build.insert("manifest"_L1, manifest);
    trace.insert("build"_L1, build);
    return QJsonDocument(masked(trace)).toJson(QJsonDocument::Indented);
}

} // namespace viewer::server
