// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as CSV.
#pragma once

#include "app/export/text_writer.h"

namespace viewer {

/// RFC 4180: UTF-8 without a mark, CRLF, a header line. A text that a spreadsheet would take for a formula (it begins
/// with = + - @ tab or CR) gets an apostrophe in front; numbers do not. A list is joined with "; ".
/// U+0000, which ends the text for many readers, becomes U+FFFD.
class CsvWriter final : public TextWriter
{
public:
    explicit CsvWriter(QIODevice &device)
        : TextWriter(device)
    {
    }

protected:
    void appendBegin(QByteArray &out) override;
    void appendRow(QByteArray &out, std::span<const Cell> cells) override;
    void appendEnd(QByteArray &out) override;
};

} // namespace viewer
