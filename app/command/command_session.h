// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in for a command: with the password from standard input, or by the session that the key store remembers.
#pragma once

#include "app/command/data_folder.h"
#include "app/secrets/secret_store.h"
#include "app/server/endpoints.h"

#include <QObject>

#include <memory>

namespace viewer::command {

struct SignInOptions
{
    QString server; ///< as typed; empty = the remembered account
    QString email;
    QString password;
    QString mfaCode;
    QString tenant; ///< name or id; empty = the only one
    bool remember = false;
};

/// Lives as long as the calls of its session. Needs a running event loop.
class CommandSession : public QObject
{
    Q_OBJECT

public:
    CommandSession(const DataFolder &folder, const Clock &clock, SignInOptions options, QObject *parent = nullptr);
    ~CommandSession() override;

    /// Signs in and becomes the account used last. BadInput has a sentence for people in its detail.
    QCoro::Task<Result<Account>> open();
    /// Only after open().
    server::Session &session() { return *m_session; }

private:
    QCoro::Task<Result<Account>> signIn();
    QCoro::Task<Result<Account>> resume();
    static std::optional<Error> refusedByPolicy(const QString &origin);
    QCoro::Task<Result<Account>> accountFromProfile(QString email);
    Result<TenantAccess> chosenTenant(const Profile &profile) const;
    void keepToken(const Account &account);

    const DataFolder &m_folder;
    const Clock &m_clock;
    SignInOptions m_options;
    std::unique_ptr<server::Transport> m_transport;
    std::unique_ptr<server::Session> m_session;
    std::shared_ptr<secrets::SecretStore> m_secrets;
    QByteArray m_refreshToken;
};

} // namespace viewer::command
