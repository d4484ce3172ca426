// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/theil_sen.h"

#include "models/analytics/sample/normal.h"
#include "models/analytics/sample/quantile.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace viewer::analytics {

namespace {

std::vector<double> slopesOf(std::span<const double> x, std::span<const double> y)
{
    std::vector<double> slopes;
    slopes.reserve(x.size() * (x.size() - 1) / 2);
    for (std::size_t i = 1; i < x.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double dx = x[i] - x[j];
            const double dy = y[i] - y[j];
            if (dx != 0 && (std::isfinite(dx) || std::isfinite(dy)))
                slopes.push_back(dy / dx);
        }
    }
    return slopes;
}

/// Σ t(t−1)(2t+5) over groups of equal values.
double tieTerm(std::span<const double> values)
{
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    double sum = 0;
    for (std::size_t from = 0; from < sorted.size();) {
        std::size_t to = from;
        while (to < sorted.size() && sorted[to] == sorted[from])
            ++to;
        const double size = double(to - from);
        sum += size * (size - 1) * (2 * size + 5);
        from = to;
    }
    return sum;
}

double medianOf(std::span<const double> values)
{
    std::vector<double> copy(values.begin(), values.end());
    return quantile(copy, 0.5).value_or(0);
}

} // namespace

std::optional<TheilSen> theilSen(std::span<const double> x, std::span<const double> y)
{
    const std::size_t size = std::min(x.size(), y.size());
    if (size < 2)
        return std::nullopt;
    x = x.first(size);
    y = y.first(size);
    std::vector<double> slopes = slopesOf(x, y);
    if (slopes.empty())
        return std::nullopt;
    TheilSen answer;
    answer.slope = quantile(slopes, 0.5).value_or(0);
    answer.intercept = medianOf(y) - answer.slope * medianOf(x);
    if (!std::isfinite(answer.slope) || !std::isfinite(answer.intercept))
        return std::nullopt;
    const double n = double(size);
    const double variance = (n * (n - 1) * (2 * n + 5) - tieTerm(x) - tieTerm(y)) / 18;
    const double pairs = double(slopes.size());
    if (variance >= 0) {
        // Half to even, as numpy rounds.
        const double reach = normalQuantile975() * std::sqrt(variance);
        const double upper = std::min(std::nearbyint((pairs + reach) / 2), pairs - 1);
        const double lower = std::max(std::nearbyint((pairs - reach) / 2) - 1, 0.0);
        placeRanks(slopes, {std::size_t(lower), std::size_t(upper)});
        const double low = slopes[std::size_t(lower)], high = slopes[std::size_t(upper)];
        if (std::isfinite(low) && std::isfinite(high)) {
            answer.low = low;
            answer.high = high;
        }
    }
    return answer;
}

} // namespace viewer::analytics
