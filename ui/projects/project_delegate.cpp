// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/project_delegate.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/last_ten_strip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int leastStatusRoom = 96;
constexpr int rateRoom = 53;
constexpr int durationRoom = 38;
constexpr int gap = 7;

/// Writes a text cut to its room; returns where the next may start.
int write(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, Token color,
          Qt::Alignment alignment = Qt::AlignLeft)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(0, rect.width()));
    painter.setFont(font);
    painter.setPen(currentTheme().color(color));
    painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return rect.x() + metrics.horizontalAdvance(shown);
}

/// Up, down, or two lines for "no clear change".
void paintChangeMark(QPainter &painter, const QPointF &middle, analytics::Verdict verdict, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (verdict == analytics::Verdict::NoClearChange) {
        painter.drawRect(QRectF(middle.x() - 4, middle.y() - 2.5, 8, 1.5));
        painter.drawRect(QRectF(middle.x() - 4, middle.y() + 1, 8, 1.5));
    } else {
        const qreal tip = verdict == analytics::Verdict::Higher ? -3 : 3;
        const QPointF corners[] = {
            {middle.x() - 4, middle.y() - tip}, {middle.x() + 4, middle.y() - tip}, {middle.x(), middle.y() + tip}};
        painter.drawPolygon(corners, 3);
    }
    painter.restore();
}

} // namespace

struct ProjectDelegate::Cell
{
    QPainter &painter;
    QRect rect; ///< without padding
    QColor ground;
    const ProjectTableRow &row;
    QString text;
};

int projectStatusRoom()
{
    return std::max(leastStatusRoom, widestStatus() + gap);
}

StatusLook attentionLook(ProjectAttention attention)
{
    switch (attention) {
    case ProjectAttention::Broken:
        return {u"status-fail"_s, Token::Fail, Token::FailTint, attentionWord(attention)};
    case ProjectAttention::Flaky:
        return {u"status-warn"_s, Token::Warn, Token::WarnTint, attentionWord(attention)};
    case ProjectAttention::None:
        break;
    }
    return {};
}

ProjectDelegate::ProjectDelegate(const ProjectTable *table, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_table(table)
    , m_statusRoom(projectStatusRoom())
{
}

QSize ProjectDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(textFont(TextRole::Body));
    return {metrics.horizontalAdvance(index.data().toString()) + 2 * projectsPadding, currentTheme().rowHeight()};
}

void ProjectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    QColor ground = theme.color(index.row() == m_hoverRow ? Token::Hover : Token::Card);
    if (option.state & QStyle::State_Selected) {
        const bool active = option.widget && option.widget->isActiveWindow();
        ground = theme.color(active ? Token::Selected : Token::SelectedInactive);
    }
    painter->fillRect(option.rect, ground);
    painter->fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, theme.color(Token::ChartGrid));
    const int left = index.column() == 0 ? projectsInset : projectsPadding;
    const Cell cell{*painter, option.rect.adjusted(left, 0, -projectsPadding, -1), ground, m_table->rowAt(index.row()),
                    index.data().toString()};
    switch (ProjectColumn(index.column())) {
    case ProjectColumn::Name:
        paintName(cell);
        break;
    case ProjectColumn::LastTen:
        if (cell.row.figures)
            paintLastTen(*painter, QRectF(cell.rect.x(), cell.rect.y(), lastTenSize.width(), cell.rect.height()),
                         cell.row.figures->lastTen);
        break;
    case ProjectColumn::LastBuild:
        paintLast(cell);
        break;
    case ProjectColumn::SuccessRate:
        paintRate(cell);
        break;
    case ProjectColumn::Duration:
        paintDuration(cell);
        break;
    case ProjectColumn::Builds:
        write(*painter, cell.rect, cell.text, textFont(TextRole::Body), Token::Text, Qt::AlignRight);
        break;
    case ProjectColumn::Members:
        write(*painter, cell.rect, cell.text, textFont(TextRole::Body), Token::Text2, Qt::AlignRight);
        break;
    case ProjectColumn::Attention:
        if (const auto attention = cell.row.attention(); attention != ProjectAttention::None)
            paintStatus(*painter, cell.rect.adjusted(0, 0, projectsPadding - 2, 0), attentionLook(attention), ground);
        break;
    }
}

