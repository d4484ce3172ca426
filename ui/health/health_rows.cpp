// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/health_rows.h"

#include "models/wording/durations.h"
#include "models/wording/numbers.h"
#include "models/wording/status_words.h"
#include "models/wording/times.h"
#include "models/wording/verdicts.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer::health {

using namespace analytics;

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("viewer::HealthPage", text, nullptr, n);
}

/// Title and cell by turns: "Builds 12, Success rate 90 %".
QString spokenOf(const QStringList &titles, const QStringList &cells)
{
    QStringList parts;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (!cells[i].isEmpty())
            parts << (i == 0 ? cells[i] : titles[i] + u' ' + cells[i]);
    }
    return parts.join(u", "_s);
}

CellTable::Row rowOf(const QStringList &titles, const QStringList &cells, const QString &toolTip = {})
{
    return {cells, spokenOf(titles, cells), toolTip};
}

} // namespace

QStringList failureTitles()
{
    return {tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "Message")),
            tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "News")),
            tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "Count")),
            tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "Before")),
            tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "Share, interval")),
            tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "First seen")),
            tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "Last seen")),
            tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "Projects"))};
}

std::vector<CellTable::Row> failureRows(const HealthValues &values, const HealthContext &context)
{
    std::vector<CellTable::Row> rows;
    const auto day = [&](Instant time) { return dayAndMonth(toDateTime(time).toTimeZone(context.zone).date()); };
    const bool rates = values.whole.counts[BuildState::Failed] >= rateMinimumN;
    for (const HealthFailure &failure : values.failures) {
        const FailureGroup &group = failure.group;
        const QString share = rates
            ? shareWords(group.share) + u", "_s + shareRange(group.shareInterval.low, group.shareInterval.high)
            : QString();
        const QStringList cells{failureWords(failure),
                                failureNewsWords(group.news),
                                groupedNumber(group.count),
                                values.failuresBeforeKnown ? groupedNumber(group.before) : u"–"_s,
                                share,
                                day(group.firstSeen),
                                day(group.lastSeen),
                                groupedNumber(qint64(failure.projects.size()))};
        rows.push_back(rowOf(failureTitles(), cells, failureWords(failure)));
    }
    return rows;
}

std::vector<QString> failureDetails(const HealthValues &values)
{
    std::vector<QString> details;
    for (const HealthFailure &failure : values.failures) {
        QStringList names;
        for (const HealthProject &project : failure.projects)
            names << project.name;
        QStringList lines{tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "In %1")).arg(names.join(u", "_s))};
        lines << failure.examples;
        details.push_back(lines.join(u'\n'));
    }
    return details;
}

QString failureNote(const HealthValues &values)
{
    QStringList parts{tr(
        QT_TRANSLATE_NOOP("viewer::HealthPage", "Numbers, paths and addresses are masked. A message is not a cause."))};
    if (!values.textsKnown)
        parts << tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "The texts could not be read."));
    if (values.failureGroups > qint64(values.failures.size()))
        parts << tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "%n rarer message(s) are not listed."),
                    int(values.failureGroups - qint64(values.failures.size())));
    if (!values.failuresBeforeKnown)
        parts << tr(QT_TRANSLATE_NOOP("viewer::HealthPage",
                                      "Whether a message is new is not known: the time before is not read yet."));
    return parts.join(u' ');
}

QStringList changeTitles()
{
    return {tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "Series")),
            tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "Change")),
            tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "p50 before and after")),
            tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "Since")), tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "Test"))};
}

std::vector<CellTable::Row> changeRows(const HealthValues &values, const HealthContext &context)
{
    std::vector<CellTable::Row> rows;
    for (const HealthChange &change : values.changes) {
        // A shape besides the word: never colour only.
        const QString word = change.point.slower() ? tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "▲ Slower"))
                                                   : tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "▼ Faster"));
        const QStringList cells{seriesWords(change), word, changePointWords(change.point),
                                changeSinceWords(change, context), changeProofWords(change)};
        rows.push_back(rowOf(changeTitles(), cells));
    }
    return rows;
}

QString changeNote(const HealthValues &values)
{
    return tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "%n series judged"), int(values.seriesJudged)) + u", "_s
        + tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "%n with too few runs"), int(values.seriesTooFew)) + u". "_s
        + tr(QT_TRANSLATE_NOOP("viewer::HealthPage",
                               "A change counts from p < 0.01 and at least 15\u2009% and 60\u2009s. A provisional one "
                               "can still move until 5 runs have followed."));
}

QStringList memberTitles()
{
    return {tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "Started by")),
            tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "Builds")),
            tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "Success rate, interval, n")),
            tr(QT_TRANSLATE_NOOP("viewer::HealthPage", "p50, interval, n"))};
}

std::vector<CellTable::Row> memberRows(const HealthValues &values)
{
    std::vector<CellTable::Row> rows;
    for (const HealthMember &member : values.members) {
        const MetricFigures &figures = member.figures;
        const QStringList cells{starterWord(member.kind, member.name), groupedNumber(figures.counts.total()),
                                shareFigureWords(figures.eventual, figures.counts[BuildState::Succeeded]),
                                durationFigureWords(figures.duration.p50)};
        rows.push_back(rowOf(memberTitles(), cells));
    }
    return rows;
}

QString memberNote()
{
    return tr(QT_TRANSLATE_NOOP("viewer::HealthPage",
                                "By name, no ranking; who started a build is read from the audit. A build started is "
                                "not a measure of a person."));
}

} // namespace viewer::health
