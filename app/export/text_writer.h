// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as text: what CSV and JSON have in common.
#pragma once

#include "app/export/row_writer.h"

namespace viewer {

/// At most 64 KiB are held back, so a million rows need no memory.
class TextWriter : public RowWriter
{
protected:
    explicit TextWriter(QIODevice &device)
        : RowWriter(device)
    {
    }
    virtual void appendBegin(QByteArray &out) = 0;
    virtual void appendRow(QByteArray &out, std::span<const Cell> cells) = 0;
    virtual void appendEnd(QByteArray &out) = 0;

private:
    Result<Done> writeBegin() override;
    Result<Done> writeRow(std::span<const Cell> cells) override;
    Result<Done> writeEnd() override;
    Result<Done> drain();

    QByteArray m_pending;
};

} // namespace viewer
