// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparison/hodges_lehmann.h"

#include "models/analytics/comparison/pair_differences.h"
#include "models/analytics/sample/normal.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace viewer::analytics {

namespace {

constexpr double thousandths = 1000;

/// Ranks of the ends of the interval and of the median (twice the same when the number of pairs is odd); `bounded` is
/// false when there is no interval.
struct Places
{
    FourRanks ranks;
    bool bounded = false;
};

Places placesOf(size_t sizeX, size_t sizeY)
{
    const qint64 pairs = qint64(sizeX) * qint64(sizeY);
    const double all = double(pairs), values = double(sizeX + sizeY);
    const double half = normalQuantile975() * std::sqrt(all * (values + 1) / 12);
    const qint64 end = qint64(std::nearbyint(all / 2 - half));
    Places places;
    places.bounded = end >= 1;
    const qint64 low = std::max<qint64>(end, 1);
    places.ranks = {low, (pairs + 1) / 2, pairs / 2 + 1, pairs + 1 - low};
    return places;
}

template <typename Value>
Shift shiftOf(const std::array<Value, 4> &at, bool bounded, double unit)
{
    Shift shift;
    // Halves first: the sum of two large values may not exist.
    shift.shift = at[1] == at[2] ? double(at[1]) / unit : (double(at[1]) / 2 + double(at[2]) / 2) / unit;
    if (bounded)
        shift.interval = Interval{double(at[0]) / unit, double(at[3]) / unit};
    return shift;
}

/// Empty when a value is not a whole thousandth.
std::vector<qint64> inThousandths(std::span<const double> values)
{
    constexpr double most = 9e12; // beyond, doubles do not hold thousandths exactly
    std::vector<qint64> whole;
    whole.reserve(values.size());
    for (const double value : values) {
        if (!(std::abs(value) < most / thousandths))
            return {};
        const qint64 rounded = std::llround(value * thousandths);
        if (double(rounded) / thousandths != value)
            return {};
        whole.push_back(rounded);
    }
    return whole;
}

} // namespace

std::optional<Shift> hodgesLehmann(std::span<const double> x, std::span<const double> y)
{
    if (x.empty() || y.empty())
        return std::nullopt;
    const Places places = placesOf(x.size(), y.size());
    const std::vector<qint64> wholeX = inThousandths(x);
    const std::vector<qint64> wholeY = wholeX.empty() ? wholeX : inThousandths(y);
    if (!wholeY.empty())
        return shiftOf(differencesAt(std::span<const qint64>(wholeX), std::span<const qint64>(wholeY), places.ranks),
                       places.bounded, thousandths);
    return shiftOf(differencesAt(x, y, places.ranks), places.bounded, 1);
}

std::optional<Shift> hodgesLehmann(std::span<const qint32> x, std::span<const qint32> y)
{
    if (x.empty() || y.empty())
        return std::nullopt;
    const Places places = placesOf(x.size(), y.size());
    return shiftOf(differencesAt(x, y, places.ranks), places.bounded, 1);
}

} // namespace viewer::analytics
