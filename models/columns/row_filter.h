// SPDX-License-Identifier: GPL-3.0-or-later
// A BuildQuery made ready for a scan: every test is a look-up by number.
#pragma once

#include "models/columns/build_columns.h"

namespace viewer {

/// One word of the search, already looked up in all dictionaries.
struct SearchWord
{
    Matches projects, people, branches, errors;
    std::vector<std::pair<std::int64_t, std::int64_t>> numbers; ///< ranges [low, high) of build numbers
    std::array<std::uint8_t, 16> idBytes{};
    int idNibbles = 0; ///< leading hexadecimal digits of the id to compare; 0 = none
    bool beginningOnly = false;

    SearchWord(const BuildDictionaries &words, QStringView text);
    bool matches(const BuildChunk &chunk, std::uint32_t at) const;
};

/// Refers to the columns it was made for.
class RowFilter
{
public:
    RowFilter(const BuildColumns &columns, const BuildQuery &query);

    bool passesAll() const { return m_passesAll; }
    bool beginningOnly() const;
    bool matches(const BuildChunk &chunk, std::uint32_t at) const;

private:
    bool starterMatches(const BuildChunk &chunk, std::uint32_t at) const;

    bool m_passesAll = false;
    Matches m_status, m_method, m_project, m_starter;
    bool m_anyStarter = true;
    bool m_automatic = false;
    bool m_notKnownYet = false;
    const BuildCoverage &m_coverage;
    std::int64_t m_from, m_to;                 ///< seconds, [from, to)
    std::int64_t m_minDuration, m_maxDuration; ///< milliseconds, [min, max)
    bool m_anyDuration = true;
    std::vector<SearchWord> m_search;
};

} // namespace viewer
