// SPDX-License-Identifier: GPL-3.0-or-later
// Targets in the file of the notebook. Thread of the connection.
#pragma once

#include "models/settings/target.h"
#include "models/store/connection.h"

#include <vector>

namespace viewer::notebook {

/// That for all projects first, then by id. Rows that hold no id or no possible value are left out.
Result<std::vector<Target>> readTargets(store::Connection &connection);
/// In place of what was kept for its project; an empty one is removed. BadInput for a value outside its range.
Result<Done> writeTarget(store::Connection &connection, const Target &target);

} // namespace viewer::notebook
