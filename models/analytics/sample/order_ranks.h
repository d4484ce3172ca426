// SPDX-License-Identifier: GPL-3.0-or-later
// Interval of a quantile from order statistics.
#pragma once

#include <QtGlobal>

namespace viewer::analytics {

/// Ranks (from 1) of the order statistics that bound a quantile; 0 or n + 1 = no bound on that side.
struct OrderRanks
{
    qint64 lower = 0;
    qint64 upper = 0;
    double coverage = 0; ///< exact, at least 0.95
};

/// @method quantile.order_interval 1
/// @title Interval of a percentile
/// @formula P(X(l) ≤ Q_q < X(u)) = F_B(u−1) − F_B(l−1) with B ~ Binomial(n, q); l = F_B⁻¹(0.025), u = F_B⁻¹(0.975) + 1
/// @source David & Nagaraja, Order Statistics, 3rd ed., 7.1; checked with scipy.stats.binom
/// @unit that of the values
/// @minimum n ≥ 1; the upper end of p95 exists from n = 72 on, before that "no upper bound"
/// @leaves-out what the percentile leaves out
/// @fails never: a side without a bound is said, not guessed
/// @pitfalls Coverage is at least 95 %, mostly more, because ranks are whole numbers. It treats builds as independent.
OrderRanks orderRanks(qint64 n, double q);

} // namespace viewer::analytics
