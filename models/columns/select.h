// SPDX-License-Identifier: GPL-3.0-or-later
// Filter, search and order builds on the columns: which rows a BuildQuery shows, and in what order.
#pragma once

#include "models/columns/build_columns.h"

#include <atomic>

namespace viewer {

/// The answer to a query. `rows` may be shared with the snapshot.
struct Selection
{
    std::shared_ptr<const RowOrder> rows = std::make_shared<RowOrder>();
    std::uint32_t unknownDurations = 0; ///< matching rows whose duration is not known
    bool beginningOnly = false;         ///< a search word of one or two characters: beginnings only
    bool cancelled = false;             ///< `rows` is empty and means nothing
    std::chrono::microseconds elapsed{0};
};

/// Rows that match, in the order of the query. Equal keys stand newest first; unknown values stand last in both
/// directions (duration, started, number). Runs on any thread; stops early when `cancelled` becomes true.
Selection select(const BuildColumns &columns, const BuildQuery &query, const std::atomic<bool> &cancelled);

} // namespace viewer
