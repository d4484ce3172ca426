// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/build_clipboard.h"

#include "models/tables/build_table.h"

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

QString copied(const BuildTable &table, int row, BuildColumn column)
{
    const auto written = [&](Instant time) {
        return toDateTime(time).toTimeZone(table.localZone()).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    };
    if (column == BuildColumn::Created)
        return written(table.buildAt(row).created);
    if (column == BuildColumn::Started) {
        const auto started = table.buildAt(row).started;
        return started ? written(*started) : QString();
    }
    return oneLine(table.index(row, int(column)).data().toString());
}

template <class LineOf>
QString linesOf(const std::vector<int> &rows, LineOf lineOf)
{
    QStringList lines;
    lines.reserve(qsizetype(rows.size()));
    for (const int row : rows)
        lines << lineOf(row);
    return lines.join(u'\n');
}

} // namespace

QString rowsAsText(const BuildTable &table, const std::vector<int> &rows, const std::vector<BuildColumn> &columns)
{
    QStringList titles;
    for (const BuildColumn column : columns)
        titles << columnTitle(column);
    const auto lineOf = [&](int row) {
        QStringList cells;
        for (const BuildColumn column : columns)
            cells << copied(table, row, column);
        return cells.join(u'\t');
    };
    return titles.join(u'\t') + u'\n' + linesOf(rows, lineOf) + u'\n';
}

QString idsAsText(const BuildTable &table, const std::vector<int> &rows)
{
    return linesOf(rows, [&](int row) { return table.buildAt(row).id.toString(); });
}

QString webLink(const QString &webOrigin, const BuildId &id)
{
    return webOrigin + "/builds/"_L1 + id.toString();
}

QString linksAsText(const BuildTable &table, const std::vector<int> &rows, const QString &webOrigin)
{
    return linesOf(rows, [&](int row) { return webLink(webOrigin, table.buildAt(row).id); });
}

bool textsComplete(const BuildTable &table, const std::vector<int> &rows)
{
    bool complete = true;
    for (const int row : rows)
        complete = table.hasErrorText(row) && complete;
    return complete;
}

} // namespace viewer
