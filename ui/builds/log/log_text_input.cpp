// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and mouse of LogText.
#include "models/wording/numbers.h"
#include "ui/builds/log/log_colors.h"
#include "ui/builds/log/log_text_laid.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QTimerEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

LogPlace LogText::placeAt(const QPoint &point) const
{
    if (m_rows.count() == 0)
        return {};
    qreal top = 0;
    qint64 row = firstRow();
    if (point.y() < 0)
        row = std::max<qint64>(0, row - 1);
    while (row < m_rows.count() - 1 && top + heightOf(row) <= point.y()) {
        top += heightOf(row);
        ++row;
    }
    const Laid &line = laid(m_rows.line(row));
    const int wrapped = std::clamp(int((point.y() - top) / m_lineHeight), 0, std::max(0, line.layout.lineCount() - 1));
    LogPlace place{line.shown.number, 0};
    if (line.layout.lineCount() > 0)
        place.column =
            line.layout.lineAt(wrapped).xToCursor(point.x() - gutterWidth() + horizontalScrollBar()->value());
    return place;
}

void LogText::moveCaret(LogPlace to, bool select)
{
    m_caret = to;
    if (!select)
        m_anchor = to;
    viewport()->update();
    tellCaret();
    emit caretMoved();
}

/// A screen reader hears the line that the caret is on.
void LogText::tellCaret()
{
    if (m_rows.count() == 0)
        return;
    const Laid &line = laid(m_caret.line);
    const QString level = levelLook(line.shown.level).word;
    const QString number = groupedNumber(line.shown.number + 1);
    const QString words = line.shown.display.text.left(400);
    setAccessibleDescription(level.isEmpty() ? tr("Line %1: %2").arg(number, words)
                                             : tr("Line %1, %2: %3").arg(number, level, words));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

LogPlace LogText::movedByRows(qint64 rows) const
{
    const qint64 row = std::clamp<qint64>(m_rows.row(m_caret.line) + rows, 0, m_rows.count() - 1);
    return {m_rows.line(row), m_caret.column};
}

LogPlace LogText::movedByLetters(int letters) const
{
    const Laid &line = laid(m_caret.line);
    const int column = std::min(m_caret.column, int(line.shown.display.text.size()));
    const int moved = letters < 0 ? line.layout.previousCursorPosition(column) : line.layout.nextCursorPosition(column);
    if (moved != column)
        return {m_caret.line, moved};
    LogPlace place = movedByRows(letters);
    if (place.line == m_caret.line)
        return {m_caret.line, column};
    place.column = letters < 0 ? int(laid(place.line).shown.display.text.size()) : 0;
    return place;
}

bool LogText::moveByKey(QKeyEvent *event)
{
    const bool select = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (event->modifiers() & Qt::AltModifier)
        return false;
    LogPlace place = m_caret;
    switch (event->key()) {
    case Qt::Key_Up:
        place = movedByRows(-1);
        break;
    case Qt::Key_Down:
        place = movedByRows(1);
        break;
    case Qt::Key_PageUp:
        place = movedByRows(-rowsOnPage());
        break;
    case Qt::Key_PageDown:
        place = movedByRows(rowsOnPage());
        break;
    case Qt::Key_Left:
        place = movedByLetters(-1);
        break;
    case Qt::Key_Right:
        place = movedByLetters(1);
        break;
    case Qt::Key_Home:
        place = control ? LogPlace{m_rows.line(0), 0} : LogPlace{m_caret.line, 0};
        break;
    case Qt::Key_End:
        if (control)
            place.line = m_rows.line(m_rows.count() - 1);
        place.column = int(laid(place.line).shown.display.text.size());
        break;
    default:
        return false;
    }
    if (control && event->key() != Qt::Key_Home && event->key() != Qt::Key_End)
        return false; // Ctrl and an arrow belong to the page
    moveCaret(place, select);
    const qint64 row = m_rows.row(m_caret.line);
    if (row < m_rows.count() - 1)
        setFollow(false);
    showRow(row, false);
    return true;
}

bool LogText::foldByKey(const QKeyEvent *event)
{
    const bool fold = event->key() == Qt::Key_Minus;
    if (!fold && event->key() != Qt::Key_Plus)
        return false;
    emit foldRequested(m_caret.line, fold);
    return true;
}

void LogText::keyPressEvent(QKeyEvent *event)
{
    if (m_rows.count() == 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (event == QKeySequence::Copy)
        copySelection();
    else if (event == QKeySequence::SelectAll)
        selectAll();
    else if (event->key() == Qt::Key_Escape && hasSelection())
        moveCaret(m_caret, false);
    else if (!moveByKey(event) && !foldByKey(event))
        event->ignore();
}

bool LogText::event(QEvent *event)
{
    // Copying belongs to the text while it has the focus, not to a table behind it.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key == QKeySequence::Copy || key == QKeySequence::SelectAll) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void LogText::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_rows.count() == 0)
        return;
    const LogPlace place = placeAt(event->pos());
    const int x = event->pos().x();
    if (x >= logStripe && x < logStripe + logFold && m_foldHeads.contains(place.line)) {
        emit foldRequested(place.line, !m_foldHeads.at(place.line));
        return;
    }
    m_selecting = true;
    setFollow(false);
    moveCaret(place, event->modifiers() & Qt::ShiftModifier);
}

void LogText::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_selecting)
        return;
    m_pointer = event->pos();
    moveCaret(placeAt(m_pointer), true);
    const bool outside = m_pointer.y() < 0 || m_pointer.y() >= viewport()->height();
    if (outside && !m_dragScroll.isActive())
        m_dragScroll.start(40, this);
    else if (!outside)
        m_dragScroll.stop();
}

