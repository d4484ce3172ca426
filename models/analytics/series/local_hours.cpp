// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/local_hours.h"

namespace viewer::analytics {

LocalHours::LocalHours(const TimeRange &range, const QTimeZone &zone)
{
    if (!(range.from < range.to))
        return;
    const QTimeZone used = zone.isValid() ? zone : QTimeZone::utc();
    const QDateTime begin = toDateTime(range.from);
    m_pieces.push_back({range, Seconds(used.offsetFromUtc(begin))});
    if (!used.hasTransitions())
        return;
    const QTimeZone::OffsetDataList changes = used.transitions(begin, toDateTime(range.to));
    for (const QTimeZone::OffsetData &change : changes) {
        const Instant at = fromDateTime(change.atUtc);
        const Seconds offset(change.offsetFromUtc);
        if (at <= range.from || at >= range.to || offset == m_pieces.back().offset)
            continue;
        m_pieces.back().range.to = at;
        m_pieces.push_back({{at, range.to}, offset});
    }
}

qint64 LocalHours::hourOf(Instant time)
{
    Q_ASSERT(!m_pieces.empty());
    if (!m_pieces[m_last].range.holds(time)) {
        m_last = 0;
        while (m_last + 1 < m_pieces.size() && time >= m_pieces[m_last].range.to)
            ++m_last;
    }
    return hoursSinceMonday(std::chrono::floor<Seconds>(time.time_since_epoch()) + m_pieces[m_last].offset);
}

qint64 hoursSinceMonday(Seconds wallClock)
{
    return std::chrono::floor<std::chrono::hours>(wallClock).count() + 3 * 24;
}

} // namespace viewer::analytics
