// SPDX-License-Identifier: GPL-3.0-or-later
// What the administrator of this computer has set for everybody who uses it: an ini file outside the person's reach.
//
//   [servers]   allowed = https://factory.example.net, https://other.example.net   (none listed: any)
//   [links]     web_address = https://web.example.net
//   [contacts]  administrator = platform@example.net    administrator_name = Platform team
//               support = desk@example.net              support_name = Service desk
//   [privacy]   hide_single_members = true    details_only_in_app = true    update_checks = false
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace viewer {

struct AdministratorPolicy
{
    /// Unreadable and Garbled hide the figures of single members: what cannot be read may have asked for it.
    enum class State : std::uint8_t { None, InForce, Unreadable, Garbled };

    State state = State::None;
    QString file;              ///< that was looked for
    QStringList servers;       ///< scheme://host[:port][/path], no trailing slash; empty = any
    QString webAddress;        ///< like the servers; empty = not set
    QString administrator;     ///< mail address; empty = not set
    QString administratorName; ///< may be empty
    QString support;           ///< mail address; empty = not set
    QString supportName;       ///< may be empty
    bool hideSingleMembers = false;
    bool detailsOnlyInApp = false;
    bool updateChecksOff = false;

    /// Name of a row of the settings -> the text that holds instead of what a person chose.
    QMap<QString, QString> lockedSettings() const;
    /// Whether a person may sign in there.
    bool allows(const QString &server) const;
    /// How many things are set that have an effect in this version.
    int count() const;
};

/// `/etc/xdg/imagefactory-viewer/policy.ini` where it exists, else the first one in the folders that the desktop names
/// for settings of everybody (XDG_CONFIG_DIRS). Never one of the person's own folders.
QString policyFile();

/// Reads the file; one that does not exist is no policy. Addresses and mail addresses that are none are left out.
AdministratorPolicy readPolicy(const QString &file);

/// One mail address, as far as it can be told without asking: one @, no white space, at most 254 characters.
bool isMailAddress(const QString &text);

/// `https://host[:port][/path]` without query, fragment, user name and trailing slash; empty when it is no http(s)
/// address.
QString plainWebAddress(const QString &text);

} // namespace viewer
