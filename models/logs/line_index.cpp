// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/line_index.h"

#include "models/logs/bytes.h"

#include <algorithm>
#include <array>

namespace viewer::logs {

namespace {

constexpr qint64 step = 8192;
constexpr qint64 indexBlock = 1 << 20;

} // namespace

LineIndex::LineIndex(std::shared_ptr<const LogFile> file)
    : m_file(std::move(file))
{
}

bool LineIndex::extend(LogTask &task, qint64 upTo)
{
    const qint64 end = upTo < 0 ? m_file->size() : std::min(upTo, m_file->size());
    const auto buffer = std::make_unique_for_overwrite<char[]>(size_t(indexBlock));
    std::vector<Place> found;
    // Only this thread writes the three, so it may read them without the lock.
    qint64 at = m_read;
    qint64 feeds = m_feeds;
    while (at < end) {
        if (task.isCancelled())
            return false;
        const qint64 got = m_file->read(at, buffer.get(), std::min(indexBlock - at % indexBlock, end - at));
        if (got <= 0)
            return false;
        found.clear();
        for (qint64 i = 0; i < got;) {
            const qint64 length = std::min(step - (at + i) % step, got - i);
            const char *const from = buffer.get() + i;
            const char *const feed = findByte(from, from + length, '\n');
            if (feed) {
                found.push_back({at + (feed - buffer.get()) + 1, feeds + 1});
                feeds += 1 + countLineFeeds(feed + 1, from + length);
            }
            i += length;
        }
        at += got;
        const std::lock_guard lock(m_mutex);
        m_places.insert(m_places.end(), found.begin(), found.end());
        m_read = at;
        m_feeds = feeds;
        m_open = buffer[size_t(got - 1)] != '\n';
        task.setProgress(at, end);
    }
    return true;
}

qint64 LineIndex::indexedBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_read;
}

qint64 LineIndex::lineCountLocked() const
{
    return m_feeds + (m_open && m_read >= m_file->size() ? 1 : 0);
}

qint64 LineIndex::lineCount() const
{
    const std::lock_guard lock(m_mutex);
    return lineCountLocked();
}

bool LineIndex::isComplete() const
{
    const std::lock_guard lock(m_mutex);
    return m_read >= m_file->size();
}

std::pair<LineIndex::Place, LineIndex::Place> LineIndex::around(qint64 line) const
{
    const std::lock_guard lock(m_mutex);
    const Place end{m_read + (m_open ? 1 : 0), m_feeds + (m_open ? 1 : 0)};
    if (line < 0 || line >= lineCountLocked())
        return {{m_read, line}, {m_read, -1}};
    const auto after = std::upper_bound(m_places.begin(), m_places.end(), line,
                                        [](qint64 wanted, const Place &place) { return wanted < place.line; });
    return {*std::prev(after), after == m_places.end() ? end : *after};
}

LineSpan LineIndex::span(qint64 line) const
{
    const std::vector<LineSpan> one = spans(line, 1);
    return one.empty() ? LineSpan{indexedBytes(), 0} : one.front();
}

std::vector<LineSpan> LineIndex::spans(qint64 first, qint64 count) const
{
    std::vector<LineSpan> result;
    if (first < 0)
        return result;
    std::array<char, size_t(step)> bytes;
    while (qint64(result.size()) < count) {
        const qint64 wanted = first + qint64(result.size());
        auto [place, next] = around(wanted);
        if (next.line < 0)
            break;
        // All lines between the two places start within one step, so one read finds their starts.
        qint64 line = place.line;
        qint64 start = place.offset;
        const qint64 got =
            next.line - line > 1 ? m_file->read(start, bytes.data(), std::min(step, next.offset - start)) : 0;
        const char *at = bytes.data();
        const char *const end = at + got;
        for (; line < next.line && qint64(result.size()) < count; ++line) {
            qint64 following = next.offset;
            if (line + 1 < next.line) {
                const char *const feed = findByte(at, end, '\n');
                if (!feed)
                    return result; // The file changed under us.
                at = feed + 1;
                following = place.offset + (at - bytes.data());
            }
            if (line >= wanted)
                result.push_back({start, following - start - 1});
            start = following;
        }
    }
    return result;
}

qint64 LineIndex::lineAt(qint64 offset) const
{
    Place place{};
    qint64 lines = 0;
    {
        const std::lock_guard lock(m_mutex);
        lines = lineCountLocked();
        const auto after = std::upper_bound(m_places.begin(), m_places.end(), std::max<qint64>(0, offset),
                                            [](qint64 wanted, const Place &one) { return wanted < one.offset; });
        place = *std::prev(after);
    }
    if (lines == 0)
        return -1;
    // Line starts before the next place lie within one step; further text belongs to the last of them.
    std::array<char, size_t(step)> bytes;
    const qint64 got =
        m_file->read(place.offset, bytes.data(), std::min(step, std::max<qint64>(0, offset - place.offset)));
    return std::min(lines - 1, place.line + countLineFeeds(bytes.data(), bytes.data() + got));
}

qint64 LineIndex::memory() const
{
    const std::lock_guard lock(m_mutex);
    return qint64(m_places.capacity() * sizeof(Place));
}

} // namespace viewer::logs
