// SPDX-License-Identifier: GPL-3.0-or-later
// Centre and spread of a sample that single wild values cannot move.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace viewer::analytics {

/// Φ⁻¹(3/4): the MAD of a normal distribution is this many standard deviations.
inline constexpr double madOfNormal = 0.67448975019608171;

/// @method series.robust 1
/// @title Median, MAD and modified z
/// @formula MAD = median |x − median x|; normal-consistent MAD / Φ⁻¹(3/4); z = Φ⁻¹(3/4)·(x − median)/MAD, on logs of
///   durations with MAD at least ln(1 + max(1 s, 1 % of the median) / median)
/// @source Iglewicz & Hoaglin 1993, How to Detect and Handle Outliers; checked with scipy.stats.median_abs_deviation
/// @unit that of the values; z has none
/// @minimum n ≥ 1
/// @leaves-out nothing; durations below 1 s count as 1 s where logs are taken
/// @fails n = 0 has no answer. All values equal: MAD is 0, and z then uses the floor; without a floor it has no answer
/// @pitfalls A z of 38 is not "38 sigma": durations are not normal, so say the ratio to the usual. Two modes (warm and
///   cold cache) inflate the MAD and hide what is unusual for either of them.
struct Robust
{
    double median = 0; ///< type 7: the mean of the middle two when n is even
    double mad = 0;    ///< raw, no floor

    double normalMad() const { return mad / madOfNormal; }
};

/// `values` is reordered; they are finite. Empty for n = 0. O(n).
std::optional<Robust> robust(std::vector<double> &values);
/// The same of ascending values, O(log n).
std::optional<Robust> robustOfSorted(std::span<const double> ascending);

/// Empty when the spread, after the floor, is 0.
std::optional<double> modifiedZ(double value, const Robust &of, double madFloor = 0);

/// In seconds: max(1 s, 1 % of the median).
double madFloor(double medianSeconds);
/// The same floor for logs of durations with that median.
double logMadFloor(double medianSeconds);

/// A duration in seconds as at least 1 s and at most 10⁹ s; what is not a number counts as 1 s …
double usableDuration(double seconds);
/// … and its ln.
double logDuration(double seconds);

} // namespace viewer::analytics
