// SPDX-License-Identifier: GPL-3.0-or-later
// The values of a chart as a table, a row a bin. GUI thread.
#pragma once

#include "ui/charts/chart_data.h"

#include <QAbstractTableModel>

namespace viewer {

class ChartTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setData(const ChartData &data);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    enum class Part : std::uint8_t { Bin, Value, Interval, N };
    struct Column
    {
        Part part = Part::Bin;
        size_t series = 0;
    };
    QString text(size_t bin, const Column &column) const;

    ChartData m_data;
    std::vector<Column> m_columns;
};

} // namespace viewer
