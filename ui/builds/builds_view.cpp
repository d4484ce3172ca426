// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/builds_view.h"

#include "ui/builds/builds_header.h"
#include "ui/builds/row_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/status_look.h"
#include "ui/widgets/labels.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace viewer {

BuildsView::BuildsView(BuildTable *table, QWidget *parent)
    : QTableView(parent)
    , m_table(table)
    , m_header(new BuildsHeader(this))
    , m_delegate(new RowDelegate(table, this))
{
    setObjectName(u"buildsTable"_s);
    setAccessibleName(tr("Builds"));
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setFont(textFont(TextRole::Body));
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    applyDensity();
    setModel(table);
    connect(this, &QTableView::doubleClicked, this, &BuildsView::opened);
    connect(m_table, &BuildTable::orderAboutToChange, this, &BuildsView::rememberSelection);
    connect(m_table, &BuildTable::orderChanged, this, [this] {
        restoreSelection();
        restorePlace();
        emit rowsOnScreenChanged();
    });
    connect(m_table, &QAbstractItemModel::modelReset, this, &BuildsView::rowsOnScreenChanged);
    const auto columnsChanged = [this] {
        m_delegate->setFirstColumn(m_header->firstShown());
        m_header->viewport()->update();
        viewport()->update();
    };
    connect(m_header, &QHeaderView::sectionMoved, this, columnsChanged);
    connect(m_header, &QHeaderView::sectionResized, this, columnsChanged);
}

/// Typing a letter would read the cells of all rows; the search field is for that.
void BuildsView::keyboardSearch(const QString &) {}

void BuildsView::applyDensity()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(currentTheme().rowHeight());
    verticalScrollBar()->setSingleStep(currentTheme().rowHeight());
}

void BuildsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_delegate) {
        m_delegate->refresh();
        applyDensity();
    }
}

qint64 BuildsView::selectedCount() const
{
    qint64 rows = 0;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    return rows;
}

std::vector<int> BuildsView::selectedRows(int limit) const
{
    std::vector<std::pair<int, int>> ranges;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        ranges.push_back({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    std::vector<int> rows;
    for (const auto &[top, bottom] : ranges) {
        for (int row = top; row <= bottom && int(rows.size()) < limit; ++row) {
            if (rows.empty() || rows.back() < row)
                rows.push_back(row);
        }
    }
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(currentIndex().row());
    return rows;
}

std::pair<int, int> BuildsView::rowsOnScreen() const
{
    const int rows = m_table->rowCount();
    const int height = verticalHeader()->defaultSectionSize();
    if (rows == 0 || height <= 0)
        return {0, -1};
    const int top = verticalScrollBar()->value();
    return {std::min(top / height, rows - 1), std::min((top + viewport()->height() - 1) / height, rows - 1)};
}

void BuildsView::selectBuild(std::uint32_t seq)
{
    m_currentSeq = seq;
    m_toCurrent = true;
    restoreSelection();
    restorePlace();
}

void BuildsView::rememberSelection()
{
    m_restoring = true; // what happens to the selection until the new order is there is not the user's doing
    m_keptSeqs.clear();
    if (selectedCount() <= keptSelection) {
        const QItemSelection selection = selectionModel()->selection();
        for (const QItemSelectionRange &range : selection) {
            for (int row = range.top(); row <= range.bottom(); ++row)
                m_keptSeqs.push_back(m_table->seqAt(row));
        }
    } else if (currentIndex().isValid()) {
        m_keptSeqs.push_back(m_table->seqAt(currentIndex().row()));
    }
    selectionModel()->clearSelection();
}

void BuildsView::restoreSelection()
{
    m_restoring = true;
    const std::vector<std::uint32_t> seqs = std::exchange(m_keptSeqs, {});
    if (!seqs.empty()) {
        QItemSelection selection;
        for (const int row : m_table->rowsOfSeqs(seqs)) {
            if (row >= 0)
                selection.select(m_table->index(row, 0), m_table->index(row, buildColumnCount - 1));
        }
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    const bool current = currentIndex().isValid() && m_table->seqAt(currentIndex().row()) == m_currentSeq;
    if (m_currentSeq && !current) {
        const int row = m_table->rowOfSeq(*m_currentSeq);
        if (row >= 0) {
            const QModelIndex index = m_table->index(row, m_header->firstShown());
            const bool alone = selectedCount() == 0;
            selectionModel()->setCurrentIndex(index,
                                              alone ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
                                                    : QItemSelectionModel::NoUpdate);
        } else {
            selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
        }
    }
    m_restoring = false;
    emit selectionMoved();
}

/// New builds above must not move what is being read; at the top the newest ones are shown.
void BuildsView::restorePlace()
{
    executeDelayedItemsLayout();
    const int height = verticalHeader()->defaultSectionSize();
    if (std::exchange(m_toCurrent, false)) {
        if (currentIndex().isValid())
            scrollTo(currentIndex());
        else
            verticalScrollBar()->setValue(0);
    } else if (verticalScrollBar()->value() > 0 && m_topSeq != 0) {
        const int row = m_table->rowOfSeq(m_topSeq);
        if (row >= 0)
            verticalScrollBar()->setValue(row * height + m_topOffset);
    }
    noteTopRow();
    viewport()->update();
}

void BuildsView::noteTopRow()
{
    const auto [first, last] = rowsOnScreen();
    if (last < first) {
        m_topSeq = 0;
        return;
    }
    m_topSeq = m_table->seqAt(first);
    m_topOffset = verticalScrollBar()->value() - first * verticalHeader()->defaultSectionSize();
}

void BuildsView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0) {
        noteTopRow();
        emit rowsOnScreenChanged();
    }
}

void BuildsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    emit rowsOnScreenChanged();
}

void BuildsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
    if (m_restoring)
        return;
    if (current.isValid())
        m_currentSeq = m_table->seqAt(current.row());
    emit selectionMoved();
}

void BuildsView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_restoring)
        emit selectionMoved();
}

QModelIndex BuildsView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (m_table->rowCount() > 0 && (action == MoveHome || action == MoveEnd)) {
        const int column = currentIndex().isValid() ? currentIndex().column() : m_header->firstShown();
        return m_table->index(action == MoveHome ? 0 : m_table->rowCount() - 1, column);
    }
    return QTableView::moveCursor(action, modifiers);
}

void BuildsView::paintEvent(QPaintEvent *event)
{
    m_delegate->setFirstColumn(m_header->firstShown());
    QTableView::paintEvent(event);
    const QModelIndex current = currentIndex();
    if (!current.isValid() || !hasFocus())
        return;
    QPainter painter(viewport());
    const int top = rowViewportPosition(current.row());
    paintFocusInside(painter, QRectF(0, top, viewport()->width(), rowHeight(current.row()) - 1));
}

void BuildsView::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void BuildsView::setHoverRow(int row)
{
    if (row == m_hoverRow)
        return;
    updateRow(m_hoverRow);
    m_hoverRow = row;
    m_delegate->setHoverRow(row);
    updateRow(row);
}

void BuildsView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->modifiers().testFlag(Qt::ControlModifier) && currentIndex().isValid()) {
        emit opened();
        event->accept();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void BuildsView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    setHoverRow(rowAt(int(event->position().y())));
}

void BuildsView::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    setHoverRow(-1);
}

void BuildsView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    updateRow(currentIndex().row());
}

void BuildsView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
}

void BuildsView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()) {
        scrollTo(currentIndex());
        position = viewport()->mapToGlobal(
            QPoint(firstColumnInset, rowViewportPosition(currentIndex().row()) + rowHeight(currentIndex().row())));
    }
    emit menuRequested(position);
    event->accept();
}

} // namespace viewer
