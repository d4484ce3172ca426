// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/row_writer.h"

#include "app/export/csv_writer.h"
#include "app/export/json_writer.h"
#include "app/export/xlsx_writer.h"

#include <QFileDevice>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

Error writeError(const QIODevice &device)
{
    return {ErrorKind::Storage, 0, u"cannot write the export: %1"_s.arg(device.errorString()), {}};
}

} // namespace

std::optional<ExportFormat> exportFormatOf(QStringView word)
{
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Json, ExportFormat::Xlsx}) {
        if (word == exportFormatWord(format))
            return format;
    }
    return std::nullopt;
}

QString exportFormatWord(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return u"csv"_s;
    case ExportFormat::Json:
        return u"json"_s;
    case ExportFormat::Xlsx:
        return u"xlsx"_s;
    }
    return {};
}

std::unique_ptr<RowWriter> RowWriter::create(ExportFormat format, QIODevice &device)
{
    switch (format) {
    case ExportFormat::Csv:
        return std::make_unique<CsvWriter>(device);
    case ExportFormat::Json:
        return std::make_unique<JsonWriter>(device);
    case ExportFormat::Xlsx:
        return std::make_unique<XlsxWriter>(device);
    }
    return nullptr;
}

Result<Done> RowWriter::begin(const QStringList &keys)
{
    m_keys = keys;
    return writeBegin();
}

Result<Done> RowWriter::row(std::span<const Cell> cells)
{
    Q_ASSERT(qsizetype(cells.size()) == m_keys.size());
    if (auto done = writeRow(cells); !done)
        return done;
    ++m_rows;
    return Done{};
}

Result<Done> RowWriter::end()
{
    if (auto done = writeEnd(); !done)
        return done;
    // QFile keeps a buffer of its own: only now does a full disk show.
    if (auto *const file = qobject_cast<QFileDevice *>(&m_device); file && !file->flush())
        return writeError(m_device);
    return Done{};
}

Result<Done> RowWriter::send(const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const qint64 count = m_device.write(bytes.constData() + written, bytes.size() - written);
        if (count <= 0)
            return writeError(m_device);
        written += count;
    }
    return Done{};
}

} // namespace viewer
