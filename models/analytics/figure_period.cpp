// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/figure_period.h"

namespace viewer::analytics {

namespace {

Instant beginOf(QDate day, const QTimeZone &zone)
{
    return fromDateTime(day.startOfDay(zone));
}

LocalDay localDay(QDate day, Instant now, const QTimeZone &zone)
{
    LocalDay local{day, {beginOf(day, zone), beginOf(day.addDays(1), zone)}, false};
    local.partial = now < local.range.to;
    return local;
}

std::vector<LocalDay> daysOf(QDate first, QDate last, Instant now, const QTimeZone &zone)
{
    std::vector<LocalDay> days;
    for (QDate day = first; day <= last; day = day.addDays(1))
        days.push_back(localDay(day, now, zone));
    return days;
}

/// `now` at the same time of day, `days` calendar days earlier. A time that the clock skipped that day is moved on.
Instant sameTimeEarlier(Instant now, int days, const QTimeZone &zone)
{
    return fromDateTime(toDateTime(now).toTimeZone(zone).addDays(-days));
}

} // namespace

FigurePeriod lastDays(int days, Instant now, const QTimeZone &zone)
{
    const QDate today = toDateTime(now).toTimeZone(zone).date();
    return betweenDays(today.addDays(1 - days), today, now, zone);
}

FigurePeriod last24Hours(Instant now, const QTimeZone &zone)
{
    constexpr auto day = std::chrono::hours(24);
    FigurePeriod period;
    period.now = {now - day, now};
    period.before = {now - 2 * day, now - day};
    period.zone = zone;
    period.rolling = true;
    const auto dateOf = [&](Instant time) { return toDateTime(time).toTimeZone(zone).date(); };
    period.days = daysOf(dateOf(period.now.from), dateOf(now), now, zone);
    return period;
}

FigurePeriod betweenDays(QDate first, QDate last, Instant now, const QTimeZone &zone)
{
    if (last < first)
        std::swap(first, last);
    const int length = int(first.daysTo(last)) + 1;
    FigurePeriod period;
    period.zone = zone;
    period.days = daysOf(first, last, now, zone);
    const TimeRange lastDay = period.days.back().range;
    period.now = {beginOf(first, zone), lastDay.holds(now) ? now : lastDay.to};
    period.before.from = beginOf(first.addDays(-length), zone);
    period.before.to = lastDay.holds(now) ? sameTimeEarlier(now, length, zone) : period.now.from;
    return period;
}

} // namespace viewer::analytics
