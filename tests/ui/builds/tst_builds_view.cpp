// SPDX-License-Identifier: GPL-3.0-or-later
// The table and the details of the Builds page: keys, selection, clipboard, screen readers.
#include "tests/ui/builds/page_window.h"

using namespace viewer;
using namespace viewer::test;

class TestBuildsView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(loadFonts());
        applyTheme(*qApp, Theme(Scheme::Light));
    }

    void spaceHidesDetailsF4GoesThereEscapeComesBack()
    {
        Window w;
        w.fill(30);
        w.select(w.rowOf(7714));
        auto *details = w.part<BuildDetails>(u"buildDetails"_s);
        QVERIFY(details->isVisible());
        QCOMPARE(w.part<ElidedLabel>(u"detailsTitle"_s)->text(), u"ledger-core #7714"_s);
        w.key(Qt::Key_Space);
        QVERIFY(!details->isVisible());
        w.key(Qt::Key_F4);
        QVERIFY(details->isVisible());
        QVERIFY(details->isAncestorOf(w.window.focusWidget()));
        w.key(Qt::Key_Escape);
        QVERIFY(!details->isVisible());
        QCOMPARE(w.window.focusWidget(), w.view());
    }

    void enterDoubleClickAndControlReturnOpenTheBuild()
    {
        Window w;
        w.fill(30);
        w.select(4);
        QSignalSpy opened(w.page, &BuildsPage::openRequested);
        w.key(Qt::Key_Return);
        w.key(Qt::Key_Return, Qt::ControlModifier);
        const QPoint middle = w.view()->visualRect(w.table.index(6, int(BuildColumn::Project))).center();
        QTest::mouseClick(w.view()->viewport(), Qt::LeftButton, Qt::NoModifier, middle);
        QTest::mouseDClick(w.view()->viewport(), Qt::LeftButton, Qt::NoModifier, middle);
        QCOMPARE(opened.size(), 3);
        QCOMPARE(opened[0][0].value<BuildId>(), w.table.buildAt(4).id);
        QCOMPARE(opened[1][0].value<BuildId>(), w.table.buildAt(4).id);
        QCOMPARE(opened[2][0].value<BuildId>(), w.table.buildAt(6).id);
    }

    void detailsTellEverythingThatIsKnown()
    {
        Window w;
        w.fill(3000);
        w.select(w.rowOf(7714));
        QTRY_COMPARE(w.part<QPlainTextEdit>(u"errorText"_s)->toPlainText(), w.builds.errors()[1]);
        const auto value = [&](const QString &name) { return w.part<ElidedLabel>("details_"_L1 + name)->text(); };
        QCOMPARE(value(u"id"_s).size(), 36);
        QCOMPARE(value(u"starter"_s), u"ci-bot · from audit"_s);
        QCOMPARE(value(u"method"_s), u"paketo"_s);
        QCOMPARE(value(u"created"_s), u"12 Mar 13:54:50"_s);
        QCOMPARE(value(u"started"_s), u"12 Mar 13:55:02, waited 0:12"_s);
        QVERIFY(value(u"duration"_s).startsWith(u"6:41, usual 6:"_s));
        QVERIFY(value(u"duration"_s).endsWith(u"(p50, n 100)"_s));
        QCOMPARE(value(u"attempts"_s), u"2"_s);
        QCOMPARE(value(u"resources"_s), u"not recorded by the server"_s);
        QVERIFY(!w.part<ElidedLabel>(u"details_checked"_s)->isVisible());
        w.page->setLastChecked(w.table.buildAt(w.view()->currentIndex().row()).id, synthetic::noon() - Seconds(240));
        QCOMPARE(value(u"checked"_s), u"4 min ago"_s);
        w.select(w.rowOf(5403));
        QCOMPARE(value(u"started"_s), u"not yet, waits 1:40"_s);
        QVERIFY(!w.part<QWidget>(u"errorBlock"_s)->isVisible());
    }

    void keysCopyRowsIdsAndLinks()
    {
        Window w;
        w.fill(30);
        const int row = w.rowOf(7714);
        const QString id = w.table.buildAt(row).id.toString();
        w.select(row);
        QClipboard *clipboard = QApplication::clipboard();
        w.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(clipboard->text(), id);
        w.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(clipboard->text(),
                 u"https://factory.example.net/builds/%1\nimagefactory://api.example.net:8443/builds/%1"_s.arg(id));
        QCOMPARE(w.selectedLine(), u"Copied the link"_s);
        w.key(Qt::Key_Down, Qt::ShiftModifier);
        w.key(Qt::Key_S, Qt::ControlModifier); // several: their pages, a line each
        QCOMPARE(clipboard->text().count(u"https://factory.example.net/builds/"_s), 2);
        QVERIFY(!clipboard->text().contains(u"imagefactory:"_s));
        w.key(Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(w.selectedLine(), u"Copied 2 rows"_s);
        const QStringList lines = clipboard->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], u"Build\tStatus\tProject\tMethod\tStarted by\tStarted\tDuration\tResult"_s);
        QCOMPARE(lines[1],
                 u"#7714\tFailed\tledger-core\tpaketo\tci-bot\t2026-03-12 13:55:02\t6:41\t"
                 "401 unauthorized: token expired"_s);
        QSignalSpy web(w.page, &BuildsPage::webRequested);
        w.key(Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(web.size(), 1);
    }

    void copyWaitsForErrorTextsThatAreNotHere()
    {
        Window w;
        w.fill(3000, false);
        w.select(0);
        w.view()->selectAll();
        w.key(Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(w.selectedLine(), u"Copied the first 2,000 of 3,000 rows"_s);
        const QString text = QApplication::clipboard()->text();
        QCOMPARE(text.count(u'\n'), 2001);
        QVERIFY(!text.contains(u'\u2026'));
    }

    void withoutABuildTheLinkLeadsToTheList()
    {
        Window w;
        w.fill(30);
        BuildQuery query;
        query.projects = {w.table.buildAt(0).project};
        query.search = u"nothing like this"_s;
        w.page->showQuery(query);
        w.settle();
        QTRY_COMPARE(w.table.rowCount(), 0);
        w.part<QAction>(u"copyLinkAction"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text().section(u'\n', 0, 0),
                 u"https://factory.example.net/projects/%1/builds"_s.arg(query.projects.begin()->toString()));
        query.projects.clear();
        w.page->showQuery(query);
        w.part<QAction>(u"copyLinkAction"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), u"imagefactory://api.example.net:8443/builds"_s);
    }

    void withoutAWebAddressThereAreNoLinks()
    {
        Window w;
        w.fill(5);
        w.page->setWebOrigin({});
        QVERIFY(!w.part<QAction>(u"copyLinkAction"_s)->isEnabled());
        QVERIFY(!w.part<QPushButton>(u"detailsOpenWeb"_s)->isEnabled());
    }

    void homeAndEndReachTheNewestAndTheOldest()
    {
        Window w;
        w.fill(100'000, false);
        w.select(50);
        w.key(Qt::Key_End);
        QCOMPARE(w.view()->currentIndex().row(), 99'999);
        QCOMPARE(w.table.seqAt(w.view()->currentIndex().row()), 1u);
        QCOMPARE(w.view()->rowsOnScreen().second, 99'999);
        QVERIFY(w.count().contains(u"–100,000 of 100,000"_s));
        w.key(Qt::Key_Home);
        QCOMPARE(w.view()->currentIndex().row(), 0);
        w.key(Qt::Key_Down);
        QCOMPARE(w.view()->currentIndex().row(), 1);
    }

    void selectionFollowsTheBuildsIntoAnotherOrder()
    {
        Window w;
        w.fill(500);
        w.select(20);
        w.key(Qt::Key_Down, Qt::ShiftModifier);
        const std::uint32_t first = w.table.seqAt(20), second = w.table.seqAt(21);
        QCOMPARE(w.selectedLine(), u"2 selected · newest first"_s);
        BuildQuery query;
        query.sort = BuildColumn::Project;
        w.page->showQuery(query);
        w.settle();
        const std::vector<int> rows = w.view()->selectedRows(10);
        QCOMPARE(rows.size(), size_t(2));
        QSet<std::uint32_t> seqs{w.table.seqAt(rows[0]), w.table.seqAt(rows[1])};
        QCOMPARE(seqs, (QSet<std::uint32_t>{first, second}));
        QCOMPARE(w.table.seqAt(w.view()->currentIndex().row()), second);
        const auto [top, bottom] = w.view()->rowsOnScreen();
        QVERIFY(top <= w.view()->currentIndex().row() && w.view()->currentIndex().row() <= bottom);
    }

    void selectionComesBackWhenTheFilterLetsTheBuildThrough()
    {
        Window w;
        w.fill(100);
        w.select(w.rowOf(7714));
        BuildQuery query;
        query.states = {BuildState::Succeeded};
        w.page->showQuery(query);
        QTRY_VERIFY(!w.view()->currentIndex().isValid());
        QTRY_VERIFY(w.part<QWidget>(u"detailsScroll"_s)->isHidden());
        w.page->showQuery({});
        QTRY_VERIFY(w.view()->currentIndex().isValid());
        QCOMPARE(w.view()->currentIndex().row(), w.rowOf(7714));
        QCOMPARE(w.view()->selectedCount(), 1);
    }

    void hugeSelectionKeepsOnlyTheCurrentRow()
    {
        Window w;
        w.fill(30'000, false);
        w.select(7);
        const std::uint32_t seq = w.table.seqAt(7);
        w.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(w.view()->selectedCount(), 30'000);
        QVERIFY(w.selectedLine().startsWith(u"30,000 selected"_s));
        BuildQuery query;
        query.sort = BuildColumn::Duration;
        w.page->showQuery(query);
        QTRY_COMPARE(w.view()->selectedCount(), 1);
        QCOMPARE(w.table.seqAt(w.view()->currentIndex().row()), seq);
    }

    void newBuildsDoNotMoveWhatIsRead()
    {
        Window w;
        w.fill(2000, false);
        w.view()->verticalScrollBar()->setValue(28 * 400 + 11);
        const std::uint32_t top = w.table.seqAt(400);
        w.builds.addDesignRows();
        w.setSnapshot(w.builds.snapshotAfter(w.snapshot, {}));
        QTRY_COMPARE(w.table.rowCount(), 2023);
        QCOMPARE(w.view()->verticalScrollBar()->value(), 28 * 423 + 11);
        QCOMPARE(w.table.seqAt(w.view()->rowsOnScreen().first), top);
        w.view()->verticalScrollBar()->setValue(0);
        w.builds.add(w.builds.rows().back());
        w.builds.at(2023).created += 5;
        w.setSnapshot(w.builds.snapshotAfter(w.snapshot, {}));
        QTRY_COMPARE(w.table.rowCount(), 2024);
        QCOMPARE(w.view()->verticalScrollBar()->value(), 0);
    }

    void menuKeyOffersEveryActionOfARow()
    {
        Window w;
        w.fill(10);
        w.select(3);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), w.view()->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(w.view()->viewport(), &event);
        auto *menu = w.page->findChild<QMenu *>(u"rowMenu"_s);
        QVERIFY(menu && menu->isVisible());
        QStringList names;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                names << action->objectName();
        }
        QCOMPARE(names,
                 (QStringList{u"openAction"_s, u"openLogAction"_s, u"saveLogOfBuildAction"_s, u"openWebAction"_s,
                              u"copyLinkAction"_s, u"copyIdAction"_s, u"copyRowsAction"_s, u"notesAction"_s,
                              u"buildsOfProjectAction"_s, u"detailsAction"_s, u"openDetailsAction"_s}));
        const BuildRow build = w.table.buildAt(3);
        const std::pair<QString, void (BuildsPage::*)(const BuildId &)> asked[] = {
            {u"openAction"_s, &BuildsPage::openRequested},
            {u"openLogAction"_s, &BuildsPage::logRequested},
            {u"saveLogOfBuildAction"_s, &BuildsPage::logSaveRequested},
            {u"openWebAction"_s, &BuildsPage::webRequested}};
        for (const auto &[name, signal] : asked) {
            QSignalSpy spy(w.page, signal);
            w.part<QAction>(name)->trigger();
            QCOMPARE(spy.size(), 1);
            QCOMPARE(spy[0][0].value<BuildId>(), build.id);
        }
        w.part<QAction>(u"buildsOfProjectAction"_s)->trigger();
        QCOMPARE(w.page->state().query.projects, QSet<ProjectId>{build.project});
        menu->close();
    }

    void cellsSpeakInWords()
    {
        QAccessible::setActive(true);
        Window w;
        w.fill(10);
        w.select(w.rowOf(7714));
        QTRY_COMPARE(w.shown(w.rowOf(7714), BuildColumn::Result), u"401 unauthorized: token expired"_s);
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(w.view());
        QVERIFY(table && table->tableInterface());
        QCOMPARE(table->text(QAccessible::Name), u"Builds"_s);
        QAccessibleInterface *cell = table->tableInterface()->cellAt(w.rowOf(7714), int(BuildColumn::Status));
        QVERIFY(cell);
        QVERIFY(cell->text(QAccessible::Name).startsWith(u"Failed, 401 unauthorized: token expired, 6 minute"_s));
    }

    void longDurationsAreNeverCut()
    {
        Window w;
        w.fill(5);
        const int row = w.rowOf(2210);
        w.builds.at(5).duration = 49 * 3600 * 1000; // #2210 is the oldest of the design's rows
        w.setSnapshot(w.builds.snapshotAfter(w.snapshot, {5}));
        QTRY_COMPARE(w.shown(row, BuildColumn::Duration), u"49:00:00"_s);
        const QFontMetrics metrics(textFont(TextRole::Body, QFont::Medium));
        QVERIFY(metrics.horizontalAdvance(u"49:00:00"_s) < firstWidth(BuildColumn::Duration) - 2 * 8);
    }

    void typingLettersDoesNotSearchTheCells()
    {
        Window w;
        w.fill(100'000, false);
        w.select(0);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClicks(w.view(), u"zzz"_s);
        QVERIFY(timer.elapsed() < 500);
        QCOMPARE(w.view()->currentIndex().row(), 0);
    }
};

QTEST_MAIN(TestBuildsView)
#include "tst_builds_view.moc"
