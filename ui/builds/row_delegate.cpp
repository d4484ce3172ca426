// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/row_delegate.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/status_look.h"
#include "ui/widgets/duration_bar.h"

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
    m_texts.clear();
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

const RowDelegate::ShapedText &RowDelegate::shaped(const QString &text, int room, bool medium,
                                                   Qt::TextElideMode elide) const
{
    const TextKey key{text, room, medium};
    if (const ShapedText *known = m_texts.object(key))
        return *known;
    const QFontMetrics &metrics = medium ? m_mediumMetrics : m_metrics;
    const QString shown = room < 0 ? text : metrics.elidedText(text, elide, room);
    auto *fresh = new ShapedText{QStaticText(shown), metrics.horizontalAdvance(shown)};
    fresh->text.setTextFormat(Qt::PlainText);
    fresh->text.setPerformanceHint(QStaticText::AggressiveCaching);
    m_texts.insert(key, fresh);
    return *fresh;
}

void RowDelegate::drawText(QPainter &painter, const QRect &rect, const QString &text, Token color, bool medium,
                           Qt::Alignment alignment, Qt::TextElideMode elide) const
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const ShapedText *drawn = &shaped(text, -1, medium, elide);
    if (drawn->width > rect.width())
        drawn = &shaped(text, rect.width(), medium, elide);
    painter.setFont(medium ? m_medium : m_font);
    painter.setPen(m_theme.color(color));
    const int x = alignment == Qt::AlignRight ? rect.right() + 1 - drawn->width : rect.x();
    const int height = (medium ? m_mediumMetrics : m_metrics).height();
    painter.drawStaticText(QPoint(x, rect.y() + (rect.height() - height) / 2), drawn->text);
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
    const auto duration = shownDuration(cell.row, m_table->context());
    const Usual usual = m_table->usualAt(cell.number);
    const bool slow = duration && slowerThanUsual(*duration, usual);
    const QString text = cell.index.data().toString();
    const int bar = cell.width >= wideBarFrom ? wideBar : narrowBar;
    // Durations of many hours take the room of the bar: a cut number would be a wrong one.
    const bool roomForBar = shaped(text, -1, slow, Qt::ElideRight).width <= cell.rect.width() - bar - barGap;
    drawText(cell.painter, cell.rect.adjusted(0, 0, roomForBar ? -(bar + barGap) : 0, 0), text,
             slow ? Token::Text : Token::Text2, slow, Qt::AlignRight);
    if (duration && roomForBar) {
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
