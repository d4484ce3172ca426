// SPDX-License-Identifier: GPL-3.0-or-later
// The values of a trend as a table, a row a day. GUI thread.
#pragma once

#include "ui/charts/trend_days.h"

#include <QAbstractTableModel>

namespace viewer {

class TrendTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// First column, one for each part, then these.
    static constexpr int totalColumn = 1 + int(allTrendParts.size());
    static constexpr int rateColumn = totalColumn + 1;
    static constexpr int nColumn = totalColumn + 2;
    static constexpr int intervalColumn = totalColumn + 3;

    using QAbstractTableModel::QAbstractTableModel;

    void setDays(const TrendDays &days);
    static int columnOf(TrendPart part) { return 1 + int(part); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const analytics::DayFigures &day, int column) const;

    TrendDays m_days;
};

} // namespace viewer
