// SPDX-License-Identifier: GPL-3.0-or-later
// The focus ring of a window: 2 px, 1 px outside the button, field or chip that has the focus. A style sheet cannot
// draw outside a widget, so one child of the window follows the focus. Item views draw theirs inside.
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

namespace viewer {

class FocusRing final : public QWidget
{
    Q_OBJECT

public:
    /// `window` owns the ring. A widget may say its corner radius with the property "ringRadius" (buttons and
    /// fields: 6) and "no ring" with a negative one.
    explicit FocusRing(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(QWidget *target);
    void place();

    QPointer<QWidget> m_target;
    std::vector<QPointer<QWidget>> m_watched; ///< the target and its parents, up to the window
    qreal m_radius = 6;
};

} // namespace viewer
