// SPDX-License-Identifier: GPL-3.0-or-later
// How rows get into the table: questions to the pool, and answers turned into the signals of a Qt model.
#include "models/tables/build_table.h"
#include "models/tables/error_texts.h"

#include <QFutureWatcher>

#include <algorithm>
#include <utility>

namespace viewer {

void BuildTable::setSnapshot(const BuildSnapshot &snapshot)
{
    if (!snapshot) {
        clear();
        return;
    }
    if (snapshot == m_latest)
        return;
    m_latest = snapshot;
    askSelection();
}

void BuildTable::setQuery(const BuildQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    if (m_previewShown && !previewFits())
        dropPreview();
    if (m_latest) {
        cancelSelection();
        startSelectionNow();
    }
    emit reportChanged();
}

void BuildTable::showPreview(std::vector<BuildRow> newest)
{
    if (m_latest || !previewFits())
        return;
    beginResetModel();
    m_preview = std::move(newest);
    m_previewShown = true;
    m_cachedRowNumber = -1;
    endResetModel();
    emit reportChanged();
}

bool BuildTable::previewFits() const
{
    return !m_query.filtered() && m_query.sort == BuildColumn::Created && m_query.descending;
}

void BuildTable::dropPreview()
{
    beginResetModel();
    m_preview.clear();
    m_previewShown = false;
    m_cachedRowNumber = -1;
    endResetModel();
}

void BuildTable::clear()
{
    cancelSelection();
    ++m_generation;
    m_askAgain = false;
    m_pause.stop();
    m_latest.reset();
    emit orderAboutToChange();
    beginResetModel();
    m_preview.clear();
    m_previewShown = false;
    m_snapshot.reset();
    m_order = std::make_shared<RowOrder>();
    m_selection = {};
    m_figures = std::make_shared<BuildFigures>();
    m_cachedRowNumber = -1;
    m_errors->clear();
    endResetModel();
    emit orderChanged();
    emit facetsChanged();
    emit reportChanged();
}

/// Snapshots may come many times a second: one question at a time, and a pause between them.
void BuildTable::askSelection()
{
    if (m_cancelled || m_pause.isActive())
        m_askAgain = true;
    else
        startSelectionNow();
}

void BuildTable::startSelectionNow()
{
    m_askAgain = false;
    m_pause.start();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    SelectionRequest request;
    request.generation = ++m_generation;
    request.snapshot = m_latest;
    request.query = m_query;
    m_askedQuery = m_query;
    // Another query is another order, however few rows differ: what is selected then stays or goes as a whole,
    // while the selection of removed rows would move on to their neighbours.
    if (m_snapshot && m_query == m_shownQuery) {
        request.shownSnapshot = m_snapshot;
        request.shownOrder = m_order;
    }
    if (m_latest == m_snapshot)
        request.figures = m_figures;
    request.shared = m_sharedFigures;
    request.cancelled = m_cancelled;

    auto *watcher = new QFutureWatcher<std::shared_ptr<const SelectionAnswer>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        receive(watcher->result());
    });
    watcher->setFuture(startSelection(m_pool, request));
}

void BuildTable::cancelSelection()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
}

void BuildTable::receive(const std::shared_ptr<const SelectionAnswer> &answer)
{
    if (answer->generation != m_generation)
        return; // an answer to an older question
    m_cancelled.reset();
    apply(*answer);
    if (m_askAgain && !m_pause.isActive())
        startSelectionNow();
}

void BuildTable::apply(const SelectionAnswer &answer)
{
    const bool otherFacets = m_figures->facets != answer.figures->facets;
    m_figures = answer.figures;
    m_errors->forgetRequests();
    switch (answer.diff.kind) {
    case RowDiff::Kind::Same: {
        const BuildSnapshot before = m_snapshot;
        show(answer);
        announceChanges(before);
        break;
    }
    case RowDiff::Kind::Steps:
        applySteps(answer);
        break;
    case RowDiff::Kind::Reorder:
        applyOrder(answer);
        break;
    }
    if (otherFacets)
        emit facetsChanged();
    emit reportChanged();
}

void BuildTable::show(const SelectionAnswer &answer)
{
    m_snapshot = answer.snapshot;
    m_order = answer.selection.rows;
    m_selection = answer.selection;
    m_shownQuery = m_askedQuery;
    m_preview.clear();
    m_previewShown = false;
    m_cachedRowNumber = -1;
}

/// Row numbers mean the same builds in both snapshots here, so the old order is valid on the new one too.
void BuildTable::applySteps(const SelectionAnswer &answer)
{
    const BuildSnapshot before = m_snapshot;
    m_snapshot = answer.snapshot;
    m_cachedRowNumber = -1;
    announceChanges(before);

    m_oldOrder = m_order;
    m_split = m_oldSplit = 0;
    show(answer);
    for (const RowStep &step : answer.diff.steps) {
        const int last = step.newPosition + step.count - 1;
        if (step.insert)
            beginInsertRows({}, step.newPosition, last);
        else
            beginRemoveRows({}, step.newPosition, last);
        m_split = size_t(step.newPosition + (step.insert ? step.count : 0));
        m_oldSplit = size_t(step.oldPosition + (step.insert ? 0 : step.count));
        m_cachedRowNumber = -1;
        if (step.insert)
            endInsertRows();
        else
            endRemoveRows();
    }
    m_oldOrder.reset();
    m_cachedRowNumber = -1;
    emit orderChanged();
}

