// SPDX-License-Identifier: GPL-3.0-or-later
// The builds behind each number of the overview. Pure functions.
#pragma once

#include "models/domain/build_query.h"
#include "ui/overview/overview_values.h"

namespace viewer::overview {

/// The builds of the period; its project when there is only one. A period that reaches now ends with today, so that
/// the list goes on as the number does.
BuildQuery buildsOf(const OverviewValues &values);
BuildQuery finishedOf(const OverviewValues &values);  ///< succeeded and failed: the rate
BuildQuery succeededOf(const OverviewValues &values); ///< longest first: the durations
BuildQuery failedOf(const OverviewValues &values);
BuildQuery unfinishedOf(const OverviewValues &values); ///< whenever created: the queue
BuildQuery dayOf(const OverviewValues &values, const analytics::DayFigures &day);
BuildQuery allBuilds(const OverviewValues &values); ///< without a period
BuildQuery allFailures(const OverviewValues &values);
BuildQuery newSince(const VisitEntry &visit);
BuildQuery failuresSince(const VisitEntry &visit);
BuildQuery fixedSince(const VisitEntry &visit);

} // namespace viewer::overview
