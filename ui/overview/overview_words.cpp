// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_words.h"

#include "models/analytics/count_formulas.h"
#include "models/analytics/metric_formulas.h"
#include "models/wording/durations.h"
#include "models/wording/numbers.h"
#include "models/wording/times.h"
#include "models/wording/verdicts.h"
#include "ui/widgets/last_ten_strip.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::overview {

using Choice = OverviewPeriod::Choice;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::OverviewPage)
};

QDate dateOf(Instant time, const QTimeZone &zone)
{
    return toDateTime(time).toTimeZone(zone).date();
}

/// "11 Feb – 12 Mar"; one day stands alone. An end at midnight is the day before.
QString daysWords(const analytics::TimeRange &range, const QTimeZone &zone, bool withYear)
{
    const QDate first = dateOf(range.from, zone);
    const QDate last = dateOf(std::max(range.from, range.to - Milliseconds(1)), zone);
    const QString end = withYear ? dayMonthYear(last) : dayAndMonth(last);
    if (first == last)
        return end;
    return (withYear && first.year() != last.year() ? dayMonthYear(first) : dayAndMonth(first)) + u" \u2013 "_s + end;
}

} // namespace

QString periodLine(const OverviewValues &values, const OverviewContext &context)
{
    if (!values.figures)
        return {};
    const analytics::FigurePeriod &period = values.figures->period;
    QStringList parts;
    parts << (values.project.isEmpty() ? Words::tr("All %n project(s)", nullptr, int(values.figures->projects.size()))
                                       : values.project);
    if (period.rolling) {
        parts << Words::tr("since %1, compared with the 24 hours before")
                     .arg(dateAndTime(period.now.from, context.clock(), context.zone));
        return parts.join(u" · "_s);
    }
    QString days = daysWords(period.now, period.zone, true);
    if (context.offline)
        days += u' ' + timeOfDay(context.asOf, context.zone);
    parts << Words::tr("%1, compared with %2").arg(days, daysWords(period.before, period.zone, false));
    const bool partial = !period.days.empty() && period.days.back().partial;
    if (partial && !context.offline)
        parts << Words::tr("today is partial");
    return parts.join(u" · "_s);
}

QString periodWords(const OverviewPeriod &period, const OverviewContext &context)
{
    switch (period.choice) {
    case Choice::Day:
        return Words::tr("last 24 hours");
    case Choice::Week:
        return Words::tr("last 7 days");
    case Choice::Month:
        return Words::tr("last 30 days");
    case Choice::Quarter:
        return Words::tr("last 90 days");
    case Choice::Custom:
        break;
    }
    return daysWords(figurePeriod(period, context.clock(), context.zone).now, context.zone, true);
}

QString trendTitle(const OverviewPeriod &period, bool trendIsPeriod, const OverviewContext &context)
{
    return Words::tr("Build trend, %1").arg(trendIsPeriod ? periodWords(period, context) : Words::tr("last 30 days"));
}

QString sinceWords(const AttentionEntry &entry, const OverviewContext &context)
{
    const Instant now = context.clock();
    const bool today = dateOf(entry.since, context.zone) == dateOf(now, context.zone);
    const QString begin = today ? timeOfDay(entry.since, context.zone) : dayWords(entry.since, now, context.zone);
    if (context.offline)
        return Words::tr("since %1").arg(begin);
    return Words::tr("since %1, %2")
        .arg(begin, durationWords(std::chrono::duration_cast<Seconds>(std::max(now - entry.since, Milliseconds(0)))));
}

QString attentionWord(AttentionEntry::Kind kind)
{
    switch (kind) {
    case AttentionEntry::Kind::Broken:
        return Words::tr("Broken");
    case AttentionEntry::Kind::Slower:
        return Words::tr("Slower");
    case AttentionEntry::Kind::Flaky:
        return Words::tr("Flaky");
    case AttentionEntry::Kind::NewMessage:
        return Words::tr("New message");
    }
    return {};
}

