// SPDX-License-Identifier: GPL-3.0-or-later
// The difference of two success rates.
#pragma once

#include "models/analytics/comparison/verdict.h"
#include "models/analytics/sample/rate.h"

#include <optional>

namespace viewer::analytics {

/// A difference of rates below this is too small to matter: half a point, one build in 200. It is held against the
/// estimate, not against the end of the interval: "lower, by at least 0.4 points" may be said of -0.8 [-1.2, -0.4].
inline constexpr double rateFloor = 0.005;

enum class RateTest : unsigned char { None, Boschloo, Fisher, PooledZ };
/// Boschloo up to this n1 + n2 (more takes milliseconds), Fisher above.
inline constexpr qint64 boschlooMost = 1000;

/// In shares, now - before. Too few when one side has n < rateMinimumN: nothing else is set then.
struct RateChange
{
    Verdict verdict = Verdict::TooFew;
    double difference = 0;
    Interval interval;         ///< Newcombe, 95 %
    std::optional<double> p{}; ///< empty where the interval or the floor had decided already: rateP() gives it
    RateTest test = RateTest::None;
    bool tooSmall = false; ///< clear, but below the floor

    double atLeast() const { return atLeastOf(interval); }
};

/// @method comparison.rate_change 1
/// @title Difference of two success rates
/// @formula d = p₁ − p₂; interval d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²) from the two Wilson
/// intervals [l, u] (Newcombe's method 10). Told as higher or lower when the interval leaves zero out, the test has
/// p < 0.05 (Boschloo when the smaller n is below 50 and n₁ + n₂ ≤ 1000, Fisher when the smaller n is below 50
/// otherwise, pooled z from 50 on) and |d| ≥ 0.5 points.
/// @source Newcombe 1998, Stat. Med. 17:873; checked with statsmodels confint_proportions_2indep(method="newcomb")
/// @unit share of builds, now − before; shown in percentage points
/// @minimum n ≥ 5 on both sides
/// @leaves-out what the two rates leave out
/// @fails never: intervals exist at 0 % and 100 % too; below the minimum "too few"
/// @pitfalls Interval and test can disagree on one table; both must agree before a change is told. Builds are treated
/// as independent: one outage that fails twenty builds looks like twenty facts. A change in what is built shifts the
/// rate too: see the mix shift.
RateChange compareRates(const Rate &now, const Rate &before);

/// The interval alone, of any n >= 1 on both sides.
Interval newcombe(const Rate &now, const Rate &before);

/// The two-sided p that compareRates() goes by, and its test. None and 1 when a side has no builds.
struct RateP
{
    double p = 1;
    RateTest test = RateTest::None;
};
RateP rateP(const Rate &now, const Rate &before);

} // namespace viewer::analytics
