// SPDX-License-Identifier: GPL-3.0-or-later
// Receiving the result of work on another thread.
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace viewer {

/// Hands the result of `future` to `receive` on the thread of `context`, and never after the end of `context`. A
/// cancelled future hands over nothing. A receiver that may ask twice compares a generation number of its own.
template <class T, class Receive>
void whenDone(QObject *context, const QFuture<T> &future, Receive receive)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, receive = std::move(receive)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->future().isCanceled() && watcher->future().resultCount() > 0)
                             receive(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace viewer
