// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/hour_of_week.h"

#include <algorithm>

namespace viewer::analytics {

namespace {

constexpr double secondsOfHour = 3600;
constexpr double leastOfHour = 1800;
constexpr double leastOfDay = 22 * secondsOfHour;
constexpr double leastHoursSeen = 4;
constexpr double clearlyUneven = 0.01;

/// Every wall-clock hour from the first of the range to the last.
struct WallHours
{
    qint64 first = 0;
    std::vector<double> seconds; ///< seen; 0 where the clock was moved on, twice as many where it was moved back
    std::vector<qint64> counts;

    std::size_t at(qint64 hour) const { return std::size_t(hour - first); }
};

qint64 floorMod(qint64 value, qint64 by)
{
    return ((value % by) + by) % by;
}

Seconds wallClock(Instant time, Seconds offset)
{
    return std::chrono::floor<Seconds>(time.time_since_epoch()) + offset;
}

void addPiece(const LocalHours::Piece &piece, WallHours &hours)
{
    using Fraction = std::chrono::duration<double>;
    const Milliseconds begin = piece.range.from.time_since_epoch() + piece.offset;
    const Milliseconds end = piece.range.to.time_since_epoch() + piece.offset;
    for (auto from = std::chrono::floor<std::chrono::hours>(begin); from < end; from += std::chrono::hours(1)) {
        const Milliseconds seen =
            std::min<Milliseconds>(end, from + std::chrono::hours(1)) - std::max<Milliseconds>(begin, from);
        hours.seconds[hours.at(hoursSinceMonday(from))] += Fraction(seen).count();
    }
}

WallHours wallHours(const LocalHours &local)
{
    WallHours hours;
    qint64 last = 0;
    bool begun = false;
    for (const LocalHours::Piece &piece : local.pieces()) {
        const qint64 from = hoursSinceMonday(wallClock(piece.range.from, piece.offset));
        const qint64 to = hoursSinceMonday(wallClock(piece.range.to, piece.offset));
        hours.first = begun ? std::min(hours.first, from) : from;
        last = begun ? std::max(last, to) : to;
        begun = true;
    }
    if (!begun)
        return hours;
    hours.seconds.assign(hours.at(last) + 1, 0.0);
    hours.counts.assign(hours.at(last) + 1, 0);
    for (const LocalHours::Piece &piece : local.pieces())
        addPiece(piece, hours);
    return hours;
}

std::optional<KruskalWallis> overHours(const WallHours &hours)
{
    std::vector<std::vector<double>> groups(24);
    for (std::size_t at = 0; at < hours.counts.size(); ++at) {
        if (hours.seconds[at] >= leastOfHour)
            groups[std::size_t(floorMod(hours.first + qint64(at), 24))].push_back(double(hours.counts[at])
                                                                                  / hours.seconds[at]);
    }
    return kruskalWallis(groups);
}

std::optional<KruskalWallis> overWeekdays(const WallHours &hours)
{
    std::vector<std::vector<double>> groups(7);
    for (std::size_t at = 0; at < hours.counts.size();) {
        const qint64 hour = hours.first + qint64(at);
        double seconds = 0;
        qint64 count = 0;
        const std::size_t end = std::min(hours.counts.size(), at + std::size_t(24 - floorMod(hour, 24)));
        for (; at < end; ++at) {
            seconds += hours.seconds[at];
            count += hours.counts[at];
        }
        if (seconds >= leastOfDay)
            groups[std::size_t(floorMod(hour, hoursOfWeek) / 24)].push_back(double(count) / seconds);
    }
    return kruskalWallis(groups);
}

void nameExtremes(HourOfWeek &map)
{
    if (!map.hours || !(map.hours->p < clearlyUneven))
        return;
    for (int cell = 0; cell < int(hoursOfWeek); ++cell) {
        const HourCell &candidate = map.cells[std::size_t(cell)];
        if (candidate.hours < leastHoursSeen)
            continue;
        const double rate = candidate.perHour().value_or(0);
        if (!map.quietest || rate < map.cells[std::size_t(*map.quietest)].perHour().value_or(0))
            map.quietest = cell;
        if (!map.peak || rate > map.cells[std::size_t(*map.peak)].perHour().value_or(0))
            map.peak = cell;
    }
}

void count(const HourEvent &event, HourCell &cell)
{
    ++cell.count;
    if (event.outcome == HourEvent::Outcome::Other)
        return;
    ++cell.succeeded.n;
    if (event.outcome == HourEvent::Outcome::Succeeded)
        ++cell.succeeded.k;
}

} // namespace

HourOfWeek hourOfWeek(std::span<const HourEvent> events, const TimeRange &range, const QTimeZone &zone)
{
    HourOfWeek map;
    map.range = range;
    map.zone = zone;
    LocalHours local(range, zone);
    WallHours hours = wallHours(local);
    for (const HourEvent &event : events) {
        if (!range.holds(event.time)) {
            ++map.outside;
            continue;
        }
        const qint64 hour = local.hourOf(event.time);
        ++hours.counts[hours.at(hour)];
        count(event, map.cells[std::size_t(floorMod(hour, hoursOfWeek))]);
    }
    for (std::size_t at = 0; at < hours.seconds.size(); ++at)
        map.cells[std::size_t(floorMod(hours.first + qint64(at), hoursOfWeek))].hours += hours.seconds[at];
    std::vector<Share> shares;
    for (HourCell &cell : map.cells) {
        cell.hours /= secondsOfHour;
        shares.push_back(cell.succeeded);
    }
    map.shrunk = shrinkage(shares);
    map.weekdays = overWeekdays(hours);
    map.hours = overHours(hours);
    nameExtremes(map);
    return map;
}

} // namespace viewer::analytics
