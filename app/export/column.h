// SPDX-License-Identifier: GPL-3.0-or-later
// A column of an export: its key and where its value comes from.
#pragma once

#include "app/export/row_writer.h"

#include <vector>

namespace viewer {

template <class Row>
struct ExportColumn
{
    QString key;
    Cell (*cell)(const Row &);
};

template <class Row>
QStringList keysOf(const std::vector<ExportColumn<Row>> &columns)
{
    QStringList keys;
    for (const auto &column : columns)
        keys << column.key;
    return keys;
}

template <class Row>
Result<Done> writeRow(RowWriter &writer, const std::vector<ExportColumn<Row>> &columns, const Row &row)
{
    std::vector<Cell> cells;
    cells.reserve(columns.size());
    for (const auto &column : columns)
        cells.push_back(column.cell(row));
    return writer.row(cells);
}

/// Writes a whole list; the number of rows.
template <class Row>
Result<qint64> writeRows(RowWriter &writer, const std::vector<ExportColumn<Row>> &columns, const std::vector<Row> &rows)
{
    if (auto done = writer.begin(keysOf(columns)); !done)
        return done.error();
    for (const Row &row : rows) {
        if (auto done = writeRow(writer, columns, row); !done)
            return done.error();
    }
    if (auto done = writer.end(); !done)
        return done.error();
    return writer.rows();
}

} // namespace viewer
