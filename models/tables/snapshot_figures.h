// SPDX-License-Identifier: GPL-3.0-or-later
// What several pages compute of the same snapshot, computed once.
#pragma once

#include "models/analytics/project_figures.h"
#include "models/analytics/usual_durations.h"

#include <memory>
#include <mutex>
#include <vector>

namespace viewer {

/// Any thread; who asks while another computes waits for it. Knows the snapshot asked about last only, and does not
/// keep it.
class SnapshotFigures
{
public:
    /// Figures younger than this are good for a later question about the same days.
    static constexpr Milliseconds sameMoment{5000};

    std::shared_ptr<const analytics::UsualDurations> usualDurations(const BuildSnapshot &snapshot);

    /// Of all projects. They tell the period and the moment they were computed for, which may be up to `sameMoment`
    /// before `now`. Null when it was cancelled.
    std::shared_ptr<const analytics::TenantFigures> ofTenant(const BuildSnapshot &snapshot,
                                                             const analytics::FigurePeriod &period, Instant now,
                                                             const std::atomic<bool> &cancelled);

private:
    struct Kept
    {
        analytics::FigurePeriod period;
        Instant now{};
        std::shared_ptr<const analytics::TenantFigures> figures;
    };

    void beAbout(const BuildSnapshot &snapshot);

    std::mutex m_busy;
    std::weak_ptr<const BuildColumns> m_snapshot;
    std::shared_ptr<const analytics::UsualDurations> m_usual;
    std::vector<Kept> m_kept; ///< the period of each page; oldest first
};

} // namespace viewer
