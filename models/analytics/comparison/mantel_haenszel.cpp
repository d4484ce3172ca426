// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparison/mantel_haenszel.h"

#include "models/analytics/sample/normal.h"

#include <boost/math/special_functions/erf.hpp>

#include <cmath>

namespace viewer::analytics {

namespace {

struct Sums
{
    double ad = 0, bc = 0;                       // of the odds ratio
    double first = 0, middle = 0, second = 0;    // of the variance of its logarithm
    double observedLessExpected = 0, spread = 0; // of the test

    void add(const RatePair &group)
    {
        const double a = double(group.now.succeeded), b = double(group.now.failed);
        const double c = double(group.before.succeeded), d = double(group.before.failed);
        const double now = a + b, before = c + d, n = now + before;
        if (!(now > 0) || !(before > 0))
            return;
        const double adShare = a * d / n, bcShare = b * c / n;
        const double p = (a + d) / n, q = (b + c) / n;
        ad += adShare;
        bc += bcShare;
        first += p * adShare;
        middle += p * bcShare + q * adShare;
        second += q * bcShare;
        observedLessExpected += a - now * (a + c) / n;
        spread += now * before * (a + c) * (b + d) / (n * n * (n - 1));
    }
};

} // namespace

MantelHaenszel mantelHaenszel(std::span<const RatePair> groups)
{
    Sums sums;
    for (const RatePair &group : groups)
        sums.add(group);
    MantelHaenszel result;
    if (sums.spread > 0) {
        result.chiSquare = sums.observedLessExpected * sums.observedLessExpected / sums.spread;
        result.p = boost::math::erfc(std::sqrt(result.chiSquare / 2));
    }
    if (!(sums.bc > 0))
        return result;
    result.oddsRatio = sums.ad / sums.bc;
    if (!(sums.ad > 0))
        return result;
    const double variance = sums.first / (2 * sums.ad * sums.ad) + sums.middle / (2 * sums.ad * sums.bc)
        + sums.second / (2 * sums.bc * sums.bc);
    const double logarithm = std::log(*result.oddsRatio), half = normalQuantile975() * std::sqrt(variance);
    result.interval = Interval{std::exp(logarithm - half), std::exp(logarithm + half)};
    return result;
}

} // namespace viewer::analytics
