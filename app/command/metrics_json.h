// SPDX-License-Identifier: GPL-3.0-or-later
// `metrics --json`: resources/schema/metrics.schema.json tells its shape.
#pragma once

#include "models/analytics/metrics.h"

#include <QJsonObject>

namespace viewer::command {

/// value, low, high, n, formula ("id/version"); too_few with the minimum; what was left out, where something was.
QJsonObject figureObject(const analytics::Figure &figure);
/// counts, success_rate, retry_gain, other_rate, duration_s, failed_duration_s, queue_s
QJsonObject figuresObject(const analytics::MetricFigures &figures);
QJsonObject scopeObject(const analytics::MetricsQuery &query);
QJsonObject groupObject(const analytics::MetricsGroup &group);
/// All but the comparison.
QJsonObject metricsObject(const analytics::Metrics &metrics, const analytics::MetricsQuery &query);

} // namespace viewer::command
