// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_chip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int chipHeight = 28;
constexpr int padding = 10;
constexpr int gap = 6;
constexpr int shapeSize = 14;
constexpr int markSize = 12;
constexpr int widestText = 240;
} // namespace

FilterChip::FilterChip(const QString &label, const QString &icon, QWidget *parent)
    : QToolButton(parent)
    , m_label(label)
    , m_icon(icon)
{
    setText(label);
    setAccessibleName(label);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("ringRadius", chipHeight / 2);
}

void FilterChip::setValue(const QString &value)
{
    if (value == m_value)
        return;
    m_value = value;
    setText(shownText());
    setAccessibleName(shownText());
    setToolTip(active() ? plainToolTip(tr("%1 (Delete clears it)").arg(shownText())) : QString());
    updateGeometry();
    update();
}

QString FilterChip::shownText() const
{
    return active() ? tr("%1: %2", "filter and its value").arg(m_label, m_value) : m_label;
}

QString FilterChip::shownIcon() const
{
    return m_icon.isEmpty() && active() ? u"filter"_s : m_icon;
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics(textFont(TextRole::Second, QFont::Medium));
    const int icon = shownIcon().isEmpty() ? 0 : shapeSize + gap;
    const int text = std::min(widestText, metrics.horizontalAdvance(shownText()) + 1);
    return {padding + icon + text + gap + markSize + padding, chipHeight};
}

QRect FilterChip::crossRect() const
{
    if (!active())
        return {};
    const int hit = 26; // larger than the mark: fingers and shaky hands
    return {width() - hit, 0, hit, height()};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    const QFont font = textFont(TextRole::Second, QFont::Medium);
    const bool open = isDown() && !m_crossPressed;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen line(theme.color(active() ? Token::AccentLine : open ? Token::FieldLine : Token::Line2), 1);
    if (!active() && !open)
        line.setDashPattern({3, 2.5});
    painter.setPen(line);
    Token ground = underMouse() || open ? Token::Hover : Token::Raised;
    if (active())
        ground = Token::AccentTint;
    painter.setBrush(theme.color(ground));
    const QRectF body = QRectF(0, (height() - chipHeight) / 2.0, width(), chipHeight).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);

    const QColor quiet = theme.color(!isEnabled()   ? Token::TextDisabled
                                         : active() ? Token::AccentTintText
                                                    : Token::Text3);
    int x = padding;
    if (const QString name = shownIcon(); !name.isEmpty()) {
        paintIcon(painter, QRectF(x, 0, shapeSize, height()), name, quiet, theme.color(ground), shapeSize);
        x += shapeSize + gap;
    }
    const int right = width() - padding - markSize;
    const QRect text(x, 0, right - gap - x + 1, height());
    painter.setPen(!isEnabled() ? quiet : theme.color(active() ? Token::AccentTintText : Token::Text2));
    painter.setFont(font);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(shownText(), Qt::ElideRight, text.width()));
    paintIcon(painter, QRectF(right, 0, markSize, height()), active() ? u"close"_s : u"down"_s, quiet,
              theme.color(ground), markSize);
}

void FilterChip::mousePressEvent(QMouseEvent *event)
{
    m_crossPressed = event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint());
    if (!m_crossPressed)
        QToolButton::mousePressEvent(event);
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_crossPressed) {
        QToolButton::mouseReleaseEvent(event);
        return;
    }
    m_crossPressed = false;
    if (crossRect().contains(event->position().toPoint()))
        emit cleared();
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    const bool clears = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (clears && active()) {
        emit cleared();
        return;
    }
    // Arrow down opens, as it does for a combo box.
    if (event->key() == Qt::Key_Down && menu()) {
        showMenu();
        return;
    }
    QToolButton::keyPressEvent(event);
}

} // namespace viewer
