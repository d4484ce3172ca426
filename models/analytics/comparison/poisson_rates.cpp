// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparison/poisson_rates.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

namespace {

using boost::math::binomial;

/// First k in [from, to] for which `holds`, which is false before and true from there on; to + 1 when nowhere.
template <typename Holds>
qint64 firstThat(qint64 from, qint64 to, const Holds &holds)
{
    while (from <= to) {
        const qint64 middle = from + (to - from) / 2;
        if (holds(middle))
            to = middle - 1;
        else
            from = middle + 1;
    }
    return from;
}

/// All outcomes that are not more probable than k.
double twoSided(const binomial &distribution, qint64 k, qint64 n, double share)
{
    constexpr double tie = 1 + 1e-7; // as scipy.stats.binomtest
    const double expected = share * double(n);
    const double limit = boost::math::pdf(distribution, double(k)) * tie;
    const auto rare = [&](qint64 x) { return boost::math::pdf(distribution, double(x)) <= limit; };
    const auto upTo = [&](qint64 x) { return x < 0 ? 0.0 : boost::math::cdf(distribution, double(x)); };
    const auto from = [&](qint64 x) {
        if (x <= 0)
            return 1.0;
        return x > n ? 0.0 : boost::math::cdf(boost::math::complement(distribution, double(x - 1)));
    };
    if (double(k) == expected)
        return 1;
    if (double(k) < expected)
        return std::min(1.0, upTo(k) + from(firstThat(qint64(std::ceil(expected)), n, rare)));
    const qint64 lastRare = firstThat(0, qint64(std::floor(expected)), [&](qint64 x) { return !rare(x); }) - 1;
    return std::min(1.0, from(k) + upTo(lastRare));
}

} // namespace

PoissonRates poissonRates(qint64 count1, double exposure1, qint64 count2, double exposure2)
{
    PoissonRates result;
    const qint64 n = count1 + count2;
    if (n <= 0 || !(exposure1 > 0) || !(exposure2 > 0))
        return result;
    const double longer = exposure2 / exposure1;
    const double share = exposure1 / (exposure1 + exposure2);
    if (!(share > 0) || !(share < 1) || !std::isfinite(longer))
        return result;
    if (count2 > 0)
        result.ratio = double(count1) / double(count2) * longer;
    result.p = twoSided(binomial(double(n), share), count1, n, share);
    constexpr double tail = 0.025;
    // 1 − l of c₁ is u of c₂, and the other way round: a bound that rounds to 1 leaves nothing to divide by.
    const auto lower = [n](qint64 k) { return binomial::find_lower_bound_on_p(double(n), double(k), tail); };
    const auto upper = [n](qint64 k) { return binomial::find_upper_bound_on_p(double(n), double(k), tail); };
    result.low = lower(count1) / upper(count2) * longer;
    if (count2 > 0)
        result.high = upper(count1) / lower(count2) * longer;
    return result;
}

} // namespace viewer::analytics
