// SPDX-License-Identifier: GPL-3.0-or-later
// What a cell of a build table says: on screen, in its tooltip and to a screen reader. Pure functions.
#pragma once

#include "models/analytics/usual_durations.h"
#include "models/domain/build_row.h"

#include <QTimeZone>
#include <QVariant>

namespace viewer {

/// What the words of a row depend on besides the row.
struct CellContext
{
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
    bool offline = false;
    Instant asOf{};                 ///< age of the data while offline: nothing counts up beyond it
    const QString *error = nullptr; ///< text of the row's error; null = not read yet

    Instant clock() const { return offline ? asOf : now; }
};

using Usual = std::optional<analytics::UsualDuration>;

/// The duration to show: known, or counting up while the build runs. Empty = not known.
std::optional<Milliseconds> shownDuration(const BuildRow &row, const CellContext &context);
/// How long a queued or pending build has been waiting; empty for all others.
std::optional<Milliseconds> waitingTime(const BuildRow &row, const CellContext &context);
/// Running, queued or pending, and still on the server: its row changes with the clock.
bool ticks(const BuildRow &row);

/// "#7714", or the short id of a build without a number.
QString buildLabel(const BuildRow &row);
/// The project's name, "deleted project", "not known yet".
QString projectLabel(const BuildRow &row);
/// The word of the state, "Was running" while offline.
QString stateLabel(const BuildRow &row, const CellContext &context);

QString columnTitle(BuildColumn column);
QString cellText(const BuildRow &row, BuildColumn column, const CellContext &context);
/// In full, with what the cell has no room for.
QString cellToolTip(const BuildRow &row, BuildColumn column, const CellContext &context, const Usual &usual);
/// "Failed, 401 unauthorized: token expired, 6 minutes 41 seconds, usual 6 minutes 6 seconds"
QString cellSpoken(const BuildRow &row, BuildColumn column, const CellContext &context, const Usual &usual);
QVariant cellSortValue(const BuildRow &row, BuildColumn column, const CellContext &context);
Qt::Alignment cellAlignment(BuildColumn column);

} // namespace viewer
