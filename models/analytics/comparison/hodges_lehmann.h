// SPDX-License-Identifier: GPL-3.0-or-later
// By how much one sample is shifted against another.
#pragma once

#include "models/analytics/sample/rate.h"

#include <optional>
#include <span>

namespace viewer::analytics {

struct Shift
{
    double shift = 0;                 ///< of y against x
    std::optional<Interval> interval; ///< 95 %; empty = both samples together are too small for one
};

/// @method comparison.hodges_lehmann 1
/// @title Hodges–Lehmann shift of two samples
/// @formula median of all nm differences y − x; interval [D(K), D(nm+1−K)] of the ordered differences with
/// K = nm/2 − 1.96·√(nm(n+m+1)/12), rounded
/// @source Hodges & Lehmann 1963, Ann. Math. Stat. 34:598; interval: Hollander & Wolfe, Nonparametric Statistical
/// Methods, 4.3, large-sample form
/// @unit that of the values
/// @minimum one value on both sides; the interval when K ≥ 1 (3 against 5, 4 against 4)
/// @leaves-out what the samples leave out
/// @fails a side without values: no answer
/// @pitfalls It is the median of differences, not the difference of medians; the two are alike when both samples have
/// the same shape. The rank K is not corrected for ties, so that the interval is a little wide with whole seconds.
/// Both samples ascending. Exact, by counting pairs: O((n + m)·log), some hundredths of a second for 500,000 against
/// 500,000. Doubles that are all whole thousandths are computed in thousandths.
std::optional<Shift> hodgesLehmann(std::span<const double> x, std::span<const double> y);
/// Of whole numbers (milliseconds).
std::optional<Shift> hodgesLehmann(std::span<const qint32> x, std::span<const qint32> y);

} // namespace viewer::analytics
