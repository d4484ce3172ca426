// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of each project: last build, last ten, rate, whether it is broken.
#pragma once

#include "models/analytics/build_figures.h"
#include "models/analytics/reliability/stretches.h"

#include <atomic>

namespace viewer::analytics {

/// What a project shows. Broken and flaky: reliability/stretches.h.
struct ProjectFigures
{
    std::uint32_t project = 0; ///< entry of BuildDictionaries::projects
    ProjectId id;
    StateCounts allTime;
    PeriodFigures now;
    PeriodFigures before;
    RateChange rateChange;
    DurationChange durationChange;
    std::optional<std::uint32_t> lastRow; ///< newest build by creation
    std::vector<StripMark> lastTen;
    std::optional<Broken> broken;
    bool flaky = false;
};

/// All of it for one snapshot and period: what Overview and Projects show. Immutable; shared between threads.
struct TenantFigures
{
    FigurePeriod period;
    BuildCoverage coverage;
    std::vector<ProjectFigures> projects; ///< those with at least one build, by entry of the dictionary
    /// The list was read back to the begin of `period.before`. While it was not, `before` is only a part of it, and no
    /// change is told: all verdicts are TooFew.
    bool beforeKnown = true;
    // Of the scope (one project or all):
    StateCounts allTime;
    StateCounts last24Hours;
    StateCounts last7Days; ///< rolling, 7 x 24 hours
    PeriodFigures now;
    PeriodFigures before;
    RateChange rateChange;
    DurationChange durationChange;
    CountChange failedChange;
    CountChange totalChange;
    std::vector<DayFigures> days; ///< of the period
    QueueFigures queue;
    std::vector<std::uint32_t> broken; ///< places in `projects`, longest broken first
    std::vector<std::uint32_t> recent; ///< the newest rows of the snapshot, up to 20
};

struct FigureQuery
{
    FigurePeriod period;
    Instant now{};
    std::optional<ProjectId> project; ///< empty = all; `projects` holds every project in both cases
};

/// Some 20 ms for a million builds. Any thread; stops early when `cancelled` becomes true (the answer then means
/// nothing). Vanished builds count: they happened.
TenantFigures tenantFigures(const BuildColumns &columns, const FigureQuery &query, const std::atomic<bool> &cancelled);

/// What came after the last visit.
struct VisitFigures
{
    qint64 newBuilds = 0;
    qint64 newFailures = 0;       ///< created since then, and failed
    std::vector<ProjectId> fixed; ///< broken at the visit, last finished run succeeded now
};
VisitFigures sinceVisit(const BuildColumns &columns, Instant visit);

} // namespace viewer::analytics
