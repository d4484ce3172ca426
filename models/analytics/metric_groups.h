// SPDX-License-Identifier: GPL-3.0-or-later
// Which group of `metrics` a build belongs to.
#pragma once

#include "models/analytics/metrics.h"
#include "models/analytics/series/local_hours.h"

namespace viewer::analytics {

/// Refers to the columns it was made for. One thread at a time.
class MetricGroups
{
public:
    MetricGroups(const BuildColumns &columns, const MetricsQuery &query);

    size_t count() const { return m_groups.size(); }
    /// Group of a build created in the range of the query.
    size_t of(const BuildChunk &chunk, std::uint32_t at) const;
    /// Everything but the figures, in the same order. Groups of things without builds are `optional`.
    const std::vector<MetricsGroup> &groups() const { return m_groups; }
    /// Whether groups without builds are left out.
    bool onlyWithBuilds() const
    {
        return m_by == GroupBy::Project || m_by == GroupBy::Member || m_by == GroupBy::Method;
    }

private:
    void addTimes(const BuildColumns &columns, const MetricsQuery &query);
    void addHours(const MetricsQuery &query);
    size_t timeOf(std::int64_t created) const;

    GroupBy m_by;
    std::vector<MetricsGroup> m_groups;
    std::vector<std::int64_t> m_begins; ///< of the groups, and the end of the last
    std::vector<std::uint8_t> m_methods;
    mutable std::optional<LocalHours> m_hours; ///< remembers where it looked last
    std::int64_t m_auditFrom, m_auditUntil;
};

/// Builds are read from the newest on: what is older than this is not known. Empty = nothing was read yet.
std::optional<Instant> knownFrom(const BuildColumns &columns);

} // namespace viewer::analytics