void ProjectDelegate::paintName(const Cell &cell) const
{
    const QString &status = cell.row.listed.project.status;
    const bool quiet = cell.row.listed.deleted || cell.row.listed.project.name.isEmpty();
    const int end =
        write(cell.painter, cell.rect, cell.text, textFont(TextRole::Body), quiet ? Token::Text3 : Token::Text);
    QString word;
    if (cell.row.listed.deleted && !cell.row.listed.project.name.isEmpty())
        word = tr("deleted project");
    else if (status == "archived"_L1)
        word = tr("archived");
    else if (status == "suspended"_L1)
        word = tr("suspended");
    QRect rest = cell.rect;
    rest.setLeft(end + gap);
    if (!word.isEmpty() && rest.width() > 24)
        write(cell.painter, rest, word, textFont(TextRole::Caption), Token::Text3);
}

void ProjectDelegate::paintLast(const Cell &cell) const
{
    if (!cell.row.last) {
        write(cell.painter, cell.rect, cell.text, textFont(TextRole::Caption), Token::Text3);
        return;
    }
    const CellContext context = m_table->context();
    QRect status = cell.rect;
    status.setWidth(std::min(m_statusRoom, cell.rect.width()));
    const BuildState state = cell.row.last->state;
    paintStatus(cell.painter, status, context.offline ? statusLookOffline(state) : statusLook(state), cell.ground);
    const QRect age = cell.rect.adjusted(m_statusRoom, 0, projectsPadding, 0);
    write(cell.painter, age, shortAge(cell.row.last->created, context.now), textFont(TextRole::Caption), Token::Text3);
}

void ProjectDelegate::paintRate(const Cell &cell) const
{
    const FigureText text =
        cell.row.figures ? rateText(cell.row.figures->now.counts.rate()) : FigureText{cell.text, {}};
    const bool enough = cell.row.figures && cell.row.figures->now.counts.rate().enough();
    QRect value = cell.rect;
    value.setWidth(rateRoom);
    write(cell.painter, value, text.value, textFont(TextRole::Body, enough ? QFont::Medium : QFont::Normal),
          Token::Text, Qt::AlignRight);
    write(cell.painter, cell.rect.adjusted(rateRoom + gap, 0, projectsPadding, 0), text.rest,
          textFont(TextRole::Caption), Token::Text3);
}

void ProjectDelegate::paintDuration(const Cell &cell) const
{
    QRect value = cell.rect;
    value.setWidth(durationRoom);
    if (!cell.row.figures) {
        write(cell.painter, value, cell.text, textFont(TextRole::Body), Token::Text3, Qt::AlignRight);
        return;
    }
    const analytics::ProjectFigures &figures = *cell.row.figures;
    const FigureText text = durationText(figures.now.duration, figures.before.duration, figures.durationChange);
    write(cell.painter, value, text.value, textFont(TextRole::Body), Token::Text, Qt::AlignRight);
    if (text.rest.isEmpty())
        return;
    const analytics::Verdict verdict = figures.durationChange.verdict;
    const Token color = verdict == analytics::Verdict::Higher ? Token::Fail
        : verdict == analytics::Verdict::Lower                ? Token::Ok
                                                              : Token::Text3;
    QRect rest = cell.rect.adjusted(durationRoom + gap, 0, projectsPadding, 0);
    if (verdict != analytics::Verdict::TooFew) {
        paintChangeMark(cell.painter, QPointF(rest.x() + 4, rest.center().y() + 0.5), verdict,
                        currentTheme().color(color));
        rest.setLeft(rest.x() + 13);
    }
    write(cell.painter, rest, text.rest, textFont(TextRole::Caption), color);
}

/// Text of the server is shown as it is, whatever looks like markup in it.
bool ProjectDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const ProjectTableRow &row = m_table->rowAt(index.row());
    QString text = index.data(Qt::ToolTipRole).toString();
    if (ProjectColumn(index.column()) == ProjectColumn::LastTen && row.figures)
        text = lastTenWords(row.figures->lastTen);
    QToolTip::showText(event->globalPos(), plainToolTip(text), view);
    return true;
}

} // namespace viewer
