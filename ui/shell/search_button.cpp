// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search_button.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_cap.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int barHeight = 32;
constexpr int padding = 8;
constexpr int markSize = 16;

} // namespace

SearchButton::SearchButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(barHeight);
    setKeys({});
}

void SearchButton::setKeys(const QString &keys)
{
    m_keys = keys;
    setToolTip(keys.isEmpty() ? text() : text() + u" ("_s + keys + u')');
    updateGeometry();
    update();
}

int SearchButton::capWidth() const
{
    return m_keys.isEmpty() ? 0 : keyCapWidth(m_keys);
}

QSize SearchButton::sizeHint() const
{
    const int words = QFontMetrics(textFont(TextRole::Body)).horizontalAdvance(text());
    return {padding + markSize + padding + words + padding + capWidth() + padding, barHeight};
}

QSize SearchButton::minimumSizeHint() const
{
    return {padding + markSize + padding + capWidth() + padding, barHeight};
}

void SearchButton::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    const Token ground = underMouse() || isDown() ? Token::Hover : Token::Field;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::FieldLine));
    painter.setBrush(theme.color(ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    paintIcon(painter, QRectF(padding, 0, markSize, height()), u"search"_s, theme.color(Token::Text3),
              theme.color(ground), markSize);
    const int cap = capWidth();
    if (cap > 0)
        paintKeyCap(painter, QRect(width() - padding - cap, 0, cap, height()), m_keys);
    const QRect words(padding + markSize + padding, 0, width() - 4 * padding - markSize - cap, height());
    if (words.width() < 24)
        return;
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(textFont(TextRole::Body)).elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace viewer
