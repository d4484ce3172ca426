// SPDX-License-Identifier: GPL-3.0-or-later
// From the profile of a signed-in person to the account whose cache is used.
#pragma once

#include "models/domain/account.h"
#include "models/domain/people.h"

namespace viewer::sync {

/// The account for a tenant of the profile.
Account accountOf(const QString &origin, const Profile &profile, const TenantAccess &tenant);

} // namespace viewer::sync
