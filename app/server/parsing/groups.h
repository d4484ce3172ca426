// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/parsing/page.h"
#include "models/domain/group.h"
#include "models/domain/result.h"

namespace viewer::server {

/// `GET /tenants/{id}/groups`, complete. Members come from `parseGroupMembers`.
Result<Page<Group>> parseGroups(const QByteArray &body, TenantId tenant);
/// `GET /groups/{id}/members`, complete; an unknown group has none.
Result<Page<GroupMember>> parseGroupMembers(const QByteArray &body);
/// `GET /roles` and `GET /tenants/{id}/roles`. Their dates are not filled and dropped.
Result<Page<Role>> parseRoles(const QByteArray &body);

} // namespace viewer::server
