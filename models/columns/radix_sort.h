// SPDX-License-Identifier: GPL-3.0-or-later
// Stable sort of row numbers by an unsigned key, in time that grows with their number alone.
#pragma once

#include <cstdint>
#include <vector>

namespace viewer {

/// `rows` in ascending order of `keys[row]`; equal keys keep their order. All keys are below `limit`: the smaller
/// it is, the fewer passes (one up to 2048, two up to 4 million, else three). About 8 ms for a million rows and two
/// passes. `sortedKeys`, when wanted, gets the keys in the new order: cheaper here than by looking them up again.
std::vector<std::uint32_t> sortedByKey(const std::vector<std::uint32_t> &rows, const std::vector<std::uint32_t> &keys,
                                       std::uint64_t limit, std::vector<std::uint32_t> *sortedKeys = nullptr);

} // namespace viewer
