// SPDX-License-Identifier: GPL-3.0-or-later
// p-values of many comparisons made at once.
#pragma once

#include <span>
#include <vector>

namespace viewer::analytics {

/// @method comparison.benjamini_hochberg 1
/// @title Correction for many comparisons
/// @formula with p₍₁₎ ≤ … ≤ p₍ₘ₎: adjusted p₍ᵢ₎ = min over j ≥ i of m·p₍ⱼ₎/j, at most 1
/// @source Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57:289; as statsmodels multipletests(method="fdr_bh")
/// @unit none
/// @minimum one p-value; of one alone nothing changes
/// @leaves-out nothing: hand in all comparisons that were looked at, not only the small ones
/// @fails never; no p-values, no answers
/// @pitfalls Bounds the share of false findings among those told (5 %), not the chance of any. Holds for independent
/// or positively dependent tests.
std::vector<double> benjaminiHochberg(std::span<const double> p);

} // namespace viewer::analytics
