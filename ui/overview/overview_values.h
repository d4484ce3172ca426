// SPDX-License-Identifier: GPL-3.0-or-later
// Plain values the overview shows.
#pragma once

#include "models/analytics/project_figures.h"
#include "models/analytics/series/change_points.h"
#include "models/settings/target.h"
#include "models/tables/build_cells.h"
#include "ui/overview/overview_period.h"

#include <memory>
#include <optional>
#include <vector>

namespace viewer {

/// Something that wants to be looked at: a project, or a message of failed builds.
struct AttentionEntry
{
    /// The order is that of the card.
    enum class Kind : std::uint8_t { Broken, Slower, Flaky, NewMessage };

    Kind kind = Kind::Broken;
    ProjectId project;
    QString name;
    BuildRow last;   ///< Broken: its newest failure; Slower: the first run of the new level; else its newest build
    Instant since{}; ///< Broken: the first failure of the row; Slower: the change; NewMessage: first seen
    int count = 0;   ///< Broken: failures in a row; Flaky: passed on retry, of the last ten; NewMessage: failures
    std::optional<analytics::ChangePoint> change; ///< Slower
    std::uint32_t error = 0;                      ///< number of the message, 0 = none
    std::vector<ProjectId> projects;              ///< NewMessage: all that have it
    std::optional<QString> message;               ///< first line of the error; empty = not read yet
    std::vector<analytics::StripMark> lastTen;
};

struct RecentEntry
{
    BuildRow row;
    Usual usual;
};

/// What came since the window was last looked at. Parts that are not known are not shown.
struct VisitEntry
{
    Instant when{};
    analytics::VisitFigures figures;
    std::optional<qint64> newImages;
    std::optional<qint64> teamChanges;
};

struct OverviewValues
{
    std::shared_ptr<const analytics::TenantFigures> figures; ///< null = being read
    std::vector<analytics::DayFigures> trend;
    bool trendIsPeriod = true; ///< else: the last 30 days, whatever the period
    QString project;           ///< name of the only project shown; empty = all
    ProjectId projectId;
    std::vector<AttentionEntry> attention;
    std::vector<RecentEntry> recent;
    std::optional<VisitEntry> visit; ///< empty on the first start
    std::optional<Target> target;    ///< of what is shown: all projects together, or this one
};

/// What all words of the page depend on besides the values.
struct OverviewContext
{
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
    bool offline = false;
    Instant asOf{};
    qint64 have = 0;                   ///< builds read so far …
    std::optional<qint64> serverTotal; ///< … of so many

    Instant clock() const { return offline ? asOf : now; }
    bool filling() const { return serverTotal && have < *serverTotal; }
};

} // namespace viewer
