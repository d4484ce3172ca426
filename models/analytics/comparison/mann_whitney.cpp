// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparison/mann_whitney.h"

#include <boost/math/special_functions/erf.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

namespace viewer::analytics {

namespace {

constexpr qint64 exactUpTo = 8;

/// Pairs and ties of two samples.
struct Ranks
{
    qint64 twiceU = 0;
    double ties = 0; ///< Σ(t³ − t)
};

template <typename Value>
Ranks ranksOf(std::span<const Value> x, std::span<const Value> y)
{
    Ranks ranks;
    size_t i = 0, j = 0;
    while (i < x.size() || j < y.size()) {
        const Value value = j == y.size() || (i < x.size() && x[i] <= y[j]) ? x[i] : y[j];
        const size_t firstX = i, firstY = j;
        while (i < x.size() && x[i] == value)
            ++i;
        while (j < y.size() && y[j] == value)
            ++j;
        const qint64 ofX = qint64(i - firstX), ofY = qint64(j - firstY);
        ranks.twiceU += ofX * (2 * qint64(firstY) + ofY);
        const double tie = double(ofX + ofY);
        ranks.ties += tie * tie * tie - tie;
    }
    return ranks;
}

/// C(n + m, n) when it is below 2⁶³.
std::optional<double> arrangements(qint64 n, qint64 m)
{
    double number = 1;
    for (qint64 at = 1; at <= n; ++at)
        number *= double(m + at) / double(at);
    if (number < 0x1p63)
        return number;
    return std::nullopt;
}

/// P(U <= u) for samples of n and m different values. The number of arrangements with U = k is the coefficient of
/// q^k in Π (1 − q^(m+i))/(1 − q^i), i = 1 … n. On the way numbers may go below zero or above 2⁶⁴: what is taken
/// modulo 2⁶⁴ comes out right, because the result is below 2⁶³.
double exactBelow(qint64 u, qint64 n, qint64 m, double all)
{
    if (u < 0)
        return 0;
    std::vector<std::uint64_t> count(size_t(u) + 1, 0);
    count[0] = 1;
    for (qint64 i = 1; i <= n; ++i) {
        for (qint64 k = u; k >= m + i; --k)
            count[size_t(k)] -= count[size_t(k - m - i)];
        for (qint64 k = i; k <= u; ++k)
            count[size_t(k)] += count[size_t(k - i)];
    }
    double sum = 0;
    for (const std::uint64_t one : count)
        sum += double(one);
    return sum / all;
}

template <typename Value>
MannWhitney test(std::span<const Value> x, std::span<const Value> y)
{
    MannWhitney result;
    if (x.empty() || y.empty())
        return result;
    const Ranks ranks = ranksOf(x, y);
    result.u = double(ranks.twiceU) / 2;
    const double n = double(x.size()), m = double(y.size()), all = n + m;
    const double smallerU = std::min(result.u, n * m - result.u);
    const qint64 fewer = qint64(std::min(x.size(), y.size())), more = qint64(std::max(x.size(), y.size()));
    if (fewer <= exactUpTo && !(ranks.ties > 0)) {
        if (const auto number = arrangements(fewer, more)) {
            result.exact = true;
            result.p = std::min(1.0, 2 * exactBelow(qint64(smallerU), fewer, more, *number));
            return result;
        }
    }
    const double variance = n * m / 12 * ((all + 1) - ranks.ties / (all * (all - 1)));
    // All values equal: what is left is rounding.
    if (!(variance > 1e-9 * n * m))
        return result;
    const double z = (n * m / 2 - smallerU - 0.5) / std::sqrt(variance);
    result.p = std::min(1.0, boost::math::erfc(z / std::sqrt(2.0)));
    return result;
}

} // namespace

MannWhitney mannWhitney(std::span<const double> x, std::span<const double> y)
{
    return test(x, y);
}

MannWhitney mannWhitney(std::span<const qint32> x, std::span<const qint32> y)
{
    return test(x, y);
}

} // namespace viewer::analytics
