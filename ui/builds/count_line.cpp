// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/count_line.h"

#include "models/wording/numbers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::CountLine)
};

QString takenTime(std::chrono::microseconds elapsed)
{
    const auto milliseconds = elapsed.count() / 1000;
    return milliseconds < 1 ? Words::tr("under 1\u2009ms") : Words::tr("%1\u2009ms").arg(groupedNumber(milliseconds));
}

QString rangeWords(const QueryReport &report, std::pair<int, int> rows, const QString &all)
{
    if (rows.second < rows.first)
        return all;
    return Words::tr("%1–%2 of %3")
        .arg(groupedNumber(rows.first + 1), groupedNumber(std::min<qint64>(rows.second + 1, report.matched)), all);
}

/// The list of the server is longer than what was read so far.
std::optional<ReadingProgress> filling(const QueryReport &report)
{
    const BuildCoverage &coverage = report.coverage;
    const qint64 have = coverage.stored - coverage.vanished;
    if (coverage.listComplete || !coverage.serverTotal || *coverage.serverTotal <= have)
        return std::nullopt;
    return ReadingProgress{have, *coverage.serverTotal};
}

QString durationNote(const QueryReport &report, const BuildQuery &query)
{
    if (query.minDuration || query.maxDuration) {
        const qint64 missing = report.coverage.stored - report.coverage.detailsKnown;
        return missing > 0 ? Words::tr("durations not read yet: %1").arg(groupedNumber(missing)) : QString();
    }
    if (query.sort == BuildColumn::Duration && report.unknownDurations > 0)
        return Words::tr("%1 without known duration, last").arg(groupedNumber(report.unknownDurations));
    return {};
}

} // namespace

QString countLine(const QueryReport &report, const BuildQuery &query, std::pair<int, int> rowsOnScreen,
                  const ReadingProgress &progress)
{
    if (report.rows == QueryReport::Rows::Nothing) {
        return progress.of > 0
            ? Words::tr("reading %1 of %2").arg(groupedNumber(progress.have), groupedNumber(progress.of))
            : QString();
    }
    if (report.rows == QueryReport::Rows::Preview)
        return Words::tr("the newest %1, reading the others").arg(groupedNumber(report.matched));

    if (report.total == 0)
        return {};

    QStringList parts;
    const auto fills = filling(report);
    if (query.filtered()) {
        const QString matched = groupedNumber(report.matched);
        parts << (report.matched == report.total
                      ? rangeWords(report, rowsOnScreen, matched)
                      : Words::tr("%1 (of %2)")
                            .arg(rangeWords(report, rowsOnScreen, matched), groupedNumber(report.total)));
    } else if (!fills) {
        parts << rangeWords(report, rowsOnScreen, groupedNumber(report.matched));
    }
    if (fills)
        parts << Words::tr("%1 of %2, usable now").arg(groupedNumber(fills->have), groupedNumber(fills->of));
    else
        parts << takenTime(report.elapsed);
    if (const QString note = durationNote(report, query); !note.isEmpty())
        parts << note;
    if (report.beginningOnly)
        parts << Words::tr("short word: beginnings only");
    return parts.join(u" · "_s);
}

QString clearLabel(const BuildQuery &query)
{
    const int filters = query.filterCount();
    const bool search = !query.search.trimmed().isEmpty();
    if (filters == 0)
        return search ? Words::tr("Clear search") : QString();
    const QString text = filters == 1 ? Words::tr("Clear 1 filter") : Words::tr("Clear %1 filters").arg(filters);
    return search ? Words::tr("%1 and search").arg(text) : text;
}

} // namespace viewer
