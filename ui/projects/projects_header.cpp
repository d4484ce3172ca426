// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/projects_header.h"

#include "ui/projects/project_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int headHeight = 28;
constexpr int arrowSize = 12;
constexpr int arrowGap = 4;
constexpr int narrowest = 44;
} // namespace

ProjectsHeader::ProjectsHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"projectsHeader"_s);
    setFixedHeight(headHeight);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(narrowest);
    setMouseTracking(true);
    setAccessibleName(tr("Columns"));
}

void ProjectsHeader::setOrder(ProjectColumn column, bool descending)
{
    m_column = column;
    m_descending = descending;
    setAccessibleDescription(descending ? tr("Ordered by %1, descending").arg(projectColumnTitle(column))
                                        : tr("Ordered by %1, ascending").arg(projectColumnTitle(column)));
    viewport()->update();
}

QSize ProjectsHeader::sectionSizeFromContents(int) const
{
    return {narrowest, headHeight};
}

void ProjectsHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme theme = currentTheme();
    const auto column = ProjectColumn(section);
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, theme.color(Token::Head));
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.color(Token::Line));
    const QFont font = textFont(TextRole::Caption, QFont::DemiBold);
    const QFontMetrics metrics(font);
    const bool ordered = column == m_column;
    const bool right = projectCellAlignment(column).testFlag(Qt::AlignRight);
    // A title may use the padding at its end: some are wider than what stands below.
    const QRect inner = rect.adjusted(right              ? 0
                                          : section == 0 ? projectsInset
                                                         : projectsPadding,
                                      0, right ? -projectsPadding : 0, -1);
    const int arrow = ordered ? arrowSize + arrowGap : 0;
    const QString title =
        metrics.elidedText(projectColumnTitle(column), Qt::ElideRight, std::max(0, inner.width() - arrow));
    const int width = metrics.horizontalAdvance(title);
    int x = right ? inner.right() + 1 - width : inner.x();
    painter->setFont(font);
    painter->setPen(theme.color(ordered ? Token::Text : Token::Text3));
    painter->drawText(QRect(x, inner.y(), width + 1, inner.height()), Qt::AlignLeft | Qt::AlignVCenter, title);
    if (ordered) {
        x = right ? x - arrow : x + width + arrowGap;
        paintIcon(*painter, QRectF(x, inner.y(), arrowSize, inner.height()), m_descending ? u"down"_s : u"up"_s,
                  theme.color(Token::Text), theme.color(Token::Head), arrowSize);
    }
    painter->restore();
}

} // namespace viewer
