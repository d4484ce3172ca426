// SPDX-License-Identifier: GPL-3.0-or-later
// A thread that owns one connection and does one thing after the other.
#pragma once

#include "models/store/connection.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace viewer::store {

/// Owned by and called from the GUI thread (or the only thread of a command). Work is done in order of `run` calls.
/// The destructor waits for the work that has begun and drops the rest (their futures are cancelled).
class Worker
{
public:
    using Opener = std::function<Result<std::unique_ptr<Connection>>()>;

    /// `open` runs on the new thread, before the first work.
    Worker(const QString &name, Opener open);
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Runs on the thread at its end, after the work that has begun and before the connection closes: what holds
    /// statements must let go of them there. Set before the first work that needs it.
    void beforeClosing(std::function<void()> farewell);

    /// Runs `work(Connection &) -> Result<T>` on the thread. When the file could not be opened, the result is that
    /// error.
    template <class Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>
    {
        using Answer = std::invoke_result_t<Work, Connection &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        QFuture<Answer> future = promise->future();
        promise->start();
        post([promise, work = std::move(work)](Connection *connection, const std::optional<Error> &failure) mutable {
            promise->addResult(connection ? work(*connection) : Answer(*failure));
            promise->finish();
        });
        return future;
    }

private:
    using Job = std::function<void(Connection *, const std::optional<Error> &)>;
    void post(Job job);

    struct Desk;
    QThread m_thread;
    std::unique_ptr<Desk> m_desk;
};

} // namespace viewer::store
