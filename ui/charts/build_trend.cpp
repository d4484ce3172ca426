// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/build_trend.h"

#include "models/wording/numbers.h"
#include "ui/charts/trend_series.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>

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

/// Without this a screen reader is told of a plain area.
QAccessibleInterface *spokenChart(const QString &, QObject *object)
{
    auto *trend = qobject_cast<BuildTrend *>(object);
    return trend ? new QAccessibleWidget(trend, QAccessible::Chart) : nullptr;
}

} // namespace

BuildTrend::BuildTrend(QWidget *parent)
    : QGraphicsView(parent)
    , m_scene(std::make_unique<QGraphicsScene>())
    , m_series(std::make_unique<TrendSeries>())
{
    QAccessible::installFactory(spokenChart);
    setObjectName(u"buildTrend"_s);
    setFrameShape(QFrame::NoFrame);
    setScene(m_scene.get());
    m_scene->addItem(m_series->rateChart());
    m_scene->addItem(m_series->countChart());
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
    m_series->setColors(currentTheme());
    speak();
}

BuildTrend::~BuildTrend()
{
    setScene(nullptr);
}

void BuildTrend::setDays(const TrendDays &days)
{
    const QDate read = m_current >= 0 ? m_days[size_t(m_current)].day.date : QDate();
    m_days = groupedDays(days, mostBars);
    m_series->setDays(m_days);
    const auto same = std::ranges::find_if(m_days, [&](const DayFigures &day) { return day.day.date == read; });
    m_current = read.isValid() && same != m_days.end() ? int(same - m_days.begin()) : -1;
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

void BuildTrend::setCurrent(int day)
{
    day = std::clamp(day, -1, int(m_days.size()) - 1);
    if (day == m_current)
        return;
    m_current = day;
    speak();
    if (!m_hovered && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    viewport()->update();
    emit currentChanged(day);
}

QString BuildTrend::readout() const
{
    return m_current < 0 ? QString() : trendDaySentence(m_days[size_t(m_current)]);
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
    setAccessibleDescription(m_current < 0 ? tr("Left and right read a day, Enter opens its builds") : readout());
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

int BuildTrend::dayAt(const QPointF &position) const
{
    if (m_days.empty() || position.x() < m_countPlot.left() || position.x() >= m_countPlot.right()
        || position.y() < m_ratePlot.top() || position.y() > m_countPlot.bottom())
        return -1;
    return std::min(int((position.x() - m_countPlot.x()) / dayWidth()), int(m_days.size()) - 1);
}

void BuildTrend::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    arrange();
}

void BuildTrend::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_days.size()) - 1;
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
            emit dayActivated(m_current);
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

void BuildTrend::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = true;
    const int day = dayAt(event->position());
    setCurrent(day);
    viewport()->setCursor(day < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void BuildTrend::mouseReleaseEvent(QMouseEvent *event)
{
    const int day = dayAt(event->position());
    if (event->button() == Qt::LeftButton && day >= 0)
        emit dayActivated(day);
}

void BuildTrend::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

bool BuildTrend::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && m_hovered)
        setCurrent(-1);
    return QGraphicsView::viewportEvent(event);
}

void BuildTrend::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_series->setColors(currentTheme());
}

} // namespace viewer
