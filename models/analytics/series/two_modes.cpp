// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/two_modes.h"

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

namespace {

constexpr double apartEnough = 5;
constexpr double ratioEnough = 1.25;

double meanOf(std::span<const double> values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / double(values.size());
}

/// Sample variance; values.size() >= 2.
double varianceOf(std::span<const double> values, double mean)
{
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return squares / double(values.size() - 1);
}

/// Where the squares within two groups are least, which is where those between them are greatest.
std::size_t deepest(std::span<const double> ascending, std::size_t least)
{
    const double n = double(ascending.size());
    const double mean = meanOf(ascending);
    // sum² n/(left (n − left)) is greatest; compared without divisions, which would take most of the time.
    double bestSquare = 0;
    double bestWeight = 1;
    std::size_t best = least;
    double sum = 0;
    for (std::size_t at = 0; at < least - 1; ++at)
        sum += ascending[at] - mean;
    for (std::size_t at = least; at + least <= ascending.size(); ++at) {
        sum += ascending[at - 1] - mean;
        const double weight = double(at) * (n - double(at));
        if (sum * sum * bestWeight > bestSquare * weight) {
            bestSquare = sum * sum;
            bestWeight = weight;
            best = at;
        }
    }
    return best;
}

} // namespace

std::optional<std::size_t> twoModes(std::span<const double> ascending)
{
    const std::size_t least = std::max<std::size_t>(5, (ascending.size() + 9) / 10);
    if (ascending.size() < 2 * least)
        return std::nullopt;
    const std::size_t at = deepest(ascending, least);
    const auto first = ascending.first(at);
    const auto second = ascending.subspan(at);
    const double firstMean = meanOf(first);
    const double secondMean = meanOf(second);
    const double distance = secondMean - firstMean;
    if (distance < std::log(ratioEnough))
        return std::nullopt;
    const double spread = varianceOf(first, firstMean) + varianceOf(second, secondMean);
    // D > 5 without a division by a spread of 0.
    return 2 * distance * distance > apartEnough * apartEnough * spread ? std::optional(at) : std::nullopt;
}

} // namespace viewer::analytics
