// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of words for a table view: read only, in the order given. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace viewer {

class CellTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Row
    {
        QStringList cells;
        QString spoken;  ///< the row as a sentence, for screen readers
        QString toolTip; ///< plain text; empty = none
    };
    /// `numbers`: from this column on cells stand at the right.
    CellTable(const QStringList &titles, int numbers, QObject *parent = nullptr);

    void setRows(std::vector<Row> rows);
    const std::vector<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_titles;
    int m_numbers;
    std::vector<Row> m_rows;
};

} // namespace viewer
