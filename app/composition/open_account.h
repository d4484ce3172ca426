// SPDX-License-Identifier: GPL-3.0-or-later
// One account in the window: its cache feeds the table, and while somebody is signed in its sync keeps the cache fresh.
#pragma once

#include "app/composition/online_session.h"
#include "app/sync/live_updates.h"
#include "models/cache/cache.h"
#include "models/tables/build_table.h"
#include "ui/widgets/sync_status.h"

#include <QObject>

#include <memory>

namespace viewer {

/// GUI thread. The table must outlive it; it is cleared when the account is closed.
class OpenAccount : public QObject
{
    Q_OBJECT

public:
    OpenAccount(const Account &account, const QString &folder, BuildTable &table, const Clock &clock,
                QObject *parent = nullptr);
    ~OpenAccount() override;

    const Account &account() const { return m_account; }
    /// Everything kept of the account.
    const QString &folder() const { return m_folder; }
    const SyncStatus &status() const { return m_status; }
    /// The builds, as they are now; null = not read yet.
    const BuildSnapshot &columns() const { return m_columns; }
    bool online() const { return m_online != nullptr; }
    cache::Cache &cache() { return *m_cache; }
    /// The calls of the server; null while nobody is signed in.
    const server::Endpoints *endpoints() const { return m_endpoints.get(); }

    /// Begins to sync with this session.
    void goOnline(std::shared_ptr<OnlineSession> online);
    /// The session is being taken up again, or could not be: what the pill says meanwhile.
    void setWaiting(const std::optional<Error> &error, std::optional<Instant> nextTry);
    /// Stops the sync and ends the session, on the server too; the copy stays open.
    void signOut();
    void lookNow();
    void setVisible(const QList<BuildId> &ids);
    void setCurrent(const BuildId &id);
    /// Whether somebody may be looking; in the tray the server is asked less often.
    void setInForeground(bool inForeground);
    /// The person says that the roles changed: refused areas are asked once more.
    void retryRefused();
    /// Areas that the server closed to this account's roles, as far as known.
    const std::vector<cache::Refusal> &refusals() const { return m_refusals; }
    /// Whether the server tells changes by itself; otherwise it is asked by the clock.
    bool eventsComing() const { return m_live && m_live->isOpen(); }
    /// Answered by errorTextsRead(), when they can be read.
    void readErrorTexts(const QList<quint32> &numbers);

signals:
    void refusalsChanged(const std::vector<viewer::cache::Refusal> &refusals);
    void eventsComingChanged(bool coming);
    void columnsChanged(const viewer::BuildSnapshot &columns); ///< the builds, as they are now
    void errorTextsRead(const QHash<quint32, QString> &texts);
    void statusChanged(const viewer::SyncStatus &status);
    void activeBuildsChanged(qint64 active);                               ///< neither succeeded, failed nor cancelled
    void lastCheckedRead(const viewer::BuildId &id, viewer::Instant when); ///< of the build looked at
    void problem(const viewer::Error &error);                              ///< the cache cannot be read or written
    void fileSetAside(const QString &path);
    void sessionEnded(const viewer::Error &error);

private:
    void feedTable();
    void follow(const sync::Progress &progress);
    void countActive();
    void readLastChecked();
    void applyVisible();
    void beginSync();
    void readRefusals();

    Account m_account;
    QString m_folder;
    BuildTable &m_table;
    const Clock &m_clock;
    std::unique_ptr<cache::Cache> m_cache;
    std::shared_ptr<OnlineSession> m_online;
    std::unique_ptr<server::Endpoints> m_endpoints;
    std::unique_ptr<sync::Engine> m_engine;
    std::unique_ptr<sync::LiveUpdates> m_live; ///< goes before the engine it wakes
    std::vector<cache::Refusal> m_refusals;
    bool m_inForeground = true;
    SyncStatus m_status;
    BuildSnapshot m_columns;
    std::vector<BuildId> m_onScreen;
    BuildId m_current;
};

} // namespace viewer
