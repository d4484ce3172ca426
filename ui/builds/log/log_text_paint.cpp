// SPDX-License-Identifier: GPL-3.0-or-later
// What LogText draws.
#include "models/wording/durations.h"
#include "models/wording/numbers.h"
#include "models/wording/times.h"
#include "ui/builds/log/log_colors.h"
#include "ui/builds/log/log_text_laid.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr std::size_t mostKept = 600;

QColor groundOf(logs::LogLevel level)
{
    return currentTheme().color(level == logs::LogLevel::Error ? Token::FailTint : Token::Card);
}

QString sinceWords(Milliseconds span)
{
    return u'+' + durationShort(span);
}

} // namespace

int LogText::timeWidth() const
{
    if (m_times == LogTimes::None || !m_document || !m_document->entries())
        return 0;
    return m_letter * 8 + logGap;
}

int LogText::gutterWidth() const
{
    const qint64 most = m_document ? std::max<qint64>(m_document->estimatedLineCount(), 999) : 999;
    const int digits = int(groupedNumber(most).size());
    return logStripe + logFold + logIcon + m_letter * digits + logGap + timeWidth() + logGap / 2;
}

std::unique_ptr<LogText::Laid> LogText::layOut(logs::ShownLine shown) const
{
    auto made = std::make_unique<Laid>();
    made->shown = std::move(shown);
    const logs::DisplayText &display = made->shown.display;
    const QColor ground = groundOf(made->shown.level);
    const Theme theme = currentTheme();
    QList<QTextLayout::FormatRange> formats;
    for (const logs::StyleSpan &span : display.spans)
        formats.append({span.start, span.length, formatOf(span.style, ground)});
    if (m_matcher) {
        for (const logs::MatchSpan &match : m_matcher->spans(display.text)) {
            QTextCharFormat format;
            format.setBackground(theme.color(Token::Hit));
            format.setForeground(theme.color(Token::Text));
            made->matches.append({int(match.start), int(match.length), format});
        }
    }
    QTextOption option(Qt::AlignLeft);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(m_wrap ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    option.setTabStopDistance(8.0 * m_letter);
    QTextLayout &layout = made->layout;
    layout.setFont(textFont(TextRole::Log));
    layout.setTextOption(option);
    layout.setText(display.text);
    layout.setFormats(formats);
    layout.setCacheEnabled(true);
    const qreal room = std::max(8 * m_letter, viewport()->width() - gutterWidth() - m_letter);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(m_wrap ? room : 1e7);
        line.setPosition({0, made->height + (m_lineHeight - line.height()) / 2});
        made->height += m_lineHeight;
        made->width = std::max(made->width, line.naturalTextWidth());
    }
    layout.endLayout();
    made->height = std::max<qreal>(made->height, m_lineHeight);
    m_widest = std::max(m_widest, made->width);
    return made;
}

void LogText::fetch(qint64 firstRow, qint64 count) const
{
    const auto isThere = [this](qint64 row) { return m_laid.contains(m_rows.line(row)); };
    qint64 end = std::min(firstRow + count, m_rows.count());
    while (firstRow < end && isThere(firstRow))
        ++firstRow;
    while (end > firstRow && isThere(end - 1))
        --end;
    if (!m_document || firstRow >= end)
        return;
    if (m_laid.size() > mostKept)
        m_laid.clear();
    const int wanted = int(end - firstRow);
    std::vector<logs::ShownLine> lines =
        m_rows.subset() ? m_document->lines(*m_rows.subset(), firstRow, wanted) : m_document->lines(firstRow, wanted);
    for (logs::ShownLine &line : lines) {
        const qint64 number = line.number;
        m_laid[number] = layOut(std::move(line));
    }
}

LogText::Laid &LogText::laid(qint64 line) const
{
    if (!m_laid.contains(line))
        fetch(m_rows.row(line), 1);
    std::unique_ptr<Laid> &found = m_laid[line];
    if (!found) {
        logs::ShownLine none;
        none.number = line;
        found = layOut(std::move(none));
    }
    return *found;
}

qreal LogText::heightOf(qint64 row) const
{
    return laid(m_rows.line(row)).height;
}

QString LogText::timeText(const Laid &laid, qint64 row) const
{
    if (!laid.shown.entry || !laid.shown.entry->time)
        return {};
    const Instant time = *laid.shown.entry->time;
    switch (m_times) {
    case LogTimes::None:
        return {};
    case LogTimes::Absolute:
        return timeOfDaySeconds(time, m_zone);
    case LogTimes::Relative:
        if (!m_firstTime) {
            const auto entries = m_document->entries();
            m_firstTime = entries && entries->count() > 0 ? entries->at(0).time.value_or(time) : time;
        }
        return sinceWords(time - *m_firstTime);
    case LogTimes::Delta: {
        const qint64 entry = laid.shown.entry->number;
        const auto entries = m_document->entries();
        const std::optional<Instant> before =
            laid.shown.startsEntry && entry > 0 && entries ? entries->at(entry - 1).time : std::nullopt;
        return before && row > 0 ? sinceWords(time - *before) : QString();
    }
    }
    return {};
}

