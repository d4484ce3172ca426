// SPDX-License-Identifier: GPL-3.0-or-later
// What occurs among all builds of a snapshot: the choices a filter can offer, each with its number of builds.
#pragma once

#include "models/columns/build_columns.h"

#include <vector>

namespace viewer {

struct BuildFacets
{
    struct OfProject
    {
        ProjectId id;
        QString name; ///< empty for a project that was never listed
        bool deleted = false;
        qint64 builds = 0;
        friend bool operator==(const OfProject &, const OfProject &) = default;
    };
    struct OfPerson
    {
        UserId id;
        QString name;
        qint64 builds = 0;
        friend bool operator==(const OfPerson &, const OfPerson &) = default;
    };
    struct OfState
    {
        BuildState state = BuildState::Unknown;
        qint64 builds = 0;
        friend bool operator==(const OfState &, const OfState &) = default;
    };
    struct OfMethod
    {
        BuildMethod method = BuildMethod::Unknown;
        qint64 builds = 0;
        friend bool operator==(const OfMethod &, const OfMethod &) = default;
    };

    std::vector<OfProject> projects; ///< by name
    std::vector<OfPerson> people;    ///< by name
    std::vector<OfState> states;     ///< in the order of allBuildStates
    std::vector<OfMethod> methods;   ///< in the order of allBuildMethods
    qint64 automatic = 0;
    qint64 notKnownYet = 0;

    friend bool operator==(const BuildFacets &, const BuildFacets &) = default;
};

/// Counts what occurs. Some milliseconds a million builds; any thread.
BuildFacets facetsOf(const BuildColumns &columns);

} // namespace viewer
