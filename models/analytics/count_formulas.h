// SPDX-License-Identifier: GPL-3.0-or-later
// Names and descriptions of the counts on tiles: what the glossary says of each.
#pragma once

#include "models/analytics/figure.h"

namespace viewer::analytics {

/// @method count.total 1
/// @title Number of builds
/// @formula N = builds created in the span, in every state. The change to the span of equal length before it is judged
/// by comparison.poisson_rates: shown as higher or lower when p < 0.05 and it is at least 5 % of the count before
/// @source statistics.md 2.4
/// @unit builds
/// @minimum none
/// @leaves-out builds that the server no longer lists, unless they were read before
/// @fails never; while the list is being read it says how many of how many are read
/// @pitfalls The number "in all" beside it is the server's own count; it belongs to every span. The last day of a span
/// is not over yet.
inline constexpr Formula countTotal{QLatin1StringView("count.total"), 1};

/// @method count.failed 1
/// @title Number of failed builds
/// @formula F = builds created in the span whose state now is failed. The change to the span of equal length before it
/// is judged by comparison.poisson_rates: shown as higher or lower when p < 0.05 and it is at least 5 % of the count
/// before
/// @source statistics.md 2.4
/// @unit builds
/// @minimum none
/// @leaves-out cancelled builds; builds without an end; failures that a retry made good
/// @fails never
/// @pitfalls More builds bring more failures: rate.eventual is the share. One outage fails many builds at once, so that
/// the test finds changes sooner than independent failures would.
inline constexpr Formula countFailed{QLatin1StringView("count.failed"), 1};

/// @method queue.now 1
/// @title Queue now
/// @formula Q = builds that are pending or queued now, whenever they were created; beside it those that run. Longest
/// wait = now − creation of the one that has waited longest
/// @source the states of a build as the API of the server names them
/// @unit builds; the wait in hours, minutes, seconds
/// @minimum none
/// @leaves-out nothing
/// @fails unknown while there is no connection: what waits now is not known then
/// @pitfalls A number of this moment, not of the period that is chosen. How long builds waited before they started is
/// queue.p50.
inline constexpr Formula queueNow{QLatin1StringView("queue.now"), 1};

} // namespace viewer::analytics
