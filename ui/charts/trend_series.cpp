// SPDX-License-Identifier: GPL-3.0-or-later
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

using analytics::DayFigures;

namespace {

constexpr qreal lineWidth = 1.75;
constexpr qreal dotSize = 5;

/// A chart of which only the series are seen: grid, axes and words are painted by the view.
QChart *bareChart(const QString &name, QValueAxis *x, QValueAxis *y)
{
    auto *chart = new QChart;
    chart->setObjectName(name);
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setMargins({});
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setAcceptHoverEvents(false);
    chart->setAcceptedMouseButtons(Qt::NoButton);
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->addAxis(x, Qt::AlignBottom);
    chart->addAxis(y, Qt::AlignLeft);
    x->setVisible(false);
    y->setVisible(false);
    return chart;
}

} // namespace

TrendSeries::TrendSeries()
    : m_rateX(new QValueAxis)
    , m_rateY(new QValueAxis)
    , m_countX(new QValueAxis)
    , m_countY(new QValueAxis)
    , m_bars(new QStackedBarSeries)
{
    m_rate = bareChart(u"rateChart"_s, m_rateX, m_rateY);
    m_counts = bareChart(u"countChart"_s, m_countX, m_countY);
    m_bars->setBarWidth(trendBarShare);
    for (const TrendPart part : allTrendParts) {
        auto *set = new QBarSet(trendPartWord(part));
        m_sets[size_t(part)] = set;
        m_bars->append(set);
    }
    m_counts->addSeries(m_bars);
    m_bars->attachAxis(m_countX);
    m_bars->attachAxis(m_countY);
}

void TrendSeries::setDays(const TrendDays &days)
{
    const double end = std::max<double>(double(days.size()), 1) - 0.5;
    m_rateX->setRange(-0.5, end);
    m_countX->setRange(-0.5, end);
    fillBars(days);
    fillRate(days);
}

void TrendSeries::fillBars(const TrendDays &days)
{
    qint64 highest = 0;
    for (const DayFigures &day : days)
        highest = std::max(highest, day.noData ? 0 : day.counts.total());
    m_axis = countAxis(highest);
    m_countY->setRange(0, m_axis.end);
    for (const TrendPart part : allTrendParts) {
        QBarSet *const set = m_sets[size_t(part)];
        QList<qreal> values;
        for (const DayFigures &day : days)
            values << (day.noData ? 0 : qreal(trendCount(day.counts, part)));
        if (set->count() > 0)
            set->remove(0, set->count());
        set->append(values);
    }
}

void TrendSeries::fillRate(const TrendDays &days)
{
    m_rateBegin = rateAxisBegin(days);
    m_rateY->setRange(m_rateBegin, 1);
    m_rate->removeAllSeries();
    QList<QPointF> line, upper, lower;
    const auto close = [&] {
        if (!line.isEmpty())
            addRun(line, upper, lower);
        line.clear();
        upper.clear();
        lower.clear();
    };
    for (size_t i = 0; i < days.size(); ++i) {
        const analytics::Rate rate = days[i].counts.rate();
        if (days[i].noData || !rate.enough()) { // a gap: neither 0 % nor 100 %
            close();
            continue;
        }
        line << QPointF(qreal(i), *rate.share());
        upper << QPointF(qreal(i), rate.interval()->high);
        lower << QPointF(qreal(i), rate.interval()->low);
    }
    close();
}

void TrendSeries::addRun(const QList<QPointF> &line, const QList<QPointF> &upper, const QList<QPointF> &lower)
{
    if (line.size() == 1) { // a line of one point is not seen
        auto *dot = new QScatterSeries;
        dot->replace(line);
        dot->setMarkerSize(dotSize);
        dot->setPen(Qt::NoPen);
        dot->setBrush(m_theme.color(Token::ChartLine));
        attachRate(dot);
        return;
    }
    auto *high = new QLineSeries;
    auto *low = new QLineSeries;
    high->replace(upper);
    low->replace(lower);
    auto *band = new QAreaSeries(high, low);
    high->setParent(band);
    low->setParent(band);
    band->setPen(Qt::NoPen);
    band->setBrush(m_theme.color(Token::ChartBand));
    attachRate(band);
    auto *rate = new QLineSeries;
    rate->replace(line);
    rate->setPen(QPen(m_theme.color(Token::ChartLine), lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    attachRate(rate);
}

void TrendSeries::attachRate(QAbstractSeries *series)
{
    m_rate->addSeries(series);
    series->attachAxis(m_rateX);
    series->attachAxis(m_rateY);
}

void TrendSeries::setColors(const Theme &theme)
{
    m_theme = theme;
    for (const TrendPart part : allTrendParts) {
        QBarSet *const set = m_sets[size_t(part)];
        const QColor color = theme.color(trendPartColor(part));
        set->setPen(Qt::NoPen);
        set->setBrush(part == TrendPart::Cancelled ? QBrush(color, Qt::BDiagPattern) : QBrush(color));
    }
    for (QAbstractSeries *series : m_rate->series()) {
        if (auto *band = qobject_cast<QAreaSeries *>(series))
            band->setBrush(theme.color(Token::ChartBand));
        else if (auto *dot = qobject_cast<QScatterSeries *>(series))
            dot->setBrush(theme.color(Token::ChartLine));
        else if (auto *line = qobject_cast<QLineSeries *>(series))
            line->setColor(theme.color(Token::ChartLine));
    }
}

} // namespace viewer
