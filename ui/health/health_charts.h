// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the page "Health" as charts. Pure functions.
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/health/health_words.h"

namespace viewer::health {

ChartData rateChart(const HealthValues &values, const QTimeZone &zone);
/// p50 with its band and p95, of succeeded builds. Lasting changes are marked where one series is told of at most:
/// with more projects a mark would say nothing.
ChartData durationChart(const HealthValues &values, const QTimeZone &zone);
ChartData failuresChart(const HealthValues &values, const QTimeZone &zone);
ChartData buildsChart(const HealthValues &values, const QTimeZone &zone);
/// 168 hours: builds, and the failure rate where n is enough. For the table and for exports.
ChartData hoursChart(const HealthValues &values);

} // namespace viewer::health
