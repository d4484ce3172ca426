// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/page_scan.h"

#include <algorithm>

namespace viewer::sync {

std::optional<int> PageScan::next()
{
    int offset = m_next;
    if (!m_again.empty()) {
        offset = *m_again.begin();
        m_again.erase(m_again.begin());
    } else if (m_ended || (m_total && m_next >= *m_total)) {
        return std::nullopt;
    } else {
        m_next += pageRows - pageOverlap;
    }
    m_underWay.insert(offset);
    return offset;
}

void PageScan::done(int offset, bool last, std::optional<qint64> total)
{
    m_underWay.erase(offset);
    if (total)
        m_total = total;
    if (last || (total && offset + pageRows >= *total))
        m_ended = true;
}

void PageScan::failed(int offset)
{
    m_underWay.erase(offset);
    m_again.insert(offset);
}

int PageScan::place() const
{
    int place = m_next;
    if (!m_underWay.empty())
        place = std::min(place, *m_underWay.begin());
    if (!m_again.empty())
        place = std::min(place, *m_again.begin());
    return place;
}

} // namespace viewer::sync
