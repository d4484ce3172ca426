// SPDX-License-Identifier: GPL-3.0-or-later
// `metrics` for people: what `--json` tells, in lines.
#pragma once

#include "models/analytics/glossary/glossary.h"
#include "models/analytics/metrics.h"

#include <QStringList>

namespace viewer::command {

/// Period, counts, rates and durations; then a line a group.
QStringList metricsLines(const analytics::Metrics &metrics, const analytics::MetricsQuery &query, Instant now);
/// Everything the glossary says of a formula.
QStringList explanationLines(const analytics::GlossaryEntry &entry);

} // namespace viewer::command
