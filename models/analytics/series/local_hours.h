// SPDX-License-Identifier: GPL-3.0-or-later
// Wall-clock hours of a time zone, fast enough for a million times.
#pragma once

#include "models/analytics/figure_period.h"

namespace viewer::analytics {

/// The offset of a zone from UTC over a range. Cheap to ask when the times asked for lie close together.
class LocalHours
{
public:
    /// Over which the offset does not change: begin included, end excluded.
    struct Piece
    {
        TimeRange range;
        Seconds offset{0};
    };

    /// An invalid zone counts as UTC. An empty or reversed range has no piece.
    LocalHours(const TimeRange &range, const QTimeZone &zone);

    const std::vector<Piece> &pieces() const { return m_pieces; }
    /// Whole hours of the wall clock since Monday 1969-12-29 00:00; `time` is in the range. O(pieces) at worst, which
    /// are two a year; O(1) when it lies in the piece of the time asked for before.
    qint64 hourOf(Instant time);

private:
    std::vector<Piece> m_pieces;
    std::size_t m_last = 0;
};

inline constexpr qint64 hoursOfWeek = 168;
/// Hours since Monday 1969-12-29 00:00 of a wall-clock second counted from 1970-01-01 00:00 (a Thursday).
qint64 hoursSinceMonday(Seconds wallClock);

} // namespace viewer::analytics
