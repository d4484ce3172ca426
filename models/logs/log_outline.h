// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines of a log are: levels, steps (folds), sources; the lines that a filter shows; where to jump to. Made
// by reading the log once, in the background, and extended when it grows.
//
// Of a cached attempt, level, step and source come from the entry a line belongs to, and from the text where the entry
// says less (log_level.h, step_mark.h). Of any other file all comes from the text, and there are no sources.
#pragma once

#include "models/logs/entry_table.h"
#include "models/logs/line_set.h"
#include "models/logs/log_file.h"
#include "models/logs/log_level.h"
#include "models/logs/log_task.h"
#include "models/logs/step_mark.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace viewer::logs {

/// A fold. Lines of steps that ran at the same time lie between each other: first and last line span them all.
struct LogStep
{
    QString name;  ///< as the entry or the line calls it: "step-compile", "#12"
    QString title; ///< what it does, where the log says so; else empty
    qint64 firstLine = 0;
    qint64 lastLine = 0;
    qint64 lines = 0;
    qint64 errors = 0;
    qint64 warnings = 0;
    bool finished = false;        ///< the log says so
    bool failed = false;          ///< the log says so
    std::optional<Instant> first; ///< times of its entries
    std::optional<Instant> last;
};

/// Lines shown are those that pass all three. Empty lists pass all.
struct LogFilter
{
    LogLevel minLevel = LogLevel::None; ///< None: all lines; Warning: warnings and errors
    std::vector<int> steps;             ///< indexes of LogOutline::steps()
    QStringList sources;

    bool isEmpty() const { return minLevel == LogLevel::None && steps.empty() && sources.isEmpty(); }
};

/// Safe to use from several threads; one at a time extends it.
class LogOutline
{
public:
    explicit LogOutline(std::shared_ptr<const LogFile> file);

    /// Reads on to the end the file is known to have. `entries`: those of a cached attempt now, or null. False when it
    /// was cancelled or the file could not be read to its end. A last line without line feed counts; what is written
    /// behind it later no longer changes its level.
    bool extend(LogTask &task, const std::shared_ptr<const EntryTable> &entries);

    bool isComplete() const;
    /// Lines read so far; all answers are about these.
    qint64 lineCount() const;
    qint64 count(LogLevel level) const;
    LineSet lines(LogLevel level) const;
    LogLevel levelOf(qint64 line) const;
    std::vector<LogStep> steps() const;
    /// Index into steps(), or -1.
    int stepOf(qint64 line) const;
    LineSet linesOfStep(int step) const;
    QStringList sources() const;

    LineSet visible(const LogFilter &filter) const;

    /// The first line with level Error.
    std::optional<qint64> firstError() const;
    /// The step that the log calls failed; else the one that holds the last error.
    std::optional<int> failedStep() const;

    qint64 memory() const;

private:
    // From `line` on, up to the next run.
    struct Run
    {
        qint64 line;
        int value; ///< -1: none
    };

    void addBlock(QByteArrayView bytes, bool last, const EntryTable *entries);
    void addLine(QByteArrayView plain, qint64 offset, const EntryTable *entries);
    int stepNamed(const QString &name);
    static int valueAt(const std::vector<Run> &runs, qint64 line);
    LineSet linesWith(const std::vector<Run> &runs, const std::vector<int> &values) const;
    static void addRun(std::vector<Run> &runs, qint64 line, int value);

    const std::shared_ptr<const LogFile> m_file;
    mutable std::mutex m_mutex;
    std::array<LineSet, 5> m_levels; ///< by LogLevel; None stays empty (all others)
    std::vector<LogStep> m_steps;
    QHash<QString, int> m_stepNumbers;
    std::vector<Run> m_stepRuns;
    QStringList m_sources;
    std::vector<Run> m_sourceRuns;
    qint64 m_lines = 0;
    qint64 m_read = 0;      ///< bytes
    bool m_partial = false; ///< m_read lies within a line that is counted already
    int m_lasting = -1;     ///< step that lines without a mark belong to
    // The entry of the line before.
    qint64 m_entry = -1;
    qint64 m_nextEntryOffset = 0;
    EntryInfo m_entryInfo;
    int m_entryStep = -1;
    int m_entrySource = -1;
};

} // namespace viewer::logs