void LogText::mouseReleaseEvent(QMouseEvent *)
{
    m_selecting = false;
    m_dragScroll.stop();
}

void LogText::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_rows.count() == 0)
        return;
    const LogPlace place = placeAt(event->pos());
    const QString &text = laid(place.line).shown.display.text;
    const auto isSpace = [&text](int at) { return text.at(at).isSpace(); };
    int start = std::min(place.column, int(text.size()));
    int end = start;
    while (start > 0 && !isSpace(start - 1))
        --start;
    while (end < text.size() && !isSpace(end))
        ++end;
    m_anchor = {place.line, start};
    moveCaret({place.line, end}, true);
}

/// By mouse the line below the pointer is meant, unless something is selected; by key the line of the caret.
void LogText::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_rows.count() == 0)
        return;
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        if (!hasSelection())
            moveCaret(placeAt(event->pos()), false);
    } else {
        const qint64 row = m_rows.row(m_caret.line);
        showRow(row, false);
        qreal top = 0;
        for (qint64 above = firstRow(); above < row; ++above)
            top += heightOf(above);
        at = viewport()->mapToGlobal(QPoint(gutterWidth(), std::min(int(top) + m_lineHeight, viewport()->height())));
    }
    emit menuRequested(at);
}

void LogText::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + (m_pointer.y() < 0 ? -2 : 2));
    moveCaret(placeAt(m_pointer), true);
}

void LogText::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() > 0)
        setFollow(false);
    QAbstractScrollArea::wheelEvent(event);
}

void LogText::scrollContentsBy(int, int dy)
{
    if (dy > 0 && m_follow && !m_arranging && verticalScrollBar()->value() < verticalScrollBar()->maximum())
        setFollow(false);
    viewport()->update();
    emit viewed();
}

void LogText::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_wrap)
        forgetLines();
    // What somebody went to stays in view when a line above or below takes room from the log.
    const qint64 row = m_rows.count() > 0 ? m_rows.row(m_caret.line) : 0;
    const qint64 rowsBefore = std::max<qint64>(1, event->oldSize().height() / m_lineHeight);
    const bool inView = row >= firstRow() && row <= firstRow() + rowsBefore;
    arrangeBars();
    if (m_follow)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else if (inView && m_rows.count() > 0)
        showRow(row, false);
    emit viewed();
}

void LogText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        forgetLines();
    QAbstractScrollArea::changeEvent(event);
}

void LogText::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LogText::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace viewer
