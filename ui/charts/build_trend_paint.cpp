// SPDX-License-Identifier: GPL-3.0-or-later
// What the trend paints around its series: ground, axes, dates, and the day that is read.
#include "models/wording/numbers.h"
#include "models/wording/times.h"
#include "ui/charts/build_trend.h"
#include "ui/charts/trend_series.h"
#include "ui/theme/fonts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

using analytics::DayFigures;

namespace {

constexpr qreal labelGap = 8;
constexpr int readoutPadding = 8;
constexpr int readoutWidth = 236;

/// Lines of one pixel are sharp on half a pixel.
qreal sharp(qreal value)
{
    return std::floor(value) + 0.5;
}

void drawGridLine(QPainter &painter, const QRectF &plot, qreal y, const QColor &color)
{
    painter.setPen(color);
    painter.drawLine(QPointF(plot.left(), sharp(y)), QPointF(plot.right(), sharp(y)));
}

void drawAxisWord(QPainter &painter, const QRectF &plot, qreal y, const QString &word)
{
    painter.setPen(currentTheme().color(Token::Text3));
    painter.drawText(QRectF(0, y - 8, plot.left() - labelGap, 16), Qt::AlignRight | Qt::AlignVCenter, word);
}

} // namespace

void BuildTrend::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, currentTheme().color(Token::Card));
    painter->setFont(textFont(TextRole::Caption));
    drawColumns(*painter);
    drawRateAxis(*painter);
    drawCountAxis(*painter);
    drawDates(*painter);
}

void BuildTrend::drawColumns(QPainter &painter) const
{
    const Theme theme = currentTheme();
    for (int i = 0; i < int(m_days.size()); ++i) {
        const DayFigures &day = m_days[size_t(i)];
        const QRectF column(m_countPlot.x() + i * dayWidth(), m_ratePlot.top(), dayWidth(),
                            m_countPlot.bottom() - m_ratePlot.top());
        if (day.day.date.dayOfWeek() >= Qt::Saturday && !spansDays(day))
            painter.fillRect(column, theme.color(Token::Head));
        const bool offline = !m_noDataSince.isEmpty() && i + 1 == int(m_days.size()) && day.day.partial;
        if (!day.noData && !offline)
            continue;
        const QRectF hole(column.x() + 1, m_countPlot.top(), column.width() - 2, m_countPlot.height());
        painter.fillRect(hole, QBrush(theme.color(Token::ChartAxis), Qt::BDiagPattern));
    }
}

void BuildTrend::drawRateAxis(QPainter &painter) const
{
    const Theme theme = currentTheme();
    const double begin = m_series->rateBegin();
    for (int i = 0; i <= 2; ++i) {
        const double share = begin + (1 - begin) * i / 2;
        const qreal y = m_ratePlot.bottom() - m_ratePlot.height() * i / 2;
        drawGridLine(painter, m_ratePlot, y, theme.color(Token::ChartGrid));
        drawAxisWord(painter, m_ratePlot, y, percentWords(share, 0));
    }
    painter.setPen(theme.color(Token::Text2));
    painter.setFont(textFont(TextRole::Caption, QFont::Medium));
    painter.drawText(QRectF(m_ratePlot.left(), m_ratePlot.top() - 18, m_ratePlot.width(), 16),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("Success rate with 95\u2009% interval"));
    painter.setFont(textFont(TextRole::Caption));
}

