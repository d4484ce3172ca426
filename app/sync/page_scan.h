// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a list of the server page by page, several pages at once.
#pragma once

#include <QtGlobal>

#include <optional>
#include <set>

namespace viewer::sync {

/// Rows of a page; the most the server gives for every list used here.
inline constexpr int pageRows = 100;
/// Rows that a page repeats of the one before: rows move between two calls and no order has a tie-breaker.
inline constexpr int pageOverlap = 2;

/// Hands out offsets in order and knows up to where everything has been read, whatever the order of the answers.
class PageScan
{
public:
    explicit PageScan(int place = 0)
        : m_place(place)
        , m_next(place)
    {
    }

    /// Offset of the next page; empty when the end was seen, or lies before it by the server's count.
    std::optional<int> next();
    /// The page at `offset` is read. `last` = it was short: nothing lies behind it.
    void done(int offset, bool last, std::optional<qint64> total);
    /// The page was not read; it is handed out again.
    void failed(int offset);

    /// Everything before this offset has been read.
    int place() const;
    bool complete() const { return m_ended && m_underWay.empty() && m_again.empty(); }
    bool started() const { return m_next > m_place || !m_underWay.empty() || m_ended; }

private:
    int m_place = 0; ///< start of this run
    int m_next = 0;
    std::set<int> m_underWay;
    std::set<int> m_again;
    bool m_ended = false;
    std::optional<qint64> m_total; ///< as the server counted last
};

} // namespace viewer::sync
