// SPDX-License-Identifier: GPL-3.0-or-later
// What a trend by day draws: parts of a bar, words of a day, limits of the axes. Pure functions.
#pragma once

#include "models/analytics/build_figures.h"
#include "ui/theme/tokens.h"

#include <QString>

#include <array>

namespace viewer {

/// Parts of a bar, from the baseline up. Together they are all builds of the day.
enum class TrendPart : std::uint8_t { Failed, Succeeded, Unfinished, Unknown, Cancelled };

inline constexpr std::array allTrendParts{TrendPart::Failed, TrendPart::Succeeded, TrendPart::Unfinished,
                                          TrendPart::Unknown, TrendPart::Cancelled};

/// Unfinished is running, queued and pending.
qint64 trendCount(const analytics::StateCounts &counts, TrendPart part);
QString trendPartWord(TrendPart part);
Token trendPartColor(TrendPart part);

using TrendDays = std::vector<analytics::DayFigures>;

/// At most `limit` bars: above that, equal runs of whole weeks are summed up. A sum is partial when its last day is,
/// and has no data as soon as one of its days has none.
TrendDays groupedDays(const TrendDays &days, size_t limit);
/// Whether the entry is more than one day.
bool spansDays(const analytics::DayFigures &day);

/// "12 Mar", "9 Mar – 15 Mar"
QString trendDayWords(const analytics::DayFigures &day);
/// "Tue 3 Mar: 912 builds, 81 failed, 800 succeeded, 31 cancelled. Success rate 90.8 %, 88.7–92.6 %, n 881."
QString trendDaySentence(const analytics::DayFigures &day);
/// "95.8 %" or, below n = 5, "3 of 4"; empty without a finished build.
QString trendRateWords(const analytics::Rate &rate);
/// "95.5–96.1 %"; empty where no rate is shown.
QString trendIntervalWords(const analytics::Rate &rate);

/// The end of an axis of counts and its steps: 2 to 5 of 1, 2, 2.5 or 5 times a power of ten, whole numbers.
struct CountAxis
{
    double end = 4;
    double step = 1;
};
CountAxis countAxis(qint64 highest);
/// Where the axis of the rate begins: 0.9, 0.8, 0.6, 0.5, 0.4, 0.2 or 0, so that every interval is seen.
double rateAxisBegin(const TrendDays &days);

} // namespace viewer
