// SPDX-License-Identifier: GPL-3.0-or-later
// The builds that figures are asked of.
#pragma once

#include "models/analytics/metric_groups.h"
#include "models/columns/row_filter.h"

#include <cstring>
#include <limits>

namespace viewer::analytics {

/// The builds of a query, chunk by chunk. Refers to the columns it was made for.
class MetricRows
{
public:
    MetricRows(const BuildColumns &columns, const MetricsQuery &query)
        : m_columns(columns)
        , m_filter(columns, asked(query))
        , m_groups(columns, query)
    {
        for (const WordEntry &word : columns.words().statusWords)
            m_states.push_back(word.state);
        m_marks.resize(columns.size());
        size_t begin = 0;
        for (const auto &chunk : columns.chunks()) {
            if (mayHold(*chunk, query.range))
                m_filter.mark(*chunk, Marks(m_marks.data() + begin, chunk->size()));
            begin += chunk->size();
        }
    }

    const MetricGroups &groups() const { return m_groups; }

    /// Calls see(chunk, place, group, state) for each build.
    template <class See>
    void forEach(const std::atomic<bool> &cancelled, See see) const
    {
        if (m_groups.count() == 0)
            return;
        forEachRow(cancelled, [&](const BuildChunk &chunk, std::uint32_t at, std::uint32_t, BuildState state) {
            see(chunk, at, m_groups.of(chunk, at), state);
        });
    }

    /// Calls see(chunk, place, row, state) for each build.
    template <class See>
    void forEachRow(const std::atomic<bool> &cancelled, See see) const
    {
        std::uint32_t begin = 0;
        for (const auto &chunk : m_columns.chunks()) {
            if (cancelled)
                return;
            const std::span marks(m_marks.data() + begin, chunk->size());
            size_t at = 0;
            while (const void *next = std::memchr(marks.data() + at, 1, marks.size() - at)) {
                at = size_t(static_cast<const std::uint8_t *>(next) - marks.data());
                for (; at < marks.size() && marks[at]; ++at)
                    see(*chunk, std::uint32_t(at), begin + std::uint32_t(at), m_states[chunk->status[at]]);
            }
            begin += chunk->size();
        }
    }

private:
    /// Cheaper than marking: most chunks hold builds of a few weeks.
    static bool mayHold(const BuildChunk &chunk, const TimeRange &range)
    {
        std::uint32_t least = std::numeric_limits<std::uint32_t>::max(), most = 0;
        for (const std::uint32_t created : chunk.created) {
            least = std::min(least, created);
            most = std::max(most, created);
        }
        return Instant(Seconds(least)) < range.to && range.from <= Instant(Seconds(most));
    }
    static BuildQuery asked(const MetricsQuery &query)
    {
        BuildQuery asked = query.filter;
        asked.from = query.range.from;
        asked.to = query.range.to;
        return asked;
    }

    const BuildColumns &m_columns;
    RowFilter m_filter;
    MetricGroups m_groups;
    std::vector<BuildState> m_states;
    std::vector<std::uint8_t> m_marks; ///< of all rows
};

} // namespace viewer::analytics