void LogText::paintGutter(QPainter &painter, const Laid &laid, qint64 row, qreal top)
{
    const Theme theme = currentTheme();
    const LevelLook look = levelLook(laid.shown.level);
    const QColor ground = groundOf(laid.shown.level);
    if (!look.icon.isEmpty()) {
        const Token stripe = laid.shown.level == logs::LogLevel::Error ? Token::ChartFail : Token::ChartWarn;
        painter.fillRect(QRectF(0, top, logStripe, laid.height), theme.color(stripe));
        paintIcon(painter, QRectF(logStripe + logFold, top, logIcon, m_lineHeight), look.icon, theme.color(look.color),
                  ground, 11);
    }
    const auto fold = m_foldHeads.find(laid.shown.number);
    if (fold != m_foldHeads.end())
        paintIcon(painter, QRectF(logStripe, top, logFold, m_lineHeight), fold->second ? u"right"_s : u"down"_s,
                  theme.color(Token::Text3), ground, 11);
    painter.setFont(textFont(TextRole::Log));
    painter.setPen(theme.color(Token::Text3));
    const int right = gutterWidth() - logGap / 2 - timeWidth() - logGap;
    painter.drawText(QRectF(0, top, right, m_lineHeight), Qt::AlignRight | Qt::AlignVCenter,
                     groupedNumber(laid.shown.number + 1));
    if (timeWidth() > 0)
        painter.drawText(QRectF(right + logGap, top, timeWidth() - logGap, m_lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, timeText(laid, row));
}

void LogText::paintRow(QPainter &painter, qint64 row, qreal top)
{
    const Theme theme = currentTheme();
    const Laid &line = laid(m_rows.line(row));
    const qint64 number = line.shown.number;
    if (line.shown.level == logs::LogLevel::Error)
        painter.fillRect(QRectF(0, top, viewport()->width(), line.height), groundOf(line.shown.level));
    if (number == m_caret.line && hasFocus())
        painter.fillRect(QRectF(0, top, gutterWidth() - logGap / 2, line.height), theme.color(Token::Hover));
    QList<QTextLayout::FormatRange> ranges = line.matches;
    if (number == m_matchLine && !ranges.isEmpty()) {
        ranges.first().format.setBackground(theme.color(Token::HitCurrent));
        ranges.first().format.setForeground(theme.color(Token::HitCurrentText));
    }
    const auto [from, to] = std::minmax(m_caret, m_anchor);
    const int size = int(line.shown.display.text.size());
    if (from != to && number >= from.line && number <= to.line) {
        const int start = number == from.line ? std::min(from.column, size) : 0;
        const int end = number == to.line ? std::min(to.column, size) : size;
        QTextCharFormat format;
        format.setBackground(theme.color(hasFocus() ? Token::Selected : Token::SelectedInactive));
        format.setForeground(theme.color(Token::Text));
        ranges.append({start, end - start, format});
        if (end == size && number != to.line) // the line end is selected, too
            ranges.last().length = std::max(end - start, 0);
    }
    painter.setPen(theme.color(Token::Text));
    painter.save();
    painter.setClipRect(QRectF(gutterWidth() - 1, top, viewport()->width() - gutterWidth() + 1, line.height));
    const QPointF origin(gutterWidth() - horizontalScrollBar()->value(), top);
    line.layout.draw(&painter, origin, ranges);
    QString more;
    const auto folded = m_folded.find(number);
    if (folded != m_folded.end())
        more = tr("… %n line(s) folded", nullptr, int(folded->second));
    else if (line.shown.shownTo < line.shown.bytes)
        more = tr("… the line goes on: %1").arg(byteSize(line.shown.bytes));
    else if (line.shown.display.overwritten > 0)
        more = tr("(overwritten %n time(s))", nullptr, line.shown.display.overwritten);
    else if (line.shown.entry && line.shown.entry->unreadable)
        more = tr("The server cannot read this entry.");
    if (!more.isEmpty()) {
        painter.setPen(theme.color(Token::Text3));
        painter.drawText(
            QRectF(origin.x() + line.width + 2 * m_letter, top + line.height - m_lineHeight, 600, m_lineHeight),
            Qt::AlignLeft | Qt::AlignVCenter, more);
    }
    if (hasFocus() && number == m_caret.line) {
        painter.setPen(theme.color(Token::Text));
        line.layout.drawCursor(&painter, origin, std::min(m_caret.column, size));
    }
    painter.restore();
    paintGutter(painter, line, row, top);
}

void LogText::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), currentTheme().color(Token::Card));
    if (!m_document || m_rows.count() == 0)
        return;
    const qreal widest = m_widest;
    fetch(firstRow(), rowsOnPage() + 2);
    qreal top = 0;
    for (qint64 row = firstRow(); row < m_rows.count() && top < viewport()->height(); ++row) {
        const qreal height = heightOf(row);
        if (top + height > event->rect().top() && top < event->rect().bottom() + 1)
            paintRow(painter, row, top);
        top += height;
    }
    if (m_widest > widest)
        QMetaObject::invokeMethod(this, &LogText::arrangeBars, Qt::QueuedConnection);
}

} // namespace viewer
