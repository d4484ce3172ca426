// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the logs of an account within the room that the person gave them.
#pragma once

#include "models/domain/note.h"
#include "models/logs/log_store.h"

#include <QObject>

#include <functional>

class QThreadPool;

namespace viewer {

namespace notebook {
class Notebook;
}

/// The logs that stay whatever the room: those of builds that a note is about.
QSet<AttemptId> notedLogs(const logs::LogStore &store, const std::vector<Note> &notes);

/// Reads the notes and then removes logs in the pool, those used longest ago first, until they need at most `room`
/// bytes; never one of a build with a note, nor `shown`. When the notes cannot be read nothing is removed. `done` is
/// called on the thread of the context, and not after its end.
void trimLogs(QObject *context, notebook::Notebook &notebook, const QString &accountFolder, qint64 room,
              const QSet<AttemptId> &shown, QThreadPool &pool, std::function<void()> done = {});

} // namespace viewer
