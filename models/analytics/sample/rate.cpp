// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/sample/rate.h"

#include "models/analytics/sample/normal.h"

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

Interval wilson(qint64 k, qint64 n)
{
    const double z = normalQuantile975();
    const double size = double(n);
    const double p = double(k) / size;
    const double base = 1 + z * z / size;
    const double centre = (p + z * z / (2 * size)) / base;
    const double half = z / base * std::sqrt(p * (1 - p) / size + z * z / (4 * size * size));
    // The formula gives exactly 0 and 1 there; rounding errors would not.
    return {k == 0 ? 0.0 : std::max(0.0, centre - half), k == n ? 1.0 : std::min(1.0, centre + half)};
}

std::optional<double> Rate::share() const
{
    if (n() == 0)
        return std::nullopt;
    return double(succeeded) / double(n());
}

std::optional<Interval> Rate::interval() const
{
    if (n() == 0)
        return std::nullopt;
    return wilson(succeeded, n());
}

RateChange compareRates(const Rate &now, const Rate &before)
{
    RateChange change;
    if (!now.enough() || !before.enough())
        return change;
    const double p1 = *now.share(), p2 = *before.share();
    const Interval one = wilson(now.succeeded, now.n()), two = wilson(before.succeeded, before.n());
    change.difference = p1 - p2;
    change.interval = {change.difference - std::hypot(p1 - one.low, two.high - p2),
                       change.difference + std::hypot(one.high - p1, p2 - two.low)};
    if (change.interval.low > 0)
        change.verdict = Verdict::Higher;
    else if (change.interval.high < 0)
        change.verdict = Verdict::Lower;
    else
        change.verdict = Verdict::NoClearChange;
    return change;
}

} // namespace viewer::analytics
