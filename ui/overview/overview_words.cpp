// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_words.h"

#include "models/wording/durations.h"
#include "models/wording/numbers.h"
#include "models/wording/times.h"
#include "ui/widgets/last_ten_strip.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewer::overview {

using Choice = OverviewPeriod::Choice;

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("viewer::OverviewPage", text, nullptr, n);
}

QDate dateOf(Instant time, const QTimeZone &zone)
{
    return toDateTime(time).toTimeZone(zone).date();
}

/// "11 Feb – 12 Mar"; one day stands alone. An end at midnight is the day before.
QString daysWords(const analytics::TimeRange &range, const QTimeZone &zone, bool withYear)
{
    const QLocale locale = wordingLocale();
    const QDate first = dateOf(range.from, zone);
    const QDate last = dateOf(std::max(range.from, range.to - Milliseconds(1)), zone);
    const QString end = locale.toString(last, withYear ? u"d MMM yyyy"_s : u"d MMM"_s);
    if (first == last)
        return end;
    return locale.toString(first, withYear && first.year() != last.year() ? u"d MMM yyyy"_s : u"d MMM"_s)
        + u" \u2013 "_s + end;
}

} // namespace

QString periodLine(const OverviewValues &values, const OverviewContext &context)
{
    if (!values.figures)
        return {};
    const analytics::FigurePeriod &period = values.figures->period;
    QStringList parts;
    parts << (values.project.isEmpty() ? tr("All %n project(s)", int(values.figures->projects.size()))
                                       : values.project);
    if (period.rolling) {
        parts << tr("since %1, compared with the 24 hours before")
                     .arg(dateAndTime(period.now.from, context.clock(), context.zone));
        return parts.join(u" · "_s);
    }
    QString days = daysWords(period.now, period.zone, true);
    if (context.offline)
        days += u' ' + timeOfDay(context.asOf, context.zone);
    parts << tr("%1, compared with %2").arg(days, daysWords(period.before, period.zone, false));
    const bool partial = !period.days.empty() && period.days.back().partial;
    if (partial && !context.offline)
        parts << tr("today is partial");
    return parts.join(u" · "_s);
}

QString periodWords(const OverviewPeriod &period, const OverviewContext &context)
{
    switch (period.choice) {
    case Choice::Day:
        return tr("last 24 hours");
    case Choice::Week:
        return tr("last 7 days");
    case Choice::Month:
        return tr("last 30 days");
    case Choice::Quarter:
        return tr("last 90 days");
    case Choice::Custom:
        break;
    }
    return daysWords(figurePeriod(period, context.clock(), context.zone).now, context.zone, true);
}

QString trendTitle(const OverviewPeriod &period, bool trendIsPeriod, const OverviewContext &context)
{
    return tr("Build trend, %1").arg(trendIsPeriod ? periodWords(period, context) : tr("last 30 days"));
}

QString sinceWords(const AttentionEntry &entry, const OverviewContext &context)
{
    const Instant now = context.clock();
    const bool today = dateOf(entry.since, context.zone) == dateOf(now, context.zone);
    const QString begin = today ? timeOfDay(entry.since, context.zone) : dayWords(entry.since, now, context.zone);
    if (context.offline)
        return tr("since %1").arg(begin);
    return tr("since %1, %2")
        .arg(begin, durationWords(std::chrono::duration_cast<Seconds>(std::max(now - entry.since, Milliseconds(0)))));
}

QString countWords(const AttentionEntry &entry)
{
    if (entry.kind == AttentionEntry::Kind::Flaky)
        return tr("%1 of last %2").arg(entry.inARow).arg(entry.lastTen.size());
    return tr("%n in a row", entry.inARow);
}

QString attentionSentence(const AttentionEntry &entry, const OverviewContext &context)
{
    QStringList parts{entry.name};
    if (entry.kind == AttentionEntry::Kind::Flaky)
        parts << tr("Flaky")
              << tr("%1 of the last %2 builds passed only on retry").arg(entry.inARow).arg(entry.lastTen.size());
    else
        parts << tr("Broken") << sinceWords(entry, context) << tr("%n failure(s) in a row", entry.inARow);
    if (entry.message && !entry.message->isEmpty())
        parts << *entry.message;
    return parts.join(u", "_s) + u". "_s + lastTenWords(entry.lastTen);
}

} // namespace viewer::overview
