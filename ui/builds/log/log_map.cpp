// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/log/log_map.h"

#include "models/wording/numbers.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace viewer {

namespace {
constexpr int mapWidth = 56;
constexpr int markHeight = 3;
constexpr int inset = 8;
} // namespace

LogMap::LogMap(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("logMap"));
    setFixedWidth(mapWidth);
    setAccessibleName(tr("Overview of the log"));
}

void LogMap::setRows(const LogRows &rows)
{
    m_rows = rows;
    count();
}

void LogMap::setLevels(const logs::LineSet &errors, const logs::LineSet &warnings)
{
    m_errors = errors;
    m_warnings = warnings;
    count();
}

void LogMap::setMatches(const logs::LineSet &matches)
{
    m_matches = matches;
    count();
}

void LogMap::setCurrent(qint64 line)
{
    m_current = line;
    update();
}

void LogMap::setOnScreen(qint64 firstRow, qint64 lastRow)
{
    m_firstRow = firstRow;
    m_lastRow = lastRow;
    update();
}

/// Members of the set in each mark, by the rows that are shown.
std::vector<qint64> LogMap::densityOf(const logs::LineSet &set) const
{
    const qint64 rows = m_rows.count();
    const auto marks = std::size_t(std::clamp<qint64>(height() / markHeight, 0, std::max<qint64>(rows, 0)));
    std::vector<qint64> density(marks);
    if (set.isEmpty())
        return density;
    const logs::LineSet shown = m_rows.shownOf(set);
    qint64 before = 0;
    for (std::size_t mark = 0; mark < marks; ++mark) {
        const qint64 end = rows * qint64(mark + 1) / qint64(marks);
        const qint64 upTo = end >= rows ? shown.count() : shown.indexOf(m_rows.line(end));
        density[mark] = upTo - std::exchange(before, upTo);
    }
    return density;
}

void LogMap::count()
{
    m_errorMarks = densityOf(m_errors);
    m_warningMarks = densityOf(m_warnings);
    m_matchMarks = densityOf(m_matches);
    setAccessibleDescription(
        tr("%1 errors, %2 warnings, %3 lines with a match")
            .arg(groupedNumber(m_errors.count()), groupedNumber(m_warnings.count()), groupedNumber(m_matches.count())));
    update();
}

qreal LogMap::yOf(qint64 row) const
{
    const qint64 rows = std::max<qint64>(1, m_rows.count());
    const qint64 marks = std::clamp<qint64>(height() / markHeight, 1, rows);
    return double(row) / double(rows) * double(marks * markHeight);
}

void LogMap::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Bar));
    painter.fillRect(QRect(0, 0, 1, height()), theme.color(Token::Line));
    const auto marks = [&](const std::vector<qint64> &density, Token token, int left, int width) {
        for (std::size_t mark = 0; mark < density.size(); ++mark) {
            if (density[mark] > 0)
                painter.fillRect(QRect(left, int(mark) * markHeight, width, markHeight - 1), theme.color(token));
        }
    };
    const int room = width() - 2 * inset;
    marks(m_warningMarks, Token::ChartWarn, inset, room / 2);
    marks(m_errorMarks, Token::ChartFail, inset, room);
    marks(m_matchMarks, Token::HitCurrent, inset + room * 2 / 3, room - room * 2 / 3);
    if (m_lastRow >= m_firstRow && m_rows.count() > 0) {
        const qreal top = yOf(m_firstRow);
        const QRectF view(1.5, top + 0.5, width() - 2.0, std::max<qreal>(8, yOf(m_lastRow + 1) - top) - 1);
        painter.setPen(theme.color(Token::Text3));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawRoundedRect(view, 2, 2);
    }
    if (m_current >= 0 && m_rows.contains(m_current)) {
        const qreal y = yOf(m_rows.row(m_current)) + 1;
        painter.setPen(Qt::NoPen);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(theme.color(Token::Text));
        painter.drawPolygon(QPolygonF({{double(width()), y - 5}, {double(width()) - 7, y}, {double(width()), y + 5}}));
    }
}

void LogMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    count();
}

void LogMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_rows.count() > 0)
        emit rowChosen(
            qint64(event->position().y() / std::max<qreal>(1, yOf(m_rows.count())) * double(m_rows.count())));
}

void LogMap::mouseMoveEvent(QMouseEvent *event)
{
    if ((event->buttons() & Qt::LeftButton) && m_rows.count() > 0)
        emit rowChosen(
            qint64(event->position().y() / std::max<qreal>(1, yOf(m_rows.count())) * double(m_rows.count())));
}

} // namespace viewer
