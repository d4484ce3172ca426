// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/wild_values.h"

#include "models/analytics/sample/quantile.h"
#include "models/analytics/series/robust.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace viewer::analytics {

namespace {

constexpr std::size_t reach = 5;
constexpr std::size_t block = 200;

/// How far from its neighbours' median a value of the part may lie.
double allowed(std::span<const double> part)
{
    std::vector<double> steps(part.size() - 1);
    for (std::size_t at = 1; at < part.size(); ++at)
        steps[at - 1] = std::abs(part[at] - part[at - 1]);
    const double sigma = quantile(steps, 0.5).value_or(0) / (madOfNormal * std::numbers::sqrt2);
    return 3 * std::max(sigma, std::log(1.01));
}

std::span<const double> neighbours(std::span<const double> values, std::size_t at)
{
    const std::size_t from = at > reach ? at - reach : 0;
    return values.subspan(from, std::min(at + reach + 1, values.size()) - from);
}

/// With most neighbours within the limit, so is their median: the usual case, without ordering anything.
bool amongNeighbours(std::span<const double> near, double value, double limit)
{
    std::size_t within = 0;
    for (const double other : near)
        within += std::abs(other - value) <= limit ? 1 : 0;
    return 2 * within > near.size() + 1;
}

} // namespace

std::vector<double> withoutWildValues(std::span<const double> values)
{
    std::vector<double> tamed(values.begin(), values.end());
    if (values.size() < 3)
        return tamed;
    for (std::size_t begin = 0; begin < values.size(); begin += block) {
        const std::size_t end = std::min(begin + block, values.size());
        const std::size_t from = end - std::min(end, block);
        const double limit = allowed(values.subspan(from, end - from));
        for (std::size_t at = begin; at < end; ++at) {
            const std::span<const double> near = neighbours(values, at);
            if (amongNeighbours(near, values[at], limit))
                continue;
            std::vector<double> ordered(near.begin(), near.end());
            const double median = quantile(ordered, 0.5).value_or(values[at]);
            tamed[at] = std::clamp(values[at], median - limit, median + limit);
        }
    }
    return tamed;
}

} // namespace viewer::analytics
