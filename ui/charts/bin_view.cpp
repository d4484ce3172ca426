// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bin_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace viewer {

namespace {

/// Without this a screen reader is told of a plain area.
QAccessibleInterface *spokenBins(const QString &, QObject *object)
{
    auto *chart = qobject_cast<BinView *>(object);
    return chart ? new QAccessibleWidget(chart, QAccessible::Chart) : nullptr;
}

} // namespace

BinView::BinView(int smallestHeight, QWidget *parent)
    : QGraphicsView(parent)
    , m_scene(std::make_unique<QGraphicsScene>())
{
    QAccessible::installFactory(spokenBins);
    setFrameShape(QFrame::NoFrame);
    setScene(m_scene.get());
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
}

BinView::~BinView()
{
    setScene(nullptr);
}

void BinView::setCurrent(int bin)
{
    bin = std::clamp(bin, -1, binCount() - 1);
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

void BinView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    arrange();
}

void BinView::keyPressEvent(QKeyEvent *event)
{
    const int last = binCount() - 1;
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

void BinView::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = true;
    const int bin = binAt(event->position());
    setCurrent(bin);
    viewport()->setCursor(bin < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void BinView::mouseReleaseEvent(QMouseEvent *event)
{
    const int bin = binAt(event->position());
    if (event->button() == Qt::LeftButton && bin >= 0)
        emit binActivated(bin);
}

void BinView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

bool BinView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && m_hovered)
        setCurrent(-1);
    return QGraphicsView::viewportEvent(event);
}

void BinView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

} // namespace viewer
