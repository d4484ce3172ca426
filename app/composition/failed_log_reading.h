// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the logs of the newest failed builds of the open account be read while the sync rests and nobody waits.
#pragma once

#include "app/sync/failed_logs.h"
#include "models/columns/build_columns.h"
#include "models/settings/settings.h"
#include "ui/widgets/sync_status.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace viewer {

class OpenAccount;

/// The newest failed builds that the server still has, newest first.
std::vector<sync::FailedBuild> newestFailed(const BuildColumns &columns, int most);

/// GUI thread. Settings, clock and pool outlive it.
class FailedLogReading : public QObject
{
    Q_OBJECT

public:
    struct Pace
    {
        Milliseconds begin{3000}; ///< the sync has rested for so long
        Milliseconds look{30000}; ///< from one look at the builds to the next
        sync::FailedLogs::Pace logs{};
    };

    FailedLogReading(Settings &settings, const Clock &clock, QThreadPool &pool);

    /// For tests, before there is an account.
    void setPace(const Pace &pace) { m_pace = pace; }
    /// Null = none.
    void setAccount(OpenAccount *account);
    /// Logs are read only while everything else is up to date.
    void setStatus(const SyncStatus &status);
    /// A person's log is being read: it goes first.
    void setHeldBack(bool heldBack);

signals:
    /// The log of a build is there.
    void read(const viewer::BuildId &build, const viewer::AttemptId &attempt);

private:
    void look();
    void allow();

    Settings &m_settings;
    const Clock &m_clock;
    QThreadPool &m_pool;
    Pace m_pace;
    OpenAccount *m_account = nullptr;
    std::unique_ptr<sync::FailedLogs> m_logs;
    QTimer m_begin;
    QTimer m_look;
    BuildSnapshot m_looked;
    bool m_live = false;
    bool m_rested = false;
    bool m_heldBack = false;
    int m_generation = 0; ///< counts accounts
};

} // namespace viewer
