// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/metrics_text.h"

#include "models/wording/durations.h"
#include "models/wording/numbers.h"
#include "models/wording/times.h"
#include "models/wording/verdicts.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer::command {

using namespace analytics;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QString secondsText(double seconds)
{
    return durationShort(Milliseconds(std::llround(seconds * 1000)));
}

/// "n = 1,204", "n = 3, too few (from 5 on)", "no data"
QString standingText(const Figure &figure)
{
    switch (figure.standing) {
    case Figure::Standing::Known:
        return Words::tr("n = %1").arg(groupedNumber(figure.n));
    case Figure::Standing::TooFew:
        return Words::tr("too few: n = %1, told from %2 on")
            .arg(groupedNumber(figure.n), groupedNumber(figure.minimum));
    case Figure::Standing::Unknown:
        break;
    }
    return figure.leftOut.attemptsUnknown > 0
        ? Words::tr("not known: attempts of %n build(s) not read", nullptr, int(figure.leftOut.attemptsUnknown))
        : Words::tr("no data");
}

QString rateText(const Figure &figure)
{
    if (!figure.known())
        return standingText(figure);
    return Words::tr("%1 (%2), %3")
        .arg(shareWords(*figure.value), shareRangeWords(*figure.low, *figure.high), standingText(figure));
}

QString percentileText(const Figure &figure)
{
    if (!figure.known())
        return standingText(figure);
    const QString value = secondsText(*figure.value);
    if (figure.low && figure.high)
        return Words::tr("%1 (%2 to %3)").arg(value, secondsText(*figure.low), secondsText(*figure.high));
    return figure.low ? Words::tr("%1 (from %2, no upper bound)").arg(value, secondsText(*figure.low)) : value;
}

void addSpan(QStringList &lines, const QString &name, const SpanFigures &span)
{
    lines << u"%1: %2"_s.arg(name, standingText(span.p50));
    if (!span.p50.known())
        return;
    lines << u"  p50 %1"_s.arg(percentileText(span.p50)) << u"  p90 %1"_s.arg(percentileText(span.p90))
          << u"  p95 %1"_s.arg(percentileText(span.p95));
    lines << Words::tr("  average %1, longest %2").arg(secondsText(*span.mean.value), secondsText(*span.longest.value));
}

QString countsText(const StateCounts &counts)
{
    QStringList parts;
    for (const BuildState state : allBuildStates) {
        if (counts[state] > 0)
            parts << u"%1 %2"_s.arg(stateKey(state), groupedNumber(counts[state]));
    }
    const QString total = groupedNumber(counts.total());
    return parts.isEmpty() ? total : u"%1 (%2)"_s.arg(total, parts.join(u", "_s));
}

QString pText(double p)
{
    return p < 0.0001 ? u"<0.0001"_s : wordingLocale().toString(p, 'g', 3);
}

QString secondsNumber(double seconds)
{
    return wordingLocale().toString(seconds, 'f', 1);
}

QString groupLine(const MetricsGroup &group)
{
    QString name = group.name.isEmpty() ? group.key : group.name;
    if (group.noData)
        return Words::tr("%1: not read").arg(name);
    if (group.partial)
        name = Words::tr("%1 (in part)").arg(name);
    return Words::tr("%1: builds %2; succeeded %3; p50 %4")
        .arg(name, countsText(group.figures.counts), rateText(group.figures.eventual),
             percentileText(group.figures.duration.p50));
}

} // namespace

