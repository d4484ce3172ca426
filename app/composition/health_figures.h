// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the page "Health". A pure function of a snapshot: any thread.
#pragma once

#include "models/columns/build_columns.h"
#include "ui/health/health_values.h"

#include <atomic>

namespace viewer {

struct HealthQuestion
{
    BuildSnapshot snapshot;
    ProjectId project; ///< null = all
    HealthPeriod period = HealthPeriod::Days90;
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
    /// By error number, as the server sent them; null = could not be read. Numbers beyond its end have no text.
    std::shared_ptr<const std::vector<QString>> texts;
};

/// Some 0.5 s for a million builds in the period. The scope is null when it was cancelled.
HealthValues healthValues(const HealthQuestion &question, const std::atomic<bool> &cancelled);

} // namespace viewer
