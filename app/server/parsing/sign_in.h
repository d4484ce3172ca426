// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/parsing/parsed.h"
#include "models/domain/people.h"
#include "models/domain/result.h"

namespace viewer::server {

Result<LoginOptions> parseLoginOptions(const QByteArray &body);

/// Login and refresh. Tokens are missing only when a second factor is wanted; else their lack is UnexpectedAnswer.
Result<LoginAnswer> parseLogin(const QByteArray &body);

/// Tenants = keys of roles_by_tenant and tenants of groups, by name. NoTenant is not decided here.
Result<Profile> parseProfile(const QByteArray &body);

} // namespace viewer::server
