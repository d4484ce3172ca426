// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of a table as options of a command.
#pragma once

#include "models/columns/build_columns.h"
#include "models/domain/build_query.h"
#include "models/domain/result.h"

#include <QCommandLineParser>
#include <QTimeZone>

namespace viewer::command {

/// --project --from --to --method --member --zone
void addScopeOptions(QCommandLineParser &parser);
/// The same and --status --min-duration --search --sort
void addQueryOptions(QCommandLineParser &parser);

/// ISO 8601; a date without time means midnight in `zone`. BadInput with a sentence for anything else.
Result<Instant> parseTimeOption(const QString &text, const QTimeZone &zone);

/// The zone named, or the system's.
Result<QTimeZone> zoneFromOptions(const QCommandLineParser &parser);

/// The query of addScopeOptions(); else as queryFromOptions().
Result<BuildQuery> scopeFromOptions(const QCommandLineParser &parser, const BuildColumns &columns);

/// The query the options name. Projects and members are looked up by name or id in `columns`. BadInput with a
/// sentence for unknown words.
Result<BuildQuery> queryFromOptions(const QCommandLineParser &parser, const BuildColumns &columns);

} // namespace viewer::command
