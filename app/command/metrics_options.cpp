// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/metrics_options.h"

#include "app/command/query_options.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::command {

using analytics::GroupBy;
using analytics::TimeRange;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr int defaultDays = 30;
constexpr int mostDays = 36'600;

Error badInput(const QString &sentence)
{
    return Error{ErrorKind::BadInput, 0, sentence, {}};
}

struct GroupWord
{
    QLatin1StringView word;
    GroupBy by;
};
constexpr std::array groupWords{GroupWord{"day"_L1, GroupBy::Day},
                                GroupWord{"week"_L1, GroupBy::Week},
                                GroupWord{"month"_L1, GroupBy::Month},
                                GroupWord{"project"_L1, GroupBy::Project},
                                GroupWord{"member"_L1, GroupBy::Member},
                                GroupWord{"method"_L1, GroupBy::Method},
                                GroupWord{"hour-of-week"_L1, GroupBy::HourOfWeek}};

Result<GroupBy> groupByOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"by"_s))
        return GroupBy::None;
    const QString word = parser.value(u"by"_s);
    for (const GroupWord &known : groupWords) {
        if (word == known.word)
            return known.by;
    }
    return badInput(Words::tr("--by takes day, week, month, project, member, method or hour-of-week."));
}

/// "30d": calendar days, today included; "24h": the last 24 hours.
Result<analytics::FigurePeriod> lastPeriod(const QString &text, Instant now, const QTimeZone &zone)
{
    static const QRegularExpression days(u"^([1-9]\\d{0,4})d$"_s);
    if (text == "24h"_L1)
        return analytics::last24Hours(now, zone);
    const auto match = days.match(text);
    if (!match.hasMatch() || match.captured(1).toInt() > mostDays)
        return badInput(Words::tr("--last takes a number of days such as 30d, or 24h."));
    return analytics::lastDays(match.captured(1).toInt(), now, zone);
}

bool isMidnight(Instant time, const QTimeZone &zone)
{
    const QDate day = toDateTime(time).toTimeZone(zone).date();
    return fromDateTime(day.startOfDay(zone)) == time;
}

/// The span of the same length before: as many calendar days where both ends are midnights, else as many seconds. While
/// the span is not over, only as much of the one before: like is compared with like.
TimeRange spanBefore(const TimeRange &range, Instant now, const QTimeZone &zone)
{
    TimeRange before{range.from - (range.to - range.from), range.from};
    if (isMidnight(range.from, zone) && isMidnight(range.to, zone)) {
        const QDate from = toDateTime(range.from).toTimeZone(zone).date();
        const QDate to = toDateTime(range.to).toTimeZone(zone).date();
        before.from = fromDateTime(from.addDays(-from.daysTo(to)).startOfDay(zone));
    }
    if (range.holds(now))
        before.to = std::min(before.to, before.from + (now - range.from));
    return before;
}

Result<std::optional<TimeRange>> comparedWith(const QCommandLineParser &parser, const analytics::FigurePeriod &period,
                                              bool bounded, Instant now)
{
    if (!parser.isSet(u"compare"_s))
        return std::optional<TimeRange>();
    const QString text = parser.value(u"compare"_s);
    if (text == "previous"_L1) {
        if (parser.isSet(u"from"_s) || parser.isSet(u"to"_s)) {
            if (!bounded)
                return badInput(Words::tr("--compare previous needs --from or --last."));
            return std::optional(spanBefore(period.now, now, period.zone));
        }
        return std::optional(period.before);
    }
    const QStringList ends = text.split(u".."_s);
    if (ends.size() != 2)
        return badInput(Words::tr("--compare takes \"previous\" or two times such as 2026-01-01..2026-02-01."));
    const auto from = parseTimeOption(ends[0], period.zone);
    const auto to = parseTimeOption(ends[1], period.zone);
    if (!from)
        return from.error();
    if (!to)
        return to.error();
    if (*to <= *from)
        return badInput(Words::tr("The first time of --compare must lie before the second."));
    return std::optional(TimeRange{*from, *to});
}

/// The first moment that a span without a begin can have.
Instant beginOfAll(const BuildColumns &columns, Instant to)
{
    if (columns.size() == 0)
        return to - Seconds(1);
    const std::uint32_t oldest = columns.newestFirst()->back();
    return std::min(to - Seconds(1), columns.created(oldest));
}

} // namespace

void addMetricsOptions(QCommandLineParser &parser)
{
    addScopeOptions(parser);
    parser.addOptions({
        {u"last"_s, Words::tr("Instead of --from and --to: the last days, today included (30d), or 24h."), u"SPAN"_s},
        {u"compare"_s, Words::tr("Compare with another period: \"previous\", or FROM..TO."), u"PERIOD"_s},
        {u"by"_s, Words::tr("Groups: day, week, month, project, member, method or hour-of-week."), u"GROUP"_s},
        {u"explain"_s, Words::tr("Tell what a formula means (\"all\" lists them), and end."), u"ID"_s},
        {u"json"_s, Words::tr("Print one JSON object.")},
    });
}

Result<MetricsQuestion> metricsQuestion(const QCommandLineParser &parser, const BuildColumns &columns, Instant now)
{
    const auto zone = zoneFromOptions(parser);
    if (!zone)
        return zone.error();
    auto filter = scopeFromOptions(parser, columns);
    if (!filter)
        return filter.error();
    const auto by = groupByOf(parser);
    if (!by)
        return by.error();
    if (parser.isSet(u"last"_s) && (filter->from || filter->to))
        return badInput(Words::tr("--last stands instead of --from and --to."));
    const bool bounded = filter->from.has_value();
    auto period = lastPeriod(parser.isSet(u"last"_s) ? parser.value(u"last"_s) : u"%1d"_s.arg(defaultDays), now, *zone);
    if (!period)
        return period.error();
    if (filter->from || filter->to) {
        const Instant to = filter->to.value_or(now);
        period->now = {filter->from.value_or(beginOfAll(columns, to)), to};
        if (period->now.to <= period->now.from)
            return badInput(Words::tr("--from must lie before --to."));
    }
    auto before = comparedWith(parser, *period, bounded, now);
    if (!before)
        return before.error();
    filter->from = filter->to = std::nullopt;
    return MetricsQuestion{{period->now, *zone, now, *filter, *by}, *before};
}

} // namespace viewer::command
