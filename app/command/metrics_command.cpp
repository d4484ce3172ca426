// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/metrics_command.h"

#include "app/command/console.h"
#include "app/command/exit_code.h"
#include "app/command/metrics_findings.h"
#include "app/command/metrics_json.h"
#include "app/command/metrics_options.h"
#include "app/command/metrics_reliability.h"
#include "app/command/metrics_text.h"
#include "models/cache/cache.h"
#include "models/cache/cache_reader.h"
#include "models/cache/column_loader.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace viewer::command {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

int failed(const Error &error)
{
    error.kind == ErrorKind::BadInput ? say(error.detail) : say(error);
    return exitCodeOf(error);
}

/// "rate.eventual", "rate.eventual/1" as JSON writes it, or "all".
int explain(const QString &wanted)
{
    const analytics::Glossary glossary;
    if (wanted == "all"_L1) {
        for (const analytics::GlossaryEntry &entry : glossary.entries())
            print(u"%1  %2"_s.arg(entry.id, entry.title));
        return Succeeded;
    }
    const analytics::GlossaryEntry *entry = glossary.entry(wanted.section(u'/', 0, 0));
    if (!entry) {
        say(Words::tr("No formula is called \"%1\"; --explain all lists them.").arg(wanted));
        return WrongUsage;
    }
    for (const QString &line : explanationLines(*entry))
        print(line);
    return Succeeded;
}

/// Messages of failures are counted for one project or all; null for any other choice of builds.
Result<QJsonValue> failures(store::Connection &connection, const BuildColumns &columns,
                            const analytics::MetricsQuery &query, const analytics::TimeRange &before)
{
    BuildQuery others = query.filter;
    others.projects.clear();
    if (others.filtered() || query.filter.projects.size() > 1)
        return QJsonValue();
    const auto texts = cache::errorTextsBetween(connection, 0, columns.words().errors->size());
    if (!texts)
        return texts.error();
    std::optional<ProjectId> project;
    if (!query.filter.projects.isEmpty())
        project = *query.filter.projects.cbegin();
    const std::atomic<bool> never = false;
    const analytics::MessageGroups messages = analytics::groupMessages(*texts);
    const auto figures = analytics::failureGroups(columns, messages, {query.range, before, project}, never);
    return QJsonValue(failuresArray(columns, figures, messages, *texts));
}

analytics::Contribution contributionOf(const BuildColumns &columns, const analytics::MetricsQuery &query)
{
    const std::atomic<bool> never = false;
    analytics::MetricsQuery asked = query;
    asked.by = analytics::GroupBy::Member;
    std::vector<qint64> builds;
    qint64 automatic = 0, notKnown = 0;
    for (const analytics::MetricsGroup &group : analytics::metrics(columns, asked, never).groups) {
        const qint64 total = group.figures.counts.total();
        if (group.key == "automatic"_L1)
            automatic = total;
        else if (group.key == "unknown"_L1)
            notKnown = total;
        else
            builds.push_back(total);
    }
    return analytics::contribution(builds, automatic, notKnown);
}

/// Everything `--json` tells.
Result<QJsonObject> wholeObject(store::Connection &connection, const BuildColumns &columns,
                                const MetricsQuestion &question, const analytics::Metrics &figures,
                                const ChosenTargets &targets)
{
    const std::atomic<bool> never = false;
    const analytics::MetricsQuery &query = question.query;
    QJsonObject object = metricsObject(figures, query);
    if (question.before)
        object["comparison"_L1] = comparisonObject(
            analytics::compareMetrics(columns, query, figures, *question.before, never), figures, query.range);
    const analytics::TimeRange before{query.range.from - (query.range.to - query.range.from), query.range.from};
    const auto messages = failures(connection, columns, query, question.before.value_or(before));
    if (!messages)
        return messages.error();
    object["failure_groups"_L1] = *messages;
    object["trend"_L1] = trendArray(analytics::trends(columns, query, never));
    const analytics::SeriesFindings findings = analytics::seriesFindings(columns, query, never);
    object["changes"_L1] = changesArray(columns, findings.changes);
    object["anomalies"_L1] = anomaliesArray(columns, findings.anomalies);
    const analytics::FigureQuery today{analytics::lastDays(1, query.now, query.zone), query.now, {}};
    object["reliability"_L1] = reliabilityObject(
        columns, analytics::tenantFigures(columns, today, never), query.filter.projects, contributionOf(columns, query),
        analytics::reliabilityFigures(columns, query, figures.figures, targets.targets, never), targets);
    return object;
}

} // namespace

int runMetrics(const DataFolder &folder, const QCommandLineParser &parser, const AccountChoice &choice,
               const Clock &clock)
{
    if (parser.isSet(u"explain"_s))
        return explain(parser.value(u"explain"_s));
    const auto account = chooseAccount(folder, choice);
    if (!account)
        return failed(account.error());
    auto connection =
        store::Connection::open(cache::Cache::fileIn(folder.accountFolder(account->key())), store::OpenMode::ReadOnly);
    if (!connection)
        return failed(connection.error());
    const auto columns = cache::loadColumns(**connection);
    if (!columns)
        return failed(columns.error());
    const Instant now = clock.now();
    const auto question = metricsQuestion(parser, **columns, now);
    if (!question)
        return failed(question.error());

    const auto targets = targetsFor(folder.accountFolder(account->key()), question->query.filter);
    if (!targets)
        return failed(targets.error());

    const std::atomic<bool> never = false;
    const analytics::Metrics figures = analytics::metrics(**columns, question->query, never);
    if (parser.isSet(u"json"_s)) {
        const auto object = wholeObject(**connection, **columns, *question, figures, *targets);
        if (!object)
            return failed(object.error());
        print(QString::fromUtf8(QJsonDocument(*object).toJson(QJsonDocument::Indented)).trimmed());
        return Succeeded;
    }
    for (const QString &line : metricsLines(figures, question->query, now))
        print(line);
    const auto reliability =
        analytics::reliabilityFigures(**columns, question->query, figures.figures, targets->targets, never);
    for (const QString &line : reliabilityLines(reliability, *targets))
        print(line);
    if (question->before) {
        const auto comparison =
            analytics::compareMetrics(**columns, question->query, figures, *question->before, never);
        for (const QString &line : comparisonLines(comparison, figures, question->query.zone))
            print(line);
    }
    return Succeeded;
}

} // namespace viewer::command
