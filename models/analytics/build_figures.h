// SPDX-License-Identifier: GPL-3.0-or-later
// Counts, rate and durations of the builds of a span, of one project or of all.
#pragma once

#include "models/analytics/figure_period.h"
#include "models/analytics/sample/rate.h"
#include "models/columns/build_columns.h"

#include <array>

namespace viewer::analytics {

/// Builds by state; Unknown is a part of its own, so that all parts add up to the total.
struct StateCounts
{
    std::array<qint64, allBuildStates.size()> of{};

    qint64 operator[](BuildState state) const { return of[size_t(state)]; }
    qint64 &operator[](BuildState state) { return of[size_t(state)]; }
    qint64 total() const;
    Rate rate() const { return {(*this)[BuildState::Succeeded], (*this)[BuildState::Failed]}; }

    friend bool operator==(const StateCounts &, const StateCounts &) = default;
};

/// Durations of succeeded builds, seconds. Percentiles: type 7; interval of p50: order statistics, at least 95 %.
struct DurationFigures
{
    qint64 n = 0;       ///< succeeded with a known duration
    qint64 unknown = 0; ///< succeeded, duration not known (yet)
    std::optional<double> p50;
    std::optional<Interval> p50Interval;
    std::optional<double> p95; ///< from n = 20
    std::optional<double> mean;
};

/// Hodges-Lehmann shift and Mann-Whitney p come with the statistics engine; until then a difference of two medians is
/// told only when their order-statistic intervals do not overlap.
struct DurationChange
{
    Verdict verdict = Verdict::TooFew;
    double p50Difference = 0; ///< seconds, now - before
};
DurationChange compareDurations(const DurationFigures &now, const DurationFigures &before);

/// Difference of two counts over spans of equal length: conditional exact Poisson, two-sided 5 %.
struct CountChange
{
    Verdict verdict = Verdict::TooFew;
    qint64 difference = 0;
    double p = 1;
};
CountChange compareCounts(qint64 now, qint64 before);

struct PeriodFigures
{
    StateCounts counts;
    DurationFigures duration;
};

/// One day of a trend.
struct DayFigures
{
    LocalDay day;
    StateCounts counts;
    bool noData = false; ///< the list was not read back that far: a hole, not zero builds
};

/// What waits and runs now, in the whole scope.
struct QueueFigures
{
    qint64 pending = 0;
    qint64 queued = 0;
    qint64 running = 0;
    std::optional<Instant> oldestWaiting; ///< created, of the build that has waited longest
    qint64 waiting() const { return pending + queued; }
};

} // namespace viewer::analytics
