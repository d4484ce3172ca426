// SPDX-License-Identifier: GPL-3.0-or-later
// `metrics` for people: what `--json` tells, in lines.
#pragma once

#include "models/analytics/glossary/glossary.h"
#include "models/analytics/metric_comparison.h"

#include <QStringList>

namespace viewer::command {

/// Period, counts, rates and durations; then a line a group.
QStringList metricsLines(const analytics::Metrics &metrics, const analytics::MetricsQuery &query, Instant now);
/// What differs from another period, and whether that can be chance.
QStringList comparisonLines(const analytics::MetricsComparison &comparison, const analytics::Metrics &now,
                            const QTimeZone &zone);
/// Everything the glossary says of a formula.
QStringList explanationLines(const analytics::GlossaryEntry &entry);

} // namespace viewer::command
