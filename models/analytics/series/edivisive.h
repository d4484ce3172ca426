// SPDX-License-Identifier: GPL-3.0-or-later
// Where a series divides best into two.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace viewer::analytics {

/// @method series.edivisive 1
/// @title E-divisive: the best place to divide a series
/// @formula Q(τ) = (τ(κ−τ)/κ)·[2/(τ(κ−τ)) ΣΣ|X_i−Y_j| − C(τ,2)⁻¹ ΣΣ|X_i−X_k| − C(κ−τ,2)⁻¹ ΣΣ|Y_j−Y_k|], α = 1, X the
///   first τ values, Y the other κ − τ, a side of one value has no distance within; the best τ has the greatest Q
/// @source Matteson & James 2014, JASA 109:334 (arXiv 1306.4933); Daly et al., ICPE 2020; recurrences as in Apache
///   Otava's docs/MATH.md; checked by summing all pairs in exact fractions
/// @unit Q: that of the values; τ: values before the division
/// @minimum twice the shortest side allowed
/// @leaves-out divisions with a side shorter than asked for
/// @fails too short a series, or one without any spread, has no division; equal Q: the earliest is taken
/// @pitfalls Any series has a best division. It says nothing about chance: that is the task of a test.
struct Split
{
    std::size_t at = 0; ///< τ: the values [0, at) lie before
    double q = 0;       ///< > 0
};

/// shortestSide >= 1. O(n²) time, O(n) memory: meant for windows of some hundred values.
std::optional<Split> bestSplit(std::span<const double> values, std::size_t shortestSide);
/// The same of statistics that are known.
std::optional<Split> bestSplitOf(const std::vector<double> &statistics, std::size_t shortestSide);
/// Q of every τ from 1 to n − 1, at index τ − 1; empty for n < 2.
std::vector<double> splitStatistics(std::span<const double> values);

} // namespace viewer::analytics
