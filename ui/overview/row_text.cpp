// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/row_text.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>

namespace viewer {

void paintText(QPainter &painter, const QRect &rect, const QFont &font, Token color, const QString &text,
               Qt::Alignment alignment, Qt::TextElideMode elide)
{
    painter.setFont(font);
    painter.setPen(currentTheme().color(color));
    painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, elide, rect.width()));
}

} // namespace viewer
