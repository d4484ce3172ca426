// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/selection_job.h"

#include <QThreadPool>
#include <QtConcurrentRun>

namespace viewer {

namespace {

std::shared_ptr<const SelectionAnswer> answerOf(const SelectionRequest &request)
{
    auto answer = std::make_shared<SelectionAnswer>();
    answer->generation = request.generation;
    answer->snapshot = request.snapshot;
    if (*request.cancelled) { // stopped while it waited for a thread
        answer->selection.cancelled = true;
        return answer;
    }
    answer->selection = select(*request.snapshot, request.query, *request.cancelled);
    if (answer->selection.cancelled)
        return answer;
    if (request.shownSnapshot && sameRowNumbers(*request.shownSnapshot, *request.snapshot))
        answer->diff = diffOrders(*request.shownOrder, *answer->selection.rows);
    answer->figures = request.figures;
    if (!answer->figures) {
        auto figures = std::make_shared<BuildFigures>();
        figures->usual = request.shared->usualDurations(request.snapshot);
        figures->facets = facetsOf(*request.snapshot);
        answer->figures = std::move(figures);
    }
    return answer;
}

} // namespace

QFuture<std::shared_ptr<const SelectionAnswer>> startSelection(QThreadPool *pool, const SelectionRequest &request)
{
    return QtConcurrent::run(pool, answerOf, request);
}

} // namespace viewer
