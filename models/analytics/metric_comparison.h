// SPDX-License-Identifier: GPL-3.0-or-later
// Two periods of the same choice of builds: what differs, and whether that can be chance.
#pragma once

#include "models/analytics/comparison/duration_change.h"
#include "models/analytics/comparison/mantel_haenszel.h"
#include "models/analytics/comparison/mix_shift.h"
#include "models/analytics/comparison/poisson_rates.h"
#include "models/analytics/comparison/rate_change.h"
#include "models/analytics/metrics.h"

namespace viewer::analytics {

/// All differences are now - before.
struct MetricsComparison
{
    TimeRange range; ///< of before
    Metrics before;
    bool beforeKnown = false; ///< the list was read back to its begin; else all verdicts are TooFew
    RateChange rate;          ///< eventual success
    RateP rateTest;
    DurationChange duration;  ///< of succeeded builds
    PoissonRates builds;      ///< builds a day
    PoissonRates failures;    ///< failed builds a day
    MixShift rateMix;         ///< of the eventual rate, by project
    MixShift durationMix;     ///< of the mean duration, by project
    MantelHaenszel byProject; ///< the rates compared within projects
};

/// `now`: figures of the query, groups do not matter. Some 0.2 s for a million builds against as many. Any thread;
/// means nothing once `cancelled`.
MetricsComparison compareMetrics(const BuildColumns &columns, const MetricsQuery &query, const Metrics &now,
                                 const TimeRange &before, const std::atomic<bool> &cancelled);

} // namespace viewer::analytics
