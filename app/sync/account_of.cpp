// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/account_of.h"

namespace viewer::sync {

Account accountOf(const QString &origin, const Profile &profile, const TenantAccess &tenant)
{
    Account account;
    account.server = origin;
    account.user = profile.id;
    account.tenant = tenant.id;
    account.email = profile.email;
    account.tenantName = tenant.name;
    account.personName = (profile.firstName + u' ' + profile.lastName).simplified();
    account.roles = tenant.roles;
    return account;
}

} // namespace viewer::sync
