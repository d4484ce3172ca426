// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/overview_figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewer {

using analytics::ProjectFigures;
using analytics::StripMark;

namespace {

/// A project that was deleted cannot be repaired: it needs nobody's attention.
bool deleted(const BuildColumns &columns, const ProjectFigures &project)
{
    return columns.words().projects[project.project].deleted;
}

QString nameOf(const BuildColumns &columns, std::uint32_t project)
{
    const ProjectEntry &entry = columns.words().projects[project];
    return entry.name.isEmpty() ? entry.id.toString().left(8) : entry.name;
}

AttentionEntry entryOf(const BuildColumns &columns, const ProjectFigures &project)
{
    AttentionEntry entry;
    entry.project = project.id;
    entry.lastTen = project.lastTen;
    entry.name = nameOf(columns, project.project);
    if (project.broken) {
        entry.kind = AttentionEntry::Kind::Broken;
        entry.since = project.broken->since;
        entry.count = project.broken->inARow;
        entry.last = columns.row(project.broken->lastRow);
        entry.error = entry.last.error;
        return entry;
    }
    entry.kind = AttentionEntry::Kind::Flaky;
    entry.count = int(std::ranges::count(project.lastTen, StripMark::SucceededOnRetry));
    if (project.lastRow)
        entry.last = columns.row(*project.lastRow);
    return entry;
}

AttentionEntry entryOf(const BuildColumns &columns, const analytics::SlowerProject &slower,
                       const analytics::TenantFigures &figures)
{
    AttentionEntry entry;
    entry.kind = AttentionEntry::Kind::Slower;
    entry.project = columns.words().projects[slower.project].id;
    entry.name = nameOf(columns, slower.project);
    entry.last = columns.row(slower.row);
    entry.since = slower.since;
    entry.change = slower.point;
    const auto known = std::ranges::find(figures.projects, slower.project, &ProjectFigures::project);
    if (known != figures.projects.end())
        entry.lastTen = known->lastTen;
    return entry;
}

AttentionEntry entryOf(const BuildColumns &columns, const analytics::NewMessage &message)
{
    AttentionEntry entry;
    entry.kind = AttentionEntry::Kind::NewMessage;
    for (const std::uint32_t project : message.projects)
        entry.projects.push_back(columns.words().projects[project].id);
    entry.project = entry.projects.front();
    entry.name = message.projects.size() == 1
        ? nameOf(columns, message.projects.front())
        : QCoreApplication::translate("viewer::OverviewPage", "%n project(s)", nullptr, int(message.projects.size()));
    entry.since = message.firstSeen;
    entry.count = int(message.count);
    entry.error = message.error;
    return entry;
}

/// The snapshot may be newer than what was found: numbers of projects and rows stay what they were.
std::vector<AttentionEntry> attentionOf(const BuildColumns &columns, const analytics::TenantFigures &figures,
                                        const analytics::Attention *found)
{
    std::vector<AttentionEntry> entries;
    for (const std::uint32_t place : figures.broken) {
        if (!deleted(columns, figures.projects[place]))
            entries.push_back(entryOf(columns, figures.projects[place]));
    }
    if (found) {
        for (const analytics::SlowerProject &slower : found->slower)
            entries.push_back(entryOf(columns, slower, figures));
    }
    for (const ProjectFigures &project : figures.projects) {
        if (project.flaky && !project.broken && !deleted(columns, project))
            entries.push_back(entryOf(columns, project));
    }
    if (found) {
        for (const analytics::NewMessage &message : found->messages) {
            if (!message.projects.empty())
                entries.push_back(entryOf(columns, message));
        }
    }
    return entries;
}

} // namespace

OverviewValues overviewValues(const OverviewQuestion &question, const std::atomic<bool> &cancelled)
{
    if (cancelled) // stopped while it waited for a thread
        return {};
    const BuildColumns &columns = *question.snapshot;
    const analytics::FigurePeriod period = figurePeriod(question.period, question.now, question.zone);
    const analytics::FigurePeriod trend = trendPeriod(question.period, question.now, question.zone);
    auto figures = question.shared->ofTenant(question.snapshot, period, question.now, cancelled);
    const auto ofTrend =
        trend == period ? figures : question.shared->ofTenant(question.snapshot, trend, question.now, cancelled);
    if (!figures || !ofTrend)
        return {};
    OverviewValues values;
    values.trendIsPeriod = trend == period;
    values.trend = ofTrend->days;
    if (question.visit)
        values.visit = VisitEntry{*question.visit, analytics::sinceVisit(columns, *question.visit), {}, {}};
    const auto usual = question.shared->usualDurations(question.snapshot);
    for (const std::uint32_t row : figures->recent) {
        const BuildRow build = columns.row(row);
        values.recent.push_back({build, usual->of(build.project, build.method)});
    }
    values.attention = attentionOf(columns, *figures, question.attention.get());
    if (!cancelled)
        values.figures = std::move(figures);
    return values;
}

} // namespace viewer
