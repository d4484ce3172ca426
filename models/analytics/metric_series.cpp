// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/metric_series.h"

#include "models/analytics/metric_rows.h"

#include <algorithm>
#include <map>

namespace viewer::analytics {

namespace {

constexpr qint64 trendMinimumRuns = 5; ///< succeeded runs from which a p50 is a point of a trend
constexpr int weeksForWeeks = 8;
constexpr double daysAWeek = 7;

/// Succeeded runs, oldest first.
struct Runs
{
    std::vector<std::uint32_t> rows;
    std::vector<double> seconds;
};

std::map<SeriesOfRuns, Runs> runsOf(const BuildColumns &columns, const MetricsQuery &query,
                                    const std::atomic<bool> &cancelled)
{
    MetricsQuery history = query;
    history.range.from = Instant(Seconds(0));
    history.by = GroupBy::None;
    std::vector<std::uint8_t> wanted(columns.size());
    const MetricRows rows(columns, history);
    rows.forEachRow(cancelled, [&](const BuildChunk &chunk, std::uint32_t at, std::uint32_t row, BuildState state) {
        wanted[row] = state == BuildState::Succeeded && chunk.duration[at] != noDuration;
    });
    std::map<SeriesOfRuns, Runs> runs;
    const RowOrder &newestFirst = *columns.newestFirst();
    const auto &methods = columns.words().methodWords;
    for (auto row = newestFirst.rbegin(); row != newestFirst.rend() && !cancelled; ++row) {
        if (!wanted[*row])
            continue;
        const BuildChunk &chunk = columns.chunkOf(*row);
        const std::uint32_t at = *row % chunkRows;
        Runs &series = runs[{chunk.project[at], methods[chunk.method[at]].method, columns.starterKind(*row)}];
        series.rows.push_back(*row);
        series.seconds.push_back(chunk.duration[at] / 1000.0);
    }
    return runs;
}

template <class Finding>
void newestFirst(const BuildColumns &columns, std::vector<Finding> &findings)
{
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding &a, const Finding &b) {
        return columns.created(a.row) > columns.created(b.row);
    });
}

std::optional<double> valueOf(MeasureTrend::Measure measure, const MetricFigures &figures)
{
    switch (measure) {
    case MeasureTrend::Measure::Builds:
        return double(figures.counts.total());
    case MeasureTrend::Measure::EventualRate:
        return figures.eventual.value;
    case MeasureTrend::Measure::DurationP50:
        return figures.duration.p50.n >= trendMinimumRuns ? figures.duration.p50.value : std::nullopt;
    }
    return std::nullopt;
}

MeasureTrend trendOf(MeasureTrend::Measure measure, GroupBy bin, const std::vector<MetricsGroup> &groups)
{
    const double weeksABin = bin == GroupBy::Week ? 1 : 1 / daysAWeek;
    MeasureTrend trend;
    trend.measure = measure;
    trend.bin = bin;
    std::vector<double> x, y;
    for (size_t at = 0; at < groups.size(); ++at) {
        const auto value = valueOf(measure, groups[at].figures);
        if (!value || groups[at].partial || groups[at].noData)
            continue;
        x.push_back(double(at) * weeksABin);
        y.push_back(*value);
    }
    trend.points = qint64(x.size());
    trend.tooFew = trend.points < trendMinimumPoints || x.back() - x.front() + weeksABin < 2;
    if (trend.tooFew)
        return trend;
    trend.slope = theilSen(x, y);
    trend.test = mannKendall(x, y);
    return trend;
}

} // namespace

namespace {

constexpr Formula theilSenFormula{QLatin1StringView("trend.theil_sen"), 1};
constexpr Formula mannKendallFormula{QLatin1StringView("trend.mann_kendall"), 1};

/// Of a trend with too few points, or too short a one.
Figure without(const MeasureTrend &trend, const Formula &formula)
{
    Figure figure;
    figure.formula = formula;
    figure.n = trend.points;
    figure.minimum = trendMinimumPoints;
    figure.standing = trend.tooFew ? Figure::Standing::TooFew : Figure::Standing::Unknown;
    return figure;
}

} // namespace

Figure slopeFigure(const MeasureTrend &trend)
{
    return trend.tooFew || !trend.slope ? without(trend, theilSenFormula)
                                        : makeFigure(theilSenFormula, trend.points, trendMinimumPoints,
                                                     trend.slope->slope, trend.slope->low, trend.slope->high, {}, {});
}

Figure trendP(const MeasureTrend &trend)
{
    return trend.tooFew || !trend.test
        ? without(trend, mannKendallFormula)
        : makeFigure(mannKendallFormula, trend.points, trendMinimumPoints, trend.test->p, {}, {}, {}, {});
}

SeriesFindings seriesFindings(const BuildColumns &columns, const MetricsQuery &query,
                              const std::atomic<bool> &cancelled)
{
    SeriesFindings findings;
    for (const auto &[series, runs] : runsOf(columns, query, cancelled)) {
        if (cancelled)
            return findings;
        ++findings.series;
        const auto inRange = [&](size_t at) { return query.range.holds(columns.created(runs.rows[at])); };
        const auto first =
            size_t(std::partition_point(runs.rows.begin(), runs.rows.end(),
                                        [&](std::uint32_t row) { return columns.created(row) < query.range.from; })
                   - runs.rows.begin());
        for (const Anomaly &anomaly : anomalies(runs.seconds, {}, first).anomalies)
            findings.anomalies.push_back({series, runs.rows[anomaly.at], anomaly.verdict});
        const SeriesChanges changes = changePoints(runs.seconds);
        findings.tooFew += changes.tooFew;
        for (const ChangePoint &point : changes.points) {
            if (inRange(point.at))
                findings.changes.push_back({series, runs.rows[point.at], point});
        }
    }
    newestFirst(columns, findings.changes);
    newestFirst(columns, findings.anomalies);
    return findings;
}

std::vector<MeasureTrend> trends(const BuildColumns &columns, const MetricsQuery &query,
                                 const std::atomic<bool> &cancelled)
{
    MetricsQuery asked = query;
    const auto weeks = std::chrono::duration_cast<std::chrono::hours>(query.range.to - query.range.from).count() / 168;
    asked.by = weeks < weeksForWeeks ? GroupBy::Day : GroupBy::Week;
    const std::vector<MetricsGroup> groups = metrics(columns, asked, cancelled).groups;
    using Measure = MeasureTrend::Measure;
    std::vector<MeasureTrend> found;
    for (const Measure measure : {Measure::Builds, Measure::EventualRate, Measure::DurationP50})
        found.push_back(trendOf(measure, asked.by, groups));
    return found;
}

} // namespace viewer::analytics
