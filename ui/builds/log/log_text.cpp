// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/log/log_text.h"

#include "models/domain/secrets.h"
#include "ui/builds/log/log_text_laid.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

LogText::LogText(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_zone(QTimeZone::systemTimeZone())
    , m_lineHeight(lineHeight(TextRole::Log))
    , m_letter(QFontMetrics(textFont(TextRole::Log)).horizontalAdvance(u'0'))
{
    setObjectName(u"logText"_s);
    setAccessibleName(tr("Log"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAutoFillBackground(false);
    setProperty("ringRadius", -1);
    m_lineHeight = std::max(m_lineHeight, QFontMetrics(textFont(TextRole::Log)).height());
}

LogText::~LogText() = default;

void LogText::setDocument(const logs::LogDocument *document)
{
    m_document = document;
    m_rows.showAll(0);
    m_caret = m_anchor = {};
    m_matchLine = -1;
    m_folded.clear();
    m_foldHeads.clear();
    forgetLines();
    arrangeBars();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
}

void LogText::setRows(LogRows rows)
{
    const bool grew = !m_rows.subset() && !rows.subset() && rows.count() >= m_rows.count();
    const qint64 top = m_rows.count() > 0 ? m_rows.line(std::min(firstRow(), m_rows.count() - 1)) : 0;
    m_rows = std::move(rows);
    arrangeBars();
    if (m_follow)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else if (!grew && m_rows.count() > 0)
        scrollToRow(m_rows.row(top));
    viewport()->update();
    emit viewed();
}

void LogText::forgetLines()
{
    m_laid.clear();
    m_widest = 0;
    m_firstTime.reset();
    viewport()->update();
}

void LogText::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    viewport()->update();
}

void LogText::setTimes(LogTimes times)
{
    m_times = times;
    forgetLines();
    arrangeBars();
}

void LogText::setWrap(bool wrap)
{
    if (m_wrap == wrap)
        return;
    m_wrap = wrap;
    forgetLines();
    horizontalScrollBar()->setValue(0);
    arrangeBars();
}

void LogText::setFollow(bool follow)
{
    if (m_follow == follow)
        return;
    m_follow = follow;
    if (follow)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    emit followChanged(follow);
}

void LogText::setPattern(const std::shared_ptr<const logs::SearchPattern> &pattern)
{
    m_pattern = pattern;
    m_matcher = pattern ? std::make_unique<logs::LineMatcher>(pattern) : nullptr;
    m_matchLine = -1;
    forgetLines();
}

void LogText::setFolds(std::map<qint64, qint64> folded, std::map<qint64, bool> heads)
{
    m_folded = std::move(folded);
    m_foldHeads = std::move(heads);
    viewport()->update();
}

void LogText::goToLine(qint64 line)
{
    if (m_rows.count() == 0)
        return;
    const qint64 row = m_rows.row(line);
    m_caret = m_anchor = {m_rows.line(row), 0};
    setFollow(false);
    showRow(row, true);
    tellCaret();
    emit caretMoved();
}

void LogText::goToMatch(qint64 line)
{
    m_matchLine = line;
    goToLine(line);
    Laid &found = laid(line);
    if (!found.matches.isEmpty()) {
        m_caret.column = m_anchor.column = found.matches.first().start;
        const qreal x = found.layout.lineCount() > 0 ? found.layout.lineAt(0).cursorToX(m_caret.column) : 0;
        QScrollBar *bar = horizontalScrollBar();
        const int room = viewport()->width() - gutterWidth();
        if (!m_wrap && (int(x) < bar->value() || int(x) > bar->value() + room - 8 * m_letter)) {
            arrangeBars();
            bar->setValue(std::max(0, int(x) - room / 2));
        }
    }
    viewport()->update();
}

qint64 LogText::firstRow() const
{
    return verticalScrollBar()->value();
}

qint64 LogText::lastRow() const
{
    qreal y = 0;
    qint64 row = firstRow();
    for (; row < m_rows.count() && y < viewport()->height(); ++row)
        y += m_wrap ? heightOf(row) : m_lineHeight;
    return row - 1;
}

void LogText::scrollToRow(qint64 row)
{
    verticalScrollBar()->setValue(int(std::clamp<qint64>(row, 0, verticalScrollBar()->maximum())));
}

qint64 LogText::rowsOnPage() const
{
    return std::max<qint64>(1, viewport()->height() / m_lineHeight);
}

/// The row at the top when the end of the log is in view.
qint64 LogText::lastTop() const
{
    if (!m_wrap)
        return std::max<qint64>(0, m_rows.count() - rowsOnPage());
    qreal room = viewport()->height();
    qint64 row = m_rows.count();
    fetch(std::max<qint64>(0, row - rowsOnPage()), rowsOnPage());
    while (row > 0) {
        room -= heightOf(row - 1);
        if (room < 0)
            break;
        --row;
    }
    return std::min(row, std::max<qint64>(0, m_rows.count() - 1));
}

void LogText::arrangeBars()
{
    if (m_arranging)
        return;
    m_arranging = true;
    QScrollBar *vertical = verticalScrollBar();
    vertical->setRange(0, int(std::min<qint64>(lastTop(), std::numeric_limits<int>::max())));
    vertical->setPageStep(int(rowsOnPage()));
    vertical->setSingleStep(1);
    const int room = viewport()->width() - gutterWidth();
    QScrollBar *horizontal = horizontalScrollBar();
    horizontal->setRange(0, m_wrap ? 0 : std::max(0, int(m_widest) + 4 * m_letter - room));
    horizontal->setPageStep(std::max(1, room));
    horizontal->setSingleStep(4 * m_letter);
    m_arranging = false;
}

void LogText::showRow(qint64 row, bool middle)
{
    const qint64 top = firstRow();
    qint64 last = lastRow();
    if (last < m_rows.count() - 1 || last - top >= rowsOnPage())
        --last; // the last one may be cut
    if (row < top)
        scrollToRow(middle ? row - rowsOnPage() / 2 : row);
    else if (row > last)
        scrollToRow(middle       ? row - rowsOnPage() / 2
                        : m_wrap ? row - std::max<qint64>(0, last - top)
                                 : row - rowsOnPage() + 1);
    viewport()->update();
}

QString LogText::selectedText() const
{
    if (!m_document || !hasSelection() || m_rows.count() == 0)
        return {};
    const auto [from, to] = std::minmax(m_caret, m_anchor);
    QStringList parts;
    qint64 bytes = 0;
    const qint64 end = m_rows.row(to.line);
    constexpr qint64 together = 500;
    for (qint64 row = m_rows.row(from.line); row <= end && bytes < mostCopied; row += together) {
        const int count = int(std::min(together, end - row + 1));
        const std::vector<logs::ShownLine> lines =
            m_rows.subset() ? m_document->lines(*m_rows.subset(), row, count) : m_document->lines(row, count);
        for (const logs::ShownLine &line : lines) {
            QString text = line.display.text;
            const bool isWhole = line.number != to.line;
            if (isWhole && line.shownTo < line.bytes)
                text = QString::fromUtf8(m_document->plainText(line.number, 1, mostCopied - bytes)).chopped(1);
            else if (!isWhole)
                text.truncate(to.column);
            if (line.number == from.line)
                text.remove(0, from.column);
            bytes += text.size();
            parts << text;
        }
    }
    return withoutSecrets(parts.join(u'\n'));
}

void LogText::copySelection()
{
    if (!hasSelection())
        return;
    const QString text = selectedText();
    QGuiApplication::clipboard()->setText(text);
    emit copied(int(text.count(u'\n')) + 1);
}

void LogText::selectAll()
{
    if (m_rows.count() == 0)
        return;
    m_anchor = {m_rows.line(0), 0};
    const qint64 last = m_rows.line(m_rows.count() - 1);
    m_caret = {last, int(laid(last).shown.display.text.size())};
    viewport()->update();
    emit caretMoved();
}

} // namespace viewer
