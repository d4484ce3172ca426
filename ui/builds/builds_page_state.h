// SPDX-License-Identifier: GPL-3.0-or-later
// What the Builds page remembers from one start to the next. A plain value; where it is kept is not its matter.
#pragma once

#include "ui/builds/filter_values.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <optional>
#include <vector>

namespace viewer {

struct BuildsPageState
{
    BuildQuery query;
    Period period = Period::Any;    ///< a moving period wins over the query's times
    std::vector<BuildColumn> order; ///< on screen, left to right, all columns
    QSet<BuildColumn> hidden;
    QHash<BuildColumn, int> widths; ///< columns that have their first width are left out
    bool detailsShown = true;
    qint64 view = 0; ///< saved view the page began with; 0 = all builds
    /// Columns of "all builds" while a saved view is shown; empty order = those above.
    std::vector<BuildColumn> allOrder;
    QSet<BuildColumn> allHidden;

    friend bool operator==(const BuildsPageState &, const BuildsPageState &) = default;
};

/// The state of the first start.
BuildsPageState firstBuildsPageState();
/// Width of a column in the first layout.
int firstWidth(BuildColumn column);

QJsonObject toJson(const BuildsPageState &state);
/// Unknown words are left out, missing columns come last: a state of another version can be read.
BuildsPageState buildsPageStateFromJson(const QJsonObject &object);

/// What a saved view keeps of the page: filters, search, order and columns. Widths and details stay as they are when
/// it is opened. A period that moves with the clock is kept as such.
QJsonObject viewOf(const BuildsPageState &state);
/// The page with the view opened; empty when the object is no view.
std::optional<BuildsPageState> withView(const BuildsPageState &state, const QJsonObject &view);
/// Whether the page shows what the view says.
bool showsView(const BuildsPageState &state, const QJsonObject &view);

} // namespace viewer
