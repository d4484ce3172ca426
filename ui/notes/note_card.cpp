// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/note_card.h"

#include "models/wording/times.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

QPushButton *smallButton(const QString &text, const QString &name, const QString &spoken, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty("look", u"link"_s);
    button->setAccessibleName(spoken);
    button->setAutoDefault(false);
    return button;
}

QHBoxLayout *footRow(QWidget *foot)
{
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    return row;
}

} // namespace

NoteCard::NoteCard(const Note &note, bool withSubject, Instant now, const QTimeZone &zone, QWidget *parent)
    : QFrame(parent)
    , m_note(note)
    , m_foot(new QStackedWidget(this))
{
    setObjectName(u"noteCard"_s);
    setAccessibleName(tr("Note on %1").arg(note.subject.title));
    setAccessibleDescription(note.text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    if (withSubject) {
        auto *title = smallButton(note.subject.title, u"noteSubject"_s, tr("Open %1").arg(note.subject.title), this);
        title->setEnabled(note.subject.kind != NoteSubject::Kind::Figure);
        connect(title, &QPushButton::clicked, this, &NoteCard::openRequested);
        column->addWidget(title, 0, Qt::AlignLeft);
    }
    if (const QString words = note.frozen.value(frozenWords).toString(); !words.isEmpty()) {
        auto *figure = plainLabel(words, TextRole::Second, LabelColor::Second, this);
        figure->setObjectName(u"noteFigure"_s);
        figure->setWordWrap(true);
        column->addWidget(figure);
    }
    auto *text = plainLabel(note.text, TextRole::Body, LabelColor::Text, this);
    text->setObjectName(u"noteText"_s);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(text);
    const Instant when = note.changed.value_or(note.written);
    auto *time =
        plainLabel(note.changed ? tr("changed %1").arg(dateAndTime(when, now, zone)) : dateAndTime(when, now, zone),
                   TextRole::Caption, LabelColor::Third, this);
    time->setToolTip(plainToolTip(fullTime(note.written, zone)));
    m_foot->addWidget(makeActions());
    m_foot->addWidget(makeQuestion());
    auto *foot = new QHBoxLayout;
    foot->addWidget(time);
    foot->addStretch();
    foot->addWidget(m_foot);
    column->addLayout(foot);
}

void NoteCard::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Line));
    painter.setBrush(theme.color(Token::Card));
    constexpr double radius = 8;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

QWidget *NoteCard::makeActions()
{
    auto *actions = new QWidget(this);
    auto *row = footRow(actions);
    auto *edit = smallButton(tr("Edit"), u"noteEdit"_s, tr("Edit this note"), actions);
    auto *remove = smallButton(tr("Delete"), u"noteDelete"_s, tr("Delete this note from this computer"), actions);
    row->addStretch();
    row->addWidget(edit);
    row->addWidget(remove);
    connect(edit, &QPushButton::clicked, this, &NoteCard::editRequested);
    connect(remove, &QPushButton::clicked, this, [this] {
        m_foot->setCurrentIndex(1);
        m_foot->currentWidget()->findChild<QPushButton *>(u"noteKeep"_s)->setFocus();
    });
    return actions;
}

QWidget *NoteCard::makeQuestion()
{
    auto *question = new QWidget(this);
    auto *row = footRow(question);
    row->addWidget(plainLabel(tr("It is kept nowhere else."), TextRole::Caption, LabelColor::Warn, question));
    auto *remove = smallButton(tr("Delete local note"), u"noteDeleteSure"_s, tr("Delete this note for good"), question);
    auto *keep = smallButton(tr("Keep"), u"noteKeep"_s, tr("Keep this note"), question);
    row->addWidget(remove);
    row->addWidget(keep);
    connect(remove, &QPushButton::clicked, this, &NoteCard::removeRequested);
    connect(keep, &QPushButton::clicked, this, [this] { m_foot->setCurrentIndex(0); });
    return question;
}

} // namespace viewer
