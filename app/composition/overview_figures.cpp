// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/overview_figures.h"

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

AttentionEntry entryOf(const BuildColumns &columns, const ProjectFigures &project)
{
    AttentionEntry entry;
    entry.project = project.id;
    entry.lastTen = project.lastTen;
    const auto &words = columns.words().projects[project.project];
    entry.name = words.name.isEmpty() ? project.id.toString().left(8) : words.name;
    if (project.broken) {
        entry.kind = AttentionEntry::Kind::Broken;
        entry.since = project.broken->since;
        entry.inARow = project.broken->inARow;
        entry.last = columns.row(project.broken->lastRow);
        return entry;
    }
    entry.kind = AttentionEntry::Kind::Flaky;
    entry.inARow = int(std::ranges::count(project.lastTen, StripMark::SucceededOnRetry));
    if (project.lastRow)
        entry.last = columns.row(*project.lastRow);
    return entry;
}

std::vector<AttentionEntry> attentionOf(const BuildColumns &columns, const analytics::TenantFigures &figures)
{
    std::vector<AttentionEntry> entries;
    for (const std::uint32_t place : figures.broken) {
        if (!deleted(columns, figures.projects[place]))
            entries.push_back(entryOf(columns, figures.projects[place]));
    }
    for (const ProjectFigures &project : figures.projects) {
        if (project.flaky && !project.broken && !deleted(columns, project))
            entries.push_back(entryOf(columns, project));
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
    values.attention = attentionOf(columns, *figures);
    if (!cancelled)
        values.figures = std::move(figures);
    return values;
}

} // namespace viewer
