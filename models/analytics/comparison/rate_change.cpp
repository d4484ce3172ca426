// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparison/rate_change.h"

#include "models/analytics/comparison/boschloo.h"
#include "models/analytics/comparison/fisher.h"
#include "models/analytics/comparison/pooled_z.h"

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

namespace {

/// From here on the normal approximation is good enough.
constexpr qint64 pooledFrom = 50;

} // namespace

RateP rateP(const Rate &now, const Rate &before)
{
    const qint64 n1 = now.n(), n2 = before.n();
    if (n1 <= 0 || n2 <= 0)
        return {};
    if (std::min(n1, n2) >= pooledFrom)
        return {pooledZ(now.succeeded, n1, before.succeeded, n2).p, RateTest::PooledZ};
    if (n1 + n2 <= boschlooMost)
        return {boschloo(now.succeeded, n1, before.succeeded, n2), RateTest::Boschloo};
    return {fisher(now.succeeded, n1, before.succeeded, n2), RateTest::Fisher};
}

Interval newcombe(const Rate &now, const Rate &before)
{
    const double p1 = *now.share(), p2 = *before.share(), difference = p1 - p2;
    const Interval one = wilson(now.succeeded, now.n()), two = wilson(before.succeeded, before.n());
    return {difference - std::hypot(p1 - one.low, two.high - p2), difference + std::hypot(one.high - p1, p2 - two.low)};
}

RateChange compareRates(const Rate &now, const Rate &before)
{
    RateChange change;
    if (!now.enough() || !before.enough())
        return change;
    change.difference = *now.share() - *before.share();
    change.interval = newcombe(now, before);
    change.verdict = Verdict::NoClearChange;
    if (!leavesZeroOut(change.interval))
        return change;
    // Shares are fractions: 0.995 - 0.99 is a little less than 0.005.
    const bool aboveFloor = std::abs(change.difference) >= rateFloor - 1e-12;
    const RateP test = rateP(now, before);
    change.p = test.p;
    change.test = test.test;
    change.verdict = verdictOf(change.difference, change.interval, test.p < significance, aboveFloor, &change.tooSmall);
    return change;
}

} // namespace viewer::analytics
