// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/log_outline.h"

#include "models/logs/ansi.h"
#include "models/logs/bytes.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace viewer::logs {

namespace {

constexpr qint64 outlineBlock = 256 * 1024;
constexpr qint64 outlineLookedAt = 1024; ///< bytes of a line that levels and marks can lie in
// 16 bytes each: 16 MB. A log with more changes between parallel steps keeps the later lines in the step it was in.
constexpr size_t runsAtMost = 1'000'000;
constexpr int stepsAtMost = 20'000;
constexpr int titleAtMost = 300;

QString shown(QByteArrayView text)
{
    return QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), titleAtMost))).trimmed();
}

} // namespace

LogOutline::LogOutline(std::shared_ptr<const LogFile> file)
    : m_file(std::move(file))
{
}

void LogOutline::addRun(std::vector<Run> &runs, qint64 line, int value)
{
    if (runs.empty() ? value >= 0 : runs.back().value != value) {
        if (runs.size() < runsAtMost)
            runs.push_back({line, value});
    }
}

int LogOutline::stepNamed(const QString &name)
{
    const auto known = m_stepNumbers.constFind(name);
    if (known != m_stepNumbers.constEnd())
        return *known;
    if (int(m_steps.size()) >= stepsAtMost)
        return -1;
    LogStep step;
    step.name = name;
    step.firstLine = m_lines;
    m_steps.push_back(std::move(step));
    const int number = int(m_steps.size()) - 1;
    m_stepNumbers.insert(name, number);
    return number;
}

void LogOutline::addLine(QByteArrayView plain, qint64 offset, const EntryTable *entries)
{
    if (entries && offset >= m_nextEntryOffset && m_entry + 1 < entries->count()) {
        m_entryInfo = entries->at(++m_entry);
        m_nextEntryOffset =
            m_entry + 1 < entries->count() ? entries->record(m_entry + 1).offset : std::numeric_limits<qint64>::max();
        m_entryStep = m_entryInfo.step.isEmpty() ? -1 : stepNamed(m_entryInfo.step);
        m_entrySource = int(m_sources.indexOf(m_entryInfo.source));
        if (m_entrySource < 0) {
            m_entrySource = int(m_sources.size());
            m_sources << m_entryInfo.source;
        }
    }
    const LogLevel entryLevel = m_entry >= 0 ? m_entryInfo.level : LogLevel::None;
    const std::optional<StepMark> mark = stepMarkOf(plain);
    LogLevel level = combined(entryLevel, levelOfText(plain));
    int step = m_entryStep;
    if (step < 0 && mark) {
        step = mark->name.isEmpty() ? -1 : stepNamed(shown(mark->name));
        m_lasting = mark->lasts ? step : mark->name.isEmpty() ? -1 : m_lasting;
    } else if (step < 0) {
        step = m_lasting;
    }
    if (step >= 0) {
        LogStep &one = m_steps[size_t(step)];
        if (mark && m_entryStep < 0) {
            if (one.title.isEmpty() && !mark->title.isEmpty())
                one.title = shown(mark->title);
            one.finished = one.finished || mark->finished;
            one.failed = one.failed || mark->failed;
        }
        one.lastLine = m_lines;
        ++one.lines;
        one.errors += level == LogLevel::Error;
        one.warnings += level == LogLevel::Warning;
        if (m_entry >= 0 && m_entryInfo.time) {
            one.first = one.first ? one.first : m_entryInfo.time;
            one.last = m_entryInfo.time;
        }
    }
    if (level != LogLevel::None)
        m_levels[size_t(level)].append(m_lines);
    addRun(m_stepRuns, m_lines, step);
    if (entries)
        addRun(m_sourceRuns, m_lines, m_entry >= 0 ? m_entrySource : -1);
    ++m_lines;
}

bool LogOutline::extend(LogTask &task, const std::shared_ptr<const EntryTable> &entries)
{
    // Text whose entries are not known yet waits for them.
    const qint64 end = entries ? std::min(m_file->size(), entries->writtenEnd()) : m_file->size();
    const auto buffer = std::make_unique_for_overwrite<char[]>(size_t(outlineBlock));
    if (entries && m_entry >= 0) // What was the last entry may have one behind it now.
        m_nextEntryOffset =
            m_entry + 1 < entries->count() ? entries->record(m_entry + 1).offset : std::numeric_limits<qint64>::max();
    while (m_read < end) {
        if (task.isCancelled())
            return false;
        const qint64 got = m_file->read(m_read, buffer.get(), std::min(outlineBlock, end - m_read));
        if (got <= 0)
            return false;
        const std::lock_guard lock(m_mutex);
        addBlock(QByteArrayView(buffer.get(), got), m_read + got >= end, entries.get());
        task.setProgress(m_read, end);
    }
    return true;
}

