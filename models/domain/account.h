// SPDX-License-Identifier: GPL-3.0-or-later
// Which cache: the triple of server, person and tenant that keeps two accounts apart.
#pragma once

#include "models/domain/ids.h"

#include <QString>
#include <QStringList>

namespace viewer {

struct Account
{
    QString server; ///< origin as `scheme://host[:port][/path]`, no trailing slash
    UserId user;
    TenantId tenant;
    QString email;
    QString tenantName;
    QString personName;
    QStringList roles;

    /// Name of the account's folder: hash of (server, user, tenant), 32 hexadecimal characters.
    QString key() const;
};

} // namespace viewer
