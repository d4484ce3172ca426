// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/builds_header.h"

#include "models/tables/build_cells.h"
#include "ui/builds/row_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int headHeight = 28;
constexpr int arrowSize = 12;
constexpr int arrowGap = 4;
constexpr int usualTick = 6; ///< room of the tick between "Duration" and "usual"
constexpr int narrowest = 56;
} // namespace

BuildsHeader::BuildsHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"buildsHeader"_s);
    setFixedHeight(headHeight);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Interactive);
    setMinimumSectionSize(narrowest);
    setStretchLastSection(true);
    setMouseTracking(true);
    setAccessibleName(tr("Columns"));
}

void BuildsHeader::setOrder(BuildColumn column, bool descending)
{
    m_column = column;
    m_descending = descending;
    setAccessibleDescription(descending ? tr("Ordered by %1, descending").arg(columnTitle(column))
                                        : tr("Ordered by %1, ascending").arg(columnTitle(column)));
    viewport()->update();
}

std::vector<BuildColumn> BuildsHeader::columnOrder() const
{
    std::vector<BuildColumn> order;
    for (int visual = 0; visual < count(); ++visual)
        order.push_back(BuildColumn(logicalIndex(visual)));
    return order;
}

void BuildsHeader::setColumnOrder(const std::vector<BuildColumn> &order)
{
    for (size_t visual = 0; visual < order.size() && int(visual) < count(); ++visual)
        moveSection(visualIndex(int(order[visual])), int(visual));
}

int BuildsHeader::firstShown() const
{
    for (int visual = 0; visual < count(); ++visual) {
        if (!isSectionHidden(logicalIndex(visual)))
            return logicalIndex(visual);
    }
    return -1;
}

QSize BuildsHeader::sectionSizeFromContents(int) const
{
    return {narrowest, headHeight};
}

void BuildsHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme theme = currentTheme();
    const auto column = BuildColumn(section);
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, theme.color(Token::Head));
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.color(Token::Line));
    const QFont font = textFont(TextRole::Caption, QFont::DemiBold);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    const bool ordered = column == m_column;
    const bool right = cellAlignment(column).testFlag(Qt::AlignRight);
    const QRect inner = rect.adjusted(section == firstShown() ? firstColumnInset : cellPadding, 0, -cellPadding, -1);
    const QString title = columnTitle(column);
    const QString usual = column == BuildColumn::Duration ? tr("usual") : QString();
    const int arrow = ordered ? arrowSize + arrowGap : 0;
    const int extra = usual.isEmpty() ? 0 : 2 * arrowGap + usualTick + metrics.horizontalAdvance(usual);
    const bool both = metrics.horizontalAdvance(title) + extra + arrow <= inner.width();
    const int tail = both ? extra : 0;
    const QString shown = metrics.elidedText(title, Qt::ElideRight, std::max(0, inner.width() - arrow - tail));
    const int textWidth = metrics.horizontalAdvance(shown);
    int x = right ? inner.right() + 1 - textWidth - tail - arrow : inner.x();
    const auto drawArrow = [&] {
        paintIcon(*painter, QRectF(x, inner.y(), arrowSize, inner.height()), m_descending ? u"down"_s : u"up"_s,
                  theme.color(Token::Text), theme.color(Token::Head), arrowSize);
        x += arrowSize + arrowGap;
    };
    const auto drawWord = [&](const QString &word) {
        painter->setPen(theme.color(ordered ? Token::Text : Token::Text3));
        painter->drawText(QRect(x, inner.y(), inner.width(), inner.height()), Qt::AlignLeft | Qt::AlignVCenter, word);
        x += metrics.horizontalAdvance(word);
    };
    if (ordered && right)
        drawArrow();
    drawWord(shown);
    if (tail > 0) {
        x += arrowGap;
        painter->fillRect(QRectF(x + usualTick / 2.0 - 0.75, inner.center().y() - 6, 1.5, 12),
                          theme.color(Token::Text));
        x += usualTick + arrowGap;
        drawWord(usual);
    }
    if (ordered && !right) {
        x += arrowGap;
        drawArrow();
    }
    painter->restore();
}

} // namespace viewer
