// SPDX-License-Identifier: GPL-3.0-or-later
// The values of the overview, made from a snapshot. Any thread; some 30 ms for a million builds.
#pragma once

#include "models/analytics/usual_durations.h"
#include "models/columns/build_columns.h"
#include "ui/overview/overview_values.h"

#include <atomic>

namespace viewer {

struct OverviewQuestion
{
    quint64 generation = 0;
    BuildSnapshot snapshot;
    OverviewPeriod period;
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
    std::optional<Instant> visit;
    std::shared_ptr<std::atomic<bool>> cancelled;
    std::shared_ptr<const analytics::UsualDurations> usual; ///< of this very snapshot; null = not computed yet
};

struct OverviewAnswer
{
    quint64 generation = 0;
    BuildSnapshot snapshot;
    std::shared_ptr<const analytics::UsualDurations> usual;
    OverviewValues values; ///< without the texts of errors; no figures when it was cancelled
};

std::shared_ptr<const OverviewAnswer> answerOverview(const OverviewQuestion &question);

} // namespace viewer
