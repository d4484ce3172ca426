// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/metrics_json.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::command {

using namespace analytics;

namespace {

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject leftOutObject(const LeftOut &leftOut)
{
    QJsonObject object;
    const std::pair<QLatin1StringView, qint64> parts[] = {
        {"unfinished"_L1, leftOut.unfinished},
        {"other_ends"_L1, leftOut.otherEnds},
        {"duration_unknown"_L1, leftOut.durationUnknown},
        {"attempts_unknown"_L1, leftOut.attemptsUnknown},
        {"no_attempts"_L1, leftOut.noAttempts},
        {"retried"_L1, leftOut.retried},
        {"retries_without_attempt"_L1, leftOut.retriesWithoutAttempt}};
    for (const auto &[key, count] : parts) {
        if (count != 0)
            object[key] = count;
    }
    return object;
}

QJsonObject spanObject(const SpanFigures &span)
{
    return {{"p50"_L1, figureObject(span.p50)},
            {"p90"_L1, figureObject(span.p90)},
            {"p95"_L1, figureObject(span.p95)},
            {"mean"_L1, figureObject(span.mean)},
            {"max"_L1, figureObject(span.longest)}};
}

QJsonArray sortedArray(QStringList words)
{
    std::sort(words.begin(), words.end());
    return QJsonArray::fromStringList(words);
}

} // namespace

QJsonObject figureObject(const Figure &figure)
{
    QJsonObject object{{"value"_L1, orNull(figure.value)},
                       {"low"_L1, orNull(figure.low)},
                       {"high"_L1, orNull(figure.high)},
                       {"n"_L1, figure.n},
                       {"formula"_L1, u"%1/%2"_s.arg(figure.formula.id).arg(figure.formula.version)}};
    if (figure.standing == Figure::Standing::TooFew) {
        object["too_few"_L1] = true;
        object["minimum"_L1] = figure.minimum;
    }
    if (figure.leftOut != LeftOut())
        object["left_out"_L1] = leftOutObject(figure.leftOut);
    return object;
}

QJsonObject figuresObject(const MetricFigures &figures)
{
    QJsonObject counts{{"total"_L1, figures.counts.total()}};
    for (const BuildState state : allBuildStates)
        counts[stateKey(state)] = figures.counts[state];
    return {{"counts"_L1, counts},
            {"success_rate"_L1,
             QJsonObject{{"eventual"_L1, figureObject(figures.eventual)},
                         {"first_attempt"_L1, figureObject(figures.firstAttempt)},
                         {"per_execution"_L1, figureObject(figures.perExecution)}}},
            {"retry_gain"_L1, figureObject(figures.retryGain)},
            {"other_rate"_L1, figureObject(figures.other)},
            {"duration_s"_L1, spanObject(figures.duration)},
            {"failed_duration_s"_L1, spanObject(figures.failedDuration)},
            {"queue_s"_L1, spanObject(figures.queue)}};
}

QJsonObject scopeObject(const MetricsQuery &query)
{
    QStringList projects, methods, members;
    for (const ProjectId &project : query.filter.projects)
        projects << project.toString();
    for (const BuildMethod method : query.filter.methods)
        methods << methodWord(method);
    for (const UserId &person : query.filter.starters.people)
        members << person.toString();
    if (query.filter.starters.automatic)
        members << u"automatic"_s;
    if (query.filter.starters.notKnownYet)
        members << u"unknown"_s;
    QJsonObject filters;
    if (!methods.isEmpty())
        filters["method"_L1] = sortedArray(methods);
    if (!members.isEmpty())
        filters["member"_L1] = sortedArray(members);
    QJsonValue project; // null: all
    if (projects.size() == 1)
        project = projects.first();
    else if (!projects.isEmpty())
        project = sortedArray(projects);
    return {{"project"_L1, project},
            {"from"_L1, toIso(query.range.from)},
            {"to"_L1, toIso(query.range.to)},
            {"zone"_L1, QString::fromUtf8(query.zone.id())},
            {"filters"_L1, filters}};
}

QJsonObject groupObject(const MetricsGroup &group)
{
    QJsonObject object = figuresObject(group.figures);
    object["key"_L1] = group.key;
    if (!group.name.isEmpty())
        object["name"_L1] = group.name;
    if (group.partial)
        object["partial"_L1] = true;
    if (group.noData)
        object["no_data"_L1] = true;
    return object;
}

QJsonObject metricsObject(const Metrics &metrics, const MetricsQuery &query)
{
    QJsonObject object = figuresObject(metrics.figures);
    object["schema"_L1] = u"viewer.metrics/1"_s;
    object["scope"_L1] = scopeObject(query);
    object["as_of"_L1] = metrics.scope->asOf ? QJsonValue(toIso(*metrics.scope->asOf)) : QJsonValue();
    object["complete"_L1] = metrics.scope->complete;
    if (query.by == GroupBy::None)
        return object;
    QJsonArray groups;
    for (const MetricsGroup &group : metrics.groups) {
        QJsonObject of = groupObject(group);
        if (query.by == GroupBy::HourOfWeek)
            of["hours"_L1] = group.hours;
        groups.append(of);
    }
    object["groups"_L1] = groups;
    return object;
}

} // namespace viewer::command
