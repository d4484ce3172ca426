// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/build_trend.h"

#include "models/wording/numbers.h"
#include "ui/charts/trend_series.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

using analytics::DayFigures;

namespace {
constexpr int leftMargin = 44;
constexpr int rightMargin = 16;
constexpr int rateTop = 20;
constexpr int bottomMargin = 28;
constexpr int betweenPlots = 34; // words of the lower one
constexpr double rateShare = 0.36;
constexpr int smallestHeight = 230;
} // namespace

BuildTrend::BuildTrend(QWidget *parent)
    : BinView(smallestHeight, parent)
    , m_series(std::make_unique<TrendSeries>())
{
    setObjectName(u"buildTrend"_s);
    scene()->addItem(m_series->rateChart());
    scene()->addItem(m_series->countChart());
    m_series->setColors(currentTheme());
    connect(this, &BinView::binActivated, this, &BuildTrend::dayActivated);
    speak();
}

BuildTrend::~BuildTrend() = default;

void BuildTrend::setDays(const TrendDays &days)
{
    const QDate read = current() >= 0 ? m_days[size_t(current())].day.date : QDate();
    m_days = groupedDays(days, mostBars);
    m_series->setDays(m_days);
    const auto same = std::ranges::find_if(m_days, [&](const DayFigures &day) { return day.day.date == read; });
    keepCurrent(read.isValid() && same != m_days.end() ? int(same - m_days.begin()) : -1);
    arrange();
    speak();
}

void BuildTrend::setNoDataSince(const QString &time)
{
    if (m_noDataSince == time)
        return;
    m_noDataSince = time;
    viewport()->update();
}

QString BuildTrend::readout() const
{
    return current() < 0 ? QString() : trendDaySentence(m_days[size_t(current())]);
}

QString BuildTrend::summary() const
{
    if (m_days.empty())
        return tr("Build trend: no days");
    analytics::StateCounts sum;
    for (const DayFigures &day : m_days) {
        for (const BuildState state : allBuildStates)
            sum[state] += day.counts[state];
    }
    const QString rate = trendRateWords(sum.rate());
    return tr("Builds from %1 to %2: %3 in all, %4 failed, success rate %5")
        .arg(trendDayWords(m_days.front()), trendDayWords(m_days.back()), groupedNumber(sum.total()),
             groupedNumber(sum[BuildState::Failed]), rate.isEmpty() ? tr("not known") : rate);
}

void BuildTrend::speak()
{
    setAccessibleName(summary());
    setAccessibleDescription(current() < 0 ? tr("Left and right read a day, Enter opens its builds") : readout());
}

void BuildTrend::arrange()
{
    const QSizeF size = viewport()->size();
    setSceneRect(QRectF(QPointF(), size));
    const qreal width = std::max(10.0, size.width() - leftMargin - rightMargin);
    const qreal room = std::max(60.0, size.height() - rateTop - betweenPlots - bottomMargin);
    const qreal rateHeight = std::round(room * rateShare);
    m_ratePlot = QRectF(leftMargin, rateTop, width, rateHeight);
    m_countPlot = QRectF(leftMargin, rateTop + rateHeight + betweenPlots, width, room - rateHeight);
    for (QChart *chart : {m_series->rateChart(), m_series->countChart()}) {
        chart->setGeometry(QRectF(QPointF(), size));
        chart->setPlotArea(chart == m_series->rateChart() ? m_ratePlot : m_countPlot);
    }
    viewport()->update();
}

qreal BuildTrend::dayWidth() const
{
    return m_days.empty() ? 0 : m_countPlot.width() / qreal(m_days.size());
}

qreal BuildTrend::middleOf(int day) const
{
    return m_countPlot.x() + (day + 0.5) * dayWidth();
}

QRectF BuildTrend::barRect(int day) const
{
    const DayFigures &figures = m_days[size_t(day)];
    const double total = figures.noData ? 0 : double(figures.counts.total());
    const qreal width = dayWidth() * trendBarShare;
    const qreal height = m_countPlot.height() * total / m_series->axis().end;
    return {middleOf(day) - width / 2, m_countPlot.bottom() - height, width, height};
}

int BuildTrend::binAt(const QPointF &position) const
{
    if (m_days.empty() || position.x() < m_countPlot.left() || position.x() >= m_countPlot.right()
        || position.y() < m_ratePlot.top() || position.y() > m_countPlot.bottom())
        return -1;
    return std::min(int((position.x() - m_countPlot.x()) / dayWidth()), int(m_days.size()) - 1);
}

void BuildTrend::recolor()
{
    m_series->setColors(currentTheme());
}

} // namespace viewer
