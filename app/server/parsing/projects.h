// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/parsing/page.h"
#include "models/domain/people.h"
#include "models/domain/result.h"

namespace viewer::server {

/// `GET /projects`. Addresses of repositories come without their user info.
Result<Page<Project>> parseProjects(const QByteArray &body, TenantId tenant);

/// `GET /projects/{id}/members`: user ids only; all else of a row is made up at each request. Members carry no
/// tenant; a row of another project is foreign.
Result<Page<UserId>> parseMembers(const QByteArray &body, ProjectId project);

} // namespace viewer::server
