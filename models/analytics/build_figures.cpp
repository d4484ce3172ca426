// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/build_figures.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <numeric>

namespace viewer::analytics {

namespace {

constexpr double significance = 0.05;

/// Of two intervals: whether one lies wholly beyond the other.
Verdict apart(const Interval &now, const Interval &before)
{
    if (now.low > before.high)
        return Verdict::Higher;
    if (now.high < before.low)
        return Verdict::Lower;
    return Verdict::NoClearChange;
}

} // namespace

qint64 StateCounts::total() const
{
    return std::accumulate(of.begin(), of.end(), qint64(0));
}

DurationChange compareDurations(const DurationFigures &now, const DurationFigures &before)
{
    DurationChange change;
    if (!now.p50Interval || !before.p50Interval)
        return change;
    change.p50Difference = *now.p50 - *before.p50;
    change.verdict = apart(*now.p50Interval, *before.p50Interval);
    return change;
}

CountChange compareCounts(qint64 now, qint64 before)
{
    CountChange change;
    change.difference = now - before;
    const qint64 n = now + before;
    if (n == 0)
        return change;
    // Given their sum, one of two equal Poisson counts is binomial with p = 1/2; symmetric, so that two-sided is twice
    // the smaller tail.
    const boost::math::binomial halves(double(n), 0.5);
    change.p = std::min(1.0, 2 * boost::math::cdf(halves, double(std::min(now, before))));
    if (change.p >= significance)
        change.verdict = Verdict::NoClearChange;
    else
        change.verdict = change.difference > 0 ? Verdict::Higher : Verdict::Lower;
    return change;
}

} // namespace viewer::analytics
