// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_queries.h"

namespace viewer::overview {

namespace {

BuildQuery scopeOf(const OverviewValues &values)
{
    BuildQuery query;
    if (!values.projectId.isNull())
        query.projects = {values.projectId};
    return query;
}

BuildQuery statesOf(const OverviewValues &values, const QSet<BuildState> &states)
{
    BuildQuery query = buildsOf(values);
    query.states = states;
    return query;
}

} // namespace

BuildQuery buildsOf(const OverviewValues &values)
{
    BuildQuery query = scopeOf(values);
    if (!values.figures)
        return query;
    const analytics::FigurePeriod &period = values.figures->period;
    query.from = period.now.from;
    if (period.rolling)
        return query; // up to now, whenever that is
    query.to = period.days.empty() ? period.now.to : period.days.back().range.to;
    return query;
}

BuildQuery finishedOf(const OverviewValues &values)
{
    return statesOf(values, {BuildState::Succeeded, BuildState::Failed});
}

BuildQuery succeededOf(const OverviewValues &values)
{
    BuildQuery query = statesOf(values, {BuildState::Succeeded});
    query.sort = BuildColumn::Duration;
    return query;
}

BuildQuery failedOf(const OverviewValues &values)
{
    return statesOf(values, {BuildState::Failed});
}

BuildQuery unfinishedOf(const OverviewValues &values)
{
    BuildQuery query = scopeOf(values);
    query.states = {BuildState::Pending, BuildState::Queued, BuildState::Running};
    return query;
}

BuildQuery dayOf(const OverviewValues &values, const analytics::DayFigures &day)
{
    BuildQuery query = scopeOf(values);
    query.from = day.day.range.from;
    query.to = day.day.range.to;
    return query;
}

BuildQuery allBuilds(const OverviewValues &values)
{
    return scopeOf(values);
}

BuildQuery allFailures(const OverviewValues &values)
{
    BuildQuery query = scopeOf(values);
    query.states = {BuildState::Failed};
    return query;
}

BuildQuery newSince(const VisitEntry &visit)
{
    BuildQuery query;
    query.from = visit.when;
    return query;
}

BuildQuery failuresSince(const VisitEntry &visit)
{
    BuildQuery query = newSince(visit);
    query.states = {BuildState::Failed};
    return query;
}

BuildQuery fixedSince(const VisitEntry &visit)
{
    BuildQuery query = newSince(visit);
    query.states = {BuildState::Succeeded};
    query.projects = QSet<ProjectId>(visit.figures.fixed.begin(), visit.figures.fixed.end());
    return query;
}

} // namespace viewer::overview
