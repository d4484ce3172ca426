// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/cell_table.h"

#include "ui/widgets/labels.h"

namespace viewer {

CellTable::CellTable(const QStringList &titles, int numbers, QObject *parent)
    : QAbstractTableModel(parent)
    , m_titles(titles)
    , m_numbers(numbers)
{
}

void CellTable::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int CellTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CellTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant CellTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.value(index.column());
    case Qt::ToolTipRole:
        return row.toolTip.isEmpty() ? QVariant() : plainToolTip(row.toolTip);
    case Qt::TextAlignmentRole:
        return int((index.column() < m_numbers ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? row.spoken : row.cells.value(index.column());
    default:
        return {};
    }
}

QVariant CellTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_titles.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section < m_numbers ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_titles[section]) : QVariant();
}

} // namespace viewer
