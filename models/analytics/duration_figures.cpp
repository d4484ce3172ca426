// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/duration_figures.h"

#include "models/analytics/rank_values.h"
#include "models/analytics/sample/order_ranks.h"
#include "models/analytics/sample/quantile.h"
#include "models/analytics/usual_durations.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace viewer::analytics {

namespace {

double inSeconds(std::int32_t milliseconds)
{
    return milliseconds / 1000.0;
}

/// Where a percentile and the bounds of its interval stand among the ordered values.
struct Places
{
    QuantilePlace estimate;
    OrderRanks bounds; ///< from 1
    qint64 n;

    Places(qint64 size, double q, KnownRanks &known)
        : estimate(quantilePlace(size_t(size), q))
        , bounds(known.of(size, q))
        , n(size)
    {
    }
    bool hasLow() const { return bounds.lower >= 1; }
    bool hasHigh() const { return bounds.upper <= n; }
    /// Four ranks; where there is no bound, one that is asked for anyway.
    std::array<size_t, 4> ranks() const
    {
        return {estimate.below, estimate.above, hasLow() ? size_t(bounds.lower - 1) : estimate.below,
                hasHigh() ? size_t(bounds.upper - 1) : estimate.below};
    }
    BoundedValue of(std::span<const std::int32_t> at) const
    {
        const double below = inSeconds(at[0]);
        BoundedValue value;
        value.value = estimate.part > 0 ? below + estimate.part * (inSeconds(at[1]) - below) : below;
        if (hasLow())
            value.low = inSeconds(at[2]);
        if (hasHigh())
            value.high = inSeconds(at[3]);
        return value;
    }
};

/// `valuesAt(ranks)`: the values at ranks (from 0) of the ordered sample.
template <class ValuesAt>
SampleFigures figuresFrom(std::span<const std::int32_t> milliseconds, KnownRanks &known, const ValuesAt &valuesAt)
{
    SampleFigures figures;
    figures.n = qint64(milliseconds.size());
    if (milliseconds.empty())
        return figures;
    const qint64 sum = std::accumulate(milliseconds.begin(), milliseconds.end(), qint64(0));
    figures.mean = double(sum) / 1000.0 / double(figures.n);
    figures.longest = inSeconds(*std::max_element(milliseconds.begin(), milliseconds.end()));

    struct Wanted
    {
        double q;
        int minimum;
        std::optional<BoundedValue> SampleFigures::*member;
    };
    constexpr std::array wanted{Wanted{0.5, 1, &SampleFigures::p50}, Wanted{0.9, p90MinimumN, &SampleFigures::p90},
                                Wanted{0.95, p95MinimumN, &SampleFigures::p95}};
    std::vector<Places> places;
    std::vector<size_t> ranks;
    for (const Wanted &one : wanted) {
        if (figures.n < one.minimum)
            break;
        const auto more = places.emplace_back(figures.n, one.q, known).ranks();
        ranks.insert(ranks.end(), more.begin(), more.end());
    }
    const std::vector<std::int32_t> values = valuesAt(ranks);
    for (size_t at = 0; at < places.size(); ++at)
        figures.*wanted[at].member = places[at].of(std::span(values).subspan(4 * at, 4));
    return figures;
}

} // namespace

const OrderRanks &KnownRanks::of(qint64 n, double q)
{
    const auto [at, added] = m_known.try_emplace({n, q});
    if (added)
        at->second = orderRanks(n, q);
    return at->second;
}

SampleFigures sampleFigures(std::span<const std::int32_t> milliseconds)
{
    KnownRanks known;
    return sampleFigures(milliseconds, known);
}

SampleFigures sampleFigures(std::span<const std::int32_t> milliseconds, KnownRanks &known)
{
    return figuresFrom(milliseconds, known,
                       [&](const std::vector<size_t> &ranks) { return valuesAtRanks(milliseconds, ranks); });
}

DurationFigures durationFigures(const SampleFigures &sample, qint64 unknown)
{
    DurationFigures figures;
    figures.n = sample.n;
    figures.unknown = unknown;
    figures.mean = sample.mean;
    if (sample.p50) {
        figures.p50 = sample.p50->value;
        if (sample.p50->low && sample.p50->high)
            figures.p50Interval = Interval{*sample.p50->low, *sample.p50->high};
    }
    if (sample.p95)
        figures.p95 = sample.p95->value;
    return figures;
}

DurationFigures durationFigures(std::span<const std::int32_t> milliseconds, qint64 unknown)
{
    return durationFigures(sampleFigures(milliseconds), unknown);
}

DurationFigures durationFiguresOfSorted(std::span<const std::int32_t> milliseconds, qint64 unknown)
{
    const auto at = [&](const std::vector<size_t> &ranks) {
        std::vector<std::int32_t> values;
        for (const size_t rank : ranks)
            values.push_back(milliseconds[rank]);
        return values;
    };
    KnownRanks known;
    return durationFigures(figuresFrom(milliseconds, known, at), unknown);
}

} // namespace viewer::analytics
