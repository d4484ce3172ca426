// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_pill.h"

#include <QPainter>

namespace viewer {

StatusPill::StatusPill(const StatusLook &look, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(look);
}

void StatusPill::setLook(const StatusLook &look)
{
    m_look = look;
    setAccessibleName(look.word);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    return pillSize(m_look);
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(painter, rect(), m_look);
}

} // namespace viewer
