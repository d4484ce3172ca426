// SPDX-License-Identifier: GPL-3.0-or-later
// How long builds of a project and method usually take.
#pragma once

#include "models/columns/build_columns.h"

#include <QHash>

namespace viewer::analytics {

/// p50 and p95 (type 7) over the last 100 succeeded builds of one project and method with known duration.
/// p95 only from n = 20 on (statistics.md 2.2). Unit: seconds.
struct UsualDuration
{
    double p50 = 0;
    std::optional<double> p95;
    int n = 0;
};

inline constexpr int usualSample = 100;
inline constexpr int p95MinimumN = 20;

/// All usual durations of a snapshot, by entry of the project dictionary and method.
class UsualDurations
{
public:
    UsualDurations() = default;
    /// Some milliseconds a million builds; any thread.
    explicit UsualDurations(const BuildColumns &columns);

    /// Empty when no build of this project and method has succeeded yet.
    std::optional<UsualDuration> of(const ProjectId &project, BuildMethod method) const;

private:
    QHash<std::pair<ProjectId, int>, UsualDuration> m_usual;
};

} // namespace viewer::analytics
