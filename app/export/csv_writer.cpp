// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/csv_writer.h"

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front());
}

void appendText(QByteArray &out, QString text)
{
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    const bool quoted = text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r')
        || text.startsWith(u' ') || text.endsWith(u' ');
    if (!quoted) {
        out += text.toUtf8();
        return;
    }
    text.replace(u'"', "\"\""_L1);
    out += '"';
    out += text.toUtf8();
    out += '"';
}

struct AppendCell
{
    QByteArray &out;

    void operator()(std::monostate) const {}
    void operator()(const QString &text) const { appendText(out, text); }
    void operator()(qint64 number) const { out += QByteArray::number(number); }
    void operator()(double number) const { out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest); }
    void operator()(bool value) const { out += value ? "true" : "false"; }
    void operator()(Instant time) const { out += toIso(time).toLatin1(); }
    void operator()(const QStringList &texts) const { appendText(out, texts.join(u"; "_s)); }
};

} // namespace

void CsvWriter::appendBegin(QByteArray &out)
{
    for (const QString &key : keys()) {
        if (&key != &keys().front())
            out += ',';
        appendText(out, key);
    }
    out += "\r\n";
}

void CsvWriter::appendRow(QByteArray &out, std::span<const Cell> cells)
{
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        std::visit(AppendCell{out}, cells[i]);
    }
    out += "\r\n";
}

void CsvWriter::appendEnd(QByteArray &) {}

} // namespace viewer
