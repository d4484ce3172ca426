// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/documents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace viewer::cache {

namespace {

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QJsonValue valueOf(std::optional<Instant> time)
{
    return time ? QJsonValue(toIso(*time)) : QJsonValue();
}

std::optional<Instant> timeOf(const QJsonValue &value)
{
    return parseInstant(value.toString());
}

template <class T, class ToObject>
QJsonArray arrayOf(const std::vector<T> &items, ToObject toObject)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(toObject(item));
    return array;
}

template <class T, class FromObject>
std::vector<T> itemsOf(const QJsonValue &array, FromObject fromObject)
{
    std::vector<T> items;
    const QJsonArray rows = array.toArray();
    for (const QJsonValue &row : rows)
        items.push_back(fromObject(row.toObject()));
    return items;
}

QJsonObject objectOf(const ProjectBuildSettings &s)
{
    return {{u"mode"_s, s.mode}, {u"file"_s, s.file}, {u"onError"_s, s.onError}, {u"updated"_s, valueOf(s.updated)}};
}

ProjectBuildSettings buildSettings(const QJsonObject &o)
{
    return {o["mode"_L1].toString(), o["file"_L1].toString(), o["onError"_L1].toString(), timeOf(o["updated"_L1])};
}

QJsonObject sourceObject(const ProjectSource &s)
{
    return {{u"name"_s, s.name},     {u"provider"_s, s.provider}, {u"address"_s, s.address},
            {u"branch"_s, s.branch}, {u"default"_s, s.isDefault}, {u"active"_s, s.active}};
}

ProjectSource source(const QJsonObject &o)
{
    return {o["name"_L1].toString(),   o["provider"_L1].toString(), o["address"_L1].toString(),
            o["branch"_L1].toString(), o["default"_L1].toBool(),    o["active"_L1].toBool()};
}

QJsonObject receiptObject(const WebhookReceipt &r)
{
    return {{u"provider"_s, r.provider},   {u"event"_s, r.eventType},         {u"branch"_s, r.branch},
            {u"status"_s, r.status},       {u"reason"_s, r.reason},           {u"signatureValid"_s, r.signatureValid},
            {u"triggered"_s, r.triggered}, {u"received"_s, toIso(r.received)}};
}

WebhookReceipt receipt(const QJsonObject &o)
{
    return {o["provider"_L1].toString(), o["event"_L1].toString(),
            o["branch"_L1].toString(),   o["status"_L1].toString(),
            o["reason"_L1].toString(),   o["signatureValid"_L1].toBool(),
            o["triggered"_L1].toInt(),   timeOf(o["received"_L1]).value_or(Instant())};
}

QJsonObject triggerObject(const ProjectTrigger &t)
{
    return {
        {u"type"_s, t.type},          {u"name"_s, t.name},          {u"events"_s, QJsonArray::fromStringList(t.events)},
        {u"cron"_s, t.cron},          {u"timeZone"_s, t.timeZone},  {u"branchPattern"_s, t.branchPattern},
        {u"last"_s, valueOf(t.last)}, {u"next"_s, valueOf(t.next)}, {u"active"_s, t.active}};
}

ProjectTrigger trigger(const QJsonObject &o)
{
    return {o["type"_L1].toString(), o["name"_L1].toString(),     o["events"_L1].toVariant().toStringList(),
            o["cron"_L1].toString(), o["timeZone"_L1].toString(), o["branchPattern"_L1].toString(),
            timeOf(o["last"_L1]),    timeOf(o["next"_L1]),        o["active"_L1].toBool()};
}

QJsonObject stepObject(const WorkflowStep &s)
{
    return {{u"key"_s, s.key},     {u"status"_s, s.statusWord},        {u"tries"_s, s.tries},
            {u"error"_s, s.error}, {u"started"_s, valueOf(s.started)}, {u"completed"_s, valueOf(s.completed)}};
}

WorkflowStep step(const QJsonObject &o)
{
    return {o["key"_L1].toString(),   o["status"_L1].toString(), o["tries"_L1].toInt(),
            o["error"_L1].toString(), timeOf(o["started"_L1]),   timeOf(o["completed"_L1])};
}

QJsonObject configObject(const BuildConfig &c)
{
    return {{u"method"_s, c.methodWord},
            {u"infrastructure"_s, c.infrastructure},
            {u"gitUrl"_s, c.gitUrl},
            {u"gitBranch"_s, c.gitBranch},
            {u"refPolicy"_s, c.refPolicy},
            {u"fixedRef"_s, c.fixedRef},
            {u"facts"_s,
             arrayOf(c.facts,
                     [](const ConfigFact &f) {
                         return QJsonObject{{u"name"_s, f.name}, {u"value"_s, f.value}};
                     })},
            {u"texts"_s, arrayOf(c.texts, [](const ConfigText &t) {
                 return QJsonObject{{u"name"_s, t.name}, {u"text"_s, t.text}};
             })}};
}

