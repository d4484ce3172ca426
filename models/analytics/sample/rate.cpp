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

} // namespace viewer::analytics
