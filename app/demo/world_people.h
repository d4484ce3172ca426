// SPDX-License-Identifier: GPL-3.0-or-later
// The people, roles and groups of the demo tenant. Every name is invented.
#pragma once

#include "app/demo/options.h"
#include "app/demo/random.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace viewer::demo {

enum class RoleKind : quint8 { Owner, Developer, Viewer, Watcher, Administrator };
constexpr int roleCount = 5;

struct Role
{
    RoleKind kind;
    QUuid id;
    QString name;
    QString description;
    bool isSystem = true;
    const char *groupType = ""; ///< role_type of the group that carries it
};

struct Person
{
    QUuid id;
    QString email;
    QString firstName;
    QString lastName;
    QByteArray status = "active";
    RoleKind role = RoleKind::Viewer;
    bool viaGroup = true; ///< the role comes from a group, not from a direct assignment
    bool inTenant = true; ///< of the main tenant
    bool inSecondTenant = false;
    bool wantsSecondFactor = false;
    bool mustChangePassword = false;
    double activity = 0; ///< share of the builds that this person starts
    Instant joined{};

    QString name() const { return firstName + u' ' + lastName; }
};

/// Rows of `makePeople` with a part to play.
enum Cast : quint16 {
    Viewer = 0,     ///< the account that readyLine() prints
    ServiceAccount, ///< ci-bot
    SecondFactor,
    PasswordChange,
    Disabled,
    Pending,
    TwoTenants,
    CustomRole, ///< may only list and read builds and projects
    OwnerPerson,
    AdministratorPerson,
    DirectRole, ///< Viewer assigned directly: `/users` shows no role
    FirstDeveloper,
    fixedCast
};

/// The password of every account of the demo.
inline constexpr char accountPassword[] = "Harbour-2026";

/// `count` people (at least `fixedCast`) and, as the last row, one without any tenant.
std::vector<Person> makePeople(quint64 seed, int count, Instant now);
std::vector<Role> makeRoles(quint64 seed);

/// `resource:action` names that a role holds.
std::span<const char *const> permissionsOf(RoleKind role);
QUuid permissionId(quint64 seed, QByteArrayView permission);
QUuid groupId(quint64 seed, RoleKind role);

} // namespace viewer::demo
