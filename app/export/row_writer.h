// SPDX-License-Identifier: GPL-3.0-or-later
// Writes rows to a device, one after the other: CSV or JSON.
#pragma once

#include "app/export/cell.h"
#include "models/domain/result.h"

#include <QIODevice>
#include <QStringList>

#include <memory>
#include <span>

namespace viewer {

enum class ExportFormat { Csv, Json };

/// "csv" or "json"; empty for other words.
std::optional<ExportFormat> exportFormatOf(QStringView word);

/// Use: `begin`, any number of `row` (as many cells as keys), `end`. At most 64 KiB are held back, so a million rows
/// need no memory. The first error is final. One thread; the device outlives the writer and stays open.
class RowWriter
{
public:
    static std::unique_ptr<RowWriter> create(ExportFormat format, QIODevice &device);
    virtual ~RowWriter() = default;
    RowWriter(const RowWriter &) = delete;
    RowWriter &operator=(const RowWriter &) = delete;

    Result<Done> begin(const QStringList &keys);
    Result<Done> row(std::span<const Cell> cells);
    /// Closes the text and flushes a file.
    Result<Done> end();
    qint64 rows() const { return m_rows; }

protected:
    explicit RowWriter(QIODevice &device)
        : m_device(device)
    {
    }
    virtual void appendBegin(QByteArray &out) = 0;
    virtual void appendRow(QByteArray &out, std::span<const Cell> cells) = 0;
    virtual void appendEnd(QByteArray &out) = 0;

    const QStringList &keys() const { return m_keys; }

private:
    Result<Done> drain();

    QIODevice &m_device;
    QStringList m_keys;
    QByteArray m_pending;
    qint64 m_rows = 0;
};

} // namespace viewer