void BuildTable::applyOrder(const SelectionAnswer &answer)
{
    emit orderAboutToChange();
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<std::uint32_t> seqs;
    seqs.reserve(size_t(from.size()));
    for (const QModelIndex &index : from)
        seqs.push_back(seqAt(index.row()));
    show(answer);
    const std::vector<int> rows = rowsOfSeqs(seqs);
    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i) {
        const int row = rows[size_t(i)];
        to << (row < 0 ? QModelIndex() : index(row, from[i].column()));
    }
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
    emit orderChanged();
}

/// Announces the visible rows whose values differ from those of `before`; order and number of rows are the same.
void BuildTable::announceChanges(const BuildSnapshot &before)
{
    if (before == m_snapshot)
        return;
    if (m_lastVisible < m_firstVisible || before->sharedWords() != m_snapshot->sharedWords()
        || before->coverage().auditFrom != m_snapshot->coverage().auditFrom
        || before->coverage().auditUntil != m_snapshot->coverage().auditUntil) {
        announceVisible(BuildColumn::Number, BuildColumn::Branch);
        return;
    }
    const int end = std::min(m_lastVisible + 1, rowCount());
    int from = -1;
    for (int row = m_firstVisible; row <= end; ++row) {
        // A chunk that is shared holds the same values.
        const bool changed = row < end && &before->chunkOf(columnsRow(row)) != &m_snapshot->chunkOf(columnsRow(row));
        if (changed && from < 0)
            from = row;
        if (!changed && from >= 0) {
            emit dataChanged(index(from, 0), index(row - 1, buildColumnCount - 1));
            from = -1;
        }
    }
}

void BuildTable::announceVisible(BuildColumn first, BuildColumn last)
{
    const bool known = m_lastVisible >= m_firstVisible;
    const int top = known ? m_firstVisible : 0;
    const int bottom = std::min(known ? m_lastVisible : rowCount() - 1, rowCount() - 1);
    if (top <= bottom)
        emit dataChanged(index(top, int(first)), index(bottom, int(last)));
}

int BuildTable::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    if (m_previewShown)
        return int(m_preview.size());
    return m_oldOrder ? int(m_split + m_oldOrder->size() - m_oldSplit) : int(m_order->size());
}

std::uint32_t BuildTable::columnsRow(int row) const
{
    const auto at = size_t(row);
    if (m_oldOrder && at >= m_split)
        return (*m_oldOrder)[at - m_split + m_oldSplit];
    return (*m_order)[at];
}

int BuildTable::rowOfSeq(std::uint32_t seq) const
{
    return rowsOfSeqs({seq}).front();
}

int BuildTable::rowOfBuild(const BuildId &id) const
{
    if (m_previewShown) {
        const auto it = std::find_if(m_preview.begin(), m_preview.end(), [&](const BuildRow &r) { return r.id == id; });
        return it == m_preview.end() ? -1 : int(it - m_preview.begin());
    }
    const auto row = m_snapshot ? m_snapshot->rowOfId(id) : std::nullopt;
    return row ? rowOfSeq(m_snapshot->seq(*row)) : -1;
}

std::vector<int> BuildTable::rowsOfSeqs(const std::vector<std::uint32_t> &seqs) const
{
    std::vector<int> rows(seqs.size(), -1);
    if (m_previewShown || !m_snapshot) {
        for (size_t i = 0; i < seqs.size(); ++i) {
            const auto it =
                std::find_if(m_preview.begin(), m_preview.end(), [&](const BuildRow &r) { return r.seq == seqs[i]; });
            rows[i] = it == m_preview.end() ? -1 : int(it - m_preview.begin());
        }
        return rows;
    }
    // A bit for each wanted build, so that one pass over the order finds all of them.
    std::vector<std::pair<std::uint32_t, size_t>> wanted;
    std::vector<bool> isWanted(m_snapshot->size());
    size_t left = 0;
    for (size_t i = 0; i < seqs.size(); ++i) {
        if (const auto row = m_snapshot->rowOfSeq(seqs[i])) {
            wanted.push_back({*row, i});
            left += !isWanted[*row];
            isWanted[*row] = true;
        }
    }
    std::sort(wanted.begin(), wanted.end());
    for (size_t at = 0; at < m_order->size() && left > 0; ++at) {
        const std::uint32_t row = (*m_order)[at];
        if (!isWanted[row])
            continue;
        --left;
        for (auto it = std::lower_bound(wanted.begin(), wanted.end(), std::pair(row, size_t(0)));
             it != wanted.end() && it->first == row; ++it)
            rows[it->second] = int(at);
    }
    return rows;
}

} // namespace viewer
