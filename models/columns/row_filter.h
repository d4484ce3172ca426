// SPDX-License-Identifier: GPL-3.0-or-later
// A BuildQuery made ready for a scan: every test is a look-up by number, column by column.
#pragma once

#include "models/columns/build_columns.h"

#include <span>

namespace viewer {

/// One byte a row of a chunk: 1 = the row is wanted.
using Marks = std::span<std::uint8_t>;

/// One word of the search, already looked up in all dictionaries.
class SearchWord
{
public:
    /// A short word that stands alone matches beginnings only; among others ("failed to") it matches anywhere.
    SearchWord(const BuildDictionaries &words, QStringView text, bool alone);

    bool beginningOnly() const { return m_beginningOnly; }
    /// Adds (by "or") the rows of the chunk that hold the word.
    void add(const BuildChunk &chunk, Marks marks) const;

private:
    struct Range
    {
        std::uint32_t low, count;
    };
    void readNumber(QStringView text);
    void readId(QStringView text);

    /// Empty where no entry holds the word.
    Matches m_projects, m_people, m_branches, m_errors;
    std::vector<Range> m_numbers;
    std::array<std::uint8_t, 16> m_id{}, m_idMask{}; ///< leading digits of the id; no mask = not an id
    bool m_isId = false;
    bool m_beginningOnly = false;
};

/// Refers to the columns it was made for.
class RowFilter
{
public:
    RowFilter(const BuildColumns &columns, const BuildQuery &query);

    bool passesAll() const { return m_passesAll; }
    bool beginningOnly() const;
    /// Sets the marks of a chunk, as many as it has rows.
    void mark(const BuildChunk &chunk, Marks marks) const;

private:
    void keepStarters(const BuildChunk &chunk, Marks marks) const;

    bool m_passesAll = false;
    Matches m_status, m_method, m_project, m_starter; ///< empty = all
    std::uint8_t m_automatic = 0;
    std::uint8_t m_notKnownYet = 0;
    std::int64_t m_auditFrom, m_auditUntil; ///< seconds, [from, until)
    std::int64_t m_from, m_to;              ///< seconds, [from, to)
    bool m_anyDuration = true;
    std::int64_t m_minDuration, m_maxDuration; ///< milliseconds, [min, max)
    std::vector<SearchWord> m_search;
};

} // namespace viewer
