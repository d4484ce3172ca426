// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_cap.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace viewer {

namespace {
constexpr int capHeight = 20;
constexpr int capPadding = 6;
} // namespace

KeyCap::KeyCap(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize KeyCap::sizeHint() const
{
    return {keyCapWidth(m_text), capHeight};
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyCap(painter, rect(), m_text);
}

QString keyCapText(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText).replace(u'+', u' ');
}

int keyCapWidth(const QString &text)
{
    return QFontMetrics(textFont(TextRole::Caption, QFont::Medium)).horizontalAdvance(text) + 2 * capPadding;
}

void paintKeyCap(QPainter &painter, const QRect &rect, const QString &text)
{
    const Theme theme = currentTheme();
    const QRect cap(rect.x(), rect.y() + (rect.height() - capHeight) / 2, keyCapWidth(text), capHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Line2));
    painter.setBrush(theme.color(Token::Head));
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(theme.color(Token::Text3));
    painter.setFont(textFont(TextRole::Caption, QFont::Medium));
    painter.drawText(cap, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
}

} // namespace viewer
