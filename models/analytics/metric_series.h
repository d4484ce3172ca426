// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of each project, method and kind of starter in the order of time: single unusual ones and lasting changes.
#pragma once

#include "models/analytics/metrics.h"
#include "models/analytics/series/anomalies.h"
#include "models/analytics/series/change_points.h"
#include "models/analytics/series/mann_kendall.h"
#include "models/analytics/series/theil_sen.h"

namespace viewer::analytics {

struct SeriesOfRuns
{
    std::uint32_t project = 0; ///< entry of the dictionary
    BuildMethod method = BuildMethod::Unknown;
    StarterKind starter = StarterKind::NotKnownYet;

    friend auto operator<=>(const SeriesOfRuns &, const SeriesOfRuns &) = default;
};

struct SeriesChange
{
    SeriesOfRuns series;
    std::uint32_t row = 0; ///< the first run of the new level
    ChangePoint point;
};

struct SeriesAnomaly
{
    SeriesOfRuns series;
    std::uint32_t row = 0;
    RunVerdict verdict;
};

/// Of the builds created in the range; judged against all builds of their series before, also before the range.
struct SeriesFindings
{
    std::vector<SeriesChange> changes; ///< newest first, anomalies too
    std::vector<SeriesAnomaly> anomalies;
    qint64 series = 0;
    qint64 tooFew = 0; ///< series with too few runs to be judged
};
SeriesFindings seriesFindings(const BuildColumns &columns, const MetricsQuery &query,
                              const std::atomic<bool> &cancelled);

/// Where a measure goes over the whole days (below eight weeks) or weeks of the range.
struct MeasureTrend
{
    enum class Measure : unsigned char { Builds, EventualRate, DurationP50 };

    Measure measure = Measure::Builds;
    GroupBy bin = GroupBy::Day;
    qint64 points = 0; ///< whole bins with a value
    bool tooFew = true;
    std::optional<TheilSen> slope; ///< a week: builds a bin, share, seconds
    std::optional<MannKendall> test;
};
inline constexpr qint64 trendMinimumPoints = 8; ///< and two weeks from the first to the end of the last

/// The two as figures, each with a formula of its own: the slope a week with Sen's interval, and p of the test. n:
/// points. Unknown where the points give no answer (all equal).
Figure slopeFigure(const MeasureTrend &trend);
Figure trendP(const MeasureTrend &trend);

std::vector<MeasureTrend> trends(const BuildColumns &columns, const MetricsQuery &query,
                                 const std::atomic<bool> &cancelled);

} // namespace viewer::analytics
