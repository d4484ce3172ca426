// SPDX-License-Identifier: GPL-3.0-or-later
// Who is signed in where, the web address for links, the certificates that a person trusts. GUI thread.
#pragma once

#include "models/settings/settings.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_values.h"

class QLineEdit;
class QPushButton;

namespace viewer {

class AccountSection final : public SettingsSection
{
    Q_OBJECT

public:
    /// The settings outlive it.
    explicit AccountSection(Settings &settings, QWidget *parent = nullptr);

    /// Empty = nobody has an account here.
    void setAccount(const std::optional<Account> &account, bool signedIn);

signals:
    void signInRequested();
    void signOutRequested();
    /// No longer in the settings: connections made with it must end.
    void trustWithdrawn(const QString &server);

private:
    void addWebAddress();
    void keepWebAddress();
    void showWebAddress();
    void showCertificates();
    void withdraw(const QString &server);

    Settings &m_settings;
    std::optional<Account> m_account;
    bool m_signedIn = false;
    SettingRow *m_person;
    SettingRow *m_server;
    QPushButton *m_sign;
    QLineEdit *m_webAddress;
    SettingRow *m_webRow;
    Card *m_certificates;
};

} // namespace viewer
