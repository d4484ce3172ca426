// SPDX-License-Identifier: GPL-3.0-or-later
// What `metrics` is asked for.
#pragma once

#include "models/analytics/metrics.h"
#include "models/domain/result.h"

#include <QCommandLineParser>

namespace viewer::command {

/// --project --from --to --last --zone --method --member --compare --by --explain --json
void addMetricsOptions(QCommandLineParser &parser);

struct MetricsQuestion
{
    analytics::MetricsQuery query;
    std::optional<analytics::TimeRange> before; ///< compared with
};

/// The question the options name; without a period the last 30 days. BadInput with a sentence for what makes no
/// sense.
Result<MetricsQuestion> metricsQuestion(const QCommandLineParser &parser, const BuildColumns &columns, Instant now);

} // namespace viewer::command
