// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notes_dialog.h"

#include "models/wording/numbers.h"
#include "ui/notes/note_card.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

NotesDialog::NotesDialog(const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_zone(zone)
    , m_title(plainLabel({}, TextRole::PanelTitle, LabelColor::Text, this))
    , m_figure(plainLabel({}, TextRole::Second, LabelColor::Second, this))
    , m_problem(new Banner(Banner::Place::Text, this))
    , m_empty(new EmptyState(this))
    , m_list(new QWidget)
    , m_cards(new QVBoxLayout(m_list))
{
    setObjectName(u"notesDialog"_s);
    setModal(false);
    resize(480, 560);
    m_title->setObjectName(u"notesTitle"_s);
    m_title->setWordWrap(true);
    m_figure->setObjectName(u"notesFigure"_s);
    m_figure->setWordWrap(true);
    m_problem->hide();
    m_cards->setContentsMargins(0, 0, 8, 0);
    m_cards->setSpacing(8);
    m_cards->addStretch();
    m_list->setObjectName(u"notesList"_s);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"notesScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    auto *place =
        plainLabel(tr("Kept on this computer. The server has no comments."), TextRole::Second, LabelColor::Third, this);
    place->setWordWrap(true);
    column->addWidget(place);
    column->addWidget(m_figure);
    column->addWidget(m_problem);
    column->addWidget(m_empty, 1);
    column->addWidget(scroll, 1);
    column->addWidget(makeEntry());
    new FocusRing(this);
    setNotes({}, {});
}

QWidget *NotesDialog::makeEntry()
{
    m_entry = new QWidget(this);
    m_text = new QPlainTextEdit(m_entry);
    m_text->setObjectName(u"noteField"_s);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text of the note"));
    m_text->setPlaceholderText(tr("What should be remembered?"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(88);
    m_left = plainLabel({}, TextRole::Caption, LabelColor::Third, m_entry);
    m_left->setObjectName(u"noteHint"_s);
    m_cancel = new QPushButton(tr("Cancel"), m_entry);
    m_cancel->setObjectName(u"noteCancel"_s);
    m_cancel->setAutoDefault(false);
    m_keep = new QPushButton(m_entry);
    m_keep->setObjectName(u"noteKeepText"_s);
    m_keep->setProperty("look", u"primary"_s);
    m_keep->setAutoDefault(false);
    m_keep->setToolTip(tr("Ctrl+Enter"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_left, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_keep);
    auto *column = new QVBoxLayout(m_entry);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_text);
    column->addLayout(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NotesDialog::updateEntry);
    connect(m_keep, &QPushButton::clicked, this, &NotesDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &NotesDialog::stopEditing);
    updateEntry();
    return m_entry;
}

void NotesDialog::showSubject(const NoteSubject &subject, const QJsonObject &frozen)
{
    show(subject, frozen);
}

void NotesDialog::showAll()
{
    show(std::nullopt, {});
}

void NotesDialog::show(const std::optional<NoteSubject> &subject, const QJsonObject &frozen)
{
    const bool other = subject.has_value() != m_subject.has_value() || (subject && !(*subject == *m_subject));
    m_subject = subject;
    m_frozen = frozen;
    m_problem->hide();
    if (other) {
        stopEditing();
        clearCards();
    }
    const QString title = subject ? tr("Notes on %1").arg(subject->title) : tr("All notes");
    setWindowTitle(title);
    m_title->setText(title);
    const QString words = frozen.value(frozenWords).toString();
    m_figure->setText(words);
    m_figure->setVisible(!words.isEmpty());
    updateEntry();
    QDialog::show();
    raise();
    activateWindow();
    if (subject)
        m_text->setFocus();
    emit notesWanted();
}

void NotesDialog::clearCards()
{
    for (NoteCard *card : m_list->findChildren<NoteCard *>(Qt::FindDirectChildrenOnly)) {
        card->hide();
        card->deleteLater(); // a button of it may be what led here
    }
}

void NotesDialog::setNotes(const std::vector<Note> &notes, Instant now)
{
    clearCards();
    for (const Note &note : notes) {
        auto *card = new NoteCard(note, !m_subject, now, m_zone, m_list);
        m_cards->insertWidget(m_cards->count() - 1, card);
        connect(card, &NoteCard::editRequested, this, [this, note] { edit(note); });
        connect(card, &NoteCard::removeRequested, this, [this, note] { emit removeRequested(note.seq); });
        connect(card, &NoteCard::openRequested, this, [this, note] { emit openRequested(note.subject); });
    }
    m_empty->setMessage(u"note"_s, tr("No notes yet"),
                        m_subject ? tr("What you write below appears here.")
                                  : tr("Builds, projects and figures can be given notes: see their menus."));
    m_empty->setVisible(notes.empty());
    findChild<QScrollArea *>(u"notesScroll"_s)->setVisible(!notes.empty());
}

void NotesDialog::noteKept()
{
    m_problem->hide();
    m_edited.reset();
    m_text->clear();
    updateEntry();
}

void NotesDialog::setProblem(const QString &fact, const QString &rest)
{
    m_problem->setMessage(Banner::Kind::Fail, fact, rest);
    m_problem->show();
}

void NotesDialog::edit(const Note &note)
{
    m_edited = note;
    m_text->setPlainText(note.text);
    m_text->moveCursor(QTextCursor::End);
    updateEntry();
    m_text->setFocus();
}

void NotesDialog::stopEditing()
{
    m_edited.reset();
    m_text->clear();
    updateEntry();
}

void NotesDialog::submit()
{
    const QString text = m_text->toPlainText();
    if (!m_keep->isEnabled())
        return;
    if (m_edited)
        emit changeRequested(m_edited->seq, text);
    else if (m_subject)
        emit addRequested(*m_subject, text, m_frozen);
}

void NotesDialog::updateEntry()
{
    const qsizetype length = m_text->toPlainText().size();
    const bool tooLong = length > longestNote;
    m_entry->setVisible(m_subject || m_edited);
    m_keep->setText(m_edited ? tr("Keep change") : tr("Add note"));
    m_keep->setEnabled(!m_text->toPlainText().trimmed().isEmpty() && !tooLong);
    m_cancel->setVisible(m_edited.has_value());
    m_left->setText(tooLong ? tr("%1 characters too many").arg(groupedNumber(length - longestNote)) : QString());
    setLabelColor(m_left, tooLong ? LabelColor::Fail : LabelColor::Third);
}

void NotesDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        submit();
    else if (event->key() == Qt::Key_Escape && m_edited)
        stopEditing();
    else
        QDialog::keyPressEvent(event);
}

} // namespace viewer
