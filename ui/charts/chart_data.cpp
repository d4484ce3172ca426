// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_data.h"

#include "models/wording/durations.h"
#include "models/wording/numbers.h"
#include "ui/charts/trend_days.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::Chart)
};

QString spanOf(double seconds)
{
    return durationShort(Milliseconds(std::llround(std::max(0.0, seconds) * 1000)));
}

/// The highest value or end of an interval; stacked bars count together.
double highestOf(const ChartData &data)
{
    double highest = 0;
    for (size_t bin = 0; bin < data.bins.size(); ++bin) {
        double stacked = 0;
        for (const ChartSeries &series : data.series) {
            const ChartValue &value = series.values[bin];
            if (series.kind == ChartSeries::Kind::Bars)
                stacked += value.value.value_or(0);
            else
                highest = std::max({highest, value.value.value_or(0), value.value ? value.high.value_or(0) : 0.0});
        }
        highest = std::max(highest, stacked);
    }
    return highest;
}

ChartAxis secondsAxis(double highest)
{
    for (const double step : {1.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0,
                              14400.0, 21600.0, 43200.0, 86400.0}) {
        if (highest <= 5 * step)
            return {0, std::max(1.0, std::ceil(highest / step)) * step, step};
    }
    const double days = std::ceil(highest / 86400 / 5);
    return {0, 5 * days * 86400, days * 86400};
}

ChartAxis bytesAxis(double highest)
{
    double unit = 1;
    while (highest > 1024 * unit)
        unit *= 1024;
    for (const double step : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 256.0}) {
        if (highest <= 5 * step * unit)
            return {0, std::max(1.0, std::ceil(highest / (step * unit))) * step * unit, step * unit};
    }
    return {0, 1024 * unit, 256 * unit};
}

ChartAxis shareAxis(const ChartData &data)
{
    double lowest = 1;
    for (const ChartSeries &series : data.series) {
        for (const ChartValue &value : series.values) {
            if (value.value)
                lowest = std::min({lowest, *value.value, value.low.value_or(1)});
        }
    }
    for (const double begin : {0.9, 0.8, 0.6, 0.5, 0.4, 0.2}) {
        if (lowest >= begin)
            return {begin, 1, (1 - begin) / 2};
    }
    return {0, 1, 0.25};
}

} // namespace

bool ChartData::empty() const
{
    return std::ranges::all_of(series, [](const ChartSeries &one) {
        return std::ranges::none_of(one.values, [](const ChartValue &value) { return value.value.has_value(); });
    });
}

bool ChartData::hasIntervals(const ChartSeries &series)
{
    return std::ranges::any_of(series.values, [](const ChartValue &value) { return value.low || value.high; });
}

bool ChartData::hasCounts(const ChartSeries &series)
{
    return std::ranges::any_of(series.values, [](const ChartValue &value) { return value.n > 0; });
}

QString chartValueWords(ChartUnit unit, double value)
{
    switch (unit) {
    case ChartUnit::Share:
        return shareWords(value);
    case ChartUnit::Span:
        return spanOf(value);
    case ChartUnit::Bytes:
        return byteSize(std::llround(value));
    case ChartUnit::Count:
        break;
    }
    return groupedNumber(std::llround(value));
}

QString chartIntervalWords(ChartUnit unit, const ChartValue &value)
{
    if (!value.low && !value.high)
        return {};
    if (!value.high)
        return Words::tr("from %1, no upper bound").arg(chartValueWords(unit, *value.low));
    if (!value.low)
        return Words::tr("up to %1, no lower bound").arg(chartValueWords(unit, *value.high));
    if (unit == ChartUnit::Share)
        return shareRangeWords(*value.low, *value.high);
    return chartValueWords(unit, *value.low) + u'–' + chartValueWords(unit, *value.high);
}

QString chartBinSentence(const ChartData &data, int bin)
{
    const ChartBin &entry = data.bins[size_t(bin)];
    if (entry.noData)
        return Words::tr("%1: no data, the list was not read back that far").arg(entry.name);
    QStringList parts;
    for (const ChartSeries &series : data.series) {
        const ChartValue &value = series.values[size_t(bin)];
        if (!value.words.isEmpty() && (series.kind == ChartSeries::Kind::Line || value.value.value_or(0) > 0))
            parts << series.name + u' ' + value.words;
    }
    QString words = entry.name + u": "_s + (parts.isEmpty() ? Words::tr("no builds") : parts.join(u"; "_s)) + u'.';
    if (entry.partial)
        words += u' ' + Words::tr("Only a part of it lies in the period.");
    return words;
}

ChartAxis chartAxis(const ChartData &data)
{
    switch (data.unit) {
    case ChartUnit::Share:
        return shareAxis(data);
    case ChartUnit::Span:
        return secondsAxis(highestOf(data));
    case ChartUnit::Bytes:
        return bytesAxis(highestOf(data));
    case ChartUnit::Count:
        break;
    }
    const CountAxis axis = countAxis(std::llround(highestOf(data)));
    return {0, axis.end, axis.step};
}

} // namespace viewer
