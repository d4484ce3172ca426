// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/duration_figures.h"

#include "models/analytics/quantile.h"
#include "models/analytics/usual_durations.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <numeric>

namespace viewer::analytics {

namespace {

/// Smallest k with F(k) >= p, as scipy's ppf.
qint64 binomialQuantile(const boost::math::binomial &distribution, double p)
{
    using namespace boost::math;
    qint64 k = qint64(quantile(distribution, p));
    const qint64 n = qint64(distribution.trials());
    k = std::clamp<qint64>(k, 0, n);
    while (k > 0 && cdf(distribution, double(k - 1)) >= p)
        --k;
    while (k < n && cdf(distribution, double(k)) < p)
        ++k;
    return k;
}

double valueOfRank(std::vector<double> &values, qint64 rank)
{
    const auto place = values.begin() + (rank - 1);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

} // namespace

OrderRanks orderRanks(qint64 n, double q)
{
    constexpr double tail = 0.025;
    const boost::math::binomial distribution(double(n), q);
    OrderRanks ranks;
    ranks.lower = binomialQuantile(distribution, tail);
    ranks.upper = binomialQuantile(distribution, 1 - tail) + 1;
    const auto below = [&](qint64 k) { return k < 0 ? 0.0 : boost::math::cdf(distribution, double(k)); };
    ranks.coverage = below(ranks.upper - 1) - below(ranks.lower - 1);
    return ranks;
}

DurationFigures durationFigures(std::vector<double> &seconds, qint64 unknown)
{
    DurationFigures figures;
    figures.n = qint64(seconds.size());
    figures.unknown = unknown;
    if (seconds.empty())
        return figures;
    figures.mean = std::accumulate(seconds.begin(), seconds.end(), 0.0) / double(seconds.size());
    figures.p50 = quantile(seconds, 0.5);
    if (figures.n >= p95MinimumN)
        figures.p95 = quantile(seconds, 0.95);
    const OrderRanks ranks = orderRanks(figures.n, 0.5);
    if (ranks.lower >= 1 && ranks.upper <= figures.n)
        figures.p50Interval = Interval{valueOfRank(seconds, ranks.lower), valueOfRank(seconds, ranks.upper)};
    return figures;
}

} // namespace viewer::analytics
