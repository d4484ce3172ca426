// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/chart_legend.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace viewer {

namespace {
constexpr int markWidth = 14;
constexpr int markGap = 5;
constexpr int entryGap = 12;
constexpr int legendHeight = 20;
} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    setFont(textFont(TextRole::Caption));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChartLegend::show(const std::vector<ChartSeries> &series)
{
    m_entries.clear();
    for (const ChartSeries &one : series) {
        const bool bars = one.kind == ChartSeries::Kind::Bars;
        const bool any = std::ranges::any_of(one.values, [](const ChartValue &v) { return v.value.value_or(0) > 0; });
        if (bars && !any)
            continue; // not in the picture
        m_entries.push_back(
            {bars ? (one.hatched ? Entry::Mark::Hatch : Entry::Mark::Bar) : Entry::Mark::Line, one.color, one.name});
        if (!bars && one.color == Token::ChartLine && ChartData::hasIntervals(one))
            m_entries.push_back({Entry::Mark::Band, Token::ChartBand, tr("95\u2009% interval")});
    }
    if (m_entries.size() < 2)
        m_entries.clear();
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width += (width > 0 ? entryGap : 0) + markWidth + markGap + fontMetrics().horizontalAdvance(entry.word) + 1;
    return {width, legendHeight};
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    int x = 0;
    for (const Entry &entry : m_entries) {
        const QColor color = theme.color(entry.color);
        const QRect box(x + 2, legendHeight / 2 - 5, 10, 10);
        if (entry.mark == Entry::Mark::Line)
            painter.fillRect(x, legendHeight / 2 - 1, markWidth, 2, color);
        else
            painter.fillRect(box, entry.mark == Entry::Mark::Hatch ? QBrush(color, Qt::BDiagPattern) : QBrush(color));
        painter.setPen(theme.color(Token::Text2));
        const int width = fontMetrics().horizontalAdvance(entry.word) + 1;
        painter.drawText(x + markWidth + markGap, 0, width, legendHeight, Qt::AlignVCenter, entry.word);
        x += markWidth + markGap + width + entryGap;
    }
}

} // namespace viewer
