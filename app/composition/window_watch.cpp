// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/window_watch.h"

#include <QEvent>

namespace viewer {

WindowWatch::WindowWatch(QWidget *window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    window->installEventFilter(this);
}

bool WindowWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange: {
        const bool inForeground = m_window && m_window->isVisible() && !m_window->isMinimized();
        if (std::exchange(m_inForeground, inForeground) != inForeground)
            emit inForegroundChanged(inForeground);
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace viewer
