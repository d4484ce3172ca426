// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything of this program lives on this computer.
#pragma once

#include "models/domain/account.h"
#include "models/domain/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace viewer {

/// `--data-dir`, else the place the desktop gives for data of programs. Made with mode 0700 when missing.
class DataFolder
{
public:
    explicit DataFolder(const QString &chosen);

    const QString &path() const { return m_path; }
    QString settingsFile() const;
    QString accountFolder(const QString &accountKey) const;
    /// Accounts with a cache here, by name of their folders. Opens each file for a moment: for commands and start.
    std::vector<Account> accounts() const;
    /// Removes the copy of the server with its logs; nothing may have it open. The notes stay.
    void removeCopy(const QString &accountKey) const;
    void removeNotes(const QString &accountKey) const;
    /// Key of the account used last, for commands; empty when there is none.
    QString lastAccount() const;
    void rememberAccount(const QString &accountKey) const;

private:
    QString m_path;
};

/// How a command names an account; empty fields match every account.
struct AccountChoice
{
    QString server; ///< as typed
    QString email;
    QString tenant; ///< name or id
};

/// The only account that matches, else the one used last. BadInput with a list when several match and none was
/// used before, or when none matches.
Result<Account> chooseAccount(const DataFolder &folder, const AccountChoice &choice);

} // namespace viewer
