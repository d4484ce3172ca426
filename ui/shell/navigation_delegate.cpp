// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_delegate.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace viewer {

namespace {
constexpr int itemHeight = 32;
constexpr int side = 8;
constexpr int iconSize = 16;
} // namespace

void NavigationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    const bool open = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRectF body = QRectF(option.rect).adjusted(side, 0, -side, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (open || hovered) {
        painter->setPen(open ? QPen(theme.color(Token::Line2), 1) : QPen(Qt::NoPen));
        painter->setBrush(theme.color(open ? Token::Card : Token::Hover));
        painter->drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5);
    }
    if (open) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Token::AccentLine));
        painter->drawRoundedRect(QRectF(body.x(), body.y() + 8, 3, body.height() - 16), 1.5, 1.5);
    }
    const QColor ground = theme.color(open ? Token::Card : Token::Navigation);
    const QRectF iconAt = m_collapsed ? body : QRectF(body.x() + side, body.y(), iconSize, body.height());
    paintIcon(*painter, iconAt, index.data(IconRole).toString(), theme.color(open ? Token::AccentLine : Token::Text3),
              ground, iconSize);
    if (!m_collapsed) {
        const QFont countFont = textFont(TextRole::Caption, QFont::Medium);
        const QString count = index.data(CountRole).toString();
        const int countWidth = count.isEmpty() ? 0 : QFontMetrics(countFont).horizontalAdvance(count) + side;
        QRectF text = body.adjusted(side + iconSize + side, 0, -side, 0);
        painter->setFont(countFont);
        painter->setPen(theme.color(Token::Text3));
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, count);
        text.adjust(0, 0, -countWidth, 0);
        const QFont font = textFont(TextRole::Body, open ? QFont::DemiBold : QFont::Medium);
        painter->setFont(font);
        painter->setPen(theme.color(open ? Token::Text : Token::Text2));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.color(Token::AccentLine), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(body.adjusted(1, 1, -1, -1), 5, 5);
    }
    painter->restore();
}

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {itemHeight, itemHeight};
}

} // namespace viewer
