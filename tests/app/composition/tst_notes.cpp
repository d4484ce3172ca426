// SPDX-License-Identifier: GPL-3.0-or-later
// Notes in the running program: written by keyboard, still there after a restart and after the copy was deleted.
#include "tests/app/composition/program_window.h"
#include "ui/notes/note_card.h"
#include "ui/notes/notes_dialog.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace viewer;
using namespace viewer::test;

namespace {

const QString words = u"the registry was down, ask <Ruth> & the platform team"_s;

QList<NoteCard *> cards()
{
    const auto *dialog = Desk::visible<NotesDialog>();
    QList<NoteCard *> found = dialog ? dialog->findChildren<NoteCard *>() : QList<NoteCard *>();
    found.removeIf([](const NoteCard *card) { return !card->isVisible(); });
    return found;
}

} // namespace

class ProgramNotesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }

    void aNoteOutlivesTheCopyOfTheServer()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        Desk::window()->openPage(u"builds"_s);
        Desk::view()->setFocus();
        QTest::keyClick(Desk::view(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY(Desk::view()->currentIndex().row() >= 0);
        const BuildRow build = Desk::table().buildAt(Desk::view()->currentIndex().row());
        Desk::press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::visible<NotesDialog>(), patience);
        QVERIFY(QTest::qWaitForWindowActive(Desk::visible<NotesDialog>(), patience));
        auto *field = Desk::partOf<QPlainTextEdit>(Desk::visible<NotesDialog>(), u"noteField"_s);
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(cards().size(), 1, patience);
        QVERIFY(field->toPlainText().isEmpty());
        QCOMPARE(cards().front()->note().text, words);

        const QString cache = desk.cacheFile();
        desk.stop();
        for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(cache + suffix);
        QVERIFY(!QFile::exists(cache));
        desk.start();
        QVERIFY(Desk::openFilled(server)); // nothing but the notebook knows of the account now
        Desk::press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(cards().size(), 1, patience);
        QCOMPARE(cards().front()->note().text, words);
        QCOMPARE(cards().front()->note().subject.id, build.id.toString());

        QTRY_VERIFY(Desk::table().report().rows == QueryReport::Rows::Ready);
        Desk::partOf<QPushButton>(cards().front(), u"noteSubject"_s)->click();
        QTRY_COMPARE(Desk::window()->currentPage(), u"builds"_s);
    }
};

QTEST_MAIN(ProgramNotesTest)
#include "tst_notes.moc"
