// SPDX-License-Identifier: GPL-3.0-or-later
// A choice of rows, their order and columns that a person gave a name to.
#pragma once

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <vector>

namespace viewer {

/// No more of them are kept for a page.
inline constexpr int mostSavedViews = 50;
/// Characters of a name.
inline constexpr int longestViewName = 60;

struct SavedView
{
    std::int64_t seq = 0; ///< in the notebook
    QString name;
    QJsonObject state; ///< what the page makes of it is the page's matter

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

struct SavedViews
{
    std::vector<SavedView> views; ///< left to right
    int unreadable = 0;           ///< kept, but their text is damaged

    int count() const { return int(views.size()) + unreadable; }
    friend bool operator==(const SavedViews &, const SavedViews &) = default;
};

} // namespace viewer
