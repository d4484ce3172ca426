// SPDX-License-Identifier: GPL-3.0-or-later
// How often the intervals hold the truth, and how often the exact tests speak when there is nothing to say. Not
// simulated where it can be added up: all outcomes with their probabilities.
#pragma once

#include "models/analytics/comparison/boschloo.h"
#include "models/analytics/comparison/poisson_rates.h"
#include "models/analytics/comparison/rate_change.h"
#include "models/analytics/sample/order_ranks.h"
#include "tests/models/analytics/reference/draw.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/poisson.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace viewer::analytics::reference {

/// An outcome and its probability; those beyond seven deviations are left out.
struct Outcome
{
    qint64 k;
    double p;
};

inline std::vector<Outcome> binomialOutcomes(qint64 n, double share)
{
    const boost::math::binomial distribution(double(n), share);
    const double middle = double(n) * share, reach = 7 * std::sqrt(middle * (1 - share)) + 7;
    std::vector<Outcome> outcomes;
    const qint64 last = std::min(n, qint64(middle + reach));
    for (qint64 k = std::max<qint64>(0, qint64(middle - reach)); k <= last; ++k)
        outcomes.push_back({k, boost::math::pdf(distribution, double(k))});
    return outcomes;
}

inline double wilsonCoverage(qint64 n, double share)
{
    double covered = 0;
    for (const Outcome &outcome : binomialOutcomes(n, share)) {
        const Interval interval = wilson(outcome.k, n);
        covered += interval.low <= share && share <= interval.high ? outcome.p : 0;
    }
    return covered;
}

inline double newcombeCoverage(qint64 n1, double share1, qint64 n2, double share2)
{
    double covered = 0;
    const std::vector<Outcome> others = binomialOutcomes(n2, share2);
    for (const Outcome &one : binomialOutcomes(n1, share1)) {
        for (const Outcome &two : others) {
            const Interval interval = newcombe({one.k, n1 - one.k}, {two.k, n2 - two.k});
            const bool holds = interval.low <= share1 - share2 && share1 - share2 <= interval.high;
            covered += holds ? one.p * two.p : 0;
        }
    }
    return covered;
}

struct MeanCoverage
{
    double wilson = 0;
    double newcombe = 0;
    double leastWilson = 1;
    double leastNewcombe = 1;
};

/// Mean over `repetitions` draws of rates in [0.05, 0.99] and sizes from 20 to 500.
inline MeanCoverage meanCoverage(int repetitions, std::uint64_t seed)
{
    Draw draw(seed);
    const auto share = [&] { return 0.05 + 0.94 * draw.unit(); };
    const auto size = [&] { return 20 + draw.below(481); };
    MeanCoverage mean;
    for (int at = 0; at < repetitions; ++at) {
        const qint64 n1 = size(), n2 = size();
        const double p1 = share(), p2 = share();
        const double wilsonHere = wilsonCoverage(n1, p1), newcombeHere = newcombeCoverage(n1, p1, n2, p2);
        mean.wilson += wilsonHere / repetitions;
        mean.newcombe += newcombeHere / repetitions;
        mean.leastWilson = std::min(mean.leastWilson, wilsonHere);
        mean.leastNewcombe = std::min(mean.leastNewcombe, newcombeHere);
    }
    return mean;
}

/// The largest probability, over equal rates, that Boschloo's test says p < 0.05.
inline double boschlooSize(qint64 n1, qint64 n2)
{
    std::vector<std::pair<qint64, qint64>> told;
    for (qint64 k1 = 0; k1 <= n1; ++k1) {
        for (qint64 k2 = 0; k2 <= n2; ++k2) {
            if (boschloo(k1, n1, k2, n2) < significance)
                told.emplace_back(k1, k2);
        }
    }
    double size = 0;
    for (int at = 1; at < 200; ++at) {
        const boost::math::binomial one(double(n1), at / 200.0), two(double(n2), at / 200.0);
        double sum = 0;
        for (const auto &[k1, k2] : told)
            sum += boost::math::pdf(one, double(k1)) * boost::math::pdf(two, double(k2));
        size = std::max(size, sum);
    }
    return size;
}

/// The probability that the exact comparison of counts says p < 0.05 at equal rates: `mean` builds to a day.
inline double poissonSize(double mean, double days1, double days2)
{
    const auto outcomes = [](double expected) {
        const boost::math::poisson distribution(expected);
        std::vector<Outcome> all;
        const qint64 last = qint64(expected + 8 * std::sqrt(expected) + 8);
        for (qint64 k = 0; k <= last; ++k)
            all.push_back({k, boost::math::pdf(distribution, double(k))});
        return all;
    };
    const std::vector<Outcome> others = outcomes(mean * days2);
    double size = 0;
    for (const Outcome &one : outcomes(mean * days1)) {
        for (const Outcome &two : others) {
            if (one.p * two.p > 1e-9 && poissonRates(one.k, days1, two.k, days2).p < significance)
                size += one.p * two.p;
        }
    }
    return size;
}

/// Share of `repetitions` samples of n values whose order-statistic interval holds the true quantile. The values are
/// uniform on [0, 1): whatever the distribution, only the number of values up to the quantile matters.
inline double orderRanksCoverage(qint64 n, double q, int repetitions, std::uint64_t seed)
{
    Draw draw(seed);
    const OrderRanks ranks = orderRanks(n, q);
    int held = 0;
    for (int at = 0; at < repetitions; ++at) {
        qint64 upTo = 0;
        for (qint64 value = 0; value < n; ++value)
            upTo += draw.unit() < q;
        held += ranks.lower <= upTo && upTo < ranks.upper;
    }
    return double(held) / repetitions;
}

} // namespace viewer::analytics::reference
