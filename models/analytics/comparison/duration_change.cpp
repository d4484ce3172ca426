// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparison/duration_change.h"

#include "models/analytics/comparison/cliffs_delta.h"
#include "models/analytics/comparison/hodges_lehmann.h"
#include "models/analytics/comparison/mann_whitney.h"
#include "models/analytics/sample/quantile.h"

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

namespace {

constexpr double millisecondsASecond = 1000;

double medianSeconds(std::span<const qint32> sorted)
{
    const QuantilePlace place = quantilePlace(sorted.size(), 0.5);
    const double low = sorted[place.below] / millisecondsASecond;
    return low + place.part * (sorted[place.above] / millisecondsASecond - low);
}

} // namespace

DurationChange compareDurations(std::span<const qint32> now, std::span<const qint32> before, ShiftWanted wanted)
{
    DurationChange change;
    if (qint64(now.size()) < durationMinimumN || qint64(before.size()) < durationMinimumN)
        return change;
    const double medianBefore = medianSeconds(before);
    change.p50Difference = medianSeconds(now) - medianBefore;
    change.verdict = Verdict::NoClearChange;
    const MannWhitney test = mannWhitney(before, now);
    change.p = test.p;
    change.delta = cliffsDelta(test, before.size(), now.size());
    const bool significant = test.p < significance;
    if (!significant && wanted == ShiftWanted::WhenSignificant)
        return change;
    const auto shift = hodgesLehmann(before, now);
    if (!shift || !shift->interval)
        return change;
    change.shift = shift->shift / millisecondsASecond;
    change.interval = Interval{shift->interval->low / millisecondsASecond, shift->interval->high / millisecondsASecond};
    const double floor = std::max(durationFloorSeconds, durationFloorShare * medianBefore);
    const bool sameWay = (change.p50Difference > 0) == (*change.shift > 0) && change.p50Difference != 0;
    change.verdict = verdictOf(*change.shift, *change.interval, significant,
                               std::abs(*change.shift) >= floor && sameWay, &change.tooSmall);
    return change;
}

} // namespace viewer::analytics
