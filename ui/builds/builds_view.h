// SPDX-License-Identifier: GPL-3.0-or-later
// The table itself: painted rows, keys, a selection and a place on screen that survive new orders.
#pragma once

#include "models/tables/build_table.h"

#include <QTableView>

namespace viewer {

class BuildsHeader;
class RowDelegate;

/// A selection of more rows than this is not kept across a new order, only the current row is.
inline constexpr int keptSelection = 1000;

class BuildsView final : public QTableView
{
    Q_OBJECT

public:
    explicit BuildsView(BuildTable *table, QWidget *parent = nullptr);

    BuildsHeader *header() const { return m_header; }
    /// Number of selected rows, without making a list of them.
    qint64 selectedCount() const;
    /// The selected rows from top to bottom, at most `limit`; the current row when none is selected.
    std::vector<int> selectedRows(int limit) const;
    /// Inclusive; last < first when nothing is on screen.
    std::pair<int, int> rowsOnScreen() const;
    /// The next order shows the current row, or the top when there is none: the user asked for another order.
    void showCurrentAfterNextOrder() { m_toCurrent = true; }
    /// Makes this build the current one as soon as the table shows it.
    void selectBuild(std::uint32_t seq);

signals:
    void opened(); ///< the current row, by Enter or a double click
    void rowsOnScreenChanged();
    void selectionMoved(); ///< other rows are selected, or another one is current
    void menuRequested(const QPoint &globalPosition);

public:
    void keyboardSearch(const QString &search) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void scrollContentsBy(int dx, int dy) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void setHoverRow(int row);
    void updateRow(int row);
    void rememberSelection();
    void restoreSelection();
    void restorePlace();
    void noteTopRow();
    void applyDensity();

    BuildTable *m_table;
    BuildsHeader *m_header;
    RowDelegate *m_delegate;
    int m_hoverRow = -1;
    std::optional<std::uint32_t> m_currentSeq; ///< the build the user is at, also while a filter hides it
    std::vector<std::uint32_t> m_keptSeqs;
    std::uint32_t m_topSeq = 0; ///< first row on screen, and how far it is scrolled out
    int m_topOffset = 0;
    bool m_toCurrent = false;
    bool m_restoring = false;
};

} // namespace viewer
