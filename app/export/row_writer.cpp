// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/row_writer.h"

#include "app/export/csv_writer.h"
#include "app/export/json_writer.h"

#include <QFileDevice>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr qsizetype heldBack = 64 * 1024;

Error writeError(const QIODevice &device)
{
    return {ErrorKind::Storage, 0, u"cannot write the export: %1"_s.arg(device.errorString()), {}};
}

} // namespace

std::optional<ExportFormat> exportFormatOf(QStringView word)
{
    if (word == "csv"_L1)
        return ExportFormat::Csv;
    if (word == "json"_L1)
        return ExportFormat::Json;
    return std::nullopt;
}

std::unique_ptr<RowWriter> RowWriter::create(ExportFormat format, QIODevice &device)
{
    if (format == ExportFormat::Csv)
        return std::make_unique<CsvWriter>(device);
    return std::make_unique<JsonWriter>(device);
}

Result<Done> RowWriter::begin(const QStringList &keys)
{
    m_keys = keys;
    appendBegin(m_pending);
    return Done{};
}

Result<Done> RowWriter::row(std::span<const Cell> cells)
{
    Q_ASSERT(qsizetype(cells.size()) == m_keys.size());
    appendRow(m_pending, cells);
    ++m_rows;
    return m_pending.size() < heldBack ? Result<Done>(Done{}) : drain();
}

Result<Done> RowWriter::end()
{
    appendEnd(m_pending);
    if (auto done = drain(); !done)
        return done;
    // QFile keeps a buffer of its own: only now does a full disk show.
    if (auto *const file = qobject_cast<QFileDevice *>(&m_device); file && !file->flush())
        return writeError(m_device);
    return Done{};
}

Result<Done> RowWriter::drain()
{
    qsizetype written = 0;
    while (written < m_pending.size()) {
        const qint64 count = m_device.write(m_pending.constData() + written, m_pending.size() - written);
        if (count <= 0)
            return writeError(m_device);
        written += count;
    }
    m_pending.resize(0);
    return Done{};
}

} // namespace viewer
