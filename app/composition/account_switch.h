// SPDX-License-Identifier: GPL-3.0-or-later
// Which accounts can be opened: those with a copy on this computer, and the other tenants of who is signed in.
#pragma once

#include "app/command/data_folder.h"
#include "app/composition/online_session.h"
#include "models/domain/people.h"
#include "ui/shell/main_window.h"

#include <QCoroTask>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace viewer {

/// GUI thread. Window outlives it.
class AccountSwitch : public QObject
{
    Q_OBJECT

public:
    AccountSwitch(MainWindow &window, const DataFolder &folder, QObject *parent = nullptr);
    ~AccountSwitch() override;

    /// The open account; empty = none.
    void setAccount(const std::optional<Account> &account);
    /// Somebody is signed in to the open account: the profile is read again for the tenants and roles held now.
    void setSession(const std::shared_ptr<OnlineSession> &online);

signals:
    /// `online` is the session that reaches this tenant, too; null = the one that the key store remembers.
    void accountChosen(const viewer::Account &account, std::shared_ptr<viewer::OnlineSession> online);
    /// The open account's roles are other ones now.
    void rolesChanged(const QStringList &roles);

private:
    QCoro::Task<void> readProfile();
    void take(const Profile &profile);
    void choose(const QString &key);
    void readKept();
    void show();

    MainWindow &m_window;
    DataFolder m_folder;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    std::optional<Account> m_account;
    std::shared_ptr<OnlineSession> m_online;
    std::vector<Account> m_kept;    ///< with a copy here, as read last
    std::vector<Account> m_offered; ///< of the profile read last
};

/// The lines of the switch: the person of `current` first, then by server, person and tenant.
std::vector<AccountEntry> accountEntries(const std::vector<Account> &kept, const std::vector<Account> &offered,
                                         const std::optional<Account> &current);

} // namespace viewer
