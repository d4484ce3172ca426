// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/health_queries.h"

namespace viewer::health {

BuildQuery buildsOf(const HealthValues &values, const QSet<BuildState> &states)
{
    BuildQuery query;
    if (!values.project.isNull())
        query.projects = {values.project};
    query.states = states;
    query.from = values.span.now.from;
    query.to = values.span.now.to;
    return query;
}

BuildQuery weekOf(const HealthValues &values, const HealthWeek &week, const QSet<BuildState> &states)
{
    BuildQuery query = buildsOf(values, states);
    query.from = week.range.from;
    query.to = week.range.to;
    return query;
}

BuildQuery failureOf(const HealthValues &values, const HealthFailure &failure)
{
    BuildQuery query = buildsOf(values, {BuildState::Failed});
    for (const HealthProject &project : failure.projects)
        query.projects.insert(project.id);
    query.search = failure.search;
    return query;
}

BuildQuery changeOf(const HealthValues &values, const HealthChange &change)
{
    BuildQuery query = buildsOf(values, {BuildState::Succeeded});
    query.projects = {change.first.project};
    query.methods = {change.first.method};
    query.from = change.first.created;
    return query;
}

BuildQuery memberOf(const HealthValues &values, const HealthMember &member)
{
    BuildQuery query = buildsOf(values);
    switch (member.kind) {
    case StarterKind::Named:
        query.starters.people = {member.id};
        break;
    case StarterKind::Automatic:
        query.starters.automatic = true;
        break;
    case StarterKind::NotKnownYet:
        query.starters.notKnownYet = true;
        break;
    }
    return query;
}

} // namespace viewer::health
