// SPDX-License-Identifier: GPL-3.0-or-later
// The orders of a table of builds.
#pragma once

#include "models/columns/build_columns.h"
#include "models/domain/build_query.h"

namespace viewer {

/// `newestFirst` (rows of `columns`, created descending) by another column. Equal values stay newest first; unknown
/// ones stand last in both directions.
RowOrder orderedBy(const BuildColumns &columns, const RowOrder &newestFirst, BuildColumn column, bool descending);

} // namespace viewer
