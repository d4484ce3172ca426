// SPDX-License-Identifier: GPL-3.0-or-later
// The span of time figures are about, and the one before it that they are compared with.
#pragma once

#include "models/domain/time.h"

#include <QDate>
#include <QTimeZone>

#include <vector>

namespace viewer::analytics {

/// Begin included, end excluded.
struct TimeRange
{
    Instant from{};
    Instant to{};

    bool holds(Instant time) const { return from <= time && time < to; }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

/// A local calendar day of 23, 24 or 25 hours.
struct LocalDay
{
    QDate date;
    TimeRange range;
    bool partial = false; ///< it is not over yet: `range` still ends where the day will end
};

/// Calendar days in the zone of the reader, the current one included, or the last 24 hours; both with the span of the
/// same length before. `now.to` is the moment asked for; what was created later belongs to no period.
struct FigurePeriod
{
    TimeRange now;
    TimeRange before;
    QTimeZone zone = QTimeZone::utc();
    std::vector<LocalDay> days; ///< of `now`, oldest first; for the last 24 hours the two days they touch
    bool rolling = false;       ///< the last 24 hours: no whole days

    friend bool operator==(const FigurePeriod &a, const FigurePeriod &b)
    {
        return a.now == b.now && a.before == b.before && a.zone == b.zone && a.rolling == b.rolling;
    }
};

/// The last `days` calendar days, today (partial) included; before = the `days` days before the first of them, cut
/// so that it ends at the same time of day (like is compared with like). days >= 1.
FigurePeriod lastDays(int days, Instant now, const QTimeZone &zone);
FigurePeriod last24Hours(Instant now, const QTimeZone &zone);
/// From the first day to the last, both included; ends at `now` when the last day is today.
FigurePeriod betweenDays(QDate first, QDate last, Instant now, const QTimeZone &zone);

} // namespace viewer::analytics
