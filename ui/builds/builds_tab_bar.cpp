// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/builds_tab_bar.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int barHeight = 36;
constexpr int inset = 12; ///< on each side of a tab
constexpr int gap = 6;
constexpr int dot = 6;
constexpr int line = 2;
constexpr int widestName = 200;

QFont nameFont(bool current)
{
    return textFont(TextRole::Body, current ? QFont::DemiBold : QFont::Medium);
}

} // namespace

BuildsTabBar::BuildsTabBar(QWidget *parent)
    : QTabBar(parent)
{
    setMouseTracking(true);
    // The buttons that scroll, when there are more tabs than room.
    const auto dress = [this](const QString &name, const QString &icon, const QString &words) {
        auto *button = findChild<QToolButton *>(name, Qt::FindDirectChildrenOnly);
        if (!button)
            return;
        button->setArrowType(Qt::NoArrow);
        button->setIcon(themedIcon(icon, Token::Text2));
        button->setAccessibleName(words);
    };
    dress(u"ScrollLeftButton"_s, u"left"_s, tr("Tabs further left"));
    dress(u"ScrollRightButton"_s, u"right"_s, tr("Tabs further right"));
}

void BuildsTabBar::setBehind(int index, const QString &text, bool changed)
{
    Behind &behind = m_behind[index];
    if (behind.text == text && behind.changed == changed)
        return;
    behind = {text, changed};
    setTabText(index, tabText(index)); // the bar asks for the sizes anew when a text is set
}

void BuildsTabBar::addView(const QString &name, qint64 seq)
{
    const int index = addTab(QString(name).replace(u'&', "&&"_L1));
    setTabData(index, seq);
}

QString BuildsTabBar::name(int index) const
{
    return tabText(index).replace("&&"_L1, "&"_L1);
}

QString BuildsTabBar::behind(int index) const
{
    return m_behind.value(index).text;
}

bool BuildsTabBar::isChanged(int index) const
{
    return m_behind.value(index).changed;
}

void BuildsTabBar::tabInserted(int index)
{
    m_behind.insert(index, Behind());
    QTabBar::tabInserted(index);
}

void BuildsTabBar::tabRemoved(int index)
{
    m_behind.removeAt(index);
    QTabBar::tabRemoved(index);
}

/// Measured as the current tab, so that no tab moves when another one becomes current.
int BuildsTabBar::nameWidth(int index) const
{
    return std::min(widestName, QFontMetrics(nameFont(true)).horizontalAdvance(name(index)) + 1);
}

int BuildsTabBar::behindWidth(int index) const
{
    const Behind behind = m_behind.value(index);
    int width = behind.changed ? gap + dot : 0;
    if (!behind.text.isEmpty())
        width += gap + QFontMetrics(textFont(TextRole::Caption)).horizontalAdvance(behind.text) + 1;
    return width;
}

QSize BuildsTabBar::tabSizeHint(int index) const
{
    return {inset + nameWidth(index) + behindWidth(index) + inset, barHeight};
}

void BuildsTabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < count(); ++index)
        paintTab(painter, index);
    // The buttons that scroll are see-through: no name shall end under them.
    for (const QToolButton *button : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (button->isVisible())
            painter.fillRect(button->geometry().adjusted(0, -height(), 0, height()), currentTheme().color(Token::Card));
    }
}

void BuildsTabBar::paintTab(QPainter &painter, int index) const
{
    const Theme theme = currentTheme();
    const QRect tab = tabRect(index);
    const bool current = index == currentIndex();
    const int text = nameWidth(index);
    const QFont font = nameFont(current);
    QRect place(tab.left() + inset, tab.top(), text, tab.height());
    painter.setFont(font);
    painter.setPen(theme.color(current || index == m_hover ? Token::Text : Token::Text2));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(name(index), Qt::ElideRight, text));
    int x = place.right() + 1 + gap;
    const Behind behind = m_behind.value(index);
    if (behind.changed) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::AccentLine));
        painter.drawEllipse(QRect(x, tab.center().y() - dot / 2 + 1, dot, dot));
        x += dot + gap;
    }
    painter.setFont(textFont(TextRole::Caption));
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(QRect(x, tab.top() + 1, tab.right() - x, tab.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     behind.text);
    if (current) {
        painter.fillRect(QRect(tab.left() + inset, tab.bottom() - line + 1, tab.width() - 2 * inset, line),
                         theme.color(Token::AccentLine));
    }
}

void BuildsTabBar::setHover(int index)
{
    if (std::exchange(m_hover, index) != index)
        update();
}

void BuildsTabBar::mouseMoveEvent(QMouseEvent *event)
{
    setHover(tabAt(event->pos()));
    QTabBar::mouseMoveEvent(event);
}

void BuildsTabBar::leaveEvent(QEvent *event)
{
    setHover(-1);
    QTabBar::leaveEvent(event);
}

} // namespace viewer
