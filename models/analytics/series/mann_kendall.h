// SPDX-License-Identifier: GPL-3.0-or-later
// Is there a trend at all?
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace viewer::analytics {

/// @method trend.mann_kendall 1
/// @title Mann–Kendall test of a trend
/// @formula S = Σ_{i<j} sign(x_j − x_i)·sign(y_j − y_i); τ_b = S/√((P − T_x)(P − T_y)), P = n(n−1)/2, T pairs tied; p
/// exact
///   (Kendall's recurrence) without ties up to n = 33, or where at most one pair disagrees; else normal, with the
///   variance corrected for ties, no continuity correction
/// @source Mann 1945; Kendall 1970, Rank Correlation Methods, 4th ed.; checked with scipy.stats.kendalltau
/// @unit none
/// @minimum two different x and two different y; a trend is worth saying from 8 points over 2 weeks on
/// @leaves-out nothing
/// @fails all x or all y equal, or fewer than two points: no answer, which is not "no trend"
/// @pitfalls It sees that values rise, not how fast: give the Theil–Sen slope beside it. Points that resemble their
///   neighbours, and weekly patterns, make p too small.
struct MannKendall
{
    std::int64_t s = 0;
    double tau = 0; ///< b, in [−1, 1]
    double p = 1;   ///< two-sided
};

/// x and y are finite and of one length (the shorter counts). O(n²) time: up to some thousand points.
std::optional<MannKendall> mannKendall(std::span<const double> x, std::span<const double> y);

} // namespace viewer::analytics
