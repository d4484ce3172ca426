// SPDX-License-Identifier: GPL-3.0-or-later
// The slope of a trend that single wild values cannot move.
#pragma once

#include <optional>
#include <span>

namespace viewer::analytics {

/// @method trend.theil_sen 1
/// @title Theil–Sen slope with Sen interval
/// @formula slope = median of (y_j − y_i)/(x_j − x_i) over pairs with x_j > x_i; intercept = median y − slope·median x;
///   interval: slopes of ranks (N ∓ z·σ)/2 with σ² = [n(n−1)(2n+5) − Σ_ties t(t−1)(2t+5)]/18, z = 1.959964
/// @source Theil 1950; Sen 1968, JASA 63:1379 (2.6); checked with scipy.stats.theilslopes
/// @unit that of y for each unit of x
/// @minimum two different x; a trend is worth saying from 8 points over 2 weeks on
/// @leaves-out pairs with equal x
/// @fails without two different x, or where values are so large that the slope is not finite: no answer. Where ties
///   leave no variance, or a bound is not finite, the interval is missing
/// @pitfalls A straight line through a jump is false: fit after the last change point. Points that resemble their
///   neighbours make the interval too narrow. Below about 6 points the ranks end at the smallest and the largest slope.
struct TheilSen
{
    double slope = 0;
    double intercept = 0;
    std::optional<double> low; ///< 95 %; both or neither
    std::optional<double> high;
};

/// x and y are finite and of one length (the shorter counts). O(n²) time and memory: up to some thousand points.
std::optional<TheilSen> theilSen(std::span<const double> x, std::span<const double> y);

} // namespace viewer::analytics
