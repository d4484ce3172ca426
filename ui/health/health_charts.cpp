// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/health_charts.h"

#include "models/wording/numbers.h"
#include "models/wording/status_words.h"
#include "models/wording/times.h"
#include "models/wording/verdicts.h"

#include <QCoreApplication>

#include <functional>

using namespace Qt::StringLiterals;

namespace viewer::health {

using namespace analytics;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::HealthPage)
};

ChartData weekly(const HealthValues &values, const QTimeZone &zone, const QString &title, ChartUnit unit)
{
    ChartData data;
    data.title = title;
    data.binWord = Words::tr("Week");
    data.unit = unit;
    for (const HealthWeek &week : values.weeks)
        data.bins.push_back({week.monday.toString(Qt::ISODate),
                             dayAndMonth(toDateTime(week.range.from).toTimeZone(zone).date()), weekWords(week, zone),
                             week.group.partial, week.group.noData});
    return data;
}

using Reader = std::function<ChartValue(const MetricsGroup &)>;

ChartSeries seriesOf(const HealthValues &values, const QString &key, const QString &name, Token color,
                     ChartSeries::Kind kind, const Reader &read)
{
    ChartSeries series{key, name, kind, color, false, {}};
    for (const HealthWeek &week : values.weeks)
        series.values.push_back(week.group.noData ? ChartValue() : read(week.group));
    return series;
}

ChartValue shareValue(const MetricsGroup &group)
{
    const Figure &figure = group.figures.eventual;
    if (figure.n == 0)
        return {};
    return {figure.value, figure.low, figure.high, figure.n,
            shareFigureWords(figure, group.figures.counts[BuildState::Succeeded])};
}

ChartValue spanValue(const Figure &figure)
{
    if (figure.n == 0)
        return {};
    return {figure.value, figure.low, figure.high, figure.n, durationFigureWords(figure)};
}

ChartValue countValue(qint64 count)
{
    return {double(count), {}, {}, 0, groupedNumber(count)};
}

Reader countOf(BuildState state)
{
    return [state](const MetricsGroup &group) { return countValue(group.figures.counts[state]); };
}

} // namespace

ChartData rateChart(const HealthValues &values, const QTimeZone &zone)
{
    ChartData data = weekly(values, zone, Words::tr("Success rate by week"), ChartUnit::Share);
    data.series.push_back(seriesOf(values, u"success_rate"_s, Words::tr("Success rate"), Token::ChartLine,
                                   ChartSeries::Kind::Line, shareValue));
    return data;
}

ChartData durationChart(const HealthValues &values, const QTimeZone &zone)
{
    ChartData data = weekly(values, zone, Words::tr("Duration of succeeded builds"), ChartUnit::Span);
    data.series.push_back(seriesOf(values, u"p50_seconds"_s, u"p50"_s, Token::ChartLine, ChartSeries::Kind::Line,
                                   [](const MetricsGroup &group) { return spanValue(group.figures.duration.p50); }));
    data.series.push_back(seriesOf(values, u"p95_seconds"_s, u"p95"_s, Token::ChartLine2, ChartSeries::Kind::Line,
                                   [](const MetricsGroup &group) { return spanValue(group.figures.duration.p95); }));
    if (values.project.isNull())
        return data;
    for (const HealthChange &change : values.changes) {
        for (size_t i = 0; i < values.weeks.size(); ++i) {
            if (values.weeks[i].range.holds(change.first.created))
                data.marks.push_back({int(i),
                                      dayAndMonth(toDateTime(change.first.created).toTimeZone(zone).date()) + u": "_s
                                          + changePointWords(change.point)});
        }
    }
    return data;
}

ChartData failuresChart(const HealthValues &values, const QTimeZone &zone)
{
    ChartData data = weekly(values, zone, Words::tr("Failures a week"), ChartUnit::Count);
    data.series.push_back(seriesOf(values, u"failed"_s, statusWord(BuildState::Failed), Token::ChartFail,
                                   ChartSeries::Kind::Bars, countOf(BuildState::Failed)));
    return data;
}

ChartData buildsChart(const HealthValues &values, const QTimeZone &zone)
{
    ChartData data = weekly(values, zone, Words::tr("Builds a week"), ChartUnit::Count);
    // Failed at the baseline, so that it can be compared; cancelled on top.
    data.series.push_back(seriesOf(values, u"failed"_s, statusWord(BuildState::Failed), Token::ChartFail,
                                   ChartSeries::Kind::Bars, countOf(BuildState::Failed)));
    data.series.push_back(seriesOf(values, u"succeeded"_s, statusWord(BuildState::Succeeded), Token::ChartOk,
                                   ChartSeries::Kind::Bars, countOf(BuildState::Succeeded)));
    data.series.push_back(seriesOf(values, u"other"_s, Words::tr("Unfinished or unknown"), Token::ChartRun,
                                   ChartSeries::Kind::Bars, [](const MetricsGroup &group) {
                                       const StateCounts &counts = group.figures.counts;
                                       return countValue(counts.total() - counts.rate().n()
                                                         - counts[BuildState::Cancelled]);
                                   }));
    data.series.push_back(seriesOf(values, u"cancelled"_s, statusWord(BuildState::Cancelled), Token::ChartCancel,
                                   ChartSeries::Kind::Bars, countOf(BuildState::Cancelled)));
    data.series.back().hatched = true;
    return data;
}

ChartData hoursChart(const HealthValues &values)
{
    ChartData data;
    data.title = Words::tr("Failure rate by hour of week");
    data.binWord = Words::tr("Hour");
    data.unit = ChartUnit::Share;
    ChartSeries rate{
        u"failure_rate"_s, Words::tr("Failure rate"), ChartSeries::Kind::Line, Token::ChartFail, false, {}};
    for (int cell = 0; cell < int(hoursOfWeek); ++cell) {
        data.bins.push_back(
            {u"%1-%2"_s.arg(cell / 24 + 1).arg(cell % 24), hourWords(cell), hourWords(cell), false, false});
        const HourCell &hour = values.hours.cells[size_t(cell)];
        const qint64 n = hour.succeeded.n;
        const qint64 failed = n - hour.succeeded.k;
        ChartValue value;
        value.n = n;
        value.words = Words::tr("%1 of %2 failed").arg(groupedNumber(failed), groupedNumber(n));
        if (n == 0) {
            value.words.clear();
        } else if (!hour.few()) {
            const Interval interval = wilson(failed, n);
            value.value = double(failed) / double(n);
            value.low = interval.low;
            value.high = interval.high;
        }
        rate.values.push_back(value);
    }
    data.series.push_back(rate);
    return data;
}

} // namespace viewer::health
