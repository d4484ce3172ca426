// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/build_figures.h"

#include "models/analytics/comparison/poisson_rates.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace viewer::analytics {

qint64 StateCounts::total() const
{
    return std::accumulate(of.begin(), of.end(), qint64(0));
}

CountChange compareCounts(qint64 now, qint64 before)
{
    CountChange change;
    change.difference = now - before;
    if (now + before <= 0)
        return change;
    const PoissonRates rates = poissonRates(now, 1, before, 1);
    change.p = rates.p;
    // A ratio without a bound above has one below.
    const Interval ratio{rates.low.value_or(0) - 1, rates.high.value_or(std::numeric_limits<double>::max()) - 1};
    const bool aboveFloor = double(std::abs(change.difference)) >= countFloor * double(before);
    change.verdict = verdictOf(double(change.difference), ratio, rates.p < significance, aboveFloor, &change.tooSmall);
    return change;
}

} // namespace viewer::analytics
