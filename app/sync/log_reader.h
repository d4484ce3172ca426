// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the log of one attempt from the server by the reading rule (models/domain/log_reading.h) into the store of the
// account, and goes on while the attempt runs.
#pragma once

#include "app/server/endpoints.h"
#include "models/domain/clock.h"
#include "models/logs/log_store.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace viewer::sync {

/// How a reading ended.
struct LogOutcome
{
    std::optional<Error> error; ///< empty: everything was read
    bool complete = false;      ///< the server has no more to give, and the attempt is final
    bool noAttempt = false;     ///< the build has no attempt, and so no log
    qint64 entries = 0;         ///< held now
    int unreadable = 0;         ///< entries that the server cannot read
    bool onTekton = false;      ///< given up by readIfSafe(): reading it may make the server write
};

/// Thread of its creator (the GUI thread); the store is written in the global pool. Endpoints and clock outlive it.
/// One attempt at a time.
class LogReader : public QObject
{
    Q_OBJECT

public:
    /// The calls of the server now; null while nobody is signed in. Asked before each read.
    using Calls = std::function<const server::Endpoints *()>;

    LogReader(Calls calls, logs::LogStore store, const Clock &clock, QObject *parent = nullptr);
    LogReader(const server::Endpoints &endpoints, logs::LogStore store, const Clock &clock, QObject *parent = nullptr);
    ~LogReader() override;

    /// Begins; what was read of another attempt before stays in the store. A null attempt is the newest one of the
    /// build: then the store's name of it is told by changed(). `isFinal`: attempt or build is over, so the reading
    /// ends with the log; otherwise it goes on until setFinal() or stop().
    void start(BuildId build, AttemptId attempt, bool isFinal);
    /// As start(), but ends when the server has no more for now, although the attempt may run.
    void readOnce(BuildId build, AttemptId attempt, bool isFinal);
    /// For logs that nobody looks at: the newest attempt of a build that is over, unless it ran on Tekton, whose first
    /// read may make the server fetch the logs of all pods. Of such an attempt nothing is stored.
    void readIfSafe(BuildId build);
    /// The attempt or its build is over: reads what is left and ends.
    void setFinal();
    void stop();
    bool isReading() const { return m_reading; }
    AttemptId attempt() const { return m_attempt; }

signals:
    /// The store holds more, or something else.
    void changed(const viewer::AttemptId &attempt, qint64 entries);
    /// All that the server has is held; more may come.
    void caughtUp();
    void finished(const viewer::sync::LogOutcome &outcome);

private:
    struct Chunk
    {
        int from = 0;
        std::vector<LogLine> lines;
    };

    void begin(BuildId build, AttemptId attempt, bool isFinal);
    QCoro::Task<void> run(int generation);
    QCoro::Task<Result<Done>> take(LogChange change);
    QCoro::Task<Result<Done>> put();
    void takeUp();
    void learnAttempt(const AttemptId &attempt);
    void waitFor(Milliseconds wait);
    void end(LogOutcome outcome);

    const Calls m_calls;
    const logs::LogStore m_store;
    const Clock &m_clock;
    server::CancelToken m_cancel;
    QTimer m_again;
    BuildId m_build;
    AttemptId m_attempt;
    LogReading m_state;
    Chunk m_chunk; ///< not written yet
    qint64 m_stored = 0;
    bool m_isFinal = false;
    bool m_once = false;     ///< does not wait for more
    bool m_onlySafe = false; ///< ends when the attempt ran on Tekton
    bool m_reading = false;
    bool m_asking = false;
    int m_generation = 0; ///< what an earlier start asked for is dropped
};

} // namespace viewer::sync
