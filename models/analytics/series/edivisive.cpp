// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/edivisive.h"

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

namespace {

/// Sums of distances within a side of one value are 0, and so is their mean.
double meanOfPairs(double sum, double n)
{
    return n < 2 ? 0 : sum / (n * (n - 1) / 2);
}

} // namespace

std::vector<double> splitStatistics(std::span<const double> values)
{
    const std::size_t n = values.size();
    if (n < 2)
        return {};
    // Distances of each value to all earlier and to all later ones: from these the three sums follow step by step.
    std::vector<double> earlier(n, 0.0);
    std::vector<double> later(n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < i; ++j) {
            const double distance = std::abs(values[i] - values[j]);
            sum += distance;
            later[j] += distance;
        }
        earlier[i] = sum;
    }
    std::vector<double> withinRight(n + 1, 0.0);
    for (std::size_t i = n; i-- > 0;)
        withinRight[i] = withinRight[i + 1] + later[i];
    std::vector<double> statistics(n - 1, 0.0);
    double withinLeft = 0;
    double between = 0;
    for (std::size_t tau = 1; tau < n; ++tau) {
        withinLeft += earlier[tau - 1];
        between += later[tau - 1] - earlier[tau - 1];
        const double left = double(tau);
        const double right = double(n - tau);
        const double cross = 2 / (left * right) * between;
        statistics[tau - 1] =
            left * right / double(n) * (cross - meanOfPairs(withinLeft, left) - meanOfPairs(withinRight[tau], right));
    }
    return statistics;
}

std::optional<Split> bestSplitOf(const std::vector<double> &statistics, std::size_t shortestSide)
{
    const std::size_t side = std::max<std::size_t>(shortestSide, 1);
    if (statistics.size() + 1 < 2 * side)
        return std::nullopt;
    const auto first = statistics.begin() + std::ptrdiff_t(side - 1);
    const auto last = statistics.end() - std::ptrdiff_t(side - 1);
    const auto best = std::max_element(first, last);
    if (best == last || !(*best > 0))
        return std::nullopt;
    return Split{std::size_t(best - statistics.begin()) + 1, *best};
}

std::optional<Split> bestSplit(std::span<const double> values, std::size_t shortestSide)
{
    if (values.size() < 2 * std::max<std::size_t>(shortestSide, 1))
        return std::nullopt;
    return bestSplitOf(splitStatistics(values), shortestSide);
}

} // namespace viewer::analytics
