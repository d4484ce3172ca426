// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of `metrics --json` beyond figures: the comparison, what stands out, messages of failures.
#pragma once

#include "models/analytics/failures/failure_groups.h"
#include "models/analytics/metric_comparison.h"
#include "models/analytics/metric_series.h"

#include <QJsonArray>
#include <QJsonObject>

namespace viewer::command {

/// before, now (scope's times with the figures) and tests.
QJsonObject comparisonObject(const analytics::MetricsComparison &comparison, const analytics::Metrics &now,
                             const analytics::TimeRange &range);
QJsonArray trendArray(const std::vector<analytics::MeasureTrend> &trends);
QJsonArray changesArray(const BuildColumns &columns, const std::vector<analytics::SeriesChange> &changes);
QJsonArray anomaliesArray(const BuildColumns &columns, const std::vector<analytics::SeriesAnomaly> &anomalies);
/// `texts`: error texts by number, with the examples at least.
QJsonArray failuresArray(const BuildColumns &columns, const analytics::FailureGroupFigures &figures,
                         const analytics::MessageGroups &messages, const std::vector<QString> &texts);

} // namespace viewer::command
