// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/time_bins.h"

#include <algorithm>

namespace viewer::analytics {

namespace {

QDate firstOf(QDate day, BinLength length)
{
    switch (length) {
    case BinLength::Day:
        break;
    case BinLength::Week:
        return day.addDays(1 - day.dayOfWeek());
    case BinLength::Month:
        return QDate(day.year(), day.month(), 1);
    }
    return day;
}

QDate endOf(QDate first, BinLength length)
{
    switch (length) {
    case BinLength::Day:
        break;
    case BinLength::Week:
        return first.addDays(7);
    case BinLength::Month:
        return first.addMonths(1);
    }
    return first.addDays(1);
}

QDate dateOf(Instant time, const QTimeZone &zone)
{
    return toDateTime(time).toTimeZone(zone).date();
}

} // namespace

int TimeBin::weekYear() const
{
    int year = 0;
    first.weekNumber(&year);
    return year;
}

std::vector<TimeBin> timeBins(const TimeRange &range, const QTimeZone &zone, BinLength length)
{
    std::vector<TimeBin> bins;
    if (!(range.from < range.to))
        return bins;
    const QTimeZone used = zone.isValid() ? zone : QTimeZone::utc();
    const QDate first = firstOf(dateOf(range.from, used), length);
    const QDate last = endOf(firstOf(dateOf(range.to - Milliseconds(1), used), length), length).addDays(-1);
    for (const LocalDay &day : betweenDays(first, last, range.to, used).days) {
        const QDate begin = firstOf(day.date, length);
        if (bins.empty() || bins.back().first != begin)
            bins.push_back({begin, endOf(begin, length), day.range, false});
        bins.back().range.to = day.range.to;
    }
    for (TimeBin &bin : bins) {
        bin.cut = bin.range.from < range.from || bin.range.to > range.to;
        bin.range = {std::max(bin.range.from, range.from), std::min(bin.range.to, range.to)};
    }
    return bins;
}

} // namespace viewer::analytics
