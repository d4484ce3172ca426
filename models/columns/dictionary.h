// SPDX-License-Identifier: GPL-3.0-or-later
// Repeating texts (projects, people, branches, words, errors) as small numbers.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace viewer {

/// Which entries of a dictionary match a search: one byte an entry, 0 or 1.
using Matches = std::vector<std::uint8_t>;

/// How a search word is compared with a text.
enum class MatchMode { Anywhere, Beginning };

/// Case-folded UTF-8 texts one after the other. Entry 0 stands for "no text" and never matches.
/// About (bytes of the texts + 4) bytes an entry. Append only; the texts of an entry never change.
/// Not shared while being written; shared as `std::shared_ptr<const FoldedTexts>` afterwards.
class FoldedTexts
{
public:
    FoldedTexts();
    FoldedTexts(const FoldedTexts &other);
    FoldedTexts &operator=(const FoldedTexts &) = delete;

    std::uint32_t size() const { return std::uint32_t(m_ends.size()); }
    /// Adds the text as the next entry and returns its number.
    std::uint32_t append(QStringView text);
    /// The folded text.
    std::span<const char> at(std::uint32_t entry) const;

    /// Entries that hold `folded` (from `fold()`), added (by "or") to `matches`, which is resized to size().
    void match(const QByteArray &folded, MatchMode mode, Matches &matches) const;

    /// Position of each entry when sorted by its folded bytes; equal texts share a rank. O(n log n) the first time,
    /// remembered until a text is added. Any number of threads.
    const std::vector<std::uint32_t> &ranks() const;
    /// Gives back memory that was kept for texts to come.
    void squeeze();

    static QByteArray fold(QStringView text);

    size_t bytes() const { return m_text.capacity() + m_ends.capacity() * sizeof(std::uint32_t); }

private:
    struct Ranks
    {
        std::once_flag once;
        std::vector<std::uint32_t> values; ///< empty = not sorted yet
    };
    void sortRanks() const;

    std::vector<char> m_text;
    std::vector<std::uint32_t> m_ends; ///< end of each entry in m_text
    std::unique_ptr<Ranks> m_ranks = std::make_unique<Ranks>();
};

} // namespace viewer
