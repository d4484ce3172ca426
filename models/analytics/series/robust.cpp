// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/robust.h"

#include "models/analytics/sample/quantile.h"

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

namespace {

double medianOfSorted(std::span<const double> ascending)
{
    const size_t middle = ascending.size() / 2;
    const double above = ascending[middle];
    if (ascending.size() % 2 == 1)
        return above;
    const double below = ascending[middle - 1];
    return below + 0.5 * (above - below);
}

/// Distances from the centre ascend to the left of it and to the right of it: two sorted lists, of which the value of
/// one rank (from 0) of the merged list is looked for by bisection.
class Distances
{
public:
    Distances(std::span<const double> ascending, double centre)
        : m_values(ascending)
        , m_centre(centre)
        , m_split(size_t(std::lower_bound(ascending.begin(), ascending.end(), centre) - ascending.begin()))
    {
    }

    double ofRank(size_t rank) const
    {
        // How many of the rank + 1 nearest lie to the left: the most for which no left one is farther than needed.
        size_t low = rank + 1 > right() ? rank + 1 - right() : 0;
        size_t high = std::min(rank + 1, m_split);
        while (low < high) {
            const size_t taken = low + (high - low) / 2;
            if (left(taken) < rightAt(rank - taken))
                low = taken + 1;
            else
                high = taken;
        }
        const size_t fromRight = rank + 1 - low;
        if (low == 0)
            return rightAt(fromRight - 1);
        return fromRight == 0 ? left(low - 1) : std::max(left(low - 1), rightAt(fromRight - 1));
    }

private:
    size_t right() const { return m_values.size() - m_split; }
    double left(size_t at) const { return m_centre - m_values[m_split - 1 - at]; }
    double rightAt(size_t at) const { return m_values[m_split + at] - m_centre; }

    std::span<const double> m_values;
    double m_centre;
    size_t m_split;
};

} // namespace

std::optional<Robust> robustOfSorted(std::span<const double> ascending)
{
    if (ascending.empty())
        return std::nullopt;
    Robust answer;
    answer.median = medianOfSorted(ascending);
    const Distances distances(ascending, answer.median);
    const size_t middle = ascending.size() / 2;
    const double above = distances.ofRank(middle);
    const double below = ascending.size() % 2 == 1 ? above : distances.ofRank(middle - 1);
    answer.mad = below + 0.5 * (above - below);
    return answer;
}

std::optional<Robust> robust(std::vector<double> &values)
{
    const std::optional<double> median = quantile(values, 0.5);
    if (!median)
        return std::nullopt;
    std::vector<double> distances(values.size());
    std::transform(values.begin(), values.end(), distances.begin(),
                   [&](double value) { return std::abs(value - *median); });
    return Robust{*median, quantile(distances, 0.5).value_or(0)};
}

std::optional<double> modifiedZ(double value, const Robust &of, double madFloor)
{
    const double spread = std::max(of.mad, madFloor);
    if (!(spread > 0))
        return std::nullopt;
    return madOfNormal * (value - of.median) / spread;
}

double madFloor(double medianSeconds)
{
    return std::max(1.0, 0.01 * medianSeconds);
}

double logMadFloor(double medianSeconds)
{
    const double median = usableDuration(medianSeconds);
    return std::log1p(madFloor(median) / median);
}

double usableDuration(double seconds)
{
    // Written so that what is not a number is 1, too.
    constexpr double most = 1e9;
    return seconds > 1 ? std::min(seconds, most) : 1;
}

double logDuration(double seconds)
{
    return std::log(usableDuration(seconds));
}

} // namespace viewer::analytics
