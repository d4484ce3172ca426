// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as an Excel workbook.
#pragma once

#include "app/export/row_writer.h"

#include <QTemporaryDir>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace viewer {

/// Numbers are numbers, truth is TRUE or FALSE, times are dates in UTC that say so, unknown is an empty cell. A text
/// is always a text cell, so none is taken for a formula; one of more than 32,767 characters is cut and says so, and
/// what XML cannot hold becomes U+FFFD. The keys stand in the first row. Rows that do not fit on a sheet go on to the
/// next, under the same keys. The workbook grows in a private temporary folder and comes to the device in `end`.
class XlsxWriter final : public RowWriter
{
public:
    static constexpr qint64 mostRowsOfASheet = 1'048'576; ///< with that of the keys

    /// `rowsOfASheet` as above, fewer for tests.
    explicit XlsxWriter(QIODevice &device, qint64 rowsOfASheet = mostRowsOfASheet);
    ~XlsxWriter() override;

private:
    Result<Done> writeBegin() override;
    Result<Done> writeRow(std::span<const Cell> cells) override;
    Result<Done> writeEnd() override;

    void addSheet();
    void closeSheet();
    Result<Done> checkRoom();
    Result<Done> sendFile();

    QTemporaryDir m_folder;
    QByteArray m_folderPath; ///< the library keeps a pointer into it
    qint64 m_rowsOfASheet;
    lxw_workbook *m_book = nullptr; ///< owned until it is closed
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_time = nullptr;
    qint64 m_line = 0; ///< next row of the sheet
    qint64 m_sinceCheck = 0;
};

} // namespace viewer
