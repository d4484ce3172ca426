// SPDX-License-Identifier: GPL-3.0-or-later
// Where the lines of a log start. Kept is one place for each 8 KiB of text (the first line that starts there), that is
// 2 MB for a log of 1 GB, however short its lines are; what lies between is counted when a line is asked for.
//
// A line ends with a line feed, which is not part of it. Text after the last line feed is a line; nothing after it is
// none: "a\nb" and "a\nb\n" have two lines, an empty file none.
#pragma once

#include "models/logs/log_file.h"
#include "models/logs/log_task.h"

#include <memory>
#include <mutex>
#include <vector>

namespace viewer::logs {

struct LineSpan
{
    qint64 start = 0;  ///< offset of the first byte
    qint64 length = 0; ///< bytes, without the line feed
};

/// Safe to use from several threads. One of them at a time extends it; others may ask meanwhile and see the lines
/// found so far.
class LineIndex
{
public:
    explicit LineIndex(std::shared_ptr<const LogFile> file);

    /// Reads on to `upTo` bytes (default: all that the file is known to have), in blocks; progress and cancel by
    /// `task`. Called again after the file has grown it goes on where it was. False when it was cancelled or the file
    /// could not be read to its end.
    bool extend(LogTask &task, qint64 upTo = -1);

    qint64 indexedBytes() const;
    /// Lines found so far. While the end of the file is not reached, an unfinished last one is not counted.
    qint64 lineCount() const;
    /// Whether all that the file is known to have was read.
    bool isComplete() const;

    /// The line, 0 … lineCount() - 1. An empty span at the end for a number beyond.
    LineSpan span(qint64 line) const;
    /// Up to `count` lines from `first` on, with one read where they lie together.
    std::vector<LineSpan> spans(qint64 first, qint64 count) const;
    /// The line that holds the byte at `offset`; the last one for an offset beyond the end; -1 without lines.
    qint64 lineAt(qint64 offset) const;

    qint64 memory() const;

private:
    struct Place
    {
        qint64 offset; ///< where a line starts
        qint64 line;   ///< which
    };

    qint64 lineCountLocked() const;
    /// The last place at or before, and where the next one is (the end of what was read, when there is none).
    std::pair<Place, Place> around(qint64 line) const;

    const std::shared_ptr<const LogFile> m_file;
    mutable std::mutex m_mutex;
    std::vector<Place> m_places{{0, 0}};
    qint64 m_read = 0;   ///< bytes
    qint64 m_feeds = 0;  ///< line feeds in them
    bool m_open = false; ///< the last byte read is no line feed
};

} // namespace viewer::logs
