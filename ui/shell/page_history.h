// SPDX-License-Identifier: GPL-3.0-or-later
// Where a person has been, for back and forward. A plain value.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace viewer {

/// A page and what it shows, in the page's own words (an id, empty = its first view).
struct Place
{
    QString page;
    QString subject;

    friend bool operator==(const Place &, const Place &) = default;
};

class PageHistory
{
public:
    static constexpr int longest = 50;

    /// Goes to a place; what lay ahead is dropped. The place that is already current changes nothing.
    void visit(const Place &place);
    std::optional<Place> back();
    std::optional<Place> forward();
    /// Where the person is; empty before the first step.
    std::optional<Place> current() const;
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < int(m_places.size()); }

private:
    std::vector<Place> m_places;
    int m_at = -1;
};

} // namespace viewer
