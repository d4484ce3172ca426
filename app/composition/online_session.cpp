// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/online_session.h"

namespace viewer {

std::shared_ptr<OnlineSession> connectTo(const QString &origin, const Clock &clock)
{
    auto online = std::make_shared<OnlineSession>();
    online->transport = std::make_unique<server::Transport>(origin);
    online->session = std::make_unique<server::Session>(*online->transport, clock);
    return online;
}

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

} // namespace viewer
