// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/trend_legend.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int swatch = 10;
constexpr int wordGap = 6;
constexpr int partGap = 16;
constexpr int legendHeight = 16;

int wordWidth(const QString &word)
{
    return QFontMetrics(textFont(TextRole::Caption)).horizontalAdvance(word);
}

} // namespace

TrendLegend::TrendLegend(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"trendLegend"_s);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setDays({});
}

void TrendLegend::setDays(const TrendDays &days)
{
    std::vector<TrendPart> parts;
    for (const TrendPart part :
         {TrendPart::Succeeded, TrendPart::Failed, TrendPart::Cancelled, TrendPart::Unfinished, TrendPart::Unknown}) {
        const bool always = part == TrendPart::Succeeded || part == TrendPart::Failed || part == TrendPart::Cancelled;
        if (always || std::ranges::any_of(days, [&](const auto &day) { return trendCount(day.counts, part) > 0; }))
            parts.push_back(part);
    }
    if (parts == m_parts)
        return;
    m_parts = std::move(parts);
    QStringList words;
    for (const TrendPart part : m_parts)
        words << trendPartWord(part);
    setAccessibleName(tr("Legend: %1").arg(words.join(u", "_s)));
    updateGeometry();
    update();
}

bool TrendLegend::shows(TrendPart part) const
{
    return std::ranges::find(m_parts, part) != m_parts.end();
}

QSize TrendLegend::sizeHint() const
{
    int width = -partGap;
    for (const TrendPart part : m_parts)
        width += swatch + wordGap + wordWidth(trendPartWord(part)) + partGap;
    return {width + 1, legendHeight};
}

void TrendLegend::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setFont(textFont(TextRole::Caption));
    int x = 0;
    const auto word = [&](const QString &text) {
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(QRect(x, 0, width() - x, legendHeight), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += wordWidth(text) + partGap;
    };
    for (const TrendPart part : m_parts) {
        const QRectF box(x, (legendHeight - swatch) / 2.0, swatch, swatch);
        const QColor color = theme.color(trendPartColor(part));
        painter.setRenderHint(QPainter::Antialiasing);
        if (part == TrendPart::Cancelled) {
            painter.setBrush(QBrush(color, Qt::BDiagPattern));
            painter.setPen(color);
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5);
        } else {
            painter.setBrush(color);
            painter.setPen(Qt::NoPen);
            painter.drawRoundedRect(box, 2, 2);
        }
        x += swatch + wordGap;
        word(trendPartWord(part));
    }
}

} // namespace viewer
