// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/mann_kendall.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace viewer::analytics {

namespace {

/// Sums over groups of t equal values.
struct Ties
{
    double pairs = 0;  ///< Σ t(t−1)/2
    double third = 0;  ///< Σ t(t−1)(t−2)
    double spread = 0; ///< Σ t(t−1)(2t+5)
};

Ties tiesOf(std::span<const double> values)
{
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    Ties ties;
    for (std::size_t from = 0; from < sorted.size();) {
        std::size_t to = from;
        while (to < sorted.size() && sorted[to] == sorted[from])
            ++to;
        const double size = double(to - from);
        ties.pairs += size * (size - 1) / 2;
        ties.third += size * (size - 1) * (size - 2);
        ties.spread += size * (size - 1) * (2 * size + 5);
        from = to;
    }
    return ties;
}

int sign(double value)
{
    return (value > 0 ? 1 : 0) - (value < 0 ? 1 : 0);
}

std::int64_t concordance(std::span<const double> x, std::span<const double> y)
{
    std::int64_t s = 0;
    for (std::size_t i = 1; i < x.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            s += sign(x[i] - x[j]) * sign(y[i] - y[j]);
    return s;
}

/// Two-sided p of `fewer` disagreeing (or agreeing, whichever are fewer) pairs among n values without ties: the share
/// of orders with at most that many. The recurrence runs on shares, so nothing overflows.
double exactP(std::size_t n, std::size_t fewer)
{
    if (2 * fewer == n * (n - 1) / 2)
        return 1;
    if (fewer == 0)
        return n < 171 ? 2 / boost::math::tgamma(double(n) + 1) : 0;
    if (fewer == 1)
        return n < 172 ? std::min(1.0, 2 / boost::math::tgamma(double(n))) : 0;
    std::vector<double> shares(fewer + 1, 0.0);
    shares[0] = 1;
    for (std::size_t size = 2; size <= n; ++size) {
        std::vector<double> next(fewer + 1, 0.0);
        for (std::size_t pairs = 0; pairs <= fewer; ++pairs) {
            double within = 0;
            for (std::size_t back = 0; back < size && back <= pairs; ++back)
                within += shares[pairs - back];
            next[pairs] = within / double(size);
        }
        shares = std::move(next);
    }
    double sum = 0;
    for (const double share : shares)
        sum += share;
    return std::min(1.0, 2 * sum);
}

double normalP(double n, double s, const Ties &x, const Ties &y)
{
    const double m = n * (n - 1);
    double variance = (m * (2 * n + 5) - x.spread - y.spread) / 18 + 2 * x.pairs * y.pairs / m;
    if (n > 2)
        variance += x.third * y.third / (9 * m * (n - 2));
    if (!(variance > 0))
        return 1;
    const double z = std::abs(s) / std::sqrt(variance);
    return std::min(1.0, 2 * boost::math::cdf(boost::math::complement(boost::math::normal(), z)));
}

} // namespace

std::optional<MannKendall> mannKendall(std::span<const double> x, std::span<const double> y)
{
    const std::size_t n = std::min(x.size(), y.size());
    x = x.first(n);
    y = y.first(n);
    const double pairs = n < 2 ? 0 : double(n) * double(n - 1) / 2;
    const Ties inX = tiesOf(x);
    const Ties inY = tiesOf(y);
    if (!(inX.pairs < pairs) || !(inY.pairs < pairs))
        return std::nullopt;
    MannKendall answer;
    answer.s = concordance(x, y);
    answer.tau = std::clamp(double(answer.s) / std::sqrt(pairs - inX.pairs) / std::sqrt(pairs - inY.pairs), -1.0, 1.0);
    const bool tied = inX.pairs > 0 || inY.pairs > 0;
    const std::size_t fewer = std::size_t((std::int64_t(pairs) - std::abs(answer.s)) / 2);
    if (!tied && (n <= 33 || fewer <= 1))
        answer.p = exactP(n, fewer);
    else
        answer.p = normalP(double(n), double(answer.s), inX, inY);
    return answer;
}

} // namespace viewer::analytics
