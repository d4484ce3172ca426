// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of a tenant and the roles people hold.
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace viewer {

/// A row of `GET /groups/{id}/members`. `added` is a real date of joining the tenant.
struct GroupMember
{
    UserId person;
    QString name; ///< first and last name, else the address
    bool admin = false;
    std::optional<Instant> added;
};

/// A row of `GET /tenants/{id}/groups` with its members.
struct Group
{
    GroupId id;
    QString name;
    QString slug;
    QString description;
    QString roleType; ///< viewer, developer, owner …, open set
    QString status;
    bool system = false;
    std::optional<Instant> created;
    bool membersRead = false; ///< false: the members could not be read; those known stay
    std::vector<GroupMember> members;
};

/// A row of `GET /roles`.
struct Role
{
    RoleId id;
    QString name;
    QString description;
    bool system = false;
    QStringList permissions; ///< "build:list"
};

} // namespace viewer
