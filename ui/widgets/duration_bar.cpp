// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/duration_bar.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {
constexpr qreal barHeight = 6;
constexpr qreal tickHeight = 12;
constexpr qreal tickWidth = 1.5;

double secondsOf(Milliseconds duration)
{
    return double(duration.count()) / 1000.0;
}
} // namespace

bool slowerThanUsual(Milliseconds duration, const Usual &usual)
{
    return usual && usual->p95 && secondsOf(duration) > *usual->p95;
}

void paintDurationBar(QPainter &painter, const QRectF &rect, Milliseconds duration, const Usual &usual, bool running,
                      const QColor &ground)
{
    if (!usual || usual->p50 <= 0)
        return;
    const Theme theme = currentTheme();
    const QRectF track(rect.x(), std::round(rect.center().y() - barHeight / 2), rect.width(), barHeight);
    const double share = secondsOf(duration) / (usual->p50 * barScale);
    const Token fill = slowerThanUsual(duration, usual) ? Token::ChartWarn
        : running                                       ? Token::ChartRun
                                                        : Token::ChartPrev;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::ChartGrid));
    painter.drawRoundedRect(track, 1, 1);
    QRectF filled = track;
    filled.setWidth(std::clamp(share, 0.03, 1.0) * track.width());
    painter.setBrush(theme.color(fill));
    painter.drawRoundedRect(filled, 1, 1);
    if (share > 1.0) { // the bar goes on: two slanted cuts would be too fine, one is seen
        const qreal x = track.right() - 7;
        const QPointF cut[] = {{x + 2, track.top() - 1},
                               {x + 4.5, track.top() - 1},
                               {x + 2.5, track.bottom() + 1},
                               {x, track.bottom() + 1}};
        painter.setBrush(ground);
        painter.drawPolygon(cut, 4);
    }
    const QRectF tick(track.x() + track.width() / barScale - tickWidth / 2, track.center().y() - tickHeight / 2,
                      tickWidth, tickHeight);
    painter.fillRect(tick, theme.color(Token::Text));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace viewer
