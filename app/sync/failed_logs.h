// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the logs of the newest failed builds while nothing else is asked of the server, so that they are there when it
// is not. Only logs whose reading can never make the server write (LogReader::readIfSafe).
#pragma once

#include "app/sync/log_reader.h"

#include <QHash>
#include <QStringList>

#include <deque>

class QThreadPool;

namespace viewer::sync {

struct FailedBuild
{
    BuildId id;
    Instant ended{}; ///< as far as known, else when it was made

    friend bool operator==(const FailedBuild &, const FailedBuild &) = default;
};

/// GUI thread. Clock and pool outlive it. Each build is asked for once after it ended, whatever became of its log
/// afterwards: that is remembered in the file "asked.json" beside the logs. A refusal is an audit row on the server,
/// so it is remembered too, until the roles change.
class FailedLogs : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 200;

    struct Pace
    {
        Milliseconds between{500};        ///< after one log, before the next
        Milliseconds afterTrouble{60000}; ///< after a server that did not answer
    };

    /// `folder`: of the logs. `roles`: of the account.
    FailedLogs(LogReader::Calls calls, const QString &folder, const QStringList &roles, const Clock &clock,
               QThreadPool &pool, Pace pace, QObject *parent = nullptr);
    ~FailedLogs() override;

    /// Newest first, at most `most`; earlier ones that were not read are no longer wanted.
    void setBuilds(const std::vector<FailedBuild> &builds);
    /// Bytes that all logs together may have: from there on nothing more is read.
    void setRoom(qint64 bytes);
    /// Whether anything may be asked now. False ends a reading at once; it begins anew later.
    void setAllowed(bool allowed);

    bool isReading() const { return m_reader.isReading(); }
    /// Builds that are still to be asked for.
    int waiting() const { return int(m_queue.size()); }

signals:
    /// The log of a build is there.
    void read(const viewer::BuildId &build, const viewer::AttemptId &attempt);

private:
    struct Held
    {
        qint64 bytes = 0;
        QHash<BuildId, Instant> logs; ///< complete ones, and when they were read
    };
    static Held held(const logs::LogStore &store);

    void plan();
    void goOn();
    void take(const LogOutcome &outcome);
    void remember(const FailedBuild &build);
    void load();
    void save();
    QByteArray asJson() const;

    logs::LogStore m_store;
    QString m_file;
    QStringList m_roles;
    const Clock &m_clock;
    QThreadPool &m_pool;
    Pace m_pace;
    LogReader m_reader;
    std::vector<FailedBuild> m_builds;
    std::deque<FailedBuild> m_queue;
    QHash<BuildId, Instant> m_asked; ///< and when the build had ended by then
    FailedBuild m_current;
    QTimer m_next;
    QTimer m_saveSoon;
    qint64 m_room = 0;
    qint64 m_bytes = 0;
    bool m_allowed = false;
    bool m_planned = false;
    bool m_planning = false;
    bool m_refused = false;
    bool m_stopped = false; ///< the disk is full
};

} // namespace viewer::sync
