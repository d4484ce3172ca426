// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar days, ISO weeks and months of a range, for lines over time.
#pragma once

#include "models/analytics/figure_period.h"

namespace viewer::analytics {

enum class BinLength : unsigned char { Day, Week, Month };

struct TimeBin
{
    QDate first;      ///< of the whole day, week (a Monday) or month, also where the range begins later
    QDate end;        ///< the day after the last one
    TimeRange range;  ///< what of it lies in the range asked for: begin included, end excluded
    bool cut = false; ///< the range asked for does not hold all of it: not to be compared with whole ones

    /// ISO 8601 week and the year it belongs to, which differs from that of `first` around New Year.
    int week() const { return first.weekNumber(); }
    int weekYear() const;
};

/// @method period.bins 1
/// @title Days, weeks and months
/// @formula calendar days from one local midnight to the next (23, 24 or 25 hours), weeks from Monday (ISO 8601: week 1
///   holds the first Thursday), months from the 1st, all in the zone of the reader
/// @source ISO 8601; the system's time zone data
/// @unit none
/// @minimum none
/// @leaves-out nothing: the first and last may be cut by the range, and say so
/// @fails an empty or reversed range has no bins
/// @pitfalls Do not compare a cut bin with a whole one, nor the count of a month of 28 days with one of 31.
/// In order and without gaps; an invalid zone counts as UTC.
std::vector<TimeBin> timeBins(const TimeRange &range, const QTimeZone &zone, BinLength length);

} // namespace viewer::analytics
