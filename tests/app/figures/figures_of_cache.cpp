// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the figures that the overview and the project pages show, for a test that computes them another way.
//
//     figures_of_cache CACHE_FILE NOW DAYS ZONE      NOW as 2026-03-12T13:55:02Z; DAYS calendar days
//
// One JSON object: "" for all projects, then one entry a project id.
#include "models/analytics/project_figures.h"
#include "models/cache/column_loader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace viewer;
using namespace viewer::analytics;
using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject countsOf(const StateCounts &counts)
{
    QJsonObject object;
    for (const BuildState state : allBuildStates)
        object[stateKey(state)] = counts[state];
    return object;
}

QJsonObject jsonOf(const PeriodFigures &figures)
{
    const Rate rate = figures.counts.rate();
    const auto interval = rate.interval();
    QJsonObject object{{u"counts"_s, countsOf(figures.counts)}};
    object[u"rate"_s] = orNull(rate.share());
    object[u"low"_s] = interval ? QJsonValue(interval->low) : QJsonValue();
    object[u"high"_s] = interval ? QJsonValue(interval->high) : QJsonValue();
    object[u"durations"_s] = figures.duration.n;
    object[u"unknown"_s] = figures.duration.unknown;
    object[u"p50"_s] = orNull(figures.duration.p50);
    object[u"p95"_s] = orNull(figures.duration.p95);
    object[u"mean"_s] = orNull(figures.duration.mean);
    return object;
}

QString wordOf(StripMark mark)
{
    switch (mark) {
    case StripMark::Succeeded:
        return u"completed"_s;
    case StripMark::SucceededOnRetry:
        return u"retried"_s;
    case StripMark::Failed:
        return u"failed"_s;
    case StripMark::Cancelled:
        break;
    }
    return u"cancelled"_s;
}

QJsonObject jsonOf(const TenantFigures &figures, const FigureQuery &query)
{
    QJsonObject object{{u"now"_s, jsonOf(figures.now)}, {u"before"_s, jsonOf(figures.before)}};
    object[u"all_time"_s] = countsOf(figures.allTime);
    object[u"last_24_hours"_s] = countsOf(figures.last24Hours);
    object[u"last_7_days"_s] = countsOf(figures.last7Days);
    object[u"waiting"_s] = figures.queue.waiting();
    object[u"running"_s] = figures.queue.running;
    object[u"difference_low"_s] = figures.rateChange.interval.low;
    object[u"difference_high"_s] = figures.rateChange.interval.high;
    object[u"too_few"_s] = figures.rateChange.verdict == Verdict::TooFew;
    QJsonArray days;
    for (const DayFigures &day : figures.days)
        days.append(QJsonObject{{u"date"_s, day.day.date.toString(Qt::ISODate)}, {u"counts"_s, countsOf(day.counts)}});
    object[u"days"_s] = days;
    for (const ProjectFigures &project : figures.projects) {
        if (!query.project || project.id != *query.project)
            continue;
        QJsonArray strip;
        for (const StripMark mark : project.lastTen)
            strip.append(wordOf(mark));
        object[u"last_ten"_s] = strip;
        object[u"in_a_row"_s] = project.broken ? project.broken->inARow : 0;
        object[u"since"_s] = project.broken ? QJsonValue(toIso(project.broken->since)) : QJsonValue();
        object[u"listed"_s] = jsonOf(project.now);
    }
    return object;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto now = words.size() == 5 ? parseInstant(words[2]) : std::nullopt;
    if (!now || words[3].toInt() < 1 || !QTimeZone(words[4].toUtf8()).isValid())
        return 2;
    const auto connection = store::Connection::open(words[1], store::OpenMode::ReadOnly);
    if (!connection)
        return 1;
    const auto columns = cache::loadColumns(**connection);
    if (!columns)
        return 1;
    FigureQuery query;
    query.now = *now;
    query.period = lastDays(words[3].toInt(), *now, QTimeZone(words[4].toUtf8()));
    const std::atomic<bool> cancelled{false};
    QJsonObject all;
    const TenantFigures tenant = tenantFigures(**columns, query, cancelled);
    all[QString()] = jsonOf(tenant, query);
    for (const ProjectFigures &project : tenant.projects) {
        query.project = project.id;
        all[project.id.toString()] = jsonOf(tenantFigures(**columns, query, cancelled), query);
    }
    std::puts(QJsonDocument(all).toJson(QJsonDocument::Compact).constData());
    return 0;
}
