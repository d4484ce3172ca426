// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/sample/order_ranks.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>

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

} // namespace viewer::analytics
