// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart of few series over few bins (weeks, hours) shows: the same values are drawn, listed and exported.
// Pure values and functions.
#pragma once

#include "ui/theme/tokens.h"

#include <QString>

#include <optional>
#include <vector>

namespace viewer {

/// Share in [0, 1], a span in seconds, builds, or bytes.
enum class ChartUnit : std::uint8_t { Share, Span, Count, Bytes };

struct ChartValue
{
    std::optional<double> value; ///< empty = a gap: too few, nothing to judge, or not read; never zero
    std::optional<double> low;   ///< 95 %; empty = none, or no bound on that side
    std::optional<double> high;
    qint64 n = 0;
    QString words; ///< all of it: "95.3 %, 93.9–96.4 %, n 1,121", "3 of 4"
};

struct ChartSeries
{
    enum class Kind : std::uint8_t { Line, Bars }; ///< bars are stacked in the order of the series

    QString key; ///< in exports: "success_rate"
    QString name;
    Kind kind = Kind::Line;
    Token color = Token::ChartLine;
    bool hatched = false;           ///< bars that must be told apart without colour
    std::vector<ChartValue> values; ///< one a bin
};

struct ChartBin
{
    QString key;          ///< in exports: "2026-03-02"
    QString label;        ///< below the axis: "2 Mar"
    QString name;         ///< in sentences: "2 Mar – 8 Mar"
    bool partial = false; ///< cut by the period or by the present
    bool noData = false;  ///< not read back that far
};

/// Something that happened at a bin.
struct ChartMark
{
    int bin = 0;
    QString words;
};

struct ChartData
{
    QString title;
    QString binWord; ///< "Week"
    ChartUnit unit = ChartUnit::Count;
    std::vector<ChartBin> bins;
    std::vector<ChartSeries> series;
    std::vector<ChartMark> marks;
    bool opens = true; ///< a bin leads to its builds

    bool empty() const;
    /// Whether any value of the series has an interval, and any a number of builds.
    static bool hasIntervals(const ChartSeries &series);
    static bool hasCounts(const ChartSeries &series);
};

/// "95.3 %", "8:12", "1,121".
QString chartValueWords(ChartUnit unit, double value);
/// "93.9–96.4 %", "8:02–8:31", "from 8:02"; empty without an interval.
QString chartIntervalWords(ChartUnit unit, const ChartValue &value);
/// "Week of 2 Mar – 8 Mar: Success rate 95.3 %, 93.9–96.4 %, n 1,121. Only a part of it."
QString chartBinSentence(const ChartData &data, int bin);

/// Where an axis begins and ends, and its steps: two to five.
struct ChartAxis
{
    double begin = 0;
    double end = 4;
    double step = 1;
};
/// Counts, seconds and bytes begin at 0 and have round steps (of a clock for seconds, of a power of 2 for bytes).
/// Shares of lines end at 1 and begin so that every interval is seen.
ChartAxis chartAxis(const ChartData &data);

/// A text as a field of a CSV file; one that a spreadsheet would run as a formula begins with an apostrophe.
QString csvField(QString text);
/// A row a bin; numbers as a program reads them; columns: bin, name, partial, and for each series its value, low, high
/// and n. Values that are not known are empty.
QString chartCsv(const ChartData &data);
/// {"title", "unit", "bins": [{"bin", "name", "partial", "no_data", KEY: {"value", "low", "high", "n"}}]}; unknown
/// values are null.
QByteArray chartJson(const ChartData &data);

} // namespace viewer
