// SPDX-License-Identifier: GPL-3.0-or-later
// How reliable a choice of builds is: recovery time, error budget, score.
#pragma once

#include "models/analytics/metrics.h"
#include "models/analytics/reliability/error_budget.h"
#include "models/analytics/reliability/recovery_time.h"
#include "models/analytics/reliability/score.h"

namespace viewer::analytics {

/// What the person wants the builds of the choice to reach; empty = no target is set.
struct ReliabilityTargets
{
    std::optional<double> successRate; ///< in (0, 1)
    std::optional<std::chrono::seconds> p95;
};

struct ReliabilityFigures
{
    Rate rate;                         ///< succeeded and failed builds of the span
    RecoveryTime recovery;             ///< of breaks that began in the span; followed up to the age of the data
    qint64 beginUnknown = 0;           ///< breaks left out: they may have begun before the oldest build read
    std::optional<ErrorBudget> budget; ///< of the span; these three empty without a target
    std::optional<BurnRate> shortBurn; ///< of the last 20 builds created before the end of the span …
    std::optional<BurnRate> longBurn;  ///< … and of the last 100
    ReliabilityScore score;            ///< artifacts are not read yet: V, and so the score, is unknown
};

/// `figures`: those of the query. Some 0.15 s for a million builds in its span. Any thread; means
/// nothing once `cancelled`.
ReliabilityFigures reliabilityFigures(const BuildColumns &columns, const MetricsQuery &query,
                                      const MetricFigures &figures, const ReliabilityTargets &targets,
                                      const std::atomic<bool> &cancelled);

} // namespace viewer::analytics
