// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of projects are told besides the table. Plain values.
#pragma once

#include "models/domain/ids.h"
#include "models/tables/build_cells.h"

#include <vector>

namespace viewer {

/// A build with how long its like usually takes.
struct ProjectBuild
{
    BuildRow row;
    Usual usual;
};

/// The newest builds of a project, newest first.
struct LatestBuilds
{
    ProjectId project;
    std::vector<ProjectBuild> builds;
};

} // namespace viewer
