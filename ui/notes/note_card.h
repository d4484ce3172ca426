// SPDX-License-Identifier: GPL-3.0-or-later
// One note in the list: what it is about, its text, when it was written, and what can be done with it.
#pragma once

#include "models/domain/note.h"

#include <QFrame>
#include <QTimeZone>

class QPushButton;
class QStackedWidget;

namespace viewer {

/// GUI thread. Deleting asks once more in the card itself: a note exists nowhere else.
class NoteCard final : public QFrame
{
    Q_OBJECT

public:
    /// `withSubject`: the list mixes subjects, so that each card names its own and opens it.
    NoteCard(const Note &note, bool withSubject, Instant now, const QTimeZone &zone, QWidget *parent = nullptr);

    const Note &note() const { return m_note; }

signals:
    void openRequested();
    void editRequested();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeActions();
    QWidget *makeQuestion();

    Note m_note;
    QStackedWidget *m_foot;
};

} // namespace viewer
