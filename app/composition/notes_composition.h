// SPDX-License-Identifier: GPL-3.0-or-later
// Connects the notes dialog with the notebook of the open account, and remembers when the window was looked at.
#pragma once

#include "models/notebook/notebook.h"
#include "ui/notes/notes_dialog.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace viewer {

/// GUI thread. Window and clock outlive it; the dialog belongs to the window.
class NotesComposition : public QObject
{
    Q_OBJECT

public:
    NotesComposition(QWidget &window, const Clock &clock, QObject *parent = nullptr);
    ~NotesComposition() override;

    /// Opens the notebook in this folder; empty = no account.
    void setAccountFolder(const QString &folder);

    void showNotes(const NoteSubject &subject, const QJsonObject &frozen = {});
    void showAllNotes();

    /// Of the open account; null = none. It ends with the account.
    notebook::Notebook *notebook() const { return m_notebook.get(); }
    /// Notes in the notebook, as far as they were counted.
    int noteCount() const { return m_noteCount; }

    /// As far as they were read; that for all projects first.
    const std::vector<Target> &targets() const { return m_targets; }

    /// From when on things are new: the visit before this one. Empty before the first.
    const std::optional<Instant> &visit() const { return m_visit; }
    /// Everything so far counts as seen.
    void markAsSeen();

    /// In front without a break for this long is a visit, away for longer than the second ends it.
    static constexpr Seconds visitAfter{10};
    static constexpr Seconds visitEnds{30 * 60};

signals:
    void visitChanged();
    /// Notes were written, changed or removed, or others belong to the account that is open now.
    void notesChanged();
    void targetsChanged();
    void openRequested(const viewer::NoteSubject &subject);
    void fileSetAside(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectDialog();
    void readNotes();
    void countNotes();
    void readVisit();
    void readTargets();
    void noticeFront(bool front);
    void keepVisit();
    void setProblem(const Error &error);

    QWidget &m_window;
    const Clock &m_clock;
    NotesDialog *m_dialog;
    std::unique_ptr<notebook::Notebook> m_notebook;
    std::optional<Instant> m_visit;
    std::vector<Target> m_targets;
    std::optional<Instant> m_lastInFront;
    QTimer m_inFront; ///< runs while the window is in front
    int m_noteCount = 0;
    quint64 m_generation = 0;
};

/// What is wanted of this project alone, or of all together (null); empty = nothing.
std::optional<Target> targetOf(const std::vector<Target> &targets, const ProjectId &project);

} // namespace viewer
