// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/splitting_scan.h"

#include "app/sync/page_scan.h"

namespace viewer::sync {

namespace {

/// About seven failures find one broken row in a hundred.
constexpr int mostFailures = 70;

} // namespace

std::optional<SplittingScan::Part> SplittingScan::next()
{
    if (m_ended)
        return std::nullopt;
    if (m_parts.empty()) {
        m_parts.push_back({m_next, pageRows});
        m_next += pageRows;
    }
    m_current = m_parts.back();
    m_parts.pop_back();
    return m_current;
}

void SplittingScan::done(int rows)
{
    // A short part is the end of the list: what lies behind it has nothing.
    m_ended = rows < m_current.limit;
}

bool SplittingScan::failed()
{
    if (++m_failures > mostFailures)
        return false;
    if (m_current.limit == 1) {
        ++m_skipped;
        return true;
    }
    const int half = m_current.limit / 2;
    m_parts.push_back({m_current.offset + half, m_current.limit - half});
    m_parts.push_back({m_current.offset, half});
    return true;
}

} // namespace viewer::sync
