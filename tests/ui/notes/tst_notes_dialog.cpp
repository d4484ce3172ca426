// SPDX-License-Identifier: GPL-3.0-or-later
// The notes dialog: what it shows, what it asks for, what it never loses.
#include "ui/notes/note_card.h"
#include "ui/notes/notes_dialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace viewer;
using namespace Qt::StringLiterals;

namespace {

const NoteSubject build{NoteSubject::Kind::Build, u"e0000000-0000-4000-8000-000000000001"_s, u"ledger-core #7714"_s};
const NoteSubject figure{NoteSubject::Kind::Figure, u"rate.eventual"_s, u"Success rate"_s};
const Instant now = *parseInstant(u"2026-03-12T13:55:02Z");

Note note(qint64 seq, const NoteSubject &subject, const QString &text)
{
    Note value;
    value.seq = seq;
    value.subject = subject;
    value.text = text;
    value.written = now - Seconds(60 * seq);
    return value;
}

} // namespace

class TestNotesDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        loadFonts();
        applyTheme(*qApp, Theme(Scheme::Light));
    }
    void init() { m_dialog = std::make_unique<NotesDialog>(QTimeZone("Europe/Berlin")); }
    void cleanup() { m_dialog.reset(); }

    void asksForTheNotesOfItsSubject()
    {
        QSignalSpy wanted(m_dialog.get(), &NotesDialog::notesWanted);
        m_dialog->showSubject(build);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(m_dialog->subject()->id, build.id);
        QVERIFY(part<QLabel>(u"notesTitle"_s)->text().contains(u"ledger-core #7714"_s));
        QVERIFY(part<QPlainTextEdit>(u"noteField"_s)->isVisible());
    }

    void showsTextOfOthersAsItIs()
    {
        m_dialog->showSubject(build);
        m_dialog->setNotes({note(1, build, u"<b>bold</b> & more"_s)}, now);
        const auto *text = card(0)->findChild<QLabel *>(u"noteText"_s);
        QCOMPARE(text->text(), u"<b>bold</b> & more"_s);
        QCOMPARE(text->textFormat(), Qt::PlainText);
    }

    void addsByKeyboardWithTheFigureAsItIs()
    {
        const QJsonObject frozen{{QString(frozenWords), u"Success rate 95.8 %, n 19,065"_s}, {u"n"_s, 19065}};
        m_dialog->showSubject(figure, frozen);
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QCOMPARE(part<QLabel>(u"notesFigure"_s)->text(), u"Success rate 95.8 %, n 19,065"_s);
        QSignalSpy added(m_dialog.get(), &NotesDialog::addRequested);
        auto *field = part<QPlainTextEdit>(u"noteField"_s);
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"since the move"_s);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.front()[1].toString(), u"since the move"_s);
        QCOMPARE(added.front()[2].toJsonObject(), frozen);
    }

    void keepsTheTextUntilItIsReallyKept()
    {
        m_dialog->showSubject(build);
        auto *field = part<QPlainTextEdit>(u"noteField"_s);
        field->setPlainText(u"important"_s);
        part<QPushButton>(u"noteKeepText"_s)->click();
        m_dialog->setProblem(u"The disk is full."_s, u"The note is still in the field."_s);
        QCOMPARE(field->toPlainText(), u"important"_s);
        m_dialog->noteKept();
        QVERIFY(field->toPlainText().isEmpty());
    }

    void refusesNothingAndTooMuch()
    {
        m_dialog->showSubject(build);
        const auto *keep = part<QPushButton>(u"noteKeepText"_s);
        auto *field = part<QPlainTextEdit>(u"noteField"_s);
        QVERIFY(!keep->isEnabled());
        field->setPlainText(u"  \n"_s);
        QVERIFY(!keep->isEnabled());
        field->setPlainText(QString(longestNote + 7, u'x'));
        QVERIFY(!keep->isEnabled());
        QCOMPARE(part<QLabel>(u"noteHint"_s)->text(), u"7 characters too many"_s);
        field->setPlainText(u"x"_s);
        QVERIFY(keep->isEnabled());
    }

    void asksOnceMoreBeforeItDeletes()
    {
        m_dialog->showSubject(build);
        m_dialog->setNotes({note(3, build, u"one"_s)}, now);
        QSignalSpy removed(m_dialog.get(), &NotesDialog::removeRequested);
        click(card(0), u"noteDelete"_s);
        QCOMPARE(removed.size(), 0);
        click(card(0), u"noteKeep"_s);
        QCOMPARE(removed.size(), 0);
        click(card(0), u"noteDelete"_s);
        click(card(0), u"noteDeleteSure"_s);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.front().front().toLongLong(), 3);
    }

    void changesANoteAndEscapeLeavesItAsItWas()
    {
        m_dialog->showAll();
        m_dialog->setNotes({note(3, build, u"one"_s), note(4, figure, u"two"_s)}, now);
        QVERIFY(!part<QPlainTextEdit>(u"noteField"_s)->isVisible());
        QSignalSpy changed(m_dialog.get(), &NotesDialog::changeRequested);
        click(card(0), u"noteEdit"_s);
        auto *field = part<QPlainTextEdit>(u"noteField"_s);
        QVERIFY(field->isVisible());
        QCOMPARE(field->toPlainText(), u"one"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!field->isVisible());
        click(card(0), u"noteEdit"_s);
        field->setPlainText(u"one, again"_s);
        part<QPushButton>(u"noteKeepText"_s)->click();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front()[0].toLongLong(), 3);
        QCOMPARE(changed.front()[1].toString(), u"one, again"_s);
    }

    void opensTheSubjectOfANote()
    {
        m_dialog->showAll();
        m_dialog->setNotes({note(3, build, u"one"_s), note(4, figure, u"two"_s)}, now);
        QSignalSpy opened(m_dialog.get(), &NotesDialog::openRequested);
        click(card(0), u"noteSubject"_s);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().value<NoteSubject>().id, build.id);
        QVERIFY(!card(1)->findChild<QPushButton *>(u"noteSubject"_s)->isEnabled());
    }

    void everyControlHasANameToSpeak()
    {
        m_dialog->showAll();
        m_dialog->setNotes({note(3, build, u"one"_s)}, now);
        for (const QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (!button->isVisibleTo(m_dialog.get()))
                continue;
            QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                     qPrintable(button->objectName()));
        }
        QCOMPARE(card(0)->accessibleName(), u"Note on ledger-core #7714"_s);
    }

private:
    template <class Part>
    Part *part(const QString &name)
    {
        return m_dialog->findChild<Part *>(name);
    }
    /// The n-th of those that are not about to go.
    NoteCard *card(int n)
    {
        QList<NoteCard *> cards = m_dialog->findChildren<NoteCard *>();
        cards.removeIf([](const NoteCard *one) { return one->isHidden(); });
        return cards.value(n);
    }
    static void click(QWidget *owner, const QString &name) { owner->findChild<QPushButton *>(name)->click(); }

    std::unique_ptr<NotesDialog> m_dialog;
};

QTEST_MAIN(TestNotesDialog)
#include "tst_notes_dialog.moc"
