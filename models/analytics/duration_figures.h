// SPDX-License-Identifier: GPL-3.0-or-later
// Percentiles with their intervals, mean and longest of a sample of durations.
#pragma once

#include "models/analytics/build_figures.h"
#include "models/analytics/sample/order_ranks.h"

#include <map>
#include <span>
#include <vector>

namespace viewer::analytics {

/// n from which a percentile is told: below, it would be the longest value under another name.
inline constexpr int p90MinimumN = 10;
// p95MinimumN stands in usual_durations.h.

/// An estimate and its order-statistic interval; a side without a bound is empty.
struct BoundedValue
{
    double value = 0;
    std::optional<double> low;
    std::optional<double> high;

    friend bool operator==(const BoundedValue &, const BoundedValue &) = default;
};

/// Seconds. Everything is empty for n = 0; percentiles below their minimum n, too.
struct SampleFigures
{
    qint64 n = 0;
    std::optional<BoundedValue> p50; ///< type 7, from n = 1
    std::optional<BoundedValue> p90; ///< from n = p90MinimumN
    std::optional<BoundedValue> p95; ///< from n = p95MinimumN; no upper bound below n = 72
    std::optional<double> mean;
    std::optional<double> longest;
};

/// Ranks of intervals that were computed before: finding them costs more than a small sample itself.
class KnownRanks
{
public:
    const OrderRanks &of(qint64 n, double q);

private:
    std::map<std::pair<qint64, double>, OrderRanks> m_known;
};

/// `milliseconds`: none negative, any order. O(n).
SampleFigures sampleFigures(std::span<const std::int32_t> milliseconds, KnownRanks &ranks);
SampleFigures sampleFigures(std::span<const std::int32_t> milliseconds);

/// The same for the tiles, with how many durations are not known.
DurationFigures durationFigures(std::span<const std::int32_t> milliseconds, qint64 unknown);
DurationFigures durationFigures(const SampleFigures &sample, qint64 unknown);
/// The same from milliseconds in ascending order.
DurationFigures durationFiguresOfSorted(std::span<const qint32> milliseconds, qint64 unknown);

} // namespace viewer::analytics
