// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/xlsx_writer.h"

#include <QFile>
#include <QRegularExpression>
#include <QStorageInfo>

#include <xlsxwriter.h>

#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr qsizetype longestText = 32'767; ///< of a cell
constexpr qint64 rowsBetweenChecks = 4096;
constexpr qint64 copiedAtOnce = 256 * 1024;
/// 1 January 1970 in the days of a spreadsheet, which count from 30 December 1899.
constexpr double epochDay = 25569.0;
constexpr double millisecondsOfADay = 86'400'000.0;

/// U+FFFE, U+FFFF and U+0000 have no place in XML; halves of surrogate pairs become "?" in toUtf8(). A text that looks
/// like the way a workbook writes control characters ("_x0041_") is written so that it stays what it is.
QString fit(QString text)
{
    static const QRegularExpression looksEscaped(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    text.replace(looksEscaped, u"_x005F_"_s);
    for (QChar &c : text) {
        if (c.unicode() >= 0xfffe || c.isNull())
            c = QChar::ReplacementCharacter;
    }
    if (text.size() > longestText) {
        const QString note = u"… [cut: a cell holds 32,767 characters]"_s;
        qsizetype kept = longestText - note.size();
        if (text.at(kept - 1).isHighSurrogate())
            --kept;
        text = text.left(kept) + note;
    }
    return text;
}

struct WriteCell
{
    lxw_worksheet *sheet;
    lxw_row_t row;
    lxw_col_t column;
    lxw_format *time;

    lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }
    lxw_error operator()(const QString &text) const
    {
        if (text.isEmpty())
            return LXW_NO_ERROR;
        return worksheet_write_string(sheet, row, column, fit(text).toUtf8().constData(), nullptr);
    }
    lxw_error operator()(qint64 number) const
    {
        return worksheet_write_number(sheet, row, column, double(number), nullptr);
    }
    lxw_error operator()(double number) const
    {
        return std::isfinite(number) ? worksheet_write_number(sheet, row, column, number, nullptr) : LXW_NO_ERROR;
    }
    lxw_error operator()(bool value) const
    {
        return worksheet_write_boolean(sheet, row, column, value ? 1 : 0, nullptr);
    }
    lxw_error operator()(Instant value) const
    {
        const double day = epochDay + double(value.time_since_epoch().count()) / millisecondsOfADay;
        // A spreadsheet knows no day before 1900: such a time stays a text.
        return day >= 1.0 ? worksheet_write_number(sheet, row, column, day, time) : (*this)(toIso(value));
    }
    lxw_error operator()(const QStringList &texts) const { return (*this)(texts.join(u"; "_s)); }
};

Error bookError(const QString &what)
{
    return {ErrorKind::Storage, 0, u"cannot write the workbook: %1"_s.arg(what), {}};
}

} // namespace

XlsxWriter::XlsxWriter(QIODevice &device, qint64 rowsOfASheet)
    : RowWriter(device)
    , m_folderPath(QFile::encodeName(m_folder.path()))
    , m_rowsOfASheet(rowsOfASheet)
{
}

XlsxWriter::~XlsxWriter()
{
    if (m_book)
        lxw_workbook_free(m_book);
}

Result<Done> XlsxWriter::writeBegin()
{
    if (!m_folder.isValid())
        return bookError(m_folder.errorString());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE; // a row is written away when the next one begins
    options.tmpdir = m_folderPath.data();
    options.use_zip64 = LXW_TRUE;
    m_book = workbook_new_opt(QFile::encodeName(m_folder.filePath(u"rows.xlsx"_s)).constData(), &options);
    if (!m_book)
        return bookError(u"no memory"_s);
    m_bold = workbook_add_format(m_book);
    format_set_bold(m_bold);
    m_time = workbook_add_format(m_book);
    format_set_num_format(m_time, "yyyy-mm-dd hh:mm:ss.000\" UTC\"");
    addSheet();
    return m_sheet ? Result<Done>(Done{}) : bookError(u"no sheet"_s);
}

void XlsxWriter::addSheet()
{
    m_sheet = workbook_add_worksheet(m_book, nullptr);
    m_line = 0;
    if (!m_sheet)
        return;
    for (qsizetype i = 0; i < keys().size(); ++i)
        worksheet_write_string(m_sheet, 0, lxw_col_t(i), fit(keys()[i]).toUtf8().constData(), m_bold);
    worksheet_freeze_panes(m_sheet, 1, 0);
    if (!keys().isEmpty())
        worksheet_set_column(m_sheet, 0, lxw_col_t(keys().size() - 1), 18, nullptr);
    m_line = 1;
}

void XlsxWriter::closeSheet()
{
    if (m_line > 1 && !keys().isEmpty())
        worksheet_autofilter(m_sheet, 0, 0, lxw_row_t(m_line - 1), lxw_col_t(keys().size() - 1));
}

Result<Done> XlsxWriter::writeRow(std::span<const Cell> cells)
{
    if (m_line == m_rowsOfASheet) {
        closeSheet();
        addSheet();
        if (!m_sheet)
            return bookError(u"no sheet"_s);
    }
    for (size_t i = 0; i < cells.size(); ++i) {
        const WriteCell write{m_sheet, lxw_row_t(m_line), lxw_col_t(i), m_time};
        if (const lxw_error error = std::visit(write, cells[i]); error != LXW_NO_ERROR)
            return bookError(QString::fromUtf8(lxw_strerror(error)));
    }
    ++m_line;
    if (++m_sinceCheck < rowsBetweenChecks)
        return Done{};
    m_sinceCheck = 0;
    return checkRoom();
}

/// The library does not look whether its temporary files could be written, and a sheet of which the end is missing
/// would be found by nobody but the one who opens it.
Result<Done> XlsxWriter::checkRoom()
{
    lxw_worksheet *sheet = nullptr;
    qint64 written = 0;
    STAILQ_FOREACH(sheet, m_book->worksheets, list_pointers)
    {
        if (!sheet->optimize_tmpfile)
            continue;
        if (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile) != 0)
            return Error{ErrorKind::StorageFull, 0, u"no room for the rows in %1"_s.arg(m_folder.path()), {}};
        written += std::ftell(sheet->optimize_tmpfile);
    }
    // Closing copies the rows once and packs them beside the copy.
    if (QStorageInfo(m_folder.path()).bytesAvailable() < written + written / 2)
        return Error{ErrorKind::StorageFull, 0, u"no room for the workbook in %1"_s.arg(m_folder.path()), {}};
    return Done{};
}

Result<Done> XlsxWriter::writeEnd()
{
    closeSheet();
    if (auto done = checkRoom(); !done)
        return done;
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    if (error != LXW_NO_ERROR)
        return bookError(QString::fromUtf8(lxw_strerror(error)));
    return sendFile();
}

Result<Done> XlsxWriter::sendFile()
{
    QFile file(m_folder.filePath(u"rows.xlsx"_s));
    if (!file.open(QIODevice::ReadOnly))
        return bookError(file.errorString());
    while (!file.atEnd()) {
        const QByteArray part = file.read(copiedAtOnce);
        if (part.isEmpty())
            return bookError(file.errorString());
        if (auto done = send(part); !done)
            return done;
    }
    return Done{};
}

} // namespace viewer
