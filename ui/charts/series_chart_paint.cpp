// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart paints around its series: ground, axis, labels, marks, and the bin that is read.
#include "models/wording/numbers.h"
#include "ui/charts/series_chart.h"
#include "ui/charts/series_plot.h"
#include "ui/charts/trend_series.h"
#include "ui/theme/fonts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr qreal labelGap = 8;
constexpr int readoutPadding = 8;
constexpr int readoutWidth = 256;

/// Lines of one pixel are sharp on half a pixel.
qreal sharp(qreal value)
{
    return std::floor(value) + 0.5;
}

} // namespace

void SeriesChart::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, currentTheme().color(Token::Card));
    painter->setFont(textFont(TextRole::Caption));
    drawHoles(*painter);
    drawAxis(*painter);
    drawLabels(*painter);
}

void SeriesChart::drawHoles(QPainter &painter) const
{
    const Theme theme = currentTheme();
    for (int i = 0; i < int(m_data.bins.size()); ++i) {
        const ChartBin &bin = m_data.bins[size_t(i)];
        const QRectF column(m_plot.x() + i * binWidth(), m_plot.top(), binWidth(), m_plot.height());
        if (bin.noData)
            painter.fillRect(column.adjusted(1, 0, -1, 0), QBrush(theme.color(Token::ChartAxis), Qt::BDiagPattern));
        else if (bin.partial)
            painter.fillRect(column, theme.color(Token::Head));
    }
}

void SeriesChart::drawAxis(QPainter &painter) const
{
    const Theme theme = currentTheme();
    const ChartAxis &axis = m_series->axis();
    const int steps = int(std::lround((axis.end - axis.begin) / axis.step));
    for (int i = 0; i <= steps; ++i) {
        const double value = axis.begin + i * axis.step;
        const qreal y = sharp(heightOf(value));
        painter.setPen(theme.color(i == 0 ? Token::ChartAxis : Token::ChartGrid));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        painter.setPen(theme.color(Token::Text3));
        painter.drawText(QRectF(0, y - 8, m_plot.left() - labelGap, 16), Qt::AlignRight | Qt::AlignVCenter,
                         m_data.unit == ChartUnit::Share ? percentWords(value, 0)
                                                         : chartValueWords(m_data.unit, value));
    }
}

void SeriesChart::drawLabels(QPainter &painter) const
{
    painter.setPen(currentTheme().color(Token::Text3));
    const QFontMetricsF metrics(painter.font());
    qreal end = sceneRect().width() + 6; // where the words at the right begin
    for (int i = int(m_data.bins.size()) - 1; i >= 0; --i) {
        const QString &text = m_data.bins[size_t(i)].label;
        const qreal width = metrics.horizontalAdvance(text) + 2;
        const qreal x = std::min(middleOf(i) - width / 2, sceneRect().width() - width - 2);
        if (x + width + 12 > end)
            continue;
        painter.drawText(QRectF(x, m_plot.bottom() + 6, width, 16), Qt::AlignCenter, text);
        end = x;
    }
}

void SeriesChart::drawForeground(QPainter *painter, const QRectF &)
{
    painter->setFont(textFont(TextRole::Caption));
    drawPartialBars(*painter);
    drawMarks(*painter);
    if (current() >= 0)
        drawReadout(*painter);
}

void SeriesChart::drawPartialBars(QPainter &painter) const
{
    const Theme theme = currentTheme();
    for (int i = 0; i < int(m_data.bins.size()); ++i) {
        double total = 0;
        for (const ChartSeries &series : m_data.series)
            total += series.kind == ChartSeries::Kind::Bars ? series.values[size_t(i)].value.value_or(0) : 0;
        if (!m_data.bins[size_t(i)].partial || total <= 0)
            continue;
        const qreal width = binWidth() * barShareOf(m_data.bins.size());
        const QRectF bar(middleOf(i) - width / 2, heightOf(total), width, m_plot.bottom() - heightOf(total));
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

/// A diamond on a line: never colour only.
void SeriesChart::drawMarks(QPainter &painter) const
{
    const Theme theme = currentTheme();
    const QColor color = theme.color(Token::ChartWarn);
    const QFontMetricsF metrics(painter.font());
    QRectF written; // of the mark before
    for (const ChartMark &mark : m_data.marks) {
        const qreal x = sharp(middleOf(mark.bin));
        painter.setPen(QPen(color, 1.5));
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        const qreal y = m_plot.top();
        painter.drawPolygon(QPolygonF{{QPointF(x, y - 5), QPointF(x + 5, y), QPointF(x, y + 5), QPointF(x - 5, y)}});
        QRectF room(0, y + 3, metrics.horizontalAdvance(mark.words) + 6, metrics.height() + 2);
        room.moveLeft(x - 8 - room.width() > m_plot.left() ? x - 8 - room.width() : x + 8);
        if (room.right() > m_plot.right() || room.intersects(written))
            continue; // the readout of the bin says it
        written = room;
        painter.fillRect(room, theme.color(Token::Card));
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(room, Qt::AlignCenter, mark.words);
    }
}

void SeriesChart::drawReadout(QPainter &painter) const
{
    const Theme theme = currentTheme();
    const qreal x = sharp(middleOf(current()));
    painter.setPen(theme.color(Token::Text3));
    painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    QString words = readout();
    for (const ChartMark &mark : m_data.marks) {
        if (mark.bin == current())
            words += u'\n' + mark.words;
    }
    const QFontMetricsF metrics(painter.font());
    const QRectF room(0, 0, readoutWidth - 2 * readoutPadding, 200);
    const QSizeF size = metrics.boundingRect(room, Qt::TextWordWrap, words).size();
    QRectF box(x + 10, m_plot.top() + 4, size.width() + 2 * readoutPadding + 2, size.height() + 2 * readoutPadding);
    if (box.right() > sceneRect().width() - 4)
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

void SeriesChart::paintTo(QPainter &painter, const QSizeF &size)
{
    const int read = current();
    keepCurrent(-1);
    render(&painter, QRectF(QPointF(), size), viewport()->rect(), Qt::IgnoreAspectRatio);
    keepCurrent(read);
}

} // namespace viewer
