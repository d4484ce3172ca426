// SPDX-License-Identifier: GPL-3.0-or-later
// The second file of an account: what belongs to the person and is never thrown away.
#pragma once

#include "models/domain/clock.h"
#include "models/domain/note.h"
#include "models/domain/saved_view.h"
#include "models/settings/target.h"
#include "models/store/worker.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <vector>

namespace viewer::notebook {

/// Lives on the GUI thread; one thread of its own does the work, in order of the calls. Answers come as futures.
/// Errors: Storage* of the file; BadInput for an empty or too long note. A notebook of a newer program is left as it
/// is and everything answers StorageNewer; a damaged one is kept under another name and a new one begun.
class Notebook : public QObject
{
    Q_OBJECT

public:
    /// `accountFolder` is made with mode 0700 when it is missing; the file gets 0600.
    Notebook(const QString &accountFolder, const Clock &clock, QObject *parent = nullptr);
    ~Notebook() override;

    static QString fileIn(const QString &accountFolder);

    /// The note as kept.
    QFuture<Result<Note>> add(const NoteSubject &subject, const QString &text, const QJsonObject &frozen = {});
    /// NotFound when the note was removed meanwhile.
    QFuture<Result<Note>> change(std::int64_t seq, const QString &text);
    QFuture<Result<Done>> remove(std::int64_t seq);
    /// Of one subject, oldest first.
    QFuture<Result<std::vector<Note>>> notes(const NoteSubject &subject);
    /// All, newest first.
    QFuture<Result<std::vector<Note>>> allNotes();

    QFuture<Result<qint64>> noteCount();

    /// When the window was last in front for a while; empty before the first time.
    QFuture<Result<std::optional<Instant>>> lastVisit();
    QFuture<Result<Done>> keepVisit(Instant when);

    /// That for all projects first.
    QFuture<Result<std::vector<Target>>> targets();
    /// In place of what was kept for its project; an empty one is removed. BadInput for a value outside its range.
    QFuture<Result<Done>> keepTarget(const Target &target);

    /// Of a page ("builds"), left to right. Those whose text is damaged stay in the file and are counted.
    QFuture<Result<SavedViews>> views(const QString &page);
    /// To the right of the others; its number. BadInput for an empty or too long name and for one view too many.
    QFuture<Result<std::int64_t>> addView(const QString &page, const QString &name, const QJsonObject &state);
    /// Name and state; NotFound when it was removed meanwhile.
    QFuture<Result<Done>> changeView(const SavedView &view);
    QFuture<Result<Done>> removeView(std::int64_t seq);
    /// The order from left to right.
    QFuture<Result<Done>> orderViews(const std::vector<std::int64_t> &seqs);

signals:
    void targetsChanged();
    void viewsChanged();
    /// A note was added, changed or removed.
    void changed();
    /// A damaged file was set aside under this name and a new one begun.
    void fileSetAside(const QString &path);

private:
    template <class T>
    QFuture<Result<T>> announced(QFuture<Result<T>> future, void (Notebook::*signal)() = &Notebook::changed);

    const Clock &m_clock;
    std::unique_ptr<store::Worker> m_worker;
};

} // namespace viewer::notebook
