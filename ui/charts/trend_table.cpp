// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trend_table.h"

#include "models/wording/numbers.h"

using namespace Qt::StringLiterals;

namespace viewer {

using analytics::DayFigures;

void TrendTable::setDays(const TrendDays &days)
{
    if (days.size() != m_days.size()) {
        beginResetModel();
        m_days = days;
        endResetModel();
        return;
    }
    m_days = days;
    if (!m_days.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int TrendTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_days.size());
}

int TrendTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : intervalColumn + 1;
}

QString TrendTable::text(const DayFigures &day, int column) const
{
    if (column == 0)
        return trendDayWords(day) + (day.day.partial ? u" "_s + tr("(not over)") : QString());
    if (day.noData)
        return column == totalColumn ? tr("no data") : QString();
    if (column < totalColumn)
        return groupedNumber(trendCount(day.counts, allTrendParts[size_t(column - 1)]));
    if (column == totalColumn)
        return groupedNumber(day.counts.total());
    if (column == rateColumn)
        return trendRateWords(day.counts.rate());
    return column == nColumn ? groupedNumber(day.counts.rate().n()) : trendIntervalWords(day.counts.rate());
}

QVariant TrendTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DayFigures &day = m_days[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(day, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? trendDaySentence(day) : text(day, index.column());
    default:
        return {};
    }
}

QVariant TrendTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section > intervalColumn)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Day");
    if (section < totalColumn)
        return trendPartWord(allTrendParts[size_t(section - 1)]);
    const QString last[] = {tr("All"), tr("Success rate"), tr("n"), tr("95\u2009% interval")};
    return last[section - totalColumn];
}

} // namespace viewer
