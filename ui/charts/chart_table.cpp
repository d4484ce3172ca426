// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table.h"

#include "models/wording/numbers.h"

using namespace Qt::StringLiterals;

namespace viewer {

void ChartTable::setData(const ChartData &data)
{
    beginResetModel();
    m_data = data;
    m_columns.assign(1, Column{});
    for (size_t i = 0; i < data.series.size(); ++i) {
        m_columns.push_back({Part::Value, i});
        if (ChartData::hasIntervals(data.series[i]))
            m_columns.push_back({Part::Interval, i});
        if (ChartData::hasCounts(data.series[i]))
            m_columns.push_back({Part::N, i});
    }
    endResetModel();
}

int ChartTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_data.bins.size());
}

int ChartTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString ChartTable::text(size_t bin, const Column &column) const
{
    const ChartBin &entry = m_data.bins[bin];
    if (column.part == Part::Bin)
        return entry.partial ? entry.name + u' ' + tr("(a part)") : entry.name;
    if (entry.noData)
        return column.part == Part::Value ? tr("no data") : QString();
    const ChartValue &value = m_data.series[column.series].values[bin];
    if (column.part == Part::Interval)
        return chartIntervalWords(m_data.unit, value);
    if (column.part == Part::N)
        return groupedNumber(value.n);
    return value.value ? chartValueWords(m_data.unit, *value.value) : value.words;
}

QVariant ChartTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Column &column = m_columns[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return text(size_t(index.row()), column);
    case Qt::TextAlignmentRole:
        return int((column.part == Part::Bin ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return column.part == Part::Bin ? chartBinSentence(m_data, index.row()) : text(size_t(index.row()), column);
    default:
        return {};
    }
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
        return {};
    const Column &column = m_columns[size_t(section)];
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column.part) {
    case Part::Bin:
        return m_data.binWord;
    case Part::Value:
        return m_data.series[column.series].name;
    case Part::Interval:
        return tr("95\u2009% interval");
    case Part::N:
        break;
    }
    return tr("n");
}

} // namespace viewer
