// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/log_search.h"

#include "models/logs/ansi.h"
#include "models/logs/bytes.h"

#include <algorithm>
#include <cstring>

namespace viewer::logs {

namespace {

constexpr qint64 searchBlock = 1 << 20;
constexpr qint64 readAtOnce = 256 * 1024;
constexpr qint64 overlapOfExpressions = 4096;
constexpr qint64 undecidedAtMost = 100;
constexpr qint64 reportEvery = 16 << 20;

/// Takes the text in pieces and counts lines while it goes.
class Search
{
public:
    Search(const LogFile &file, const std::shared_ptr<const SearchPattern> &pattern, LogTask &task)
        : m_file(file)
        , m_matcher(pattern)
        , m_literal(pattern->literal())
        , m_task(task)
        , m_overlap(m_literal ? m_literal->size() - 1 : overlapOfExpressions)
        , m_buffer(new char[size_t(searchBlock)])
    {
    }

    SearchResult run(const std::function<void(const SearchResult &)> &report)
    {
        qint64 reported = 0;
        const qint64 end = m_file.size();
        while (m_result.searchedTo < end && !m_task.isCancelled() && !m_result.tooComplex) {
            const qint64 wanted = std::min({readAtOnce, searchBlock - m_kept, end - m_result.searchedTo});
            const qint64 got = m_file.read(m_result.searchedTo, m_buffer.get() + m_kept, wanted);
            if (got <= 0)
                break;
            m_result.searchedTo += got;
            take(m_kept + got, m_result.searchedTo >= end);
            m_task.setProgress(m_result.searchedTo, end);
            if (report && m_result.searchedTo - reported >= reportEvery) {
                reported = m_result.searchedTo;
                report(m_result);
            }
        }
        m_result.undecided = m_matcher.undecided();
        return std::move(m_result);
    }

private:
    /// Searches the complete lines of the buffer and keeps the rest for the next piece.
    void take(qint64 size, bool last)
    {
        const char *const from = m_buffer.get();
        const char *const to = from + size;
        const char *const feed = findLastByte(from + m_kept, to, '\n');
        const char *behind = feed ? feed + 1 : from;
        if (feed)
            lines(from, behind);
        if (last && behind < to) {
            piece(behind, to);
            behind = to;
        } else if (behind == from && size >= searchBlock) {
            // One line fills the buffer.
            piece(from, to);
            behind = to - std::min(m_overlap, size / 2);
        }
        m_kept = to - behind;
        std::memmove(m_buffer.get(), behind, size_t(m_kept));
    }

    /// Part of one line.
    void piece(const char *from, const char *to)
    {
        if (matches(from, to))
            m_result.lines.append(m_line);
    }

    bool matches(const char *from, const char *to)
    {
        if (to > from && to[-1] == '\r')
            --to;
        if (!findByte(from, to, escape))
            return m_matcher.matches(QByteArrayView(from, to));
        m_plain.clear();
        appendPlain(m_plain, QByteArrayView(from, to));
        return m_matcher.matches(m_plain);
    }

    /// Complete lines. Stretches without escape sequences are searched as a whole where the pattern is a text.
    void lines(const char *from, const char *to)
    {
        if (!m_literal)
            return oneByOne(from, to);
        while (from < to) {
            const char *const found = findByte(from, to, escape);
            const char *const before = found ? findLastByte(from, found, '\n') : nullptr;
            const char *const plainEnd = !found ? to : before ? before + 1 : from;
            literals(from, plainEnd);
            from = plainEnd;
            // Lines with sequences often stand together.
            while (from < to) {
                const char *const end = findByte(from, to, '\n');
                const bool coloured = findByte(from, end, escape);
                if (!coloured)
                    break;
                if (matches(from, end))
                    m_result.lines.append(m_line);
                ++m_line;
                from = end + 1;
            }
        }
    }

    void literals(const char *from, const char *to)
    {
        while (const char *const hit = m_literal->find(from, to)) {
            m_line += countLineFeeds(from, hit);
            m_result.lines.append(m_line++);
            from = findByte(hit, to, '\n') + 1;
        }
        m_line += countLineFeeds(from, to);
    }

    void oneByOne(const char *from, const char *to)
    {
        while (from < to) {
            const char *const end = findByte(from, to, '\n');
            if (matches(from, end))
                m_result.lines.append(m_line);
            ++m_line;
            from = end + 1;
            if (m_matcher.undecided() >= undecidedAtMost || m_task.isCancelled()) {
                m_result.tooComplex = m_matcher.undecided() >= undecidedAtMost;
                return;
            }
        }
    }

    const LogFile &m_file;
    LineMatcher m_matcher;
    const LiteralFinder *const m_literal;
    LogTask &m_task;
    const qint64 m_overlap;
    const std::unique_ptr<char[]> m_buffer;
    qint64 m_kept = 0; ///< bytes of an unfinished line at the start of the buffer
    qint64 m_line = 0; ///< number of the line at the start of what is searched
    QByteArray m_plain;
    SearchResult m_result;
};

} // namespace

SearchResult searchLog(const LogFile &file, const std::shared_ptr<const SearchPattern> &pattern, LogTask &task,
                       const std::function<void(const SearchResult &)> &report)
{
    return Search(file, pattern, task).run(report);
}

} // namespace viewer::logs
