// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/duration_figures.h"

#include "models/analytics/sample/order_ranks.h"
#include "models/analytics/sample/quantile.h"
#include "models/analytics/usual_durations.h"

#include <algorithm>
#include <numeric>

namespace viewer::analytics {

DurationFigures durationFigures(std::vector<double> &seconds, qint64 unknown)
{
    DurationFigures figures;
    figures.n = qint64(seconds.size());
    figures.unknown = unknown;
    if (seconds.empty())
        return figures;
    figures.mean = std::accumulate(seconds.begin(), seconds.end(), 0.0) / double(seconds.size());
    const OrderRanks bounds = orderRanks(figures.n, 0.5);
    const bool bounded = bounds.lower >= 1 && bounds.upper <= figures.n;
    const QuantilePlace p50 = quantilePlace(seconds.size(), 0.5), p95 = quantilePlace(seconds.size(), 0.95);
    const bool withP95 = figures.n >= p95MinimumN;
    std::vector<size_t> ranks{p50.below, p50.above};
    if (bounded)
        ranks.insert(ranks.end(), {size_t(bounds.lower - 1), size_t(bounds.upper - 1)});
    if (withP95)
        ranks.insert(ranks.end(), {p95.below, p95.above});
    placeRanks(seconds, ranks);
    figures.p50 = quantileAt(seconds, p50);
    if (bounded)
        figures.p50Interval = Interval{seconds[size_t(bounds.lower - 1)], seconds[size_t(bounds.upper - 1)]};
    if (withP95)
        figures.p95 = quantileAt(seconds, p95);
    return figures;
}

} // namespace viewer::analytics
