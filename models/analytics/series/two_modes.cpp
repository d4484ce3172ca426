// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/two_modes.h"

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

namespace {

constexpr double apartEnough = 5;
constexpr double ratioEnough = 1.25;

/// Four sums side by side: each addition to a single one would wait for the one before.
template <typename Term>
double sumOf(std::span<const double> values, Term term)
{
    double sums[4] = {0, 0, 0, 0};
    std::size_t at = 0;
    for (; at + 4 <= values.size(); at += 4) {
        sums[0] += term(values[at]);
        sums[1] += term(values[at + 1]);
        sums[2] += term(values[at + 2]);
        sums[3] += term(values[at + 3]);
    }
    for (; at < values.size(); ++at)
        sums[0] += term(values[at]);
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

double meanOf(std::span<const double> values)
{
    return sumOf(values, [](double value) { return value; }) / double(values.size());
}

/// Sample variance; values.size() >= 2.
double varianceOf(std::span<const double> values, double mean)
{
    const double squares = sumOf(values, [mean](double value) { return (value - mean) * (value - mean); });
    return squares / double(values.size() - 1);
}

/// A division, and the means of its groups.
struct Division
{
    std::size_t at = 0;
    double firstMean = 0;
    double secondMean = 0;
};

/// Where the squares within two groups are least, which is where those between them are greatest.
Division deepest(std::span<const double> ascending, std::size_t least)
{
    const double n = double(ascending.size());
    const double mean = meanOf(ascending);
    // sum² n/(left (n − left)) is greatest; compared without divisions, which would take most of the time.
    double bestSquare = 0;
    double bestWeight = 1;
    double bestSum = 0; // of the first group, less the mean of all
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
            bestSum = sum;
            best = at;
        }
    }
    return {best, mean + bestSum / double(best), mean - bestSum / (n - double(best))};
}

} // namespace

std::optional<std::size_t> twoModes(std::span<const double> ascending)
{
    const std::size_t least = std::max<std::size_t>(5, (ascending.size() + 9) / 10);
    if (ascending.size() < 2 * least)
        return std::nullopt;
    const auto [at, firstMean, secondMean] = deepest(ascending, least);
    const auto first = ascending.first(at);
    const auto second = ascending.subspan(at);
    const double distance = secondMean - firstMean;
    if (distance < std::log(ratioEnough))
        return std::nullopt;
    const double spread = varianceOf(first, firstMean) + varianceOf(second, secondMean);
    // D > 5 without a division by a spread of 0.
    return 2 * distance * distance > apartEnough * apartEnough * spread ? std::optional(at) : std::nullopt;
}

} // namespace viewer::analytics
