// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bar_switch.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QFontMetrics>
#include <QMenu>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int padding = 8;
constexpr int gap = 8;
constexpr int markSize = 16;
constexpr int chevronSize = 12;
constexpr int widestName = 240;

QFont nameFont()
{
    return textFont(TextRole::Body, QFont::Medium);
}
} // namespace

BarSwitch::BarSwitch(const QString &icon, QWidget *parent)
    : QToolButton(parent)
    , m_icon(icon)
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void BarSwitch::showName(const QString &name, const QString &spoken)
{
    setText(name);
    setAccessibleName(spoken);
    setToolTip(plainToolTip(name));
    updateGeometry();
    update();
}

QSize BarSwitch::sizeHint() const
{
    const int name = std::min(widestName, QFontMetrics(nameFont()).horizontalAdvance(text()) + 1);
    return {padding + markSize + gap + name + gap + chevronSize + padding, 32};
}

void BarSwitch::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    const bool open = isDown() || (menu() && menu()->isVisible());
    const Token ground = underMouse() || open ? Token::Hover : Token::Bar;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(ground));
    painter.drawRoundedRect(rect(), 6, 6);
    paintIcon(painter, QRectF(padding, 0, markSize, height()), m_icon, theme.color(Token::Text3), theme.color(ground),
              markSize);
    const int right = width() - padding - chevronSize;
    const QRect name(padding + markSize + gap, 0, right - gap - padding - markSize - gap + 1, height());
    painter.setFont(nameFont());
    painter.setPen(theme.color(Token::Text));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(nameFont()).elidedText(text(), Qt::ElideRight, name.width()));
    paintIcon(painter, QRectF(right, 0, chevronSize, height()), u"down"_s, theme.color(Token::Text3),
              theme.color(ground), chevronSize);
}

} // namespace viewer
