// SPDX-License-Identifier: GPL-3.0-or-later
// The notes on one thing, or all of them: read, write, change, delete. Everything stays on this computer.
#pragma once

#include "models/domain/note.h"

#include <QDialog>
#include <QTimeZone>

#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace viewer {

class Banner;
class EmptyState;

/// Not modal. Told its notes, says by signals what is wanted. GUI thread.
class NotesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit NotesDialog(const QTimeZone &zone, QWidget *parent = nullptr);

    /// Notes on one thing; `frozen` is the figure as it is now, kept with the next note (empty for others). A text
    /// that was begun on another subject is kept until its dialog is asked for again.
    void showSubject(const NoteSubject &subject, const QJsonObject &frozen = {});
    /// Every note of the account.
    void showAll();
    /// Of whom the notes are wanted; empty = of all.
    const std::optional<NoteSubject> &subject() const { return m_subject; }

    void setNotes(const std::vector<Note> &notes, Instant now);
    /// The note asked for was kept: the field is emptied.
    void noteKept();
    /// Something could not be read or kept; what was written stays in the field.
    void setProblem(const QString &fact, const QString &rest);

signals:
    void notesWanted(); ///< for `subject()`
    void addRequested(const viewer::NoteSubject &subject, const QString &text, const QJsonObject &frozen);
    void changeRequested(qint64 seq, const QString &text);
    void removeRequested(qint64 seq);
    void openRequested(const viewer::NoteSubject &subject);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeEntry();
    void show(const std::optional<NoteSubject> &subject, const QJsonObject &frozen);
    void clearCards();
    void edit(const Note &note);
    void stopEditing();
    void submit();
    void updateEntry();

    QTimeZone m_zone;
    std::optional<NoteSubject> m_subject;
    QJsonObject m_frozen;
    std::optional<Note> m_edited;
    QLabel *m_title;
    QLabel *m_figure;
    Banner *m_problem;
    EmptyState *m_empty;
    QWidget *m_list;
    QVBoxLayout *m_cards;
    QWidget *m_entry = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_left = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace viewer
