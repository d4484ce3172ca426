// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns/radix_sort.h"

#include <bit>

namespace viewer {

namespace {

constexpr int widestDigit = 11;

struct KeyedRow
{
    std::uint32_t key;
    std::uint32_t row;
};

/// One pass of a least-significant-digit radix sort.
struct Digit
{
    int shift;
    std::uint32_t mask;
    std::vector<std::uint32_t> places; ///< how many, then where the next row of this digit goes

    Digit(int from, int bits)
        : shift(from)
        , mask((1u << bits) - 1)
        , places(size_t(1) << bits)
    {
    }
    std::uint32_t of(std::uint32_t key) const { return (key >> shift) & mask; }
    void place()
    {
        std::uint32_t position = 0;
        for (std::uint32_t &entry : places) {
            const std::uint32_t count = entry;
            entry = position;
            position += count;
        }
    }
    std::uint32_t next(std::uint32_t key) { return places[of(key)]++; }
};

std::vector<Digit> digitsBelow(std::uint64_t limit)
{
    const int bits = limit < 2 ? 1 : int(std::bit_width(limit - 1));
    const int passes = (bits + widestDigit - 1) / widestDigit;
    std::vector<Digit> digits;
    for (int from = 0, left = passes; left > 0; --left) {
        const int width = (bits - from + left - 1) / left;
        digits.emplace_back(from, width);
        from += width;
    }
    return digits;
}

} // namespace

std::vector<std::uint32_t> sortedByKey(const std::vector<std::uint32_t> &rows, const std::vector<std::uint32_t> &keys,
                                       std::uint64_t limit)
{
    std::vector<Digit> digits = digitsBelow(limit);
    for (const std::uint32_t row : rows) {
        for (Digit &digit : digits)
            ++digit.places[digit.of(keys[row])];
    }
    for (Digit &digit : digits)
        digit.place();

    std::vector<std::uint32_t> sorted(rows.size());
    if (digits.size() == 1) {
        for (const std::uint32_t row : rows)
            sorted[digits[0].next(keys[row])] = row;
        return sorted;
    }
    std::vector<KeyedRow> current(rows.size()), other;
    for (const std::uint32_t row : rows)
        current[digits[0].next(keys[row])] = {keys[row], row};
    for (size_t pass = 1; pass + 1 < digits.size(); ++pass) {
        other.resize(rows.size());
        for (const KeyedRow &entry : current)
            other[digits[pass].next(entry.key)] = entry;
        current.swap(other);
    }
    for (const KeyedRow &entry : current)
        sorted[digits.back().next(entry.key)] = entry.row;
    return sorted;
}

} // namespace viewer
