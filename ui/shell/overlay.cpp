// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/overlay.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <vector>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr float scrimOpacity = 0.55F;

} // namespace

Overlay::Overlay(QWidget *window)
    : QWidget(window)
    , m_card(new QFrame(this))
{
    window->installEventFilter(this);
    hide();
}

void Overlay::open()
{
    if (isVisible())
        return;
    m_focusBefore = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    arrange();
    raise();
    show();
    if (QWidget *first = firstFocus())
        first->setFocus(Qt::PopupFocusReason);
}

void Overlay::close()
{
    if (!isVisible())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    emit closed();
}

void Overlay::arrange()
{
    m_card->setGeometry(cardGeometry());
    update(); // its frame is drawn here, around the card
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        arrange();
    }
    return QWidget::eventFilter(watched, event);
}

/// Tab stays inside the card.
bool Overlay::focusNextPrevChild(bool next)
{
    std::vector<QWidget *> stops;
    for (QWidget *widget : m_card->findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled())
            stops.push_back(widget);
    }
    if (stops.empty())
        return false;
    const auto count = int(stops.size());
    int at = next ? -1 : 0;
    for (int i = 0; i < count; ++i) {
        if (stops[size_t(i)]->hasFocus())
            at = i;
    }
    stops[size_t((at + (next ? 1 : count - 1)) % count)]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
    event->accept(); // nothing of the page behind answers
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->pos()))
        close();
}

void Overlay::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    QColor scrim = theme.color(Token::Scrim);
    scrim.setAlphaF(scrimOpacity);
    painter.fillRect(rect(), scrim);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Line2));
    painter.setBrush(theme.color(Token::Raised));
    painter.drawRoundedRect(QRectF(m_card->geometry()).adjusted(-0.5, -0.5, 0.5, 0.5), 8, 8);
}

} // namespace viewer
