// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notebook/notebook.h"

#include "models/domain/future.h"
#include "models/notebook/target_rows.h"
#include "models/notebook/view_rows.h"
#include "models/store/folder.h"
#include "models/store/schema.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace viewer::notebook {

namespace {

/// One list of columns for all questions; `noteAt` reads them by place.
constexpr const char *insertNote = "INSERT INTO note(kind, subject, title, frozen, text, written) VALUES(?,?,?,?,?,?)";
constexpr const char *notesOfSubject = "SELECT seq, kind, subject, title, frozen, text, written, changed FROM note "
                                       "WHERE kind=? AND subject=? ORDER BY written, seq";
constexpr const char *noteOfSeq = "SELECT seq, kind, subject, title, frozen, text, written, changed FROM note "
                                  "WHERE seq=?";
constexpr const char *everyNote = "SELECT seq, kind, subject, title, frozen, text, written, changed FROM note "
                                  "ORDER BY coalesce(changed, written) DESC, seq DESC";

std::optional<Error> unfit(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{ErrorKind::BadInput, 0, u"empty note"_s, {}};
    if (text.size() > longestNote)
        return Error{ErrorKind::BadInput, 0, u"note of %1 characters"_s.arg(text.size()), {}};
    return std::nullopt;
}

Note noteAt(const store::Statement &row)
{
    Note note;
    note.seq = row.integer(0);
    note.subject = {subjectOfKey(row.text(1)).value_or(NoteSubject::Kind::Figure), row.text(2), row.text(3)};
    note.frozen = QJsonDocument::fromJson(row.text(4).toUtf8()).object();
    note.text = row.text(5);
    note.written = row.time(6).value_or(Instant());
    note.changed = row.time(7);
    return note;
}

Result<std::vector<Note>> readNotes(store::Statement &rows)
{
    std::vector<Note> notes;
    while (rows.next())
        notes.push_back(noteAt(rows));
    if (const auto failure = rows.error())
        return *failure;
    return notes;
}

Result<Note> readNote(store::Connection &connection, std::int64_t seq)
{
    auto row = connection.prepare(noteOfSeq);
    if (!row)
        return row.error();
    row->bind(0, seq);
    if (row->next())
        return noteAt(*row);
    return row->error().value_or(Error{ErrorKind::NotFound, 0, u"note %1"_s.arg(seq), {}});
}

Result<Note> insert(store::Connection &connection, const NoteSubject &subject, const QString &text,
                    const QJsonObject &frozen, Instant now)
{
    auto row = connection.prepare(insertNote);
    if (!row)
        return row.error();
    row->bind(0, subjectKey(subject.kind));
    row->bind(1, subject.id);
    row->bind(2, subject.title);
    row->bind(3, QString::fromUtf8(QJsonDocument(frozen).toJson(QJsonDocument::Compact)));
    row->bind(4, text);
    row->bind(5, now);
    if (auto done = row->run(); !done)
        return done.error();
    return readNote(connection, connection.lastInsertId());
}

/// Never sets a notebook of a newer program aside: its notes would seem lost.
Result<store::OpenedFile> openNotebook(const QString &path, Instant now)
{
    const QStringList steps = store::schemaSteps(u"notebook"_s);
    {
        auto connection = store::Connection::open(path, store::OpenMode::ReadWrite);
        if (connection) {
            auto done = store::migrate(**connection, steps);
            if (!done && done.error().kind == ErrorKind::StorageNewer)
                return done.error();
        }
    }
    return store::openOrSetAside(path, steps, now);
}

template <class T>
QFuture<Result<T>> answered(const Error &error)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(error));
    promise.finish();
    return promise.future();
}

} // namespace

QString Notebook::fileIn(const QString &accountFolder)
{
    return accountFolder + u"/notebook.sqlite"_s;
}

Notebook::Notebook(const QString &accountFolder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    store::makePrivateFolder(accountFolder);
    m_worker = std::make_unique<store::Worker>(
        u"notebook"_s,
        [this, path = fileIn(accountFolder), now = clock.now()]() -> Result<std::unique_ptr<store::Connection>> {
            auto file = openNotebook(path, now);
            if (!file)
                return file.error();
            if (!file->setAside.isEmpty()) {
                QMetaObject::invokeMethod(
                    this, [this, name = file->setAside] { emit fileSetAside(name); }, Qt::QueuedConnection);
            }
            return std::move(file->connection);
        });
}

Notebook::~Notebook()
{
    m_worker.reset();
}

template <class T>
QFuture<Result<T>> Notebook::announced(QFuture<Result<T>> future, void (Notebook::*signal)())
{
    whenDone(this, future, [this, signal](const Result<T> &result) {
        if (result.ok())
            emit(this->*signal)();
    });
    return future;
}

