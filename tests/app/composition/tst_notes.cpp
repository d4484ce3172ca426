// SPDX-License-Identifier: GPL-3.0-or-later
// Notes in the running program: written by keyboard, still there after a restart and after the copy was deleted.
#include "models/notebook/notebook.h"
#include "tests/app/composition/program_window.h"
#include "ui/notes/note_card.h"
#include "ui/notes/notes_dialog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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

    void aDamagedNotebookIsToldAndItsFileKept()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        QFile notes(notebook::Notebook::fileIn(QFileInfo(desk.cacheFile()).path()));
        QTRY_VERIFY_WITH_TIMEOUT(notes.exists(), patience);
        desk.stop();
        const QByteArray damage("these are no notes any more");
        QVERIFY(notes.open(QIODevice::WriteOnly | QIODevice::Truncate));
        notes.write(damage);
        notes.close();
        desk.start();
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(Desk::banner()->fact(), u"The notes could not be read: their file is damaged."_s,
                                  patience);
        QVERIFY(Desk::banner()->isVisible());
        const QFileInfo place(notes.fileName());
        const QStringList aside = place.dir().entryList({place.fileName() + u".set-aside-*"_s}, QDir::Files);
        QCOMPARE(aside.size(), 1);
        QVERIFY2(Desk::banner()->rest().contains(aside.front()), qPrintable(Desk::banner()->rest()));
        QFile kept(place.dir().filePath(aside.front()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), damage);
        // And a new one was begun: the program goes on.
        QVERIFY(Desk::filled(server.builds()));
        QVERIFY(notes.exists());
        QCOMPARE(Desk::banner()->fact(),
                 u"The notes could not be read: their file is damaged."_s); // until it is closed
    }
};

QTEST_MAIN(ProgramNotesTest)
#include "tst_notes.moc"
