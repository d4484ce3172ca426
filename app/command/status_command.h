// SPDX-License-Identifier: GPL-3.0-or-later
// `status`: what the cache holds and how old each part is.
#pragma once

#include "models/cache/cache_reader.h"
#include "models/columns/build_columns.h"

#include <QJsonObject>

namespace viewer::command {

/// The object of `status --json` (schema viewer.status/1).
QJsonObject statusObject(const Account &account, const cache::Feeds &feeds, const cache::CacheCounts &counts,
                         const BuildColumns &columns);

/// Reads the cache of the account and prints. Exit code.
int runStatus(const QString &accountFolder, bool json);

} // namespace viewer::command
