// SPDX-License-Identifier: GPL-3.0-or-later
// One log that is open: what a view or a command needs. Everything that takes time runs in the pool; the object lives
// on one thread (the GUI thread), and so do its signals.
//
//   document->open(path);                     // or openAttempt(store, attempt)
//   connect(document, &LogDocument::grown, …) // lines can be asked for at once: the first 256 KiB are indexed in
//   open() document->lines(top, rows)                // only what is on screen
#pragma once

#include "models/logs/display_text.h"
#include "models/logs/line_index.h"
#include "models/logs/log_outline.h"
#include "models/logs/log_search.h"
#include "models/logs/log_store.h"

#include <QObject>

#include <memory>
#include <optional>

class QTimer;

namespace viewer::logs {

/// A line, or a piece of a very long one, ready to be shown.
struct ShownLine
{
    qint64 number = 0; ///< from 0
    DisplayText display;
    LogLevel level = LogLevel::None;
    qint64 bytes = 0;               ///< length of the whole line
    qint64 shownFrom = 0;           ///< bytes of the line that the piece begins at …
    qint64 shownTo = 0;             ///< … and ends before: less than `bytes` when the line goes on
    std::optional<EntryInfo> entry; ///< of a cached attempt
    bool startsEntry = false;       ///< the first line of its entry
};

class LogDocument : public QObject
{
    Q_OBJECT

public:
    /// A longer line is shown in pieces of at most this.
    static constexpr qint64 longestPiece = 16 * 1024;

    explicit LogDocument(QObject *parent = nullptr);
    ~LogDocument() override;

    /// Opens a file of the user's; replaces what was open. Reads at most 256 KiB before it returns.
    Result<Done> open(const QString &path);
    /// Opens what the store holds of the attempt, and notes the use. NotFound when it holds nothing.
    Result<Done> openAttempt(const LogStore &store, AttemptId attempt, Instant now);
    void close();
    bool isOpen() const { return m_file != nullptr; }
    QString path() const { return m_file ? m_file->path() : QString(); }
    qint64 size() const { return m_file ? m_file->size() : 0; }
    std::shared_ptr<const LogFile> file() const { return m_file; }

    /// Looks whether the file has grown, and reads on if so. A file that was replaced is opened anew (reopened()).
    /// Call it after an append to the store, or by a timer for a file that another program writes.
    void refresh();

    /// Lines found so far; once isIndexed(), all.
    qint64 lineCount() const;
    bool isIndexed() const;
    /// Lines there will be, by those found so far: for a scroll bar meanwhile.
    qint64 estimatedLineCount() const;

    /// Lines first … first + count - 1, as far as they are found. The style goes on from line to line; before the
    /// first it is the one that the 64 KiB in front of it leave behind, so a line may look different from what a
    /// terminal shows only if its colour was set longer ago than that.
    std::vector<ShownLine> lines(qint64 first, int count, CarriageReturns returns = CarriageReturns::LastState) const;
    /// The same for lines that a filter shows: members index … index + count - 1 of `shown` (LogOutline::visible()).
    std::vector<ShownLine> lines(const LineSet &shown, qint64 index, int count,
                                 CarriageReturns returns = CarriageReturns::LastState) const;
    /// The piece of a line that begins at byte `from` of it: go on at `shownTo`. Carriage returns are all shown when
    /// the line needs more than one piece.
    ShownLine piece(qint64 line, qint64 from, CarriageReturns returns = CarriageReturns::LastState) const;
    /// Lines as bytes, for copying and saving without escape sequences (each with a line feed), at most `most` bytes.
    QByteArray plainText(qint64 first, qint64 count, qint64 most) const;
    qint64 lineAt(qint64 offset) const { return m_index ? m_index->lineAt(offset) : -1; }

    /// Levels, steps, filters, jump targets; grows until outlineReady(). Null when nothing is open.
    std::shared_ptr<const LogOutline> outline() const { return m_outline; }
    bool isOutlined() const;
    std::shared_ptr<const EntryTable> entries() const { return m_entries; }

    /// Searches the log in the background; ends a search that runs. When the log grows, the search is run again.
    void search(std::shared_ptr<const SearchPattern> pattern);
    void cancelSearch();
    void clearSearch();
    bool isSearching() const { return m_searchTask != nullptr; }
    std::shared_ptr<const SearchPattern> pattern() const { return m_pattern; }
    /// Lines with hits, so far.
    const SearchResult &hits() const { return m_hits; }
    /// Where to highlight in a line that is shown.
    std::vector<MatchSpan> hitsIn(const QString &shown) const;

signals:
    void grown(qint64 lineCount);                   ///< more lines can be asked for
    void indexed(qint64 lineCount);                 ///< all lines are found
    void outlineReady();                            ///< levels and steps of all lines are known
    void searchProgress(int percent, qint64 lines); ///< while searching; `lines` with hits so far
    void searchFinished(bool complete);             ///< false: cancelled, given up (hits().tooComplex), or not readable
    void reopened();                                ///< the file was another one: everything begins anew
    void closed();

private:
    struct Found;

    void start(std::shared_ptr<LogFile> file);
    void readOn();
    void stopAll();
    void look();
    ShownLine shownLine(qint64 number, const LineSpan &span, qint64 from, AnsiStyle &style,
                        CarriageReturns returns) const;
    AnsiStyle styleBefore(qint64 offset) const;

    std::shared_ptr<LogFile> m_file;
    std::shared_ptr<LineIndex> m_index;
    std::shared_ptr<LogOutline> m_outline;
    std::shared_ptr<const EntryTable> m_entries;
    std::optional<LogStore> m_store;
    AttemptId m_attempt;
    std::shared_ptr<LogTask> m_readTask;
    bool m_readAgain = false; ///< the file grew while it was read
    bool m_wasIndexed = false;
    qint64 m_told = 0; ///< lines, by the last grown()
    std::shared_ptr<const SearchPattern> m_pattern;
    std::shared_ptr<LogTask> m_searchTask;
    std::shared_ptr<Found> m_found;
    SearchResult m_hits;
    QTimer *m_timer; ///< looks at work in progress
};

} // namespace viewer::logs
