// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/row_delegate.h"

#include "ui/builds/duration_bar.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/status_look.h"

#include <QPainter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int robotSize = 12;
constexpr int robotGap = 4;
constexpr int barGap = 8;
constexpr int narrowBar = 40;
constexpr int wideBar = 56;
constexpr int wideBarFrom = 124; ///< width of the column from which the wide bar fits
} // namespace

struct RowDelegate::Cell
{
    QPainter &painter;
    QRect rect; ///< without padding
    int width;  ///< of the column
    QColor ground;
    const BuildRow &row;
    int number;
    const QModelIndex &index;
};

RowDelegate::RowDelegate(const BuildTable *table, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_table(table)
    , m_metrics(m_font)
    , m_mediumMetrics(m_medium)
{
    refresh();
}

void RowDelegate::refresh()
{
    m_theme = currentTheme();
    m_font = textFont(TextRole::Body);
    m_medium = textFont(TextRole::Body, QFont::Medium);
    m_metrics = QFontMetrics(m_font);
    m_mediumMetrics = QFontMetrics(m_medium);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int text = m_mediumMetrics.horizontalAdvance(index.data().toString());
    return {text + 2 * cellPadding + firstColumnInset, m_theme.rowHeight()};
}

QColor RowDelegate::groundOf(const QStyleOptionViewItem &option, int row) const
{
    if (option.state & QStyle::State_Selected) { // State_Active would tell the focus, not the window
        const bool active = option.widget && option.widget->isActiveWindow();
        return m_theme.color(active ? Token::Selected : Token::SelectedInactive);
    }
    return m_theme.color(row == m_hoverRow ? Token::Hover : Token::Card);
}

void RowDelegate::drawText(QPainter &painter, const QRect &rect, const QString &text, Token color, bool medium,
                           Qt::Alignment alignment, Qt::TextElideMode elide) const
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QFontMetrics &metrics = medium ? m_mediumMetrics : m_metrics;
    const int width = metrics.horizontalAdvance(text);
    const bool fits = width <= rect.width();
    painter.setFont(medium ? m_medium : m_font);
    painter.setPen(m_theme.color(color));
    const int x = fits && alignment == Qt::AlignRight ? rect.right() + 1 - width : rect.x();
    const int y = rect.y() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    painter.drawText(QPoint(x, y), fits ? text : metrics.elidedText(text, elide, rect.width()));
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QColor ground = groundOf(option, index.row());
    painter->fillRect(option.rect, ground);
    painter->fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, m_theme.color(Token::ChartGrid));
    const int left = index.column() == m_firstColumn ? firstColumnInset : cellPadding;
    const BuildRow row = m_table->buildAt(index.row());
    const Cell cell{
        *painter, option.rect.adjusted(left, 0, -cellPadding, -1), option.rect.width(), ground, row, index.row(),
        index};
    paintCell(cell, BuildColumn(index.column()));
}

void RowDelegate::paintCell(const Cell &cell, BuildColumn column) const
{
    const auto shown = [&] { return cell.index.data().toString(); };
    switch (column) {
    case BuildColumn::Number:
        drawText(cell.painter, cell.rect, shown(), Token::Text, true);
        break;
    case BuildColumn::Status:
        paintStatus(cell.painter, cell.rect,
                    m_table->offline() ? statusLookOffline(cell.row.state) : statusLook(cell.row.state), cell.ground);
        break;
    case BuildColumn::Project:
        drawText(cell.painter, cell.rect, shown(), cell.row.projectName.isEmpty() ? Token::Text3 : Token::Text, false);
        break;
    case BuildColumn::StartedBy:
        paintStarter(cell);
        break;
    case BuildColumn::Created:
    case BuildColumn::Started:
        drawText(cell.painter, cell.rect, shown(), Token::Text2, false, Qt::AlignRight);
        break;
    case BuildColumn::Duration:
        paintDuration(cell);
        break;
    case BuildColumn::Result:
        paintResult(cell);
        break;
    case BuildColumn::Id:
        drawText(cell.painter, cell.rect, shown(), Token::Text2, false, Qt::AlignLeft, Qt::ElideMiddle);
        break;
    case BuildColumn::Method:
    case BuildColumn::Branch:
        drawText(cell.painter, cell.rect, shown(), Token::Text2, false);
        break;
    }
}

void RowDelegate::paintStarter(const Cell &cell) const
{
    QRect text = cell.rect;
    const bool named = cell.row.starterKind == StarterKind::Named;
    if (cell.row.starterKind == StarterKind::Automatic) {
        paintIcon(cell.painter, QRectF(text.x(), text.y(), robotSize, text.height()), u"service-account"_s,
                  m_theme.color(Token::Text3), cell.ground, robotSize);
        text.setLeft(text.left() + robotSize + robotGap);
    }
    drawText(cell.painter, text, cell.index.data().toString(), named ? Token::Text2 : Token::Text3, false);
}

void RowDelegate::paintDuration(const Cell &cell) const
{
    const int bar = cell.width >= wideBarFrom ? wideBar : narrowBar;
    const auto duration = shownDuration(cell.row, m_table->context());
    const Usual usual = m_table->usualAt(cell.number);
    const bool slow = duration && slowerThanUsual(*duration, usual);
    drawText(cell.painter, cell.rect.adjusted(0, 0, -(bar + barGap), 0), cell.index.data().toString(),
             slow ? Token::Text : Token::Text2, slow, Qt::AlignRight);
    if (duration) {
        const QRectF rect(cell.rect.right() + 1 - bar, cell.rect.y(), bar, cell.rect.height());
        const bool running = cell.row.state == BuildState::Running && !m_table->offline();
        paintDurationBar(cell.painter, rect, *duration, usual, running, cell.ground);
    }
}

void RowDelegate::paintResult(const Cell &cell) const
{
    const bool message = cell.row.state == BuildState::Failed && !cell.row.vanished && cell.row.error != 0;
    drawText(cell.painter, cell.rect, cell.index.data().toString(), message ? Token::Text : Token::Text2, false);
}

} // namespace viewer
