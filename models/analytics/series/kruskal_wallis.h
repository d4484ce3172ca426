// SPDX-License-Identifier: GPL-3.0-or-later
// Do several samples come from one distribution?
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace viewer::analytics {

/// @method series.kruskal_wallis 1
/// @title Kruskal–Wallis test of several groups
/// @formula H = [12/(N(N+1))·Σ R_j²/n_j − 3(N+1)] / [1 − Σ(t³ − t)/(N³ − N)], R_j rank sums with mean ranks for ties,
///   t sizes of ties; p = P(χ²(k − 1) ≥ H)
/// @source Kruskal & Wallis 1952, JASA 47:583; Boost.Math chi_squared; checked with scipy.stats.kruskal
/// @unit none
/// @minimum two groups with values
/// @leaves-out groups without a value
/// @fails fewer than two groups, or all values equal: no answer, which is not "no difference"
/// @pitfalls p is approximate below 5 values a group. It sees a shift of ranks, not a difference of means, and treats
/// the
///   values as independent: hours of one day are not quite.
struct KruskalWallis
{
    double h = 0;
    double p = 1;
    int freedom = 1; ///< groups with values, less one
    std::size_t n = 0;
};

/// O(n log n).
std::optional<KruskalWallis> kruskalWallis(const std::vector<std::vector<double>> &groups);

} // namespace viewer::analytics
