// SPDX-License-Identifier: GPL-3.0-or-later
// Data folders with invented builds, made once and kept beside the build for the next run.
#pragma once

#include "models/store/connection.h"

#include <QString>

#include <memory>

namespace viewer::bench {

/// A cache file with the schema of the program and no rows.
Result<std::unique_ptr<store::Connection>> newCacheFile(const QString &path);

/// A data folder (`--data-dir`) whose last account has `builds` builds of SyntheticSource, details and starters known.
/// 0 builds: an account that was never read. About 30 s for a million the first time.
Result<QString> preparedDataDir(int builds);

/// The cache file of that account.
QString cacheFileIn(const QString &dataDir);

} // namespace viewer::bench
