// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/health_words.h"

#include "models/wording/durations.h"
#include "models/wording/numbers.h"
#include "models/wording/status_words.h"
#include "models/wording/times.h"
#include "models/wording/trend_words.h"
#include "models/wording/verdicts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

using namespace analytics;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::HealthPage)
};

QString spanOf(double seconds)
{
    return durationShort(Milliseconds(std::llround(seconds * 1000)));
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString daysWords(const TimeRange &range, const QTimeZone &zone)
{
    const QDate first = toDateTime(range.from).toTimeZone(zone).date();
    const QDate last = toDateTime(range.to - Milliseconds(1)).toTimeZone(zone).date();
    if (first == last)
        return dayAndMonth(first);
    return dayAndMonth(first) + u" – "_s + dayAndMonth(last);
}

QString trendOf(const HealthValues &values, MeasureTrend::Measure measure)
{
    const auto found = std::ranges::find(values.trends, measure, &MeasureTrend::measure);
    return found == values.trends.end() ? QString() : trendSentence(*found);
}

health::Foot notCompared(const HealthValues &values, const QString &trend)
{
    health::Foot foot;
    foot.verdict = Words::tr("Not compared: the %n day(s) before are not read yet", nullptr, healthDays(values.period));
    foot.rest = trend;
    return foot;
}

} // namespace

int healthDays(HealthPeriod period)
{
    switch (period) {
    case HealthPeriod::Days30:
        return 30;
    case HealthPeriod::Days90:
        return 90;
    case HealthPeriod::Year:
        break;
    }
    return 365;
}

QString healthPeriodKey(HealthPeriod period)
{
    switch (period) {
    case HealthPeriod::Days30:
        return u"30d"_s;
    case HealthPeriod::Days90:
        return u"90d"_s;
    case HealthPeriod::Year:
        break;
    }
    return u"1y"_s;
}

HealthPeriod healthPeriodOfKey(const QString &key)
{
    for (const HealthPeriod period : allHealthPeriods) {
        if (healthPeriodKey(period) == key)
            return period;
    }
    return HealthPeriod::Days90;
}

