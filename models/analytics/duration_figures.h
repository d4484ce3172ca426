// SPDX-License-Identifier: GPL-3.0-or-later
// Percentiles, mean and their interval from the durations of succeeded builds.
#pragma once

#include "models/analytics/build_figures.h"

#include <vector>

namespace viewer::analytics {

/// Ranks (from 1) of the order statistics that bound quantile q of n values with at least 95 %:
/// P(X(l) ≤ Q_q < X(u)) = F_B(u−1) − F_B(l−1), B ~ Binomial(n, q). 0 or n + 1 = no bound on that side.
/// Source: David & Nagaraja, Order Statistics, 7.1; as scipy.stats.binom.
struct OrderRanks
{
    qint64 lower = 0;
    qint64 upper = 0;
    double coverage = 0;
};
OrderRanks orderRanks(qint64 n, double q);

/// `seconds` is reordered. O(n).
DurationFigures durationFigures(std::vector<double> &seconds, qint64 unknown);

} // namespace viewer::analytics