QString countWords(const AttentionEntry &entry)
{
    switch (entry.kind) {
    case AttentionEntry::Kind::Broken:
        return Words::tr("%n in a row", nullptr, entry.count);
    case AttentionEntry::Kind::Slower:
        return entry.change ? Words::tr("p50 %1").arg(changeShareWords(*entry.change)) : QString();
    case AttentionEntry::Kind::Flaky:
        return Words::tr("%1 of last %2").arg(entry.count).arg(entry.lastTen.size());
    case AttentionEntry::Kind::NewMessage:
        return Words::tr("%n build(s)", nullptr, entry.count);
    }
    return {};
}

QString whatWords(const AttentionEntry &entry)
{
    if (entry.kind == AttentionEntry::Kind::Slower && entry.change)
        return changePointWords(*entry.change);
    if (entry.kind == AttentionEntry::Kind::Flaky)
        return Words::tr("failed, then passed on retry");
    if (entry.message && entry.message->isEmpty())
        return Words::tr("no message given");
    return entry.message.value_or(QString());
}

QString attentionSentence(const AttentionEntry &entry, const OverviewContext &context)
{
    QStringList parts{entry.name};
    parts << attentionWord(entry.kind);
    switch (entry.kind) {
    case AttentionEntry::Kind::Broken:
        parts << sinceWords(entry, context) << Words::tr("%n failure(s) in a row", nullptr, entry.count);
        break;
    case AttentionEntry::Kind::Slower:
        parts << sinceWords(entry, context) << whatWords(entry);
        break;
    case AttentionEntry::Kind::Flaky:
        parts << Words::tr("%1 of the last %2 builds passed only on retry").arg(entry.count).arg(entry.lastTen.size());
        break;
    case AttentionEntry::Kind::NewMessage:
        parts << sinceWords(entry, context) << Words::tr("%n failed build(s)", nullptr, entry.count);
        break;
    }
    if (entry.message && !entry.message->isEmpty())
        parts << *entry.message;
    const QString sentence = parts.join(u", "_s);
    return entry.lastTen.empty() ? sentence : sentence + u". "_s + lastTenWords(entry.lastTen);
}

QString formulaId(int tile)
{
    constexpr std::array formulas{analytics::rateEventual, analytics::durationP50, analytics::countFailed,
                                  analytics::countTotal, analytics::queueNow};
    return QString(formulas.at(size_t(tile)).id);
}

NoteSubject noteSubject(int tile, const QString &label, const OverviewValues &values)
{
    const QString scope = values.projectId.isNull() ? u"all"_s : values.projectId.toString();
    return {NoteSubject::Kind::Figure, formulaId(tile) + u'/' + scope,
            values.project.isEmpty() ? label : values.project + u", "_s + label};
}

QJsonObject frozenFigure(const QString &label, const TileFigure &figure, const OverviewValues &values,
                         const OverviewContext &context)
{
    const analytics::FigurePeriod &period = values.figures->period;
    const auto &asOf = values.figures->coverage.asOf;
    QStringList parts{label + u' ' + figure.value + figure.unit, figure.detail,
                      QString(figure.change + u' ' + figure.changeRest).trimmed(), periodLine(values, context)};
    if (asOf)
        parts << Words::tr("data as of %1").arg(dateAndTime(*asOf, context.clock(), context.zone));
    parts.removeAll(QString());
    return {{QString(frozenWords), parts.join(u" · "_s)},
            {u"value"_s, figure.value + figure.unit},
            {u"detail"_s, figure.detail},
            {u"from"_s, toIso(period.now.from)},
            {u"to"_s, toIso(period.now.to)},
            {u"zone"_s, QString::fromUtf8(period.zone.id())},
            {u"as_of"_s, asOf ? QJsonValue(toIso(*asOf)) : QJsonValue()}};
}

} // namespace viewer::overview
