// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/loading_blocks.h"

#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int padding = 16;
constexpr int blockHeight = 10;
} // namespace

LoadingBlocks::LoadingBlocks(int rows, QWidget *parent)
    : QWidget(parent)
    , m_rows(rows)
{
    setObjectName(u"loadingBlocks"_s);
    setAccessibleName(tr("Being read"));
}

void LoadingBlocks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(currentTheme().color(Token::ChartGrid));
    const qreal step = qreal(height()) / m_rows;
    for (int row = 0; row < m_rows; ++row) {
        const qreal y = (row + 0.5) * step - blockHeight;
        const qreal room = width() - 2 * padding;
        painter.drawRoundedRect(QRectF(padding, y, room * (0.9 - 0.1 * (row % 3)), blockHeight), 2, 2);
        if (step >= 40)
            painter.drawRoundedRect(QRectF(padding, y + 18, room * (0.5 - 0.08 * (row % 2)), blockHeight), 2, 2);
    }
}

} // namespace viewer
