// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/notes_composition.h"

#include "models/domain/future.h"
#include "models/wording/error_sentences.h"

#include <QEvent>
#include <QTimeZone>

#include <algorithm>

namespace viewer {

NotesComposition::NotesComposition(QWidget &window, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_clock(clock)
    , m_dialog(new NotesDialog(QTimeZone::systemTimeZone(), &window))
{
    connectDialog();
    window.installEventFilter(this);
    m_inFront.setInterval(visitAfter);
    connect(&m_inFront, &QTimer::timeout, this, &NotesComposition::keepVisit);
}

NotesComposition::~NotesComposition() = default;

void NotesComposition::connectDialog()
{
    connect(m_dialog, &NotesDialog::notesWanted, this, &NotesComposition::readNotes);
    connect(m_dialog, &NotesDialog::openRequested, this, &NotesComposition::openRequested);
    const auto kept = [this](const Result<Note> &note) { note ? m_dialog->noteKept() : setProblem(note.error()); };
    connect(m_dialog, &NotesDialog::addRequested, this,
            [this, kept](const NoteSubject &subject, const QString &text, const QJsonObject &frozen) {
                if (m_notebook)
                    whenDone(this, m_notebook->add(subject, text, frozen), kept);
            });
    connect(m_dialog, &NotesDialog::changeRequested, this, [this, kept](qint64 seq, const QString &text) {
        if (m_notebook)
            whenDone(this, m_notebook->change(seq, text), kept);
    });
    connect(m_dialog, &NotesDialog::removeRequested, this, [this](qint64 seq) {
        if (m_notebook) {
            whenDone(this, m_notebook->remove(seq), [this](const Result<Done> &done) {
                if (!done)
                    setProblem(done.error());
            });
        }
    });
}

void NotesComposition::setAccountFolder(const QString &folder)
{
    m_dialog->hide();
    m_inFront.stop();
    m_visit.reset();
    m_lastInFront.reset();
    m_notebook.reset();
    m_noteCount = 0;
    m_targets.clear();
    emit targetsChanged();
    ++m_generation;
    if (!folder.isEmpty()) {
        m_notebook = std::make_unique<notebook::Notebook>(folder, m_clock);
        connect(m_notebook.get(), &notebook::Notebook::changed, this, [this] {
            readNotes();
            countNotes();
            emit notesChanged();
        });
        connect(m_notebook.get(), &notebook::Notebook::targetsChanged, this, &NotesComposition::readTargets);
        readTargets();
        countNotes();
        connect(m_notebook.get(), &notebook::Notebook::fileSetAside, this, &NotesComposition::fileSetAside);
        readVisit();
        noticeFront(m_window.isActiveWindow());
    }
    emit visitChanged();
    emit notesChanged();
}

void NotesComposition::showNotes(const NoteSubject &subject, const QJsonObject &frozen)
{
    if (m_notebook)
        m_dialog->showSubject(subject, frozen);
}

void NotesComposition::showAllNotes()
{
    if (m_notebook)
        m_dialog->showAll();
}

void NotesComposition::readNotes()
{
    if (!m_notebook || !m_dialog->isVisible())
        return;
    const auto &subject = m_dialog->subject();
    whenDone(this, subject ? m_notebook->notes(*subject) : m_notebook->allNotes(),
             [this, generation = ++m_generation](const Result<std::vector<Note>> &notes) {
                 if (generation != m_generation)
                     return;
                 if (notes)
                     m_dialog->setNotes(*notes, m_clock.now());
                 else
                     setProblem(notes.error());
             });
}

void NotesComposition::countNotes()
{
    whenDone(this, m_notebook->noteCount(), [this, notebook = m_notebook.get()](const Result<qint64> &count) {
        if (count && notebook == m_notebook.get())
            m_noteCount = int(*count);
    });
}

void NotesComposition::readTargets()
{
    whenDone(this, m_notebook->targets(),
             [this, notebook = m_notebook.get()](const Result<std::vector<Target>> &targets) {
                 if (notebook != m_notebook.get() || !targets)
                     return;
                 m_targets = *targets;
                 emit targetsChanged();
             });
}

void NotesComposition::readVisit()
{
    whenDone(this, m_notebook->lastVisit(),
             [this, notebook = m_notebook.get()](const Result<std::optional<Instant>> &visit) {
                 if (notebook != m_notebook.get() || !visit)
                     return;
                 m_visit = *visit;
                 emit visitChanged();
             });
}

void NotesComposition::markAsSeen()
{
    m_visit = m_clock.now();
    keepVisit();
    emit visitChanged();
}

bool NotesComposition::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        noticeFront(true);
    else if (event->type() == QEvent::WindowDeactivate)
        noticeFront(false);
    return QObject::eventFilter(watched, event);
}

void NotesComposition::noticeFront(bool front)
{
    if (!m_notebook)
        return;
    if (!front) {
        m_inFront.stop();
        return;
    }
    // After a longer absence the visit that ended then is "the last one".
    if (m_lastInFront && m_clock.now() - *m_lastInFront > visitEnds) {
        m_visit = m_lastInFront;
        emit visitChanged();
    }
    m_inFront.start();
}

void NotesComposition::keepVisit()
{
    if (!m_notebook)
        return;
    m_lastInFront = m_clock.now();
    whenDone(this, m_notebook->keepVisit(*m_lastInFront), [this](const Result<Done> &done) {
        if (!done)
            setProblem(done.error());
    });
}

void NotesComposition::setProblem(const Error &error)
{
    const ErrorSentence sentence = errorSentence(error);
    m_dialog->setProblem(sentence.happened, sentence.rest());
}

std::optional<Target> targetOf(const std::vector<Target> &targets, const ProjectId &project)
{
    const auto found = std::ranges::find(targets, project, &Target::project);
    return found == targets.end() ? std::nullopt : std::optional(*found);
}

} // namespace viewer
