// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a choice of builds: counts, rates, durations, waiting times; of the whole and by groups.
#pragma once

#include "models/analytics/build_figures.h"
#include "models/analytics/figure.h"
#include "models/domain/build_query.h"

#include <QString>

#include <atomic>

namespace viewer::analytics {

/// What builds are put into groups by. Days, weeks (from Monday), months and hours of the week are those of the zone.
enum class GroupBy : unsigned char { None, Day, Week, Month, Project, Member, Method, HourOfWeek };

struct MetricsQuery
{
    TimeRange range;                   ///< created in it, whole seconds
    QTimeZone zone = QTimeZone::utc(); ///< days and hours of the groups
    Instant now{};                     ///< groups that end later are partial
    BuildQuery filter;                 ///< projects, methods, starters …; its from and to are not used
    GroupBy by = GroupBy::None;
};

/// Figures of one sample of durations, seconds.
struct SpanFigures
{
    Figure p50, p90, p95, mean, longest;
};

struct MetricFigures
{
    StateCounts counts;
    Figure eventual, firstAttempt, perExecution, retryGain; ///< success rates and the gain by retries
    Figure other;                                           ///< cancelled of all finished
    SpanFigures duration;                                   ///< of succeeded builds
    SpanFigures failedDuration;                             ///< of failed builds
    SpanFigures queue;                                      ///< created to started
};

struct MetricsGroup
{
    /// 2026-03-01 (day, Monday of a week), 2026-03, 1-13 (ISO weekday and hour), id of a project or person,
    /// "automatic", "unknown" (starter not known yet), method word.
    QString key;
    QString name;         ///< of the project or person; empty for other groups
    bool partial = false; ///< a day, week or month that the span or the present cuts
    bool noData = false;  ///< the list was not read back that far: a hole, not zero builds
    int hours = 0;        ///< hours of the week: how many such hours lie in the span, up to now
    MetricFigures figures;
};

struct Metrics
{
    std::shared_ptr<const FigureScope> scope;
    MetricFigures figures;
    /// Times: every one of the span from the first build on, in order. Projects, people and methods: those with
    /// builds in the span, in the order of their key.
    std::vector<MetricsGroup> groups;
};

/// One pass to count and one to gather; some 30 ms for a million builds, and 13 bytes of scratch memory a build. Any
/// thread; stops early when `cancelled` becomes true (the answer then means nothing). Vanished builds count: they
/// happened.
Metrics metrics(const BuildColumns &columns, const MetricsQuery &query, const std::atomic<bool> &cancelled);

/// Known durations of the succeeded builds of a query, milliseconds, ascending.
std::vector<qint32> succeededDurations(const BuildColumns &columns, const MetricsQuery &query,
                                       const std::atomic<bool> &cancelled);

/// The figure behind the success rate of a tile and of `metrics`: one function for both.
Figure eventualRate(const StateCounts &counts, std::shared_ptr<const FigureScope> scope);

} // namespace viewer::analytics
