// SPDX-License-Identifier: GPL-3.0-or-later
// The projects of the tenant with their members.
#pragma once

#include "models/domain/listed_project.h"
#include "models/store/connection.h"

namespace viewer::cache {

/// All projects ever met, by name; those the server does not list any more are marked. `reader` decides what is mine.
/// Runs on the thread of the connection; some milliseconds for a thousand projects (it does not look at builds).
Result<std::vector<ListedProject>> projectList(store::Connection &connection, UserId reader);

} // namespace viewer::cache
