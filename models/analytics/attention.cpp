// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/attention.h"

#include "models/analytics/metric_series.h"

#include <algorithm>
#include <map>

namespace viewer::analytics {

namespace {

std::vector<SlowerProject> slowerProjects(const BuildColumns &columns, const TimeRange &now,
                                          const std::atomic<bool> &cancelled)
{
    MetricsQuery query;
    query.range = now;
    query.now = now.to;
    const SeriesFindings findings = seriesFindings(columns, query, cancelled);
    std::map<SeriesOfRuns, const SeriesChange *> last; // newest first: the first seen is the last change
    for (const SeriesChange &change : findings.changes)
        last.try_emplace(change.series, &change);
    std::map<std::uint32_t, SlowerProject> worst;
    for (const auto &[series, change] : last) {
        if (!change->point.slower() || columns.words().projects[series.project].deleted)
            continue;
        SlowerProject &of = worst[series.project];
        if (of.point.before > 0 && of.point.ratio() >= change->point.ratio())
            continue;
        of = {series.project, change->row, columns.created(change->row), change->point};
    }
    std::vector<SlowerProject> slower;
    for (const auto &[project, found] : worst)
        slower.push_back(found);
    std::ranges::stable_sort(slower, std::ranges::greater(), &SlowerProject::since);
    return slower;
}

} // namespace

Attention attention(const BuildColumns &columns, const MessageGroups *messages, const TimeRange &now,
                    const TimeRange &before, const std::atomic<bool> &cancelled)
{
    Attention found;
    found.slower = slowerProjects(columns, now, cancelled);
    if (!messages || cancelled)
        return found;
    const FailureGroupFigures figures = failureGroups(columns, *messages, {now, before, std::nullopt}, cancelled);
    found.messagesKnown = figures.beforeKnown;
    for (const FailureGroup &group : figures.groups) {
        if (group.news == FailureNews::New && group.count >= newMessageBuilds && !group.examples.empty())
            found.messages.push_back({group.examples.front(), group.count, group.firstSeen, group.projects});
    }
    return found;
}

} // namespace viewer::analytics
