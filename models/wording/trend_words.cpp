// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/trend_words.h"

#include "models/wording/durations.h"
#include "models/wording/numbers.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

using analytics::MeasureTrend;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::TrendWords)
};

constexpr QChar trueMinus(0x2212);

QString decimal(double value, int decimals)
{
    const QString number = wordingLocale().toString(std::abs(value), 'f', decimals);
    const bool zero = number == wordingLocale().toString(0.0, 'f', decimals);
    return value < 0 && !zero ? trueMinus + number : number;
}

/// With its sign, also above 0.
QString signedDecimal(double value, int decimals)
{
    const QString words = decimal(value, decimals);
    return value > 0 && words != decimal(0, decimals) ? u'+' + words : words;
}

QString signedSpan(double seconds)
{
    const QString words = durationShort(Milliseconds(std::llround(std::abs(seconds)) * 1000));
    return seconds < 0 ? trueMinus + words : u'+' + words;
}

/// A slope without its unit; counts are a week's.
QString slopeWords(const MeasureTrend &trend, double slope, bool withSign)
{
    switch (trend.measure) {
    case MeasureTrend::Measure::Builds:
        return withSign ? signedDecimal(slope, 1) : decimal(std::abs(slope), 1);
    case MeasureTrend::Measure::EventualRate:
        return withSign ? signedDecimal(slope * 100, 2) : decimal(std::abs(slope) * 100, 2);
    case MeasureTrend::Measure::DurationP50:
        return withSign ? signedSpan(slope) : signedSpan(std::abs(slope)).sliced(1);
    }
    return {};
}

QString movesWords(const MeasureTrend &trend)
{
    const bool up = trend.slope->slope > 0;
    const QString much = slopeWords(trend, trend.slope->slope, false);
    switch (trend.measure) {
    case MeasureTrend::Measure::Builds:
        if (trend.bin == analytics::GroupBy::Day)
            return up ? Words::tr("Rises by %1 builds a day each week").arg(much)
                      : Words::tr("Falls by %1 builds a day each week").arg(much);
        return up ? Words::tr("Rises by %1 builds each week").arg(much)
                  : Words::tr("Falls by %1 builds each week").arg(much);
    case MeasureTrend::Measure::EventualRate:
        return up ? Words::tr("Rises by %1 points a week").arg(much) : Words::tr("Falls by %1 points a week").arg(much);
    case MeasureTrend::Measure::DurationP50:
        return up ? Words::tr("p50 grows by %1 a week").arg(much) : Words::tr("p50 shrinks by %1 a week").arg(much);
    }
    return {};
}

} // namespace

QString pWords(double p)
{
    if (p < 0.001)
        return Words::tr("p < %1").arg(wordingLocale().toString(0.001, 'f', 3));
    return Words::tr("p %1").arg(wordingLocale().toString(p, 'f', p < 0.1 ? 3 : 2));
}

QString trendSentence(const MeasureTrend &trend)
{
    const bool days = trend.bin == analytics::GroupBy::Day;
    if (trend.tooFew) {
        const QString have = groupedNumber(trend.points);
        const QString need = groupedNumber(analytics::trendMinimumPoints);
        return days ? Words::tr("Too few days for a trend: %1, %2 are needed").arg(have, need)
                    : Words::tr("Too few weeks for a trend: %1, %2 are needed").arg(have, need);
    }
    if (!trend.test || !trend.slope || trend.test->p >= analytics::significance || trend.slope->slope == 0)
        return days ? Words::tr("No clear trend over %n day(s)", nullptr, int(trend.points))
                    : Words::tr("No clear trend over %n week(s)", nullptr, int(trend.points));
    QStringList parts{movesWords(trend)};
    if (trend.slope->low && trend.slope->high)
        parts << Words::tr("%1 to %2")
                     .arg(slopeWords(trend, *trend.slope->low, true), slopeWords(trend, *trend.slope->high, true));
    parts << pWords(trend.test->p);
    return parts.join(u", "_s);
}

QString rateDifferenceWords(const analytics::RateChange &change)
{
    if (change.verdict == analytics::Verdict::TooFew)
        return {};
    return Words::tr("difference %1 points, %2 to %3")
        .arg(signedDecimal(change.difference * 100, 1), signedDecimal(change.interval.low * 100, 1),
             signedDecimal(change.interval.high * 100, 1));
}

QString ratioWords(const analytics::PoissonRates &rates)
{
    if (!rates.ratio || !rates.low || !rates.high)
        return {};
    return Words::tr("ratio %1, %2 to %3, %4")
        .arg(decimal(*rates.ratio, 2), decimal(*rates.low, 2), decimal(*rates.high, 2), pWords(rates.p));
}

} // namespace viewer
