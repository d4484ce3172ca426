// SPDX-License-Identifier: GPL-3.0-or-later
// What a table of builds shows: filters, search words and order. The same value serves the window, the
// command line, saved settings and links.
#pragma once

#include "models/domain/build_state.h"
#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace viewer {

/// Columns a table of builds can be ordered by. The order here is the order of the table.
enum class BuildColumn { Number, Id, Status, Project, Method, StartedBy, Created, Started, Duration, Result, Branch };
inline constexpr int buildColumnCount = 11;

/// Stable key of a column for settings and `--sort` ("number", "id", "status", …).
QString columnKey(BuildColumn column);
std::optional<BuildColumn> columnOfKey(QStringView key);

/// Who started a build, and how we know it.
enum class StarterKind : std::uint8_t {
    NotKnownYet, ///< the audit has not been read that far
    Automatic,   ///< the audit was read that far and names nobody
    Named,       ///< from audit
};

/// A choice of starters: any of the people, and the two kinds without a name.
struct StarterFilter
{
    QSet<UserId> people;
    bool automatic = false;
    bool notKnownYet = false;

    bool any() const { return people.isEmpty() && !automatic && !notKnownYet; }
    friend bool operator==(const StarterFilter &, const StarterFilter &) = default;
};

/// Filters are combined with "and"; an empty filter lets everything pass. Times are end-exclusive.
struct BuildQuery
{
    QSet<ProjectId> projects;
    QSet<BuildState> states;
    QSet<BuildMethod> methods;
    StarterFilter starters;
    std::optional<Instant> from;        ///< created at or after
    std::optional<Instant> to;          ///< created before
    std::optional<Seconds> minDuration; ///< at least; builds with unknown duration do not match
    std::optional<Seconds> maxDuration; ///< below
    QString search;                     ///< number, id prefix, project, branch, member or error
    BuildColumn sort = BuildColumn::Created;
    bool descending = true;

    bool filtered() const;
    int filterCount() const; ///< active filter chips, the search words not counted
    friend bool operator==(const BuildQuery &, const BuildQuery &) = default;
};

/// For settings: keys as in the command line. Unknown keys and values are ignored when read.
QJsonObject toJson(const BuildQuery &query);
BuildQuery buildQueryFromJson(const QJsonObject &object);

} // namespace viewer
