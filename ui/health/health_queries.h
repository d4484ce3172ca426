// SPDX-License-Identifier: GPL-3.0-or-later
// The builds behind each number of the page "Health". Pure functions.
#pragma once

#include "ui/health/health_values.h"

namespace viewer::health {

/// Of the choice and the period; empty states = all.
BuildQuery buildsOf(const HealthValues &values, const QSet<BuildState> &states = {});
BuildQuery weekOf(const HealthValues &values, const HealthWeek &week, const QSet<BuildState> &states = {});
/// Failed builds of the period whose text has the words of the group. Can be more than the group counts, never fewer.
BuildQuery failureOf(const HealthValues &values, const HealthFailure &failure);
/// The runs of the series from the change on.
BuildQuery changeOf(const HealthValues &values, const HealthChange &change);
BuildQuery memberOf(const HealthValues &values, const HealthMember &member);

} // namespace viewer::health
