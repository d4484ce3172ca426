// SPDX-License-Identifier: GPL-3.0-or-later
// The values of the overview, made from a snapshot. Any thread; some 30 ms for a million builds.
#pragma once

#include "models/analytics/attention.h"
#include "models/tables/snapshot_figures.h"
#include "ui/overview/overview_values.h"

namespace viewer {

struct OverviewQuestion
{
    BuildSnapshot snapshot;
    OverviewPeriod period;
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
    std::optional<Instant> visit;
    std::shared_ptr<SnapshotFigures> shared;
    std::shared_ptr<const analytics::Attention> attention{}; ///< of this account; null = not known yet
};

/// Without the texts of errors; without figures when it was cancelled.
OverviewValues overviewValues(const OverviewQuestion &question, const std::atomic<bool> &cancelled);

} // namespace viewer
