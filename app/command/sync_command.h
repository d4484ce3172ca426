// SPDX-License-Identifier: GPL-3.0-or-later
// `sync`: signs in, brings the cache up to date, prints what changed.
#pragma once

#include "app/command/data_folder.h"
#include "app/secrets/secret_store.h"
#include "app/server/endpoints.h"
#include "app/sync/engine.h"

#include <QObject>

#include <memory>

namespace viewer::command {

struct SyncOptions
{
    QString server; ///< as typed; empty = the remembered account
    QString email;
    QString password;
    QString mfaCode;
    QString tenant; ///< name or id; empty = the only one
    bool full = false;
    bool details = true;
    bool attempts = false; ///< of every build, not only of open and retried ones
    bool remember = false;
};

/// One run. Lives until `finished`; needs a running event loop.
class SyncCommand : public QObject
{
    Q_OBJECT

public:
    SyncCommand(const DataFolder &folder, const Clock &clock, SyncOptions options, QObject *parent = nullptr);
    ~SyncCommand() override;

    void start();

signals:
    void finished(int exitCode);

private:
    QCoro::Task<void> run();
    QCoro::Task<Result<Account>> signIn();
    QCoro::Task<Result<Account>> resume();
    QCoro::Task<Result<Account>> accountFromProfile(QString email);
    Result<TenantAccess> chosenTenant(const Profile &profile) const;
    void keepToken(const Account &account);
    void synchronize(const Account &account);
    void report(const sync::Summary &summary);
    void end(const Error &error);

    const DataFolder &m_folder;
    const Clock &m_clock;
    SyncOptions m_options;
    std::unique_ptr<server::Transport> m_transport;
    std::unique_ptr<server::Session> m_session;
    std::unique_ptr<server::Endpoints> m_endpoints;
    std::unique_ptr<cache::Cache> m_cache;
    std::unique_ptr<sync::Engine> m_engine;
    std::shared_ptr<secrets::SecretStore> m_secrets;
    QByteArray m_refreshToken;
};

} // namespace viewer::command
