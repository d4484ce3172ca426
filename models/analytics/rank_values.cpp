// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rank_values.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <bit>

namespace viewer::analytics {

namespace {

constexpr size_t smallSample = 2048;
constexpr int keptBits = 9;
/// Values below 2^9 have a part of their own each; above, 256 parts for each power of two up to 2^31.
constexpr size_t parts = (size_t(1) << keptBits) + (31 - keptBits) * (size_t(1) << (keptBits - 1));

size_t partOf(std::int32_t value)
{
    const int shift = std::max(0, int(std::bit_width(std::uint32_t(value))) - keptBits);
    return (size_t(shift) << (keptBits - 1)) + size_t(value >> shift);
}

std::vector<std::int32_t> ofSorted(std::vector<std::int32_t> values, std::span<const size_t> ranks)
{
    std::sort(values.begin(), values.end());
    std::vector<std::int32_t> found;
    for (const size_t rank : ranks)
        found.push_back(values[rank]);
    return found;
}

} // namespace

std::vector<std::int32_t> valuesAtRanks(std::span<const std::int32_t> values, std::span<const size_t> ranks)
{
    if (values.size() <= smallSample)
        return ofSorted({values.begin(), values.end()}, ranks);
    std::array<std::uint32_t, parts + 1> begins{}; // of each part in the order of all values
    for (const std::int32_t value : values) {
        Q_ASSERT(value >= 0);
        ++begins[partOf(value) + 1];
    }
    for (size_t part = 1; part <= parts; ++part)
        begins[part] += begins[part - 1];
    const auto partAt = [&](size_t rank) {
        return size_t(std::upper_bound(begins.begin(), begins.end(), std::uint32_t(rank)) - begins.begin()) - 1;
    };

    std::array<std::uint8_t, parts> wanted{};
    for (const size_t rank : ranks)
        wanted[partAt(rank)] = 1;
    std::vector<std::int32_t> kept;
    for (const std::int32_t value : values) {
        if (wanted[partOf(value)])
            kept.push_back(value);
    }
    std::sort(kept.begin(), kept.end());
    // Whole parts were left out, so a rank among those kept is its rank less what was left out before its part.
    std::vector<std::uint32_t> leftOut(parts + 1);
    for (size_t part = 0; part < parts; ++part)
        leftOut[part + 1] = leftOut[part] + (wanted[part] ? 0 : begins[part + 1] - begins[part]);
    std::vector<std::int32_t> found;
    for (const size_t rank : ranks)
        found.push_back(kept[rank - leftOut[partAt(rank)]]);
    return found;
}

} // namespace viewer::analytics
