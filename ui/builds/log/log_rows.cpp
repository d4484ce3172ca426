// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/log/log_rows.h"

#include <algorithm>

namespace viewer {

void LogRows::showAll(qint64 lines)
{
    m_lines = lines;
    m_subset.reset();
}

void LogRows::showOnly(logs::LineSet lines)
{
    m_subset = std::move(lines);
}

qint64 LogRows::row(qint64 line) const
{
    return std::min(m_subset ? m_subset->indexOf(line) : line, count() - 1);
}

bool LogRows::contains(qint64 line) const
{
    return m_subset ? m_subset->contains(line) : line >= 0 && line < m_lines;
}

logs::LineSet LogRows::shownOf(const logs::LineSet &set) const
{
    return m_subset ? intersected(*m_subset, set) : set;
}

} // namespace viewer
