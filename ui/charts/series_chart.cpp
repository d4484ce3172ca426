// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series_chart.h"

#include "ui/charts/series_plot.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int leftMargin = 58;
constexpr int rightMargin = 16;
constexpr int topMargin = 12;
constexpr int bottomMargin = 28;
constexpr int smallestHeight = 168;

} // namespace

SeriesChart::SeriesChart(QWidget *parent)
    : BinView(smallestHeight, parent)
    , m_series(std::make_unique<SeriesPlot>())
{
    scene()->addItem(m_series->chart());
    speak();
}

SeriesChart::~SeriesChart() = default;

void SeriesChart::show(const ChartData &data)
{
    const QString read = current() >= 0 ? m_data.bins[size_t(current())].key : QString();
    m_data = data;
    m_series->show(m_data, currentTheme());
    const auto same = std::ranges::find(m_data.bins, read, &ChartBin::key);
    keepCurrent(!read.isEmpty() && same != m_data.bins.end() ? int(same - m_data.bins.begin()) : -1);
    arrange();
    speak();
}

QString SeriesChart::readout() const
{
    return current() < 0 ? QString() : chartBinSentence(m_data, current());
}

void SeriesChart::speak()
{
    QStringList words{m_data.title};
    if (!m_data.bins.empty())
        words << tr("from %1 to %2").arg(m_data.bins.front().label, m_data.bins.back().label);
    for (const ChartMark &mark : m_data.marks)
        words << mark.words;
    setAccessibleName(words.join(u", "_s));
    setAccessibleDescription(current() < 0 ? (m_data.opens ? tr("Left and right read a week, Enter opens its builds")
                                                           : tr("Left and right read a value"))
                                           : readout());
}

void SeriesChart::arrange()
{
    arrangeIn(viewport()->size());
}

void SeriesChart::arrangeIn(const QSizeF &size)
{
    setSceneRect(QRectF(QPointF(), size));
    m_plot = QRectF(leftMargin, topMargin, std::max(10.0, size.width() - leftMargin - rightMargin),
                    std::max(20.0, size.height() - topMargin - bottomMargin));
    m_series->chart()->setGeometry(QRectF(QPointF(), size));
    m_series->chart()->setPlotArea(m_plot);
    viewport()->update();
}

qreal SeriesChart::binWidth() const
{
    return m_data.bins.empty() ? 0 : m_plot.width() / qreal(m_data.bins.size());
}

qreal SeriesChart::middleOf(int bin) const
{
    return m_plot.x() + (bin + 0.5) * binWidth();
}

qreal SeriesChart::heightOf(double value) const
{
    const ChartAxis &axis = m_series->axis();
    return m_plot.bottom() - m_plot.height() * (value - axis.begin) / (axis.end - axis.begin);
}

int SeriesChart::binAt(const QPointF &position) const
{
    if (m_data.bins.empty() || position.x() < m_plot.left() || position.x() >= m_plot.right()
        || position.y() < m_plot.top() || position.y() > m_plot.bottom())
        return -1;
    return std::min(int((position.x() - m_plot.x()) / binWidth()), int(m_data.bins.size()) - 1);
}

void SeriesChart::recolor()
{
    m_series->show(m_data, currentTheme());
}

} // namespace viewer
