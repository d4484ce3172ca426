// SPDX-License-Identifier: GPL-3.0-or-later
// What the Builds page remembers from one start to the next. A plain value; where it is kept is not its matter.
#pragma once

#include "ui/builds/filter_values.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

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

    friend bool operator==(const BuildsPageState &, const BuildsPageState &) = default;
};

/// The state of the first start.
BuildsPageState firstBuildsPageState();
/// Width of a column in the first layout.
int firstWidth(BuildColumn column);

QJsonObject toJson(const BuildsPageState &state);
/// Unknown words are left out, missing columns come last: a state of another version can be read.
BuildsPageState buildsPageStateFromJson(const QJsonObject &object);

} // namespace viewer
