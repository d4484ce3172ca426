// SPDX-License-Identifier: GPL-3.0-or-later
// What a comparison of two periods says.
#pragma once

#include "models/analytics/sample/rate.h"

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

/// "No clear change" is not "no change". Lower and Higher need two things: a test that says it is not chance, and an
/// effect worth caring about (the floor of each comparison).
enum class Verdict : unsigned char { TooFew, NoClearChange, Lower, Higher };

/// Of all tests; two-sided.
inline constexpr double significance = 0.05;

inline bool leavesZeroOut(const Interval &interval)
{
    return interval.low > 0 || interval.high < 0;
}

/// The size of the change that is the least the interval allows: 0.4 of [-1.2, -0.4]; 0 when zero lies within.
inline double atLeastOf(const Interval &interval)
{
    return leavesZeroOut(interval) ? std::min(std::abs(interval.low), std::abs(interval.high)) : 0.0;
}

/// For an estimate with its interval. `tooSmall` becomes true where the test is clear, but the effect is below the
/// floor: "no clear change that matters".
inline Verdict verdictOf(double estimate, const Interval &interval, bool significant, bool aboveFloor, bool *tooSmall)
{
    const bool clear = significant && leavesZeroOut(interval);
    *tooSmall = clear && !aboveFloor;
    if (!clear || !aboveFloor)
        return Verdict::NoClearChange;
    return estimate > 0 ? Verdict::Higher : Verdict::Lower;
}

} // namespace viewer::analytics
