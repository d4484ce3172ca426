// SPDX-License-Identifier: GPL-3.0-or-later
// Writes rows to a device, one after the other: CSV, JSON or XLSX.
#pragma once

#include "app/export/cell.h"
#include "models/domain/result.h"

#include <QIODevice>
#include <QStringList>

#include <functional>
#include <memory>
#include <span>

namespace viewer {

enum class ExportFormat { Csv, Json, Xlsx };

/// "csv", "json" or "xlsx"; empty for other words. Also what the name of such a file ends with.
std::optional<ExportFormat> exportFormatOf(QStringView word);
QString exportFormatWord(ExportFormat format);

/// Told now and then how many rows are written; false = stop, and the export ends with ErrorKind::Cancelled.
using ExportWatch = std::function<bool(qint64 rows)>;

/// Use: `begin`, any number of `row` (as many cells as keys), `end`. The first error is final. Without `end` the
/// device holds a part of the rows or nothing. One thread; the device outlives the writer and stays open.
class RowWriter
{
public:
    static std::unique_ptr<RowWriter> create(ExportFormat format, QIODevice &device);
    virtual ~RowWriter() = default;
    RowWriter(const RowWriter &) = delete;
    RowWriter &operator=(const RowWriter &) = delete;

    Result<Done> begin(const QStringList &keys);
    Result<Done> row(std::span<const Cell> cells);
    /// Closes the file and flushes it.
    Result<Done> end();
    qint64 rows() const { return m_rows; }

protected:
    explicit RowWriter(QIODevice &device)
        : m_device(device)
    {
    }
    virtual Result<Done> writeBegin() = 0;
    virtual Result<Done> writeRow(std::span<const Cell> cells) = 0;
    virtual Result<Done> writeEnd() = 0;

    /// Writes all of it to the device.
    Result<Done> send(const QByteArray &bytes);
    const QStringList &keys() const { return m_keys; }

private:
    QIODevice &m_device;
    QStringList m_keys;
    qint64 m_rows = 0;
};

} // namespace viewer
