// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a log: paints only what is on screen, with line number, level and time before each line. Text can be
// selected by mouse and keyboard. GUI thread.
#pragma once

#include "models/logs/log_document.h"
#include "ui/builds/log/log_rows.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QTimeZone>

#include <map>
#include <memory>

class QTextLayout;

namespace viewer {

enum class LogTimes { None, Absolute, Relative, Delta };

/// A place in the log: a line (of the log, not a row) and a UTF-16 unit of its shown text.
struct LogPlace
{
    qint64 line = 0;
    int column = 0;
    friend auto operator<=>(const LogPlace &, const LogPlace &) = default;
};

class LogText final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LogText(QWidget *parent = nullptr);
    ~LogText() override;

    /// The document outlives it. Null shows nothing.
    void setDocument(const logs::LogDocument *document);
    /// Other lines are shown, or there are more; the line at the top stays where it can.
    void setRows(LogRows rows);
    const LogRows &rows() const { return m_rows; }
    /// What was painted is no longer so (the log changed, another pattern, another theme).
    void forgetLines();

    void setZone(const QTimeZone &zone);
    void setTimes(LogTimes times);
    LogTimes times() const { return m_times; }
    void setWrap(bool wrap);
    bool wrap() const { return m_wrap; }
    /// Keeps the end in view while the log grows; scrolling up ends it.
    void setFollow(bool follow);
    bool follow() const { return m_follow; }
    /// What is searched for, to be marked in the lines; null = nothing.
    void setPattern(const std::shared_ptr<const logs::SearchPattern> &pattern);

    /// Puts the caret at the line and brings it into view. The line must be shown.
    void goToLine(qint64 line);
    /// The same, and marks its first match as the current one.
    void goToMatch(qint64 line);
    LogPlace caret() const { return m_caret; }
    qint64 firstRow() const;
    qint64 lastRow() const; ///< the last one that is at least partly on screen; -1 = none
    void scrollToRow(qint64 row);

    bool hasSelection() const { return m_caret != m_anchor; }
    /// Without escape sequences and secrets, of the lines that are shown; at most `mostCopied` bytes.
    QString selectedText() const;
    void copySelection();
    void selectAll();

    /// Lines that stand for a folded step, and how many lines lie behind each.
    void setFolds(std::map<qint64, qint64> folded, std::map<qint64, bool> heads);

    static constexpr qint64 mostCopied = 64 << 20;

signals:
    void viewed();                              ///< other rows are on screen
    void followChanged(bool follow);            ///< by scrolling
    void foldRequested(qint64 line, bool fold); ///< the step that begins or stands at the line
    void copied(int lines);
    void caretMoved();
    void menuRequested(const QPoint &at); ///< on the screen

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Laid; ///< a line with its layout

    // log_text_paint.cpp
    Laid &laid(qint64 line) const;
    void fetch(qint64 firstRow, qint64 count) const;
    std::unique_ptr<Laid> layOut(logs::ShownLine shown) const;
    qreal heightOf(qint64 row) const;
    void paintRow(QPainter &painter, qint64 row, qreal top);
    void paintGutter(QPainter &painter, const Laid &laid, qint64 row, qreal top);
    QString timeText(const Laid &laid, qint64 row) const;
    int gutterWidth() const;
    int timeWidth() const;

    // log_text_input.cpp
    LogPlace placeAt(const QPoint &point) const;
    void moveCaret(LogPlace to, bool select);
    bool moveByKey(QKeyEvent *event);
    bool foldByKey(const QKeyEvent *event);
    LogPlace movedByRows(qint64 rows) const;
    LogPlace movedByLetters(int letters) const;
    void tellCaret();

    void arrangeBars();
    qint64 lastTop() const;
    void showRow(qint64 row, bool middle);
    qint64 rowsOnPage() const;

    const logs::LogDocument *m_document = nullptr;
    LogRows m_rows;
    QTimeZone m_zone;
    LogTimes m_times = LogTimes::Absolute;
    bool m_wrap = false;
    bool m_follow = false;
    bool m_arranging = false;
    std::shared_ptr<const logs::SearchPattern> m_pattern;
    mutable std::unique_ptr<logs::LineMatcher> m_matcher;
    mutable std::map<qint64, std::unique_ptr<Laid>> m_laid; ///< by line; those on screen and around
    mutable qreal m_widest = 0;                             ///< text seen so far
    std::map<qint64, qint64> m_folded;
    std::map<qint64, bool> m_foldHeads; ///< first lines of steps: whether folded
    LogPlace m_caret;
    LogPlace m_anchor;
    qint64 m_matchLine = -1; ///< whose first match is the current one
    bool m_selecting = false;
    QPoint m_pointer;
    QBasicTimer m_dragScroll;
    mutable std::optional<Instant> m_firstTime; ///< of the log, for relative times
    int m_lineHeight;
    int m_letter; ///< width of a digit
};

} // namespace viewer
