// SPDX-License-Identifier: GPL-3.0-or-later
// When a page computes its figures: one computation at a time, at most one in a while, and the newest question wins.
#pragma once

#include "models/domain/future.h"
#include "models/domain/time.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <memory>

namespace viewer {

/// GUI thread; the work runs in the pool, which outlives it. The owner answers due() with compute(), or with nothing
/// when there is nothing to compute.
class PacedComputation final : public QObject
{
    Q_OBJECT

public:
    explicit PacedComputation(QThreadPool &pool, QObject *parent = nullptr);
    /// What runs is told to stop; its answer is dropped.
    ~PacedComputation() override;

    /// As soon as the pace allows and nothing runs any more. Asking twice meanwhile is asking once.
    void ask();
    /// At once: a person waits. What runs is told to stop, and its answer is dropped.
    void askNow();
    /// The page is looked at: what waits only for the pace does not wait longer.
    void hurry();
    /// Nobody wants to know any more: as askNow(), but nothing is computed. The next ask() does not wait for what ran.
    void drop();

    /// Runs `work(const std::atomic<bool> &cancelled)` in the pool and hands its answer to `receive`, unless it was
    /// dropped. Until `pause` is over and the answer is there, ask() waits.
    template <class Work, class Receive>
    void compute(Milliseconds pause, Work work, Receive receive)
    {
        const std::shared_ptr<std::atomic<bool>> cancelled = begin(pause);
        whenDone(this, QtConcurrent::run(&m_pool, [work = std::move(work), cancelled] { return work(*cancelled); }),
                 [this, cancelled, receive = std::move(receive)](const auto &answer) {
                     if (m_cancelled != cancelled)
                         return; // of an earlier question
                     m_cancelled = nullptr;
                     receive(answer);
                     askAgain();
                 });
    }

signals:
    void due();

private:
    std::shared_ptr<std::atomic<bool>> begin(Milliseconds pause);
    void cancel();
    void askAgain();

    QThreadPool &m_pool;
    QTimer m_pause;                                 ///< runs while nothing may be computed
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the work in progress; null = none
    bool m_again = false;
};

} // namespace viewer