namespace health {

QString periodWord(HealthPeriod period)
{
    switch (period) {
    case HealthPeriod::Days30:
        return Words::tr("30 d");
    case HealthPeriod::Days90:
        return Words::tr("90 d");
    case HealthPeriod::Year:
        break;
    }
    return Words::tr("1 y");
}

QString periodLine(const HealthValues &values, const QString &project, const HealthContext &context)
{
    if (!values.scope)
        return {};
    const QDate first = toDateTime(values.span.now.from).toTimeZone(context.zone).date();
    const QDate last = toDateTime(values.span.now.to - Milliseconds(1)).toTimeZone(context.zone).date();
    QStringList parts{project,
                      dayMonthYear(first) + u" – "_s + dayMonthYear(last) + u", "_s
                          + Words::tr("n %1 by week").arg(groupedNumber(values.whole.counts.total()))};
    if (!values.weeks.empty() && values.weeks.back().group.partial)
        parts << Words::tr("this week is partial");
    if (!values.scope->complete)
        parts << Words::tr("not read back to the begin yet");
    parts << zoneWords(context.zone, context.now);
    return joined(parts);
}

QString durationFigureWords(const Figure &figure)
{
    if (figure.standing == Figure::Standing::Unknown)
        return Words::tr("Not known");
    if (!figure.known())
        return Words::tr("Too few builds: %1, %2 are needed")
            .arg(groupedNumber(figure.n), groupedNumber(figure.minimum));
    QStringList parts{spanOf(*figure.value)};
    if (figure.low && figure.high)
        parts << spanOf(*figure.low) + u'–' + spanOf(*figure.high);
    else if (figure.low)
        parts << Words::tr("from %1, no upper bound").arg(spanOf(*figure.low));
    parts << Words::tr("n %1").arg(groupedNumber(figure.n));
    return parts.join(u", "_s);
}

QString rateCaption(const HealthValues &values)
{
    return shareFigureWords(values.whole.eventual, values.whole.counts[BuildState::Succeeded]);
}

QString durationCaption(const HealthValues &values)
{
    const SpanFigures &duration = values.whole.duration;
    if (!duration.p50.known())
        return durationFigureWords(duration.p50);
    QStringList parts{u"p50 "_s + spanOf(*duration.p50.value)};
    if (duration.p95.known())
        parts << u"p95 "_s + spanOf(*duration.p95.value);
    parts << Words::tr("n %1").arg(groupedNumber(duration.p50.n));
    return parts.join(u", "_s);
}

QString failuresCaption(const HealthValues &values)
{
    return Words::tr("%1 of %2 finished")
        .arg(groupedNumber(values.whole.counts[BuildState::Failed]), groupedNumber(values.whole.counts.rate().n()));
}

QString buildsCaption(const HealthValues &values)
{
    return Words::tr("%1 in all").arg(groupedNumber(values.whole.counts.total()));
}

Foot rateFoot(const HealthValues &values)
{
    const QString trend = trendOf(values, MeasureTrend::Measure::EventualRate);
    const MetricsComparison &comparison = values.comparison;
    if (!comparison.beforeKnown)
        return notCompared(values, trend);
    const Rate now = values.whole.counts.rate();
    const Rate before = comparison.before.figures.counts.rate();
    Foot foot{verdictSentence(comparison.rate, now, before), {}, comparison.rate.verdict, false};
    foot.bad = comparison.rate.verdict == Verdict::Lower;
    QStringList parts;
    if (comparison.rate.verdict != Verdict::TooFew)
        parts << Words::tr("before %1").arg(shareWords(before.share().value_or(0)))
              << rateDifferenceWords(comparison.rate) + u", "_s + pWords(comparison.rateTest.p);
    parts << trend;
    foot.rest = joined(parts);
    return foot;
}

Foot durationFoot(const HealthValues &values)
{
    const QString trend = trendOf(values, MeasureTrend::Measure::DurationP50);
    const MetricsComparison &comparison = values.comparison;
    if (!comparison.beforeKnown)
        return notCompared(values, trend);
    const Figure &before = comparison.before.figures.duration.p50;
    Foot foot{verdictSentence(comparison.duration, values.whole.duration.p50.n, before.n),
              {},
              comparison.duration.verdict,
              comparison.duration.verdict == Verdict::Higher};
    QStringList parts;
    if (comparison.duration.verdict != Verdict::TooFew) {
        if (before.known())
            parts << Words::tr("p50 before %1").arg(spanOf(*before.value));
        parts << pWords(comparison.duration.p);
    }
    parts << trend;
    foot.rest = joined(parts);
    return foot;
}

Foot failuresFoot(const HealthValues &values)
{
    if (!values.comparison.beforeKnown)
        return notCompared(values, {});
    const qint64 before = values.comparison.before.figures.counts[BuildState::Failed];
    Foot foot{verdictSentence(values.failuresChange), {}, values.failuresChange.verdict, false};
    foot.bad = values.failuresChange.verdict == Verdict::Higher;
    foot.rest = joined({Words::tr("before %1").arg(groupedNumber(before)), ratioWords(values.comparison.failures)});
    return foot;
}

Foot buildsFoot(const HealthValues &values)
{
    const QString trend = trendOf(values, MeasureTrend::Measure::Builds);
    if (!values.comparison.beforeKnown)
        return notCompared(values, trend);
    const qint64 before = values.comparison.before.figures.counts.total();
    Foot foot{verdictSentence(values.buildsChange), {}, values.buildsChange.verdict, false};
    foot.rest =
        joined({Words::tr("before %1").arg(groupedNumber(before)), ratioWords(values.comparison.builds), trend});
    return foot;
}

QString hoursCaption(const HealthValues &values)
{
    const HourOfWeek &hours = values.hours;
    QStringList parts{QString::fromUtf8(hours.zone.id())};
    if (hours.hours)
        parts << (hours.hours->p < significance ? Words::tr("number of builds differs by hour, Kruskal–Wallis %1")
                                                : Words::tr("no clear difference by hour, Kruskal–Wallis %1"))
                     .arg(pWords(hours.hours->p));
    return joined(parts);
}

Foot hoursFoot(const HealthValues &values, int highest)
{
    Foot foot;
    qint64 few = 0;
    for (const HourCell &cell : values.hours.cells)
        few += cell.few();
    if (highest >= 0) {
        const Share &share = values.hours.cells[size_t(highest)].succeeded;
        foot.verdict = Words::tr("Highest: %1, %2 of %3 failed")
                           .arg(hourWords(highest), groupedNumber(share.n - share.k), groupedNumber(share.n));
    } else {
        foot.verdict = Words::tr("No hour stands out");
    }
    foot.rest = Words::tr("%n hatched hour(s): n below 5. Colour: shrunk rate.", nullptr, int(few));
    return foot;
}

QString weekWords(const HealthWeek &week, const QTimeZone &zone)
{
    return daysWords(week.range, zone);
}

QString hourWords(int cell)
{
    const QString day = wordingLocale().dayName(cell / 24 + 1, QLocale::ShortFormat);
    const auto hour = [](int value) { return u"%1"_s.arg(value, 2, 10, QChar(u'0')); };
    return u"%1 %2–%3"_s.arg(day, hour(cell % 24), hour(cell % 24 + 1));
}

QString seriesWords(const HealthChange &change)
{
    QString starter;
    switch (change.starter) {
    case StarterKind::Named:
        starter = Words::tr("started by people");
        break;
    case StarterKind::Automatic:
        starter = Words::tr("automatic");
        break;
    case StarterKind::NotKnownYet:
        starter = Words::tr("starter not known yet");
        break;
    }
    const QString name =
        change.first.projectName.isEmpty() ? change.first.project.toString().left(8) : change.first.projectName;
    return QStringList{name, methodLabel(change.first.method, change.first.methodWord), starter}.join(u", "_s);
}

QString changeSinceWords(const HealthChange &change, const HealthContext &context)
{
    const QString since = listTime(change.first.created, context.now, context.zone);
    return change.first.number ? Words::tr("%1, from #%2 on").arg(since).arg(*change.first.number)
                               : Words::tr("from %1 on").arg(since);
}

QString changeProofWords(const HealthChange &change)
{
    return change.point.p ? pWords(*change.point.p) : Words::tr("by the rule of the last 3 runs");
}

QString failureWords(const HealthFailure &failure)
{
    return failure.pattern.isEmpty() ? Words::tr("no message from the server") : failure.pattern;
}

} // namespace health
} // namespace viewer
