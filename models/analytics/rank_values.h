// SPDX-License-Identifier: GPL-3.0-or-later
// The values at some ranks of a large sample, without putting it in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace viewer::analytics {

/// The values at `ranks` (from 0, each below values.size(), any order) as if `values` (none negative) were sorted, in
/// the order of `ranks`. Exact. O(n): counted by their leading 9 bits first, then only the parts asked for are sorted.
std::vector<std::int32_t> valuesAtRanks(std::span<const std::int32_t> values, std::span<const size_t> ranks);

} // namespace viewer::analytics
