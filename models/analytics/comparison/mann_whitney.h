// SPDX-License-Identifier: GPL-3.0-or-later
// The rank test of two samples.
#pragma once

#include <QtGlobal>

#include <span>

namespace viewer::analytics {

struct MannWhitney
{
    double u = 0; ///< pairs with x > y, ties half: scipy's statistic of (x, y)
    double p = 1; ///< two-sided
    bool exact = false;
};

/// @method comparison.mann_whitney 1
/// @title Mann–Whitney test of two samples
/// @formula U = #(x > y) + ½#(x = y); z = (max(U, nm − U) − nm/2 − ½)/s,
/// s² = nm/12·((N+1) − Σ(t³−t)/(N(N−1))), t the sizes of ties; p = 2(1 − Φ(z)), at most 1. Exact when the smaller
/// sample has up to 8 values, no two values are equal and the number of arrangements is below 2⁶³: p = 2·P(U ≥ max)
/// @source Mann & Whitney 1947, Ann. Math. Stat. 18:50; as scipy.stats.mannwhitneyu(method="auto")
/// @unit none; the values in any unit
/// @minimum one value on both sides; 6 for a comparison
/// @leaves-out nothing
/// @fails all values equal, or a side without values: p = 1
/// @pitfalls Tests which sample tends to be larger, not medians; with different shapes it can speak while the medians
/// are the same. With hundreds of thousands of builds everything is "significant": see the floor. Beyond 2⁶³
/// arrangements (a sample of 8 against more than 900) the normal approximation is used, where scipy goes on exactly.
/// Both samples ascending.
MannWhitney mannWhitney(std::span<const double> x, std::span<const double> y);
MannWhitney mannWhitney(std::span<const qint32> x, std::span<const qint32> y);

} // namespace viewer::analytics