void LogOutline::addBlock(QByteArrayView bytes, bool last, const EntryTable *entries)
{
    QByteArray plain;
    const auto add = [&](const char *from, qint64 length) {
        const QByteArrayView front(from, std::min(length, outlineLookedAt));
        const qint64 offset = m_read + (from - bytes.data());
        if (!findByte(front.data(), front.data() + front.size(), 0x1b))
            return addLine(front, offset, entries);
        plain.clear();
        appendPlain(plain, front);
        addLine(plain, offset, entries);
    };
    const char *line = bytes.data();
    const char *const to = line + bytes.size();
    while (const char *const feed = findByte(line, to, '\n')) {
        if (!m_partial)
            add(line, feed - line);
        m_partial = false;
        line = feed + 1;
    }
    if (line < to && (last || line == bytes.data())) {
        // The front of a line says all: what follows is passed over.
        if (!m_partial)
            add(line, to - line);
        m_partial = true;
        line = to;
    }
    m_read += line - bytes.data();
}

bool LogOutline::isComplete() const
{
    const std::lock_guard lock(m_mutex);
    return m_read >= m_file->size();
}

qint64 LogOutline::lineCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_lines;
}

qint64 LogOutline::count(LogLevel level) const
{
    const std::lock_guard lock(m_mutex);
    if (level != LogLevel::None)
        return m_levels[size_t(level)].count();
    qint64 others = m_lines;
    for (const LineSet &lines : m_levels)
        others -= lines.count();
    return others;
}

LineSet LogOutline::lines(LogLevel level) const
{
    const std::lock_guard lock(m_mutex);
    if (level != LogLevel::None)
        return m_levels[size_t(level)];
    LineSet named;
    for (const LineSet &lines : m_levels)
        named = united(named, lines);
    return named.complement(m_lines);
}

LogLevel LogOutline::levelOf(qint64 line) const
{
    const std::lock_guard lock(m_mutex);
    for (const LogLevel level : {LogLevel::Error, LogLevel::Warning, LogLevel::Info, LogLevel::Debug}) {
        if (m_levels[size_t(level)].contains(line))
            return level;
    }
    return LogLevel::None;
}

std::vector<LogStep> LogOutline::steps() const
{
    const std::lock_guard lock(m_mutex);
    return m_steps;
}

int LogOutline::valueAt(const std::vector<Run> &runs, qint64 line)
{
    const auto after = std::upper_bound(runs.begin(), runs.end(), line,
                                        [](qint64 wanted, const Run &run) { return wanted < run.line; });
    return after == runs.begin() ? -1 : std::prev(after)->value;
}

int LogOutline::stepOf(qint64 line) const
{
    const std::lock_guard lock(m_mutex);
    return line < m_lines ? valueAt(m_stepRuns, line) : -1;
}

LineSet LogOutline::linesWith(const std::vector<Run> &runs, const std::vector<int> &values) const
{
    LineSet lines;
    for (size_t i = 0; i < runs.size(); ++i) {
        if (std::find(values.begin(), values.end(), runs[i].value) == values.end())
            continue;
        const qint64 end = i + 1 < runs.size() ? runs[i + 1].line : m_lines;
        lines.appendRange(runs[i].line, end - runs[i].line);
    }
    return lines;
}

LineSet LogOutline::linesOfStep(int step) const
{
    const std::lock_guard lock(m_mutex);
    return linesWith(m_stepRuns, {step});
}

QStringList LogOutline::sources() const
{
    const std::lock_guard lock(m_mutex);
    return m_sources;
}

LineSet LogOutline::visible(const LogFilter &filter) const
{
    const std::lock_guard lock(m_mutex);
    LineSet result;
    if (filter.minLevel == LogLevel::None) {
        result.appendRange(0, m_lines);
    } else {
        for (auto level = size_t(filter.minLevel); level < m_levels.size(); ++level)
            result = united(result, m_levels[level]);
    }
    if (!filter.steps.empty())
        result = intersected(result, linesWith(m_stepRuns, filter.steps));
    if (!filter.sources.isEmpty()) {
        std::vector<int> numbers;
        for (const QString &source : filter.sources)
            numbers.push_back(m_sources.contains(source) ? int(m_sources.indexOf(source)) : -2);
        result = intersected(result, linesWith(m_sourceRuns, numbers));
    }
    return result;
}

std::optional<qint64> LogOutline::firstError() const
{
    const std::lock_guard lock(m_mutex);
    return m_levels[size_t(LogLevel::Error)].next(0);
}

std::optional<int> LogOutline::failedStep() const
{
    const std::lock_guard lock(m_mutex);
    for (size_t i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].failed)
            return int(i);
    }
    std::optional<qint64> line = m_levels[size_t(LogLevel::Error)].previous(m_lines);
    while (line) {
        const int step = valueAt(m_stepRuns, *line);
        if (step >= 0)
            return step;
        line = *line > 0 ? m_levels[size_t(LogLevel::Error)].previous(*line - 1) : std::nullopt;
    }
    return std::nullopt;
}

qint64 LogOutline::memory() const
{
    const std::lock_guard lock(m_mutex);
    qint64 bytes =
        qint64((m_stepRuns.capacity() + m_sourceRuns.capacity()) * sizeof(Run) + m_steps.capacity() * sizeof(LogStep));
    for (const LineSet &lines : m_levels)
        bytes += lines.memory();
    return bytes;
}

} // namespace viewer::logs
