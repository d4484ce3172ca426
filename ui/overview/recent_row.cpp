// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/recent_row.h"

#include "models/tables/build_cells.h"
#include "models/wording/durations.h"
#include "models/wording/times.h"
#include "ui/overview/row_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/status_look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/duration_bar.h"
#include "ui/widgets/labels.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int rowHeight = 28;
constexpr int headHeight = 28;
constexpr int edge = 16;
constexpr int cellGap = 16;
constexpr int barWidth = 56;
constexpr int methodNeeds = 600;

} // namespace

RecentCells RecentCells::in(const QRect &row)
{
    RecentCells cells;
    cells.narrow = row.width() < methodNeeds;
    const int widths[count] = {72, 120, 0, cells.narrow ? 0 : 88, 104, 140};
    int fixed = 2 * edge;
    for (const int width : widths)
        fixed += width;
    const int elastic = std::max(60, row.width() - fixed);
    int x = row.x() + edge;
    for (int i = 0; i < count; ++i) {
        const int width = i == Project ? elastic : widths[i];
        cells.rect[size_t(i)] = QRect(x, row.y(), std::max(0, width - (i == Duration ? 0 : cellGap)), row.height());
        x += width;
    }
    return cells;
}

RecentHead::RecentHead(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(headHeight);
}

void RecentHead::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Head));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::Line));
    const QString titles[] = {tr("Build"),  tr("Status"),  tr("Project"),
                              tr("Method"), tr("Started"), tr("Duration, tick = usual")};
    const RecentCells cells = RecentCells::in(rect());
    for (int i = 0; i < RecentCells::count; ++i)
        paintText(painter, cells.rect[size_t(i)], textFont(TextRole::Caption, QFont::DemiBold), Token::Text3, titles[i],
                  i == RecentCells::Duration ? Qt::AlignRight : Qt::AlignLeft);
}

RecentRow::RecentRow(QWidget *parent)
    : CardRow(rowHeight, parent)
{
    setObjectName(u"recentRow"_s);
    setCursor(Qt::PointingHandCursor);
}

CellContext RecentRow::cellContext() const
{
    return {m_context.now, m_context.zone, m_context.offline, m_context.asOf, nullptr};
}

void RecentRow::setEntry(const RecentEntry &entry, const OverviewContext &context)
{
    m_entry = entry;
    m_context = context;
    speak();
}

void RecentRow::setContext(const OverviewContext &context)
{
    m_context = context;
    if (ticks(m_entry.row))
        update();
    if (ageWords(m_entry.row.created, context.now) != m_age)
        speak();
}

QString RecentRow::cell(RecentCells::Cell which) const
{
    switch (which) {
    case RecentCells::Build:
        return buildLabel(m_entry.row);
    case RecentCells::Status:
        return stateLabel(m_entry.row, cellContext());
    case RecentCells::Project:
        return projectLabel(m_entry.row);
    case RecentCells::Method:
        return cellText(m_entry.row, BuildColumn::Method, cellContext());
    case RecentCells::Started:
        return ageWords(m_entry.row.created, m_context.now);
    case RecentCells::Duration:
        break;
    }
    return durationShort(shownDuration(m_entry.row, cellContext()));
}

void RecentRow::speak()
{
    m_age = cell(RecentCells::Started);
    QStringList parts{buildLabel(m_entry.row), stateLabel(m_entry.row, cellContext()), projectLabel(m_entry.row),
                      cell(RecentCells::Method), m_age};
    // A time that counts up is not announced each second.
    if (!ticks(m_entry.row))
        parts << cellSpoken(m_entry.row, BuildColumn::Duration, cellContext(), m_entry.usual);
    setText(buildLabel(m_entry.row));
    setAccessibleName(parts.join(u", "_s));
    setAccessibleDescription(tr("Opens the build"));
    const QString duration = cellToolTip(m_entry.row, BuildColumn::Duration, cellContext(), m_entry.usual);
    QString tip = plainToolTip(projectLabel(m_entry.row) + u'\n'
                               + tr("Created %1").arg(fullTime(m_entry.row.created, m_context.zone))
                               + (duration.isEmpty() ? QString() : u'\n' + duration));
    setToolTip(tip.replace(u'\n', u"<br>"_s));
    update();
}

void RecentRow::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    const QColor ground = paintGround(painter);
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::ChartGrid));
    const RecentCells cells = RecentCells::in(rect());
    const QFont body = textFont(TextRole::Body);
    const auto place = [&](RecentCells::Cell which) { return cells.rect[size_t(which)]; };
    paintText(painter, place(RecentCells::Build), textFont(TextRole::Body, QFont::Medium), Token::Text,
              cell(RecentCells::Build));
    StatusLook look = m_context.offline ? statusLookOffline(m_entry.row.state) : statusLook(m_entry.row.state);
    look.word = cell(RecentCells::Status);
    paintStatus(painter, place(RecentCells::Status), look, ground);
    paintText(painter, place(RecentCells::Project), body, Token::Text, cell(RecentCells::Project));
    paintText(painter, place(RecentCells::Method), body, Token::Text2, cell(RecentCells::Method));
    paintText(painter, place(RecentCells::Started), body, Token::Text2, cell(RecentCells::Started));
    paintDuration(painter, place(RecentCells::Duration), ground);
    paintFocus(painter);
}

void RecentRow::paintDuration(QPainter &painter, const QRect &rect, const QColor &ground) const
{
    const auto duration = shownDuration(m_entry.row, cellContext());
    const bool slow = duration && slowerThanUsual(*duration, m_entry.usual);
    paintText(painter, rect.adjusted(0, 0, -barWidth - 8, 0),
              textFont(TextRole::Body, slow ? QFont::Medium : QFont::Normal), slow ? Token::Text : Token::Text2,
              cell(RecentCells::Duration), Qt::AlignRight);
    if (!duration)
        return;
    const QRectF bar(rect.right() + 1 - barWidth, rect.y(), barWidth, rect.height());
    const bool running = m_entry.row.state == BuildState::Running && !m_context.offline;
    paintDurationBar(painter, bar, *duration, m_entry.usual, running, ground);
}

} // namespace viewer
