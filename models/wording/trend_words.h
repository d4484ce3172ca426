// SPDX-License-Identifier: GPL-3.0-or-later
// What a trend, a test and a comparison of counts say, in words. Any thread.
#pragma once

#include "models/analytics/comparison/poisson_rates.h"
#include "models/analytics/comparison/rate_change.h"
#include "models/analytics/metric_series.h"

#include <QString>

namespace viewer {

/// "p < 0.001", "p 0.034"
QString pWords(double p);

/// "Rises by 0.3 points a week, 0.1 to 0.5, p 0.01", "No clear trend over 12 weeks", "Too few weeks for a trend: 4, 8
/// are needed". A trend is told when Mann–Kendall has p < 5 %.
QString trendSentence(const analytics::MeasureTrend &trend);

/// "difference −1.4 points, −4.5 to +1.7"; empty when there is too little to compare.
QString rateDifferenceWords(const analytics::RateChange &change);
/// "ratio 1.07, 0.93 to 1.23, p 0.34"; empty where one of the counts is 0.
QString ratioWords(const analytics::PoissonRates &rates);

} // namespace viewer