void BuildTrend::drawCountAxis(QPainter &painter) const
{
    const Theme theme = currentTheme();
    const CountAxis axis = m_series->axis();
    for (double value = 0; value <= axis.end + axis.step / 2; value += axis.step) {
        const qreal y = m_countPlot.bottom() - m_countPlot.height() * value / axis.end;
        drawGridLine(painter, m_countPlot, y, theme.color(value == 0 ? Token::ChartAxis : Token::ChartGrid));
        drawAxisWord(painter, m_countPlot, y, groupedNumber(qint64(std::llround(value))));
    }
    painter.setPen(theme.color(Token::Text2));
    painter.setFont(textFont(TextRole::Caption, QFont::Medium));
    const QRectF above(m_countPlot.left(), m_countPlot.top() - 22, m_countPlot.width(), 16);
    const bool weeks = !m_days.empty() && spansDays(m_days.front());
    painter.drawText(above, Qt::AlignLeft | Qt::AlignVCenter,
                     weeks ? tr("Builds, days summed up") : tr("Builds per day"));
    if (!m_noDataSince.isEmpty())
        painter.drawText(above, Qt::AlignRight | Qt::AlignVCenter, tr("no data since %1").arg(m_noDataSince));
    painter.setFont(textFont(TextRole::Caption));
}

void BuildTrend::drawDates(QPainter &painter) const
{
    painter.setPen(currentTheme().color(Token::Text3));
    const QFontMetricsF metrics(painter.font());
    const int last = int(m_days.size()) - 1;
    const bool today = last >= 0 && m_days[size_t(last)].day.partial;
    qreal end = width(); // where the words at the right begin
    const auto word = [&](int day, const QString &text) {
        const qreal width = metrics.horizontalAdvance(text) + 2;
        const qreal x = std::min(middleOf(day) - width / 2, this->width() - width - 2);
        if (x + width + 6 > end)
            return;
        painter.drawText(QRectF(x, m_countPlot.bottom() + 6, width, 16), Qt::AlignCenter, text);
        end = x;
    };
    for (int i = last; i >= 0; --i) {
        const DayFigures &day = m_days[size_t(i)];
        if (i == last && today)
            word(i, spansDays(day) ? trendDayWords(day) : tr("today"));
        else if (last < 14 || spansDays(day) || day.day.date.dayOfWeek() == Qt::Monday)
            word(i, dayAndMonth(day.day.date));
    }
}

void BuildTrend::drawForeground(QPainter *painter, const QRectF &)
{
    painter->setFont(textFont(TextRole::Caption));
    drawPartial(*painter);
    if (current() >= 0)
        drawReadout(*painter);
}

void BuildTrend::drawPartial(QPainter &painter) const
{
    const Theme theme = currentTheme();
    for (int i = 0; i < int(m_days.size()); ++i) {
        if (!m_days[size_t(i)].day.partial)
            continue;
        const QRectF bar = barRect(i);
        if (bar.height() < 1)
            continue;
        QColor veil = theme.color(Token::Card);
        veil.setAlphaF(0.4f);
        painter.fillRect(bar, veil);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(Token::Text2), 1, Qt::DashLine));
        painter.drawRect(bar);
        painter.setRenderHint(QPainter::Antialiasing);
    }
}

void BuildTrend::drawReadout(QPainter &painter) const
{
    const Theme theme = currentTheme();
    const qreal x = sharp(middleOf(current()));
    painter.setPen(theme.color(Token::Text3));
    painter.drawLine(QPointF(x, m_ratePlot.top()), QPointF(x, m_countPlot.bottom()));
    const QString words = readout();
    const QFontMetricsF metrics(painter.font());
    const QRectF room(0, 0, readoutWidth - 2 * readoutPadding, 200);
    const QSizeF size = metrics.boundingRect(room, Qt::TextWordWrap, words).size();
    QRectF box(x + 10, m_ratePlot.top() + 4, size.width() + 2 * readoutPadding + 2, size.height() + 2 * readoutPadding);
    if (box.right() > width() - 4)
        box.moveRight(x - 10);
    if (box.left() < 4)
        box.moveLeft(4);
    painter.setBrush(theme.color(Token::Raised));
    painter.setPen(theme.color(Token::Line2));
    painter.drawRoundedRect(box.translated(0.5, 0.5), 4, 4);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(box.adjusted(readoutPadding, readoutPadding, -readoutPadding + 2, -readoutPadding + 2),
                     Qt::TextWordWrap, words);
}

} // namespace viewer
