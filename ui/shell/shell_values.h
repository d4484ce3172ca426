// SPDX-License-Identifier: GPL-3.0-or-later
// Plain values the window is told.
#pragma once

#include "models/domain/ids.h"
#include "ui/widgets/banner.h"

#include <QString>

namespace viewer {

/// A line of the project switch. The null id stands for all projects and is added by the switch itself.
struct ProjectChoice
{
    ProjectId id;
    QString name; ///< text of the server

    friend bool operator==(const ProjectChoice &, const ProjectChoice &) = default;
};

/// A line of the tenant switch: an account with a copy on this computer, or a tenant of the person that was never
/// opened here. Texts of the server.
struct AccountEntry
{
    QString key; ///< of the account
    QString tenant;
    QString person; ///< whose account: name or address
    QString server; ///< without its scheme
    bool opened = true;

    friend bool operator==(const AccountEntry &, const AccountEntry &) = default;
};

/// Something the whole window has to say, in place of the line about the connection.
struct Notice
{
    Banner::Kind kind = Banner::Kind::Info;
    QString fact;
    QString rest;
    QString action; ///< empty = no button

    friend bool operator==(const Notice &, const Notice &) = default;
};

} // namespace viewer