QFuture<Result<Note>> Notebook::add(const NoteSubject &subject, const QString &text, const QJsonObject &frozen)
{
    if (const auto error = unfit(text))
        return answered<Note>(*error);
    return announced(m_worker->run([subject, text, frozen, now = m_clock.now()](store::Connection &connection) {
        return insert(connection, subject, text, frozen, now);
    }));
}

QFuture<Result<Note>> Notebook::change(std::int64_t seq, const QString &text)
{
    if (const auto error = unfit(text))
        return answered<Note>(*error);
    return announced(m_worker->run([seq, text, now = m_clock.now()](store::Connection &connection) -> Result<Note> {
        auto row = connection.prepare("UPDATE note SET text=?, changed=? WHERE seq=?");
        if (!row)
            return row.error();
        row->bind(0, text);
        row->bind(1, now);
        row->bind(2, seq);
        if (auto done = row->run(); !done)
            return done.error();
        return readNote(connection, seq);
    }));
}

QFuture<Result<Done>> Notebook::remove(std::int64_t seq)
{
    return announced(m_worker->run([seq](store::Connection &connection) -> Result<Done> {
        auto row = connection.prepare("DELETE FROM note WHERE seq=?");
        if (!row)
            return row.error();
        row->bind(0, seq);
        if (auto done = row->run(); !done)
            return done.error();
        return Done{};
    }));
}

QFuture<Result<std::vector<Note>>> Notebook::notes(const NoteSubject &subject)
{
    return m_worker->run([subject](store::Connection &connection) -> Result<std::vector<Note>> {
        auto rows = connection.prepare(notesOfSubject);
        if (!rows)
            return rows.error();
        rows->bind(0, subjectKey(subject.kind));
        rows->bind(1, subject.id);
        return readNotes(*rows);
    });
}

QFuture<Result<std::vector<Note>>> Notebook::allNotes()
{
    return m_worker->run([](store::Connection &connection) -> Result<std::vector<Note>> {
        auto rows = connection.prepare(everyNote);
        if (!rows)
            return rows.error();
        return readNotes(*rows);
    });
}

QFuture<Result<qint64>> Notebook::noteCount()
{
    return m_worker->run([](store::Connection &connection) -> Result<qint64> {
        const auto count = connection.integer("SELECT count(*) FROM note");
        if (!count)
            return count.error();
        return qint64(*count);
    });
}

QFuture<Result<std::optional<Instant>>> Notebook::lastVisit()
{
    return m_worker->run([](store::Connection &connection) -> Result<std::optional<Instant>> {
        auto row = connection.prepare("SELECT time FROM mark WHERE key='last_visit'");
        if (!row)
            return row.error();
        std::optional<Instant> visit;
        if (row->next())
            visit = row->time(0);
        if (const auto failure = row->error())
            return *failure;
        return visit;
    });
}

QFuture<Result<Done>> Notebook::keepVisit(Instant when)
{
    return m_worker->run([when](store::Connection &connection) -> Result<Done> {
        auto row = connection.prepare("INSERT INTO mark(key, time) VALUES('last_visit', ?) "
                                      "ON CONFLICT(key) DO UPDATE SET time=excluded.time");
        if (!row)
            return row.error();
        row->bind(0, when);
        if (auto done = row->run(); !done)
            return done.error();
        return Done{};
    });
}

QFuture<Result<std::vector<Target>>> Notebook::targets()
{
    return m_worker->run([](store::Connection &connection) { return readTargets(connection); });
}

QFuture<Result<Done>> Notebook::keepTarget(const Target &target)
{
    return announced(m_worker->run([target](store::Connection &connection) { return writeTarget(connection, target); }),
                     &Notebook::targetsChanged);
}

QFuture<Result<SavedViews>> Notebook::views(const QString &page)
{
    return m_worker->run([page](store::Connection &connection) { return readViews(connection, page); });
}

QFuture<Result<std::int64_t>> Notebook::addView(const QString &page, const QString &name, const QJsonObject &state)
{
    return announced(m_worker->run([page, name, state](store::Connection &connection) {
        return insertView(connection, page, name, state);
    }),
                     &Notebook::viewsChanged);
}

QFuture<Result<Done>> Notebook::changeView(const SavedView &view)
{
    return announced(m_worker->run([view](store::Connection &connection) { return updateView(connection, view); }),
                     &Notebook::viewsChanged);
}

QFuture<Result<Done>> Notebook::removeView(std::int64_t seq)
{
    return announced(
        m_worker->run([seq](store::Connection &connection) { return notebook::removeView(connection, seq); }),
        &Notebook::viewsChanged);
}

QFuture<Result<Done>> Notebook::orderViews(const std::vector<std::int64_t> &seqs)
{
    return announced(
        m_worker->run([seqs](store::Connection &connection) { return notebook::orderViews(connection, seqs); }),
        &Notebook::viewsChanged);
}

} // namespace viewer::notebook
