// SPDX-License-Identifier: GPL-3.0-or-later
// Does a sample of durations consist of two groups (warm and cold cache)?
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace viewer::analytics {

/// @method series.two_modes 1
/// @title Two groups of durations
/// @formula ln(duration) in order, divided where the sum of squares within the two groups is least; two groups if each
/// has
///   ≥ 10 % of the values and ≥ 5, means differ by ≥ ln 1.25, and D = √2·|m₁ − m₂|/√(s₁² + s₂²) > 5
/// @source Ashman, Bird & Zepf 1994, AJ 108:2348 (D); one-dimensional 2-means as in Fisher 1958, JASA 53:789; the limit
///   was found by simulation: one log-normal group passes in less than 0.1 % of samples of 30 to 200
/// @unit none
/// @minimum 10 values
/// @leaves-out nothing
/// @fails too few, or no two such groups: none. More than two groups: the deepest division only
/// @pitfalls Any sample divided in the middle looks like two groups (D is 2.7 for a normal one, 3.5 for an even one),
/// so the
///   limit is far above. Groups that overlap are not seen.
/// `ascending`: logs. The place where the second group begins. O(n).
std::optional<std::size_t> twoModes(std::span<const double> ascending);

} // namespace viewer::analytics
