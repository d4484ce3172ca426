// SPDX-License-Identifier: GPL-3.0-or-later
// The work behind one answer of a build table, done in a thread pool: select the rows, compare them with the
// rows on screen, and count what belongs to a new snapshot. Values in, values out.
#pragma once

#include "models/columns/select.h"
#include "models/tables/build_facets.h"
#include "models/tables/row_diff.h"
#include "models/tables/snapshot_figures.h"

#include <QFuture>

#include <atomic>
#include <memory>

class QThreadPool;

namespace viewer {

/// What is the same for every query on one snapshot.
struct BuildFigures
{
    std::shared_ptr<const analytics::UsualDurations> usual; ///< null while there is no snapshot
    BuildFacets facets;
};

struct SelectionRequest
{
    quint64 generation = 0;
    BuildSnapshot snapshot;
    BuildQuery query;
    BuildSnapshot shownSnapshot;                 ///< null when no rows of columns are on screen
    std::shared_ptr<const RowOrder> shownOrder;  ///< null as above
    std::shared_ptr<const BuildFigures> figures; ///< null when they are to be counted
    std::shared_ptr<SnapshotFigures> shared;
    std::shared_ptr<std::atomic<bool>> cancelled;
};

struct SelectionAnswer
{
    quint64 generation = 0;
    BuildSnapshot snapshot;
    Selection selection; ///< `cancelled` is set when the rest means nothing
    RowDiff diff;        ///< from the shown order to that of `selection`
    std::shared_ptr<const BuildFigures> figures;
};

QFuture<std::shared_ptr<const SelectionAnswer>> startSelection(QThreadPool *pool, const SelectionRequest &request);

} // namespace viewer