BuildConfig config(const QJsonObject &o)
{
    BuildConfig c{o["method"_L1].toString(),
                  o["infrastructure"_L1].toString(),
                  o["gitUrl"_L1].toString(),
                  o["gitBranch"_L1].toString(),
                  o["refPolicy"_L1].toString(),
                  o["fixedRef"_L1].toString(),
                  {},
                  {}};
    c.facts = itemsOf<ConfigFact>(o["facts"_L1], [](const QJsonObject &f) {
        return ConfigFact{f["name"_L1].toString(), f["value"_L1].toString()};
    });
    c.texts = itemsOf<ConfigText>(o["texts"_L1], [](const QJsonObject &t) {
        return ConfigText{t["name"_L1].toString(), t["text"_L1].toString()};
    });
    return c;
}

} // namespace

QString bodyOf(const ProjectSettings &settings)
{
    QJsonObject object;
    if (settings.build.value)
        object["build"_L1] = objectOf(*settings.build.value);
    if (settings.sources.value)
        object["sources"_L1] = arrayOf(*settings.sources.value, sourceObject);
    if (settings.receipts.value)
        object["receipts"_L1] = arrayOf(*settings.receipts.value, receiptObject);
    if (settings.triggers.value)
        object["triggers"_L1] = arrayOf(*settings.triggers.value, triggerObject);
    return textOf(object);
}

ProjectSettings settingsFromBody(const QString &body)
{
    const QJsonObject object = objectFrom(body);
    ProjectSettings settings;
    if (object.contains("build"_L1))
        settings.build.value = buildSettings(object["build"_L1].toObject());
    if (object.contains("sources"_L1))
        settings.sources.value = itemsOf<ProjectSource>(object["sources"_L1], source);
    if (object.contains("receipts"_L1))
        settings.receipts.value = itemsOf<WebhookReceipt>(object["receipts"_L1], receipt);
    if (object.contains("triggers"_L1))
        settings.triggers.value = itemsOf<ProjectTrigger>(object["triggers"_L1], trigger);
    return settings;
}

QString bodyOf(const BuildTrace &trace)
{
    QJsonObject object{{u"allAttempts"_s, trace.hasAllAttempts},
                       {u"attemptsReadable"_s, trace.attemptsReadable},
                       {u"activeStep"_s, trace.activeStep},
                       {u"workflow"_s, trace.workflow.statusWord},
                       {u"workflowAttempt"_s, trace.workflow.attempt.toString()},
                       {u"steps"_s, arrayOf(trace.workflow.steps, stepObject)},
                       {u"config"_s, configObject(trace.config)}};
    if (trace.repoConfig)
        object["repoConfig"_L1] =
            QJsonObject{{u"error"_s, trace.repoConfig->error}, {u"code"_s, trace.repoConfig->code}};
    return textOf(object);
}

BuildTrace traceFromBody(const QString &body)
{
    const QJsonObject object = objectFrom(body);
    BuildTrace trace;
    trace.hasAllAttempts = object["allAttempts"_L1].toBool();
    trace.attemptsReadable = object["attemptsReadable"_L1].toBool();
    trace.activeStep = object["activeStep"_L1].toString();
    trace.workflow.statusWord = object["workflow"_L1].toString();
    trace.workflow.attempt = AttemptId::parse(object["workflowAttempt"_L1].toString()).value_or(AttemptId());
    trace.workflow.steps = itemsOf<WorkflowStep>(object["steps"_L1], step);
    trace.config = config(object["config"_L1].toObject());
    if (object.contains("repoConfig"_L1)) {
        const QJsonObject problem = object["repoConfig"_L1].toObject();
        trace.repoConfig = RepoConfigProblem{problem["error"_L1].toString(), problem["code"_L1].toString()};
    }
    return trace;
}

Result<std::optional<ProjectSettings>> projectSettings(store::Connection &connection, const ProjectId &project)
{
    auto statement = connection.prepare("SELECT read_at, body FROM project_settings WHERE project=?1");
    if (!statement)
        return statement.error();
    statement->bind(0, project);
    std::optional<ProjectSettings> settings;
    if (statement->next()) {
        settings = settingsFromBody(statement->text(1));
        settings->project = project;
        settings->asOf = statement->time(0);
    }
    if (const auto failure = statement->error())
        return *failure;
    return settings;
}

Result<std::vector<KeptTrace>> tracesOf(store::Connection &connection, const BuildId &build)
{
    auto statement =
        connection.prepare("SELECT attempt, read_at, body FROM trace WHERE build=?1 ORDER BY read_at DESC, attempt");
    if (!statement)
        return statement.error();
    statement->bind(0, build);
    std::vector<KeptTrace> traces;
    while (statement->next()) {
        KeptTrace kept{traceFromBody(statement->text(2)), statement->time(1).value_or(Instant())};
        kept.trace.build.id = build;
        kept.trace.selected = statement->id<AttemptId>(0);
        traces.push_back(std::move(kept));
    }
    if (const auto failure = statement->error())
        return *failure;
    return traces;
}

} // namespace viewer::cache
