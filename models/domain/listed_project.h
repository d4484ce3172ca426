// SPDX-License-Identifier: GPL-3.0-or-later
// A project with its members, as the cache knows it.
#pragma once

#include "models/domain/people.h"

#include <vector>

namespace viewer {

struct ProjectMember
{
    UserId id;
    QString name; ///< to show; never empty

    friend bool operator==(const ProjectMember &, const ProjectMember &) = default;
};

struct ListedProject
{
    Project project;
    bool deleted = false;               ///< the server does not list it (any more)
    bool membersRead = false;           ///< false: its members are not known yet, or not readable
    std::vector<ProjectMember> members; ///< by name
    bool mine = false;                  ///< the reader is a member
};

} // namespace viewer
