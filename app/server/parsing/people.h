// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/parsing/page.h"
#include "models/domain/people.h"
#include "models/domain/result.h"

namespace viewer::server {

/// `GET /users`: accounts of the open tenant with the roles held there. Empty roles = not told (ask for the one).
Result<Page<Person>> parseUsers(const QByteArray &body, TenantId tenant);

/// `GET /users/{id}`: roles of the open tenant only; an account without any there has none.
Result<Person> parseUser(const QByteArray &body, TenantId tenant);

} // namespace viewer::server
