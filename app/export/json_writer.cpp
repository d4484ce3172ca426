// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/json_writer.h"

#include <cmath>

namespace viewer {

namespace {

void appendEscape(QByteArray &out, char c)
{
    constexpr char digits[] = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(c);
    out += "\\u00";
    out += digits[code >> 4];
    out += digits[code & 0xf];
}

void appendString(QByteArray &out, const QString &text)
{
    out += '"';
    // Half of a surrogate pair becomes "?" here, so the bytes are always valid UTF-8.
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            appendEscape(out, c);
        } else {
            out += c;
        }
    }
    out += '"';
}

struct AppendJson
{
    QByteArray &out;

    void operator()(std::monostate) const { out += "null"; }
    void operator()(const QString &text) const { appendString(out, text); }
    void operator()(qint64 number) const { out += QByteArray::number(number); }
    void operator()(double number) const
    {
        out += std::isfinite(number) ? QByteArray::number(number, 'g', QLocale::FloatingPointShortest) : "null";
    }
    void operator()(bool value) const { out += value ? "true" : "false"; }
    void operator()(Instant time) const { appendString(out, toIso(time)); }
    void operator()(const QStringList &texts) const
    {
        out += '[';
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (i > 0)
                out += ',';
            appendString(out, texts[i]);
        }
        out += ']';
    }
};

} // namespace

void JsonWriter::appendBegin(QByteArray &out)
{
    for (const QString &key : keys()) {
        QByteArray name;
        appendString(name, key);
        m_names << name + ':';
    }
    out += '[';
}

void JsonWriter::appendRow(QByteArray &out, std::span<const Cell> cells)
{
    out += rows() > 0 ? ",\n{" : "\n{";
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        out += m_names[qsizetype(i)];
        std::visit(AppendJson{out}, cells[i]);
    }
    out += '}';
}

void JsonWriter::appendEnd(QByteArray &out)
{
    out += rows() > 0 ? "\n]\n" : "]\n";
}

} // namespace viewer
