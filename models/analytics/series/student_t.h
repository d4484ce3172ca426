// SPDX-License-Identifier: GPL-3.0-or-later
// Do two samples have the same mean?
#pragma once

#include <cstddef>
#include <optional>

namespace viewer::analytics {

/// n, mean and sum of squared deviations from it: all that the test needs.
struct Moments
{
    std::size_t n = 0;
    double mean = 0;
    double squares = 0; ///< Σ (x − mean)², >= 0
};

/// @method series.student_t 1
/// @title Student's t of two samples
/// @formula t = (m₁ − m₂)/√(s²·(1/n₁ + 1/n₂)), s² = (SS₁ + SS₂)/(n₁ + n₂ − 2), two-sided p from t with n₁ + n₂ − 2
/// @source Student 1908; Boost.Math students_t; checked with scipy.stats.ttest_ind(equal_var=True)
/// @unit none
/// @minimum one value a side and three together
/// @leaves-out nothing
/// @fails no answer below the minimum, or where values are so large that their sums are not. Without any spread: p = 1
/// for equal means, else p = 0 and t without bound
/// @pitfalls One spread is assumed for both sides; one wild value widens it and hides a change. Values that follow each
///   other are rarely independent.
struct TTest
{
    double t = 0; ///< positive: the second mean is greater; may be infinite
    double p = 1;
    double freedom = 1;
};

std::optional<TTest> studentT(const Moments &first, const Moments &second);
/// |t| from which the two-sided p is below `p`; freedom >= 1, p in (0, 1).
double criticalT(double p, double freedom);

} // namespace viewer::analytics
