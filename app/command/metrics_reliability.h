// SPDX-License-Identifier: GPL-3.0-or-later
// The part "reliability" of `metrics`: as JSON and as lines.
#pragma once

#include "app/command/metrics_targets.h"
#include "models/analytics/project_figures.h"
#include "models/analytics/reliability/contribution.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace viewer::command {

/// recovery_s, error_budget, score; broken and flaky projects as of now; how the builds of the span spread over people.
/// `inScope`: projects asked for, empty = all.
QJsonObject reliabilityObject(const BuildColumns &columns, const analytics::TenantFigures &tenant,
                              const QSet<ProjectId> &inScope, const analytics::Contribution &contribution,
                              const analytics::ReliabilityFigures &figures, const ChosenTargets &chosen);

/// Recovery, budget and score in words.
QStringList reliabilityLines(const analytics::ReliabilityFigures &figures, const ChosenTargets &chosen);

} // namespace viewer::command
