// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series_plot.h"

#include "ui/charts/trend_series.h"

#include <QAreaSeries>
#include <QBarSet>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr qreal firstWidth = 1.75;
constexpr qreal secondWidth = 1.5;
constexpr qreal dotSize = 6;

QPointF pointOf(const ChartSeries &series, size_t bin)
{
    return {qreal(bin), *series.values[bin].value};
}

} // namespace

SeriesPlot::SeriesPlot()
    : m_chart(new QChart)
    , m_x(new QValueAxis)
    , m_y(new QValueAxis)
{
    m_chart->setObjectName(u"seriesChart"_s);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setAcceptHoverEvents(false);
    m_chart->setAcceptedMouseButtons(Qt::NoButton);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->addAxis(m_x, Qt::AlignBottom);
    m_chart->addAxis(m_y, Qt::AlignLeft);
    m_x->setVisible(false);
    m_y->setVisible(false);
}

void SeriesPlot::show(const ChartData &data, const Theme &theme)
{
    m_chart->removeAllSeries();
    m_axis = chartAxis(data);
    m_x->setRange(-0.5, std::max<double>(double(data.bins.size()), 1) - 0.5);
    m_y->setRange(m_axis.begin, m_axis.end);
    addBars(data, theme);
    for (const ChartSeries &series : data.series) {
        if (series.kind == ChartSeries::Kind::Line)
            addLine(data, series, theme);
    }
}

void SeriesPlot::addBars(const ChartData &data, const Theme &theme)
{
    QStackedBarSeries *bars = nullptr;
    for (const ChartSeries &series : data.series) {
        if (series.kind != ChartSeries::Kind::Bars)
            continue;
        if (!bars) {
            bars = new QStackedBarSeries;
            bars->setBarWidth(barShareOf(data.bins.size()));
        }
        auto *set = new QBarSet(series.name);
        QList<qreal> heights;
        for (const ChartValue &value : series.values)
            heights << value.value.value_or(0);
        set->append(heights);
        const QColor color = theme.color(series.color);
        set->setPen(Qt::NoPen);
        set->setBrush(series.hatched ? QBrush(color, Qt::BDiagPattern) : QBrush(color));
        bars->append(set);
    }
    if (bars)
        attach(bars);
}

/// Runs between gaps: a band and a line; the way to and from a bin that is cut is dashed.
void SeriesPlot::addLine(const ChartData &data, const ChartSeries &series, const Theme &theme)
{
    const QColor color = theme.color(series.color);
    const bool first = series.color == Token::ChartLine;
    const QPen solid(color, first ? firstWidth : secondWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    QPen dashed = solid;
    dashed.setDashPattern({2, 2.5});
    const auto known = [&](size_t bin) { return bin < data.bins.size() && series.values[bin].value.has_value(); };
    QList<QPointF> dots;
    for (size_t from = 0; from < data.bins.size(); ++from) {
        if (!known(from) || (from > 0 && known(from - 1)))
            continue;
        size_t to = from;
        while (known(to + 1))
            ++to;
        if (first)
            addBand(series, from, to, theme.color(Token::ChartBand));
        QList<QPointF> whole;
        for (size_t bin = from; bin <= to; ++bin) {
            if (data.bins[bin].partial || from == to)
                dots << pointOf(series, bin);
            if (!data.bins[bin].partial)
                whole << pointOf(series, bin);
            if (bin < to && (data.bins[bin].partial || data.bins[bin + 1].partial))
                addStretch({pointOf(series, bin), pointOf(series, bin + 1)}, dashed);
        }
        addStretch(whole, solid);
    }
    addDots(dots, color);
}

void SeriesPlot::addBand(const ChartSeries &series, size_t from, size_t to, const QColor &color)
{
    QList<QPointF> upper, lower;
    for (size_t bin = from; bin <= to; ++bin) {
        const ChartValue &value = series.values[bin];
        if (!value.low && !value.high)
            return;
        upper << QPointF(qreal(bin), std::min(value.high.value_or(m_axis.end), m_axis.end));
        lower << QPointF(qreal(bin), std::max(value.low.value_or(m_axis.begin), m_axis.begin));
    }
    if (upper.size() < 2)
        return;
    auto *high = new QLineSeries;
    auto *low = new QLineSeries;
    high->replace(upper);
    low->replace(lower);
    auto *band = new QAreaSeries(high, low);
    high->setParent(band);
    low->setParent(band);
    band->setPen(Qt::NoPen);
    band->setBrush(color);
    attach(band);
}

void SeriesPlot::addStretch(const QList<QPointF> &points, const QPen &pen)
{
    if (points.size() < 2)
        return; // not seen
    auto *line = new QLineSeries;
    line->replace(points);
    line->setPen(pen);
    attach(line);
}

void SeriesPlot::addDots(const QList<QPointF> &points, const QColor &color)
{
    if (points.isEmpty())
        return;
    auto *dots = new QScatterSeries;
    dots->replace(points);
    dots->setMarkerSize(dotSize);
    dots->setPen(Qt::NoPen);
    dots->setBrush(color);
    attach(dots);
}

void SeriesPlot::attach(QAbstractSeries *series)
{
    m_chart->addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
}

} // namespace viewer
