// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hour_map.h"

#include "models/wording/numbers.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

using analytics::hoursOfWeek;

namespace {
constexpr int leftMargin = 58;
constexpr int rightMargin = 16;
constexpr int topMargin = 8;
constexpr int rowHeight = 20;
constexpr int labelHeight = 22;
constexpr int legendHeight = 34;
constexpr int legendBox = 30;
constexpr std::array heat{Token::Heat0, Token::Heat1, Token::Heat2, Token::Heat3, Token::Heat4};
} // namespace

HourMap::HourMap(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ringRadius", 6);
    setFont(textFont(TextRole::Caption));
    setFixedHeight(sizeHint().height());
    setAccessibleDescription(tr("Arrow keys read an hour, Enter opens the failed builds of the period"));
}

QSize HourMap::sizeHint() const
{
    return {480, topMargin + 7 * rowHeight + labelHeight + legendHeight};
}

void HourMap::show(const analytics::HourOfWeek &hours, const QStringList &sentences)
{
    m_hours = hours;
    m_sentences = sentences;
    m_highest = -1;
    m_low = 1;
    m_high = 0;
    for (int cell = 0; cell < int(hoursOfWeek); ++cell) {
        if (m_hours.cells[size_t(cell)].few())
            continue;
        const double rate = rateOf(cell);
        if (m_highest < 0 || rate > m_high)
            m_highest = cell;
        m_high = std::max(m_high, rate);
        m_low = std::min(m_low, rate);
    }
    if (m_high - m_low < 1e-9)
        m_highest = -1; // all alike: none stands out
    update();
}

double HourMap::rateOf(int cell) const
{
    const analytics::Share &share = m_hours.cells[size_t(cell)].succeeded;
    return 1 - (m_hours.shrunk ? m_hours.shrunk->rate(share) : double(share.k) / double(std::max<qint64>(share.n, 1)));
}

int HourMap::stepOf(int cell) const
{
    if (m_hours.cells[size_t(cell)].few())
        return -1;
    if (m_high - m_low < 1e-9)
        return 0;
    return std::min(int((rateOf(cell) - m_low) / (m_high - m_low) * steps), steps - 1);
}

QRectF HourMap::rectOf(int cell) const
{
    const qreal width = std::max(24.0, qreal(this->width() - leftMargin - rightMargin)) / 24;
    return {leftMargin + (cell % 24) * width, qreal(topMargin + (cell / 24) * rowHeight), width, qreal(rowHeight)};
}

int HourMap::cellAt(const QPointF &position) const
{
    const QRectF first = rectOf(0);
    const int hour = int(std::floor((position.x() - first.x()) / first.width()));
    const int day = int(std::floor((position.y() - topMargin) / rowHeight));
    return hour < 0 || hour > 23 || day < 0 || day > 6 ? -1 : day * 24 + hour;
}

void HourMap::setCurrent(int cell)
{
    cell = std::clamp(cell, -1, int(hoursOfWeek) - 1);
    if (cell == m_current)
        return;
    m_current = cell;
    setAccessibleDescription(cell < 0 ? tr("Arrow keys read an hour, Enter opens the failed builds of the period")
                                      : readout());
    setToolTip(QString());
    update();
    emit currentChanged(cell);
}

void HourMap::keyPressEvent(QKeyEvent *event)
{
    const int from = std::max(m_current, 0);
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(m_current < 0 ? 0 : from - (from % 24 > 0 ? 1 : 0));
        return;
    case Qt::Key_Right:
        setCurrent(m_current < 0 ? 0 : from + (from % 24 < 23 ? 1 : 0));
        return;
    case Qt::Key_Up:
        setCurrent(from >= 24 ? from - 24 : from);
        return;
    case Qt::Key_Down:
        setCurrent(m_current < 0 ? 0 : (from < 144 ? from + 24 : from));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            emit hourActivated(m_current);
        return;
    case Qt::Key_Escape:
        if (m_current >= 0) {
            setCurrent(-1);
            return;
        }
        break;
    default:
        break;
    }
    event->ignore();
}

void HourMap::mouseMoveEvent(QMouseEvent *event)
{
    const int cell = cellAt(event->position());
    setCurrent(cell);
    setCursor(cell < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void HourMap::mouseReleaseEvent(QMouseEvent *event)
{
    const int cell = cellAt(event->position());
    if (event->button() == Qt::LeftButton && cell >= 0)
        emit hourActivated(cell);
}

void HourMap::leaveEvent(QEvent *event)
{
    setCurrent(-1);
    QWidget::leaveEvent(event);
}

void HourMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme.color(Token::Card));
    for (int cell = 0; cell < int(hoursOfWeek); ++cell) {
        const QRectF box = rectOf(cell).adjusted(0.5, 0.5, -0.5, -0.5);
        const int step = stepOf(cell);
        if (step < 0)
            painter.fillRect(box, QBrush(theme.color(Token::ChartAxis), Qt::BDiagPattern));
        else
            painter.fillRect(box, theme.color(heat[size_t(step)]));
    }
    painter.setBrush(Qt::NoBrush);
    for (const int cell : {m_highest, m_current}) {
        if (cell < 0)
            continue;
        painter.setPen(QPen(theme.color(cell == m_current ? Token::AccentLine : Token::Text), 1.5));
        painter.drawRect(rectOf(cell).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.setPen(theme.color(Token::Text3));
    for (int day = 0; day < 7; ++day)
        painter.drawText(QRectF(0, topMargin + day * rowHeight, leftMargin - 8, rowHeight),
                         Qt::AlignRight | Qt::AlignVCenter, wordingLocale().dayName(day + 1, QLocale::ShortFormat));
    for (int hour = 0; hour < 24; hour += 3)
        painter.drawText(QRectF(rectOf(hour).x(), topMargin + 7 * rowHeight + 4, 40, 16), Qt::AlignLeft,
                         u"%1"_s.arg(hour, 2, 10, QChar(u'0')));
    paintLegend(painter);
}

void HourMap::paintLegend(QPainter &painter) const
{
    const Theme theme = currentTheme();
    const int y = topMargin + 7 * rowHeight + labelHeight + 4;
    const int width = steps * legendBox + 76;
    int x = std::max(leftMargin, this->width() - rightMargin - width);
    for (int step = 0; m_high > m_low && step < steps; ++step) {
        painter.fillRect(x + step * legendBox, y, legendBox - 1, 10, theme.color(heat[size_t(step)]));
        if (step == 0)
            continue;
        const double limit = m_low + (m_high - m_low) * step / steps;
        painter.drawText(QRect(x + step * legendBox - 20, y + 11, 40, 14), Qt::AlignCenter,
                         wordingLocale().toString(limit * 100, 'f', limit < 0.1 ? 1 : 0));
    }
    x += steps * legendBox + 2;
    painter.drawText(QRect(x, y - 3, 16, 16), Qt::AlignVCenter, u"%"_s);
    painter.fillRect(x + 20, y, 14, 10, QBrush(theme.color(Token::ChartAxis), Qt::BDiagPattern));
    painter.drawText(QRect(x + 38, y - 3, 40, 16), Qt::AlignVCenter, tr("n < 5"));
}

} // namespace viewer
