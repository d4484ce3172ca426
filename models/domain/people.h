// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts, tenants, projects and members as the server tells them.
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace viewer {

/// One account of the tenant (`GET /users`, `/users/{id}`).
struct Person
{
    UserId id;
    QString email;
    QString firstName;
    QString lastName;
    QString status; ///< active pending suspended disabled locked, open set
    bool active = false;
    QStringList roles; ///< role names in the open tenant; empty = not told
};

/// First and last name, else the address, else the short id.
QString displayName(const Person &person);

/// A project (`GET /projects`). Addresses have their credentials masked.
struct Project
{
    ProjectId id;
    TenantId tenant;
    QString name;
    QString slug;
    QString description;
    QString status;     ///< active archived suspended, open set
    QString visibility; ///< private internal public, open set
    QString gitRepo;
    QString gitBranch;
    QString gitProvider;
    bool draft = false;
    Instant created{};
    Instant updated{};
};

/// A tenant one may open, from the profile.
struct TenantAccess
{
    TenantId id;
    QString name;
    QStringList roles; ///< names of the roles held there (data, may be any text)
    std::vector<RoleId> roleIds;
    bool viewerGroup = false; ///< member of a group with role_type "viewer"
};

/// `GET /profile`: the only source of tenants and roles.
struct Profile
{
    UserId id;
    QString email;
    QString firstName;
    QString lastName;
    bool active = false;
    QString landing; ///< default_landing_route
    std::vector<TenantAccess> tenants;
};

} // namespace viewer
