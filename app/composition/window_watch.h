// SPDX-License-Identifier: GPL-3.0-or-later
// Whether somebody may be looking at a window: it is neither minimised nor in the tray.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace viewer {

/// GUI thread; the window may go first.
class WindowWatch final : public QObject
{
    Q_OBJECT

public:
    explicit WindowWatch(QWidget *window, QObject *parent = nullptr);

    bool inForeground() const { return m_inForeground; }

signals:
    void inForegroundChanged(bool inForeground);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QWidget> m_window;
    bool m_inForeground = true;
};

} // namespace viewer
