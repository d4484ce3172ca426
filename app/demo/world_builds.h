// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the past: builds over five years with working hours, weekends, growth, bad days and lucky second attempts.
#pragma once

#include "app/demo/build_row.h"
#include "app/demo/world_projects.h"

namespace viewer::demo {

struct BuildPlan
{
    quint64 seed = 1;
    int count = 0;
    int historyDays = 0;
    Instant now{};
    int secondTenantBuilds = 0; ///< come on top, as the last rows, but lie in the past
};

/// Rows of the main tenant in the order of creation, then those of the second tenant. Says in the projects when their
/// stories begin.
std::vector<BuildRow> makeBuilds(const BuildPlan &plan, std::vector<Project> &projects,
                                 const std::vector<Person> &people);

/// What a build that starts now in `project` would be like: everything but number and times; used by live builds.
BuildRow freshBuild(Random &random, const Project &project, quint16 projectRow, const std::vector<Person> &people);

} // namespace viewer::demo
