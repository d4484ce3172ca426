// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as a JSON array of objects.
#pragma once

#include "app/export/text_writer.h"

namespace viewer {

/// RFC 8259, UTF-8, one object a line, keys in the order of the columns. Numbers are numbers, unknown is null.
class JsonWriter final : public TextWriter
{
public:
    explicit JsonWriter(QIODevice &device)
        : TextWriter(device)
    {
    }

protected:
    void appendBegin(QByteArray &out) override;
    void appendRow(QByteArray &out, std::span<const Cell> cells) override;
    void appendEnd(QByteArray &out) override;

private:
    QList<QByteArray> m_names; ///< `"key":` of each column
};

} // namespace viewer