QStringList metricsLines(const Metrics &metrics, const MetricsQuery &query, Instant now)
{
    const MetricFigures &figures = metrics.figures;
    QStringList lines;
    lines << Words::tr("Builds created from %1 to %2")
                 .arg(fullTime(query.range.from, query.zone), fullTime(query.range.to, query.zone));
    lines << (metrics.scope->asOf ? Words::tr("As of %1%2")
                                        .arg(asOfWords(*metrics.scope->asOf, now, query.zone),
                                             metrics.scope->complete ? QString() : Words::tr(", not complete"))
                                  : Words::tr("Never read"));
    lines << Words::tr("Builds: %1").arg(countsText(figures.counts));
    lines << Words::tr("Succeeded in the end: %1").arg(rateText(figures.eventual));
    lines << Words::tr("Succeeded at first: %1").arg(rateText(figures.firstAttempt));
    lines << Words::tr("Succeeded attempts: %1").arg(rateText(figures.perExecution));
    lines << Words::tr("Gain by retries: %1").arg(rateText(figures.retryGain));
    if (const qint64 builds = figures.perExecution.leftOut.retriesWithoutAttempt; builds > 0)
        lines << Words::tr("  %n build(s) with fewer attempts listed than the audit names retries", nullptr,
                           int(builds));
    lines << Words::tr("Cancelled: %1").arg(rateText(figures.other));
    addSpan(lines, Words::tr("Duration of succeeded builds"), figures.duration);
    addSpan(lines, Words::tr("Duration of failed builds"), figures.failedDuration);
    addSpan(lines, Words::tr("Waiting time"), figures.queue);
    for (const MetricsGroup &group : metrics.groups) {
        if (query.by != GroupBy::HourOfWeek || group.figures.counts.total() > 0)
            lines << groupLine(group);
    }
    return lines;
}

QStringList comparisonLines(const MetricsComparison &comparison, const Metrics &now, const QTimeZone &zone)
{
    QStringList lines{Words::tr("Compared with %1 to %2")
                          .arg(fullTime(comparison.range.from, zone), fullTime(comparison.range.to, zone))};
    if (!comparison.beforeKnown)
        return lines << Words::tr("  not read that far back");
    lines << Words::tr("  before: builds %1; succeeded %2; p50 %3")
                 .arg(countsText(comparison.before.figures.counts), rateText(comparison.before.figures.eventual),
                      percentileText(comparison.before.figures.duration.p50));
    const MetricFigures &before = comparison.before.figures;
    const QString rate = verdictSentence(comparison.rate, now.figures.counts.rate(), before.counts.rate());
    const auto points = [](double share) { return wordingLocale().toString(100 * share, 'f', 1); };
    const Interval &interval = comparison.rate.interval;
    lines << (comparison.rate.verdict == Verdict::TooFew
                  ? Words::tr("  success rate: %1").arg(rate)
                  : Words::tr("  success rate: %1; %2 points (%3 to %4), p = %5")
                        .arg(rate, points(comparison.rate.difference), points(interval.low), points(interval.high),
                             pText(comparison.rateTest.p)));
    const DurationChange &shift = comparison.duration;
    const QString duration = verdictSentence(shift, now.figures.duration.p50.n, before.duration.p50.n);
    lines << (shift.shift && shift.interval
                  ? Words::tr("  duration: %1; shift %2 s (%3 to %4), p = %5")
                        .arg(duration, secondsNumber(*shift.shift), secondsNumber(shift.interval->low),
                             secondsNumber(shift.interval->high), pText(shift.p))
                  : Words::tr("  duration: %1").arg(duration));
    return lines;
}

QStringList explanationLines(const GlossaryEntry &entry)
{
    QStringList lines{u"%1/%2: %3"_s.arg(entry.id).arg(entry.version).arg(entry.title)};
    const std::pair<QString, QString> parts[] = {{Words::tr("Formula"), entry.formula},
                                                 {Words::tr("Source"), entry.source},
                                                 {Words::tr("Unit"), entry.unit},
                                                 {Words::tr("Least n"), entry.minimum},
                                                 {Words::tr("Leaves out"), entry.leavesOut},
                                                 {Words::tr("Fails"), entry.fails},
                                                 {Words::tr("Pitfalls"), entry.pitfalls},
                                                 {Words::tr("To be expected"), entry.expect}};
    for (const auto &[name, text] : parts) {
        if (!text.isEmpty())
            lines << u"  %1: %2"_s.arg(name, text);
    }
    return lines;
}

} // namespace viewer::command
