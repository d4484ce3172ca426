// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_history.h"

namespace viewer {

void PageHistory::visit(const Place &place)
{
    if (m_at >= 0 && m_places[size_t(m_at)] == place)
        return;
    m_places.resize(size_t(m_at + 1));
    m_places.push_back(place);
    if (m_places.size() > longest)
        m_places.erase(m_places.begin());
    m_at = int(m_places.size()) - 1;
}

std::optional<Place> PageHistory::current() const
{
    return m_at < 0 ? std::nullopt : std::optional(m_places[std::size_t(m_at)]);
}

std::optional<Place> PageHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_places[size_t(--m_at)];
}

std::optional<Place> PageHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_places[size_t(++m_at)];
}

} // namespace viewer
