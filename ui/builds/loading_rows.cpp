// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/loading_rows.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Block
{
    int x, width;
};

/// Where the texts of the table stand in its first layout; widths alternate a little from row to row.
constexpr std::array blocks{Block{24, 44},  Block{92, 84},  Block{200, 104}, Block{344, 48},
                            Block{420, 88}, Block{544, 48}, Block{624, 84},  Block{716, 120}};
constexpr int headHeight = 28;
constexpr int blockHeight = 10;

} // namespace

LoadingRows::LoadingRows(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"loadingRows"_s);
    setAccessibleName(tr("Reading builds"));
}

void LoadingRows::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Card));
    painter.fillRect(0, 0, width(), headHeight, theme.color(Token::Head));
    painter.fillRect(0, headHeight - 1, width(), 1, theme.color(Token::Line));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int height = theme.rowHeight();
    for (int row = 0; headHeight + row * height < this->height(); ++row) {
        const int top = headHeight + row * height;
        painter.fillRect(0, top + height - 1, width(), 1, theme.color(Token::ChartGrid));
        painter.setBrush(theme.color(Token::ChartGrid));
        for (size_t i = 0; i < blocks.size(); ++i) {
            const int shorter = int((size_t(row) * 7 + i * 5) % 4) * 6;
            painter.drawRoundedRect(
                QRectF(blocks[i].x, top + (height - blockHeight) / 2, blocks[i].width - shorter, blockHeight), 2, 2);
        }
    }
}

} // namespace viewer
