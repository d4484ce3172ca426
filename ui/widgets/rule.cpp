// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rule.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace viewer {

Rule::Rule(Qt::Orientation orientation, Token token, QWidget *parent)
    : QWidget(parent)
    , m_token(token)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), currentTheme().color(m_token));
}

} // namespace viewer
