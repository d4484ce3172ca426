// SPDX-License-Identifier: GPL-3.0-or-later
// Loads the columns from the file: all of them once, later only what changed.
#pragma once

#include "models/columns/build_columns.h"
#include "models/store/connection.h"

namespace viewer::cache {

/// When the attempts of a build are known: they were read (`attempts_at`) after the last retry that the audit names and
/// after the last move of its status. Both a later retry and a move empty `attempts_at` when they are written, so that
/// it alone decides. That the server then lists fewer attempts than retries + 1 does not make them unknown: a retry can
/// end without one, and no reading would ever bring it. Such builds are marked (RetryWithoutAttemptFlag) and told of.

/// Number of attempts of a build: the server's count once read after the last retry, else what the audit lets expect;
/// 0 = not known. Columns of `build`.
inline constexpr char attemptsSql[] = "CASE WHEN attempts_at IS NOT NULL AND attempts IS NOT NULL THEN attempts ELSE"
                                      " max(coalesce(attempts, 0), CASE WHEN retries>0 THEN retries+1 ELSE 0 END) END";

/// Coverage as far as the feeds tell it; counts of rows are filled by the loader.
Result<BuildCoverage> readCoverage(store::Connection &connection);

/// Everything. About a second a million builds.
Result<BuildSnapshot> loadColumns(store::Connection &connection);

/// `earlier` with the rows `changed` (seq, any order, new ones too) read again, and dictionaries, names and coverage
/// as of now. Chunks without a change are shared with `earlier`.
Result<BuildSnapshot> reloadColumns(store::Connection &connection, const BuildSnapshot &earlier,
                                    std::vector<std::uint32_t> changed, bool namesChanged);

} // namespace viewer::cache
