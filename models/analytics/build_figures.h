// SPDX-License-Identifier: GPL-3.0-or-later
// Counts, rate and durations of the builds of a span, of one project or of all.
#pragma once

#include "models/analytics/comparison/duration_change.h"
#include "models/analytics/comparison/rate_change.h"
#include "models/analytics/figure_period.h"
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

/// A difference of counts below this share of the count before is too small to matter.
inline constexpr double countFloor = 0.05;

/// Difference of two counts over spans of equal length: told when the conditional exact Poisson test has p < 5 %, the
/// exact interval of the ratio leaves 1 out, and the difference is at least countFloor. Too few = both are 0.
struct CountChange
{
    Verdict verdict = Verdict::TooFew;
    qint64 difference = 0;
    double p = 1;
    bool tooSmall = false; ///< clear, but below the floor
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
