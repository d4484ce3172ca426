// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/log_room.h"

#include "models/domain/future.h"
#include "models/notebook/notebook.h"

#include <QtConcurrent>

namespace viewer {

QSet<AttemptId> notedLogs(const logs::LogStore &store, const std::vector<Note> &notes)
{
    QSet<BuildId> noted;
    for (const Note &note : notes) {
        const auto build = BuildId::parse(note.subject.id);
        if (build && note.subject.kind == NoteSubject::Kind::Build)
            noted.insert(*build);
    }
    QSet<AttemptId> kept;
    if (noted.isEmpty())
        return kept;
    for (const logs::StoredLog &log : store.all()) {
        if (noted.contains(log.build))
            kept.insert(log.attempt);
    }
    return kept;
}

void trimLogs(QObject *context, notebook::Notebook &notebook, const QString &accountFolder, qint64 room,
              const QSet<AttemptId> &shown, QThreadPool &pool, std::function<void()> done)
{
    const auto removed = [done = std::move(done)](qsizetype) {
        if (done)
            done();
    };
    whenDone(context, notebook.allNotes(),
             [context, accountFolder, room, shown, pool = &pool, removed](const Result<std::vector<Note>> &notes) {
                 if (!notes)
                     return;
                 const auto trim = [accountFolder, room, shown, notes = *notes] {
                     logs::LogStore store(logs::LogStore::folderOf(accountFolder));
                     return qsizetype(store.trim(room, notedLogs(store, notes) | shown).size());
                 };
                 whenDone(context, QtConcurrent::run(pool, trim), removed);
             });
}

} // namespace viewer
