// SPDX-License-Identifier: GPL-3.0-or-later
// What a cell of the table of projects says: on screen, in its tooltip and to a screen reader. Pure functions.
#pragma once

#include "models/analytics/project_figures.h"
#include "models/domain/listed_project.h"
#include "models/tables/build_cells.h"

namespace viewer {

/// Columns of the table of projects, in their order.
enum class ProjectColumn { Name, LastTen, LastBuild, SuccessRate, Duration, Builds, Members, Attention };
inline constexpr int projectColumnCount = 8;

/// What asks for a look; the larger the more.
enum class ProjectAttention : std::uint8_t { None, Flaky, Broken };

struct ProjectTableRow
{
    ListedProject listed;
    std::optional<analytics::ProjectFigures> figures; ///< empty: no build of it is known
    std::optional<BuildRow> last;                     ///< its newest build
    bool figuresKnown = false;                        ///< builds were counted; else zero is not known

    ProjectAttention attention() const;
};

/// A figure and, quieter, what it rests on.
struct FigureText
{
    QString value;
    QString rest;
    friend bool operator==(const FigureText &, const FigureText &) = default;
};

/// "97.0 %" and "95.0–98.3 · n 440"; "2 of 3" and "too few for a rate"; a dash when nothing finished.
FigureText rateText(const analytics::Rate &rate);
/// p50 and how it compares with the period before: "11:20" and "Slower, +38 %". p50 from 5 builds on.
FigureText durationText(const analytics::DurationFigures &now, const analytics::DurationFigures &before,
                        const analytics::DurationChange &change);
/// Age in the least room: "20 s", "12 min", "3 h", "5 d".
QString shortAge(Instant time, Instant now);

/// The name; "deleted project" for one without.
QString projectName(const ListedProject &listed);
QString attentionWord(ProjectAttention attention);
/// "Broken since 11 Mar 13:55: 5 failed in a row"; empty for none.
QString attentionSentence(const ProjectTableRow &row, const CellContext &context);

QString projectColumnTitle(ProjectColumn column);
QString projectCellText(const ProjectTableRow &row, ProjectColumn column, const CellContext &context);
QString projectCellToolTip(const ProjectTableRow &row, ProjectColumn column, const CellContext &context);
QString projectCellSpoken(const ProjectTableRow &row, ProjectColumn column, const CellContext &context);
/// Comparable; invalid = not known.
QVariant projectSortValue(const ProjectTableRow &row, ProjectColumn column);
Qt::Alignment projectCellAlignment(ProjectColumn column);

} // namespace viewer
