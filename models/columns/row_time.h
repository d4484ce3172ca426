// SPDX-License-Identifier: GPL-3.0-or-later
// When the build of a row was created.
#pragma once

#include "models/columns/build_columns.h"

namespace viewer {

/// UTC, whole seconds; `row` < columns.size(). Any thread.
inline Instant createdOf(const BuildColumns &columns, std::uint32_t row)
{
    return Instant(Seconds(columns.chunkOf(row).created[row % chunkRows]));
}

} // namespace viewer
