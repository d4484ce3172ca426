// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/metric_comparison.h"

#include "models/analytics/metric_groups.h"

#include <QMap>

namespace viewer::analytics {

namespace {

constexpr double secondsADay = 86'400;

/// What is over of a span, days; more than 0.
double daysOf(const TimeRange &range, Instant now)
{
    const Instant end = std::clamp(now, range.from, range.to);
    return std::max(1.0, std::chrono::duration<double>(end - range.from).count()) / secondsADay;
}

struct ProjectStratum
{
    RatePair rates;
    Stratum rate, duration;
};

std::vector<ProjectStratum> projectStrata(const BuildColumns &columns, const MetricsQuery &query,
                                          const TimeRange &before, const std::atomic<bool> &cancelled)
{
    MetricsQuery asked = query;
    asked.by = GroupBy::Project;
    QMap<QString, ProjectStratum> strata;
    for (const MetricsGroup &group : metrics(columns, asked, cancelled).groups) {
        ProjectStratum &of = strata[group.key];
        of.rates.now = group.figures.counts.rate();
        of.rate.nNow = of.rates.now.n();
        of.rate.meanNow = of.rates.now.share().value_or(0);
        of.duration.nNow = group.figures.duration.mean.n;
        of.duration.meanNow = group.figures.duration.mean.value.value_or(0);
    }
    asked.range = before;
    for (const MetricsGroup &group : metrics(columns, asked, cancelled).groups) {
        ProjectStratum &of = strata[group.key];
        of.rates.before = group.figures.counts.rate();
        of.rate.nBefore = of.rates.before.n();
        of.rate.meanBefore = of.rates.before.share().value_or(0);
        of.duration.nBefore = group.figures.duration.mean.n;
        of.duration.meanBefore = group.figures.duration.mean.value.value_or(0);
    }
    return {strata.cbegin(), strata.cend()};
}

void addMix(const std::vector<ProjectStratum> &strata, MetricsComparison &comparison)
{
    std::vector<RatePair> rates;
    std::vector<Stratum> rate, duration;
    for (const ProjectStratum &of : strata) {
        rates.push_back(of.rates);
        rate.push_back(of.rate);
        duration.push_back(of.duration);
    }
    comparison.rateMix = mixShift(rate);
    comparison.durationMix = mixShift(duration);
    comparison.byProject = mantelHaenszel(rates);
}

} // namespace

MetricsComparison compareMetrics(const BuildColumns &columns, const MetricsQuery &query, const Metrics &now,
                                 const TimeRange &before, const std::atomic<bool> &cancelled)
{
    MetricsComparison comparison;
    comparison.range = before;
    MetricsQuery earlier = query;
    earlier.range = before;
    earlier.by = GroupBy::None;
    comparison.before = metrics(columns, earlier, cancelled);
    const auto known = knownFrom(columns);
    comparison.beforeKnown = known && *known <= before.from;
    if (cancelled || !comparison.beforeKnown)
        return comparison;

    const StateCounts &counts = now.figures.counts, &countsBefore = comparison.before.figures.counts;
    comparison.rate = compareRates(counts.rate(), countsBefore.rate());
    comparison.rateTest = rateP(counts.rate(), countsBefore.rate());
    comparison.duration = compareDurations(succeededDurations(columns, query, cancelled),
                                           succeededDurations(columns, earlier, cancelled), ShiftWanted::Always);
    const double days = daysOf(query.range, query.now), daysBefore = daysOf(before, query.now);
    comparison.builds = poissonRates(counts.total(), days, countsBefore.total(), daysBefore);
    comparison.failures = poissonRates(counts[BuildState::Failed], days, countsBefore[BuildState::Failed], daysBefore);
    addMix(projectStrata(columns, query, before, cancelled), comparison);
    return comparison;
}

} // namespace viewer::analytics
