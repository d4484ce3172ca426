// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/reliability_figures.h"

#include "models/analytics/metric_rows.h"
#include "models/analytics/reliability/stretches.h"

#include <algorithm>
#include <map>

namespace viewer::analytics {

namespace {

/// Project and branch, as entries of the dictionaries.
using Line = std::pair<std::uint32_t, std::uint32_t>;

/// The builds of the choice that succeeded or failed, from the first one read to now.
struct History
{
    std::map<Line, std::vector<Run>> lines; ///< oldest first
    std::vector<BuildState> newestFirst;    ///< up to longBurnWindow, created before the end of the span
};

History historyOf(const BuildColumns &columns, const MetricsQuery &query, const std::atomic<bool> &cancelled)
{
    MetricsQuery all = query;
    all.range = {Instant(Seconds(0)), std::max(query.now, query.range.to)};
    all.by = GroupBy::None;
    std::vector<std::uint8_t> decided(columns.size());
    MetricRows(columns, all)
        .forEachRow(cancelled, [&](const BuildChunk &, std::uint32_t, std::uint32_t row, BuildState state) {
            decided[row] = state == BuildState::Succeeded || state == BuildState::Failed;
        });
    History history;
    const RowOrder &order = *columns.newestFirst();
    for (auto row = order.begin(); row != order.end() && history.newestFirst.size() < longBurnWindow; ++row) {
        if (decided[*row] && columns.created(*row) < query.range.to)
            history.newestFirst.push_back(columns.state(*row));
    }
    for (auto row = order.rbegin(); row != order.rend() && !cancelled; ++row) {
        if (!decided[*row])
            continue;
        const BuildChunk &chunk = columns.chunkOf(*row);
        const std::uint32_t at = *row % chunkRows;
        history.lines[{chunk.project[at], chunk.branch[at]}].push_back(
            {columns.state(*row), Instant(Seconds(chunk.created[at])), *row});
    }
    return history;
}

void addRecovery(ReliabilityFigures &figures, const History &history, const BuildColumns &columns,
                 const MetricsQuery &query)
{
    // Nothing is known of later: a break that is open was seen to be so up to here.
    const Instant seen = std::min(columns.coverage().asOf.value_or(query.now), query.now);
    const bool fromTheFirst = columns.coverage().listComplete;
    std::vector<BreakTime> breaks;
    for (const auto &[line, runs] : history.lines) {
        for (const BrokenStretch &stretch : brokenStretches(runs)) {
            if (!query.range.holds(stretch.from))
                continue;
            if (!fromTheFirst && stretch.firstRow == runs.front().row) {
                ++figures.beginUnknown;
                continue;
            }
            const auto lasted = stretch.until.value_or(seen) - stretch.from;
            breaks.push_back({double(lasted.count()) / 1000, stretch.until.has_value()});
        }
    }
    figures.recovery = recoveryTime(breaks);
}

std::optional<ScorePart> durationPart(const BuildColumns &columns, const MetricsQuery &query,
                                      const std::optional<std::chrono::seconds> &target,
                                      const std::atomic<bool> &cancelled)
{
    if (!target)
        return std::nullopt;
    const std::vector<qint32> durations = succeededDurations(columns, query, cancelled);
    const Milliseconds most = *target;
    const auto longer = std::partition_point(durations.begin(), durations.end(),
                                             [most](qint32 duration) { return Milliseconds(duration) <= most; });
    return sharePart(longer - durations.begin(), qint64(durations.size()));
}

} // namespace

ReliabilityFigures reliabilityFigures(const BuildColumns &columns, const MetricsQuery &query,
                                      const MetricFigures &figures, const ReliabilityTargets &targets,
                                      const std::atomic<bool> &cancelled)
{
    ReliabilityFigures answer;
    const History history = historyOf(columns, query, cancelled);
    if (cancelled)
        return answer;
    addRecovery(answer, history, columns, query);
    const Rate rate = answer.rate = figures.counts.rate();
    if (targets.successRate) {
        answer.budget = errorBudget(rate, *targets.successRate);
        answer.shortBurn = burnRate(history.newestFirst, shortBurnWindow, *targets.successRate);
        answer.longBurn = burnRate(history.newestFirst, longBurnWindow, *targets.successRate);
    }
    ScoreParts parts;
    parts.success = successPart(figures.eventual);
    parts.first = firstPart(figures.firstAttempt, figures.eventual);
    parts.duration = durationPart(columns, query, targets.p95, cancelled);
    answer.score = reliabilityScore(parts, rate.n());
    return answer;
}

} // namespace viewer::analytics
