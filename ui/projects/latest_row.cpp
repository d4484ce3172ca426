// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/latest_row.h"

#include "models/tables/project_table_cells.h"
#include "models/wording/durations.h"
#include "models/wording/times.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/status_look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/duration_bar.h"
#include "ui/widgets/labels.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int rowHeight = 24;
constexpr int margin = 16;
constexpr int barWidth = 56;
constexpr int durationWidth = 52;
} // namespace

LatestRow::LatestRow(QWidget *parent)
    : CardRow(rowHeight, parent)
{
}

void LatestRow::show(const ProjectBuild &build, const CellContext &context)
{
    m_build = build;
    m_context = context;
    setAccessibleName(tr("Build %1, %2, %3, %4")
                          .arg(buildLabel(build.row), stateLabel(build.row, context),
                               ageWords(build.row.created, context.now),
                               cellSpoken(build.row, BuildColumn::Duration, context, build.usual)));
    setToolTip(plainToolTip(fullTime(build.row.created, context.zone)));
    setVisible(true);
    update();
}

void LatestRow::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    const QColor ground = paintGround(painter);
    const BuildRow &row = m_build.row;
    const StatusLook look = m_context.offline ? statusLookOffline(row.state) : statusLook(row.state);
    paintIcon(painter, QRectF(margin, 0, 14, height()), look.icon, theme.color(look.text), ground, 14);
    const auto write = [&](int x, int room, const QString &text, const QFont &font, Token color, Qt::Alignment side) {
        painter.setFont(font);
        painter.setPen(theme.color(color));
        painter.drawText(QRect(x, 0, room, height()), int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, room));
    };
    const QFont second = textFont(TextRole::Second);
    const int right = width() - margin;
    const int durationLeft = right - barWidth - 8 - durationWidth;
    write(margin + 22, 62, buildLabel(row), textFont(TextRole::Second, QFont::Medium), Token::Text, Qt::AlignLeft);
    write(margin + 88, 56, shortAge(row.created, m_context.now), second, Token::Text2, Qt::AlignLeft);
    const int starterLeft = margin + 146;
    write(starterLeft, std::max(0, durationLeft - starterLeft - 4), cellText(row, BuildColumn::StartedBy, m_context),
          second, Token::Text3, Qt::AlignLeft);
    const auto duration = shownDuration(row, m_context);
    write(durationLeft, durationWidth, durationShort(duration), second, Token::Text, Qt::AlignRight);
    if (duration) {
        const bool running = row.state == BuildState::Running && !m_context.offline;
        paintDurationBar(painter, QRectF(right - barWidth, 0, barWidth, height()), *duration, m_build.usual, running,
                         ground);
    }
    paintFocus(painter);
}

} // namespace viewer
