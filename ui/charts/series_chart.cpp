// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series_chart.h"

#include "ui/charts/series_plot.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int leftMargin = 58;
constexpr int rightMargin = 16;
constexpr int topMargin = 12;
constexpr int bottomMargin = 28;
constexpr int smallestHeight = 168;

/// Without this a screen reader is told of a plain area.
QAccessibleInterface *spokenSeries(const QString &, QObject *object)
{
    auto *chart = qobject_cast<SeriesChart *>(object);
    return chart ? new QAccessibleWidget(chart, QAccessible::Chart) : nullptr;
}

} // namespace

SeriesChart::SeriesChart(QWidget *parent)
    : QGraphicsView(parent)
    , m_scene(std::make_unique<QGraphicsScene>())
    , m_series(std::make_unique<SeriesPlot>())
{
    QAccessible::installFactory(spokenSeries);
    setFrameShape(QFrame::NoFrame);
    setScene(m_scene.get());
    m_scene->addItem(m_series->chart());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setInteractive(false);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ringRadius", 6);
    setMinimumHeight(smallestHeight);
    speak();
}

SeriesChart::~SeriesChart()
{
    setScene(nullptr);
}

void SeriesChart::show(const ChartData &data)
{
    const QString read = m_current >= 0 ? m_data.bins[size_t(m_current)].key : QString();
    m_data = data;
    m_series->show(m_data, currentTheme());
    const auto same = std::ranges::find(m_data.bins, read, &ChartBin::key);
    m_current = !read.isEmpty() && same != m_data.bins.end() ? int(same - m_data.bins.begin()) : -1;
    arrange(viewport()->size());
    speak();
}

void SeriesChart::setCurrent(int bin)
{
    bin = std::clamp(bin, -1, int(m_data.bins.size()) - 1);
    if (bin == m_current)
        return;
    m_current = bin;
    speak();
    if (!m_hovered && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    viewport()->update();
    emit currentChanged(bin);
}

QString SeriesChart::readout() const
{
    return m_current < 0 ? QString() : chartBinSentence(m_data, m_current);
}

void SeriesChart::speak()
{
    QStringList words{m_data.title};
    if (!m_data.bins.empty())
        words << tr("from %1 to %2").arg(m_data.bins.front().label, m_data.bins.back().label);
    for (const ChartMark &mark : m_data.marks)
        words << mark.words;
    setAccessibleName(words.join(u", "_s));
    setAccessibleDescription(m_current < 0 ? tr("Left and right read a week, Enter opens its builds") : readout());
}

void SeriesChart::arrange(const QSizeF &size)
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

void SeriesChart::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    arrange(viewport()->size());
}

void SeriesChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_data.bins.size()) - 1;
    m_hovered = false;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(m_current < 0 ? last : std::max(m_current - 1, 0));
        return;
    case Qt::Key_Right:
        setCurrent(m_current < 0 ? 0 : m_current + 1);
        return;
    case Qt::Key_Home:
        setCurrent(0);
        return;
    case Qt::Key_End:
        setCurrent(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            emit binActivated(m_current);
        return;
    case Qt::Key_Escape:
        if (m_current >= 0) {
            setCurrent(-1);
            return;
        }
        break;
    default:
        break;
    }
    event->ignore(); // the page scrolls with the other keys
}

void SeriesChart::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = true;
    const int bin = binAt(event->position());
    setCurrent(bin);
    viewport()->setCursor(bin < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void SeriesChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int bin = binAt(event->position());
    if (event->button() == Qt::LeftButton && bin >= 0)
        emit binActivated(bin);
}

void SeriesChart::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

bool SeriesChart::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && m_hovered)
        setCurrent(-1);
    return QGraphicsView::viewportEvent(event);
}

void SeriesChart::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_series->show(m_data, currentTheme());
}

} // namespace viewer
