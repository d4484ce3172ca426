// SPDX-License-Identifier: GPL-3.0-or-later
// By how much builds became slower or faster.
#pragma once

#include "models/analytics/comparison/verdict.h"

#include <optional>
#include <span>

namespace viewer::analytics {

/// Fewer durations on a side than this say nothing about a shift: no interval of the median exists below.
inline constexpr qint64 durationMinimumN = 6;
/// A shift is too small to matter below a tenth of the median before, and below five seconds in any case.
inline constexpr double durationFloorShare = 0.10;
inline constexpr double durationFloorSeconds = 5;

/// Seconds, now - before.
struct DurationChange
{
    Verdict verdict = Verdict::TooFew;
    double p50Difference = 0;      ///< of the two medians (type 7)
    std::optional<double> shift{}; ///< Hodges-Lehmann; empty where it was not asked for
    std::optional<Interval> interval{};
    double p = 1;                  ///< Mann-Whitney
    std::optional<double> delta{}; ///< Cliff's, now over before
    bool tooSmall = false;         ///< clear, but below the floor

    double atLeast() const { return interval ? atLeastOf(*interval) : 0.0; }
};

/// The shift takes most of the time. A verdict needs it only where the test has p < 0.05.
enum class ShiftWanted : unsigned char { Always, WhenSignificant };

/// @method comparison.duration_change 1
/// @title Difference of two sets of durations
/// @formula Hodges–Lehmann shift with its 95 % interval, and Mann–Whitney's p. Told as slower or faster when p < 0.05,
/// the interval leaves zero out, the shift is at least 10 % of the median before and at least 5 s, and the two medians
/// differ in the same direction
/// @source comparison.hodges_lehmann and comparison.mann_whitney
/// @unit seconds, now − before
/// @minimum 6 durations on both sides
/// @leaves-out builds that did not succeed, and those whose duration is not known
/// @fails never; below the minimum "too few"
/// @pitfalls Both periods must hold the same projects and methods, else see the mix shift. Builds that still run are
/// not counted: a hang looks like an improvement until it ends. The p50 may move by another amount than the shift.
DurationChange compareDurations(std::span<const qint32> now, std::span<const qint32> before, ShiftWanted wanted);

} // namespace viewer::analytics
