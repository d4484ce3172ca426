// SPDX-License-Identifier: GPL-3.0-or-later
// When in the week builds happen, and how they end then.
#pragma once

#include "models/analytics/series/kruskal_wallis.h"
#include "models/analytics/series/local_hours.h"
#include "models/analytics/series/shrinkage.h"

#include <array>

namespace viewer::analytics {

struct HourEvent
{
    enum class Outcome : unsigned char { Succeeded, Failed, Other }; ///< Other: counts as an event, not for the rate

    Instant time{};
    Outcome outcome = Outcome::Other;
};

struct HourCell
{
    qint64 count = 0;
    Share succeeded; ///< of those that succeeded or failed
    double hours =
        0; ///< how many such hours the range holds: about one a week, none or two in a week of a clock change

    static constexpr qint64 minimumN = 5;

    std::optional<double> perHour() const { return hours > 0 ? std::optional(double(count) / hours) : std::nullopt; }
    /// Too few for a rate: the cell is hatched and shows counts.
    bool few() const { return succeeded.n < minimumN; }
};

/// @method series.hour_of_week 1
/// @title Hour-of-week map
/// @formula 7 × 24 cells by the wall clock of the zone; builds / number of such hours in the range; success k/n,
/// coloured
///   by its shrunk rate (rate.shrunk); Kruskal–Wallis of builds an hour over weekdays (days of which ≥ 22 h were seen)
///   and over hours of the day (hours of which ≥ 30 min were seen). Quietest and peak: least and most builds an hour
///   among cells seen ≥ 4 times, named only if the test over hours gives p < 0.01
/// @source Kruskal & Wallis 1952; the hours of a zone come from the system's time zone data
/// @unit builds an hour; share, 0 to 1
/// @minimum rate from n ≥ 5 a cell; quietest and peak from 4 hours seen a cell
/// @leaves-out builds outside the range; for the rate those that neither succeeded nor failed
/// @fails an empty range: all cells empty, no test. Without two days or without any difference the test has no answer
/// @pitfalls 168 cells invite stories from noise. Scheduled builds dominate: filter by starter. Hours of one day
/// resemble
///   each other, so p is a little too small. The same builds fall into other cells in another zone.
struct HourOfWeek
{
    TimeRange range;
    QTimeZone zone = QTimeZone::utc();
    std::array<HourCell, hoursOfWeek> cells; ///< Monday 0:00 first
    std::optional<Shrinkage> shrunk;         ///< cells[i] is coloured by shrunk->rate(cells[i].succeeded)
    std::optional<KruskalWallis> weekdays;
    std::optional<KruskalWallis> hours;
    std::optional<int> quietest; ///< cell
    std::optional<int> peak;
    qint64 outside = 0; ///< events that are not in the range

    static int cellOf(int weekday, int hour) { return (weekday - 1) * 24 + hour; } ///< weekday 1 = Monday
};

/// Events in any order; fastest when those of a season stand together.
HourOfWeek hourOfWeek(std::span<const HourEvent> events, const TimeRange &range, const QTimeZone &zone);

} // namespace viewer::analytics
