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

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::HealthPage)
};

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
    return {Words::tr("Message"),         Words::tr("News"),       Words::tr("Count"),     Words::tr("Before"),
            Words::tr("Share, interval"), Words::tr("First seen"), Words::tr("Last seen"), Words::tr("Projects")};
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
        QStringList lines{Words::tr("In %1").arg(names.join(u", "_s))};
        lines << failure.examples;
        details.push_back(lines.join(u'\n'));
    }
    return details;
}

QString failureNote(const HealthValues &values)
{
    QStringList parts{Words::tr("Numbers, paths and addresses are masked. A message is not a cause.")};
    if (!values.textsKnown)
        parts << Words::tr("The texts could not be read.");
    if (values.failureGroups > qint64(values.failures.size()))
        parts << Words::tr("%n rarer message(s) are not listed.", nullptr,
                           int(values.failureGroups - qint64(values.failures.size())));
    if (!values.failuresBeforeKnown)
        parts << Words::tr("Whether a message is new is not known: the time before is not read yet.");
    return parts.join(u' ');
}

QStringList changeTitles()
{
    return {Words::tr("Series"), Words::tr("Change"), Words::tr("p50 before and after"), Words::tr("Since"),
            Words::tr("Test")};
}

std::vector<CellTable::Row> changeRows(const HealthValues &values, const HealthContext &context)
{
    std::vector<CellTable::Row> rows;
    for (const HealthChange &change : values.changes) {
        // A shape besides the word: never colour only.
        const QString word = change.point.slower() ? Words::tr("▲ Slower") : Words::tr("▼ Faster");
        const QStringList cells{seriesWords(change), word, changePointWords(change.point),
                                changeSinceWords(change, context), changeProofWords(change)};
        rows.push_back(rowOf(changeTitles(), cells));
    }
    return rows;
}

QString changeNote(const HealthValues &values)
{
    return Words::tr("%n series judged", nullptr, int(values.seriesJudged)) + u", "_s
        + Words::tr("%n with too few runs", nullptr, int(values.seriesTooFew)) + u". "_s
        + Words::tr("A change counts from p < 0.01 and at least 15\u2009% and 60\u2009s. A provisional one "
                    "can still move until 5 runs have followed.");
}

QStringList memberTitles()
{
    return {Words::tr("Started by"), Words::tr("Builds"), Words::tr("Success rate, interval, n"),
            Words::tr("p50, interval, n")};
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
    return Words::tr("By name, no ranking; who started a build is read from the audit. A build started is "
                     "not a measure of a person.");
}

} // namespace viewer::health
