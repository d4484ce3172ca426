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

/// One pass of a least-significant-digit radix sort: bits [shift, shift + width) of the key.
struct Digit
{
    int shift;
    std::uint32_t mask;
    std::vector<std::uint32_t> places; ///< how many rows have this digit, then where the next one goes

    Digit(int from, int width)
        : shift(from)
        , mask((1u << width) - 1)
        , places(size_t(1) << width)
    {
    }
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

/// The loops below run a million times each: what they need lies in locals, which no store to an array can change.
template <class KeyAt>
void countDigits(Digit &digit, size_t rows, KeyAt keyAt)
{
    std::uint32_t *const places = digit.places.data();
    const int shift = digit.shift;
    const std::uint32_t mask = digit.mask;
    for (size_t i = 0; i < rows; ++i)
        ++places[(keyAt(i) >> shift) & mask];
    std::uint32_t position = 0;
    for (std::uint32_t &entry : digit.places) {
        const std::uint32_t count = entry;
        entry = position;
        position += count;
    }
}

template <class Entry, class KeyAt, class EntryAt>
void distribute(Digit &digit, size_t rows, Entry *target, KeyAt keyAt, EntryAt entryAt)
{
    std::uint32_t *const places = digit.places.data();
    const int shift = digit.shift;
    const std::uint32_t mask = digit.mask;
    for (size_t i = 0; i < rows; ++i)
        target[places[(keyAt(i) >> shift) & mask]++] = entryAt(i);
}

} // namespace

std::vector<std::uint32_t> sortedByKey(const std::vector<std::uint32_t> &rows, const std::vector<std::uint32_t> &keys,
                                       std::uint64_t limit, std::vector<std::uint32_t> *sortedKeys)
{
    const size_t size = rows.size();
    const std::uint32_t *const row = rows.data();
    const std::uint32_t *const key = keys.data();
    const auto rowAt = [=](size_t i) { return row[i]; };
    const auto keyAt = [=](size_t i) { return key[row[i]]; };
    std::vector<Digit> digits = digitsBelow(limit);
    if (digits.size() == 1) {
        std::vector<std::uint32_t> sorted(size);
        countDigits(digits[0], size, keyAt);
        distribute(digits[0], size, sorted.data(), keyAt, rowAt);
        if (sortedKeys) {
            sortedKeys->clear();
            for (const std::uint32_t sortedRow : sorted)
                sortedKeys->push_back(key[sortedRow]);
        }
        return sorted;
    }
    std::vector<KeyedRow> current(size), other;
    countDigits(digits[0], size, keyAt);
    distribute(digits[0], size, current.data(), keyAt, [=](size_t i) { return KeyedRow{key[row[i]], row[i]}; });
    for (size_t pass = 1; pass + 1 < digits.size(); ++pass) {
        const KeyedRow *const from = current.data();
        const auto keyFrom = [=](size_t i) { return from[i].key; };
        other.resize(size);
        countDigits(digits[pass], size, keyFrom);
        distribute(digits[pass], size, other.data(), keyFrom, [=](size_t i) { return from[i]; });
        current.swap(other);
    }
    // Allocated last: the scratch memory below what stays can be given back to the system, that at the top cannot.
    std::vector<std::uint32_t> sorted(size);
    const KeyedRow *const from = current.data();
    const auto keyFrom = [=](size_t i) { return from[i].key; };
    countDigits(digits.back(), size, keyFrom);
    if (!sortedKeys) {
        distribute(digits.back(), size, sorted.data(), keyFrom, [=](size_t i) { return from[i].row; });
        return sorted;
    }
    other.resize(size);
    distribute(digits.back(), size, other.data(), keyFrom, [=](size_t i) { return from[i]; });
    sortedKeys->resize(size);
    for (size_t i = 0; i < size; ++i) {
        sorted[i] = other[i].row;
        (*sortedKeys)[i] = other[i].key;
    }
    return sorted;
}

} // namespace viewer
