// SPDX-License-Identifier: GPL-3.0-or-later
// States, search, filters and columns of the Builds page.
#include "tests/ui/builds/page_window.h"

using namespace viewer;
using namespace viewer::test;

class TestBuildsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(loadFonts());
        applyTheme(*qApp, Theme(Scheme::Light));
    }

    void showsGreyBlocksThenRows()
    {
        Window w;
        auto *stack = w.part<QStackedWidget>({});
        QCOMPARE(stack->currentWidget()->objectName(), u"loadingRows"_s);
        w.page->setProgress({2100, 19'065});
        QCOMPARE(w.count(), u"reading 2,100 of 19,065"_s);
        w.fill(500);
        QCOMPARE(stack->currentWidget(), w.view());
        QVERIFY(w.count().startsWith(u"1–"_s));
        QVERIFY(w.count().contains(u" of 523"_s));
    }

    void saysWhenThereAreNoBuilds()
    {
        Window w;
        w.fill(0, false);
        auto *empty = w.part<EmptyState>(u"emptyState"_s);
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->title(), u"No builds yet"_s);
        QVERIFY(!w.part<BuildDetails>(u"buildDetails"_s)->isVisible());
        w.fill(3);
        QTRY_VERIFY(w.part<BuildDetails>(u"buildDetails"_s)->isVisible());
    }

    void problemOffersToTryAgainUntilRowsAreThere()
    {
        Window w;
        w.page->setProblem(u"Could not load"_s, u"Server answered 503."_s);
        auto *empty = w.part<EmptyState>(u"emptyState"_s);
        QVERIFY(empty->isVisible());
        QSignalSpy retry(w.page, &BuildsPage::retryRequested);
        w.part<QPushButton>(u"emptyAction"_s)->click();
        QCOMPARE(retry.size(), 1);
        w.fill(10);
        QVERIFY(!empty->isVisible());
    }

    void searchFindsWhileTypingAndEscapeClears()
    {
        Window w;
        w.fill(300);
        w.select(0);
        w.key(Qt::Key_F, Qt::ControlModifier);
        auto *field = w.part<SearchField>(u"findBuilds"_s);
        QCOMPARE(w.window.focusWidget(), field);
        QTest::keyClicks(field, u"ledger"_s);
        QTRY_VERIFY(w.table.query().search == u"ledger" && !w.table.report().busy);
        QVERIFY(w.table.rowCount() > 0 && w.table.rowCount() < 323);
        for (int row = 0; row < w.table.rowCount(); ++row) {
            const QString error = w.builds.errors()[w.table.buildAt(row).error];
            QVERIFY(w.shown(row, BuildColumn::Project) == u"ledger-core" || error.contains(u"ledger"_s));
        }
        QVERIFY(w.count().contains(u"(of 323)"_s));
        w.key(Qt::Key_Escape);
        QTRY_COMPARE(w.table.rowCount(), 323);
        w.key(Qt::Key_Escape);
        QCOMPARE(w.window.focusWidget(), w.view());
    }

    void enterInTheSearchFieldDoesNotWait()
    {
        Window w;
        w.fill(100);
        auto *field = w.part<SearchField>(u"findBuilds"_s);
        field->setFocus();
        QTest::keyClicks(field, u"#7714"_s);
        w.key(Qt::Key_Return);
        QCOMPARE(w.table.query().search, u"#7714"_s);
        QCOMPARE(w.window.focusWidget(), w.view());
    }

    void noMatchOffersToClear()
    {
        Window w;
        w.fill(50);
        BuildQuery query;
        query.search = u"nothing like this"_s;
        query.states = {BuildState::Failed};
        w.page->showQuery(query);
        auto *empty = w.part<EmptyState>(u"emptyState"_s);
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->title(), u"Nothing matches"_s);
        QCOMPARE(empty->text(), u"0 of 73"_s);
        auto *action = w.part<QPushButton>(u"emptyAction"_s);
        QCOMPARE(action->text(), u"Clear 1 filter and search"_s);
        action->click();
        QTRY_COMPARE(w.table.rowCount(), 73);
        QVERIFY(w.part<SearchField>(u"findBuilds"_s)->text().isEmpty());
    }

    void statusChipIsUsedByKeyboard()
    {
        Window w;
        w.fill(200);
        auto *chip = w.part<FilterChip>(u"filterStatus"_s);
        QMenu *menu = chip->menu();
        menu->popup(chip->mapToGlobal(QPoint(0, chip->height())));
        auto *choices = menu->findChild<QListWidget *>(u"choices"_s);
        QTRY_VERIFY(choices->hasFocus());
        QCOMPARE(choices->count(), 7);
        QTest::keyClick(choices, Qt::Key_Down); // Failed
        QTest::keyClick(choices, Qt::Key_Space);
        QTest::keyClick(choices, Qt::Key_Down); // Cancelled
        QTest::keyClick(choices, Qt::Key_Return);
        QVERIFY(menu->isVisible());
        menu->close();
        QCOMPARE(w.table.query().states, (QSet<BuildState>{BuildState::Failed, BuildState::Cancelled}));
        QCOMPARE(chip->value(), u"Failed, Cancelled"_s);
        w.settle();
        for (int row = 0; row < w.table.rowCount(); ++row)
            QVERIFY(w.table.query().states.contains(w.table.buildAt(row).state));
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Delete);
        QVERIFY(w.table.query().states.isEmpty());
    }

    void memberChipOffersAutomaticAndNotKnownYet()
    {
        Window w;
        w.fill(20'000, false);
        auto *chip = w.part<FilterChip>(u"filterMember"_s);
        chip->menu()->popup(QPoint(10, 10));
        auto *choices = chip->menu()->findChild<QListWidget *>(u"choices"_s);
        QVERIFY(choices->count() > 10);
        QCOMPARE(choices->item(0)->text(), u"Automatic"_s);
        QCOMPARE(choices->item(1)->text().toLower(), u"not known yet"_s);
        auto *find = chip->menu()->findChild<SearchField *>(u"choiceFind"_s);
        QTRY_VERIFY(find->hasFocus());
        QTest::keyClicks(find, u"hana"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QTest::keyClick(choices, Qt::Key_Space);
        chip->menu()->close();
        QCOMPARE(chip->value(), u"Hana Sato"_s);
        w.settle();
        QVERIFY(w.table.rowCount() > 0);
        QCOMPARE(w.shown(0, BuildColumn::StartedBy), u"Hana Sato"_s);
    }

    void periodMovesWithTheClock()
    {
        Window w;
        w.fill(10);
        auto *menu = w.part<FilterChip>(u"filterStarted"_s)->menu();
        menu->findChild<QAction *>(u"period_day"_s)->trigger();
        QCOMPARE(w.table.query().from, synthetic::noon() - std::chrono::hours(24));
        QCOMPARE(w.part<FilterChip>(u"filterStarted"_s)->value(), u"last 24 hours"_s);
        w.page->setNow(synthetic::noon() + Seconds(30));
        QCOMPARE(w.table.query().from, synthetic::noon() - std::chrono::hours(24));
        w.page->setNow(synthetic::noon() + Seconds(90));
        QCOMPARE(w.table.query().from, synthetic::noon() + Seconds(90) - std::chrono::hours(24));
        w.part<QPushButton>(u"clearFilters"_s)->click();
        QVERIFY(!w.table.query().from);
    }

    void headerClickOrdersAndTheThirdOneLeadsBack()
    {
        Window w;
        w.fill(100);
        BuildsHeader *header = w.view()->header();
        const int section = int(BuildColumn::Duration);
        const QPoint middle(header->sectionViewportPosition(section) + 50, header->height() / 2);
        const auto click = [&] { QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, middle); };
        click();
        QCOMPARE(w.table.query().sort, BuildColumn::Duration);
        QVERIFY(w.table.query().descending);
        QVERIFY(w.count().contains(u"without known duration"_s) || w.table.report().busy);
        QTRY_VERIFY(w.count().contains(u"without known duration, last"_s));
        click();
        QVERIFY(!w.table.query().descending);
        click();
        QCOMPARE(w.table.query().sort, BuildColumn::Created);
        QVERIFY(w.table.query().descending);
    }

    void narrowWindowShowsDetailsOverTheTableOnDemand()
    {
        Window w(1024);
        w.fill(30);
        w.select(2);
        auto *details = w.part<BuildDetails>(u"buildDetails"_s);
        QVERIFY(!details->isVisible());
        const int tableWidth = w.view()->width();
        w.key(Qt::Key_Space);
        QVERIFY(details->isVisible());
        QCOMPARE(w.view()->width(), tableWidth);
        w.key(Qt::Key_Escape);
        QVERIFY(!details->isVisible());
        w.window.resize(1300, 760);
        QTRY_VERIFY(details->isVisible());
        QVERIFY(w.view()->geometry().right() < details->x());
    }

    void columnsAreHiddenMovedAndRemembered()
    {
        Window w;
        w.fill(10);
        QSignalSpy changed(w.page, &BuildsPage::stateChanged);
        w.part<QPushButton>(u"columnsButton"_s)->click();
        auto *menu = w.part<QMenu>(u"columnsMenu"_s);
        QVERIFY(menu->isVisible());
        auto *choices = menu->findChild<QListWidget *>(u"choices"_s);
        QCOMPARE(choices->count(), buildColumnCount);
        QTRY_VERIFY(choices->hasFocus());
        choices->setCurrentRow(5); // Method
        QTest::keyClick(choices, Qt::Key_Space);
        QVERIFY(w.view()->isColumnHidden(int(BuildColumn::Method)));
        QCOMPARE(choices->currentRow(), 5);
        choices->setCurrentRow(3); // Project
        menu->findChild<QPushButton *>(u"columnUp"_s)->click();
        menu->close();
        BuildsHeader *header = w.view()->header();
        QVERIFY(header->visualIndex(int(BuildColumn::Project)) < header->visualIndex(int(BuildColumn::Status)));
        QVERIFY(!changed.isEmpty());

        const BuildsPageState state = w.page->state();
        Window other;
        other.page->restore(buildsPageStateFromJson(toJson(state)));
        QCOMPARE(other.page->state(), state);
        QVERIFY(other.view()->isColumnHidden(int(BuildColumn::Method)));
        menu->findChild<QPushButton *>(u"columnsReset"_s)->click();
        QCOMPARE(w.page->state(), firstBuildsPageState());
    }

    void offlineIsMarkedOnTheHead()
    {
        Window w;
        w.fill(10);
        auto *marker = w.part<QWidget>(u"staleMarker"_s);
        QVERIFY(!marker->isVisible());
        w.page->setOffline(true, synthetic::noon() - std::chrono::hours(4));
        QVERIFY(marker->isVisible());
        QCOMPARE(marker->accessibleName(), u"as of 10:02"_s);
        QCOMPARE(w.shown(w.rowOf(48219), BuildColumn::Status), u"Was running"_s);
        w.page->setOffline(false, {});
        QVERIFY(!marker->isVisible());
    }

    void everyControlHasANameAndEveryActionAKey()
    {
        Window w;
        w.fill(10);
        for (const QAbstractButton *button : w.page->findChildren<QAbstractButton *>()) {
            if (button->objectName().startsWith(u"qt_"_s)
                || button->metaObject()->className() == "QTableCornerButton"_ba)
                continue;
            QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
            if (button->isHidden())
                continue;
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     qPrintable(button->objectName()));
        }
        int actions = 0;
        for (const QAction *action : w.page->findChildren<QAction *>()) {
            if (!action->objectName().endsWith(u"Action"_s))
                continue;
            ++actions;
            QVERIFY2(!action->text().isEmpty() && !action->shortcut().isEmpty(), qPrintable(action->objectName()));
        }
        QCOMPARE(actions, 12);
    }

    void rowsOnScreenAreToldToTheTableAndToTheWorld()
    {
        Window w;
        QSignalSpy seen(w.page, &BuildsPage::buildsOnScreenChanged);
        w.fill(500);
        QTRY_VERIFY(!seen.isEmpty());
        const auto ids = seen.last()[0].value<QList<BuildId>>();
        QVERIFY(ids.size() > 10 && ids.size() < 40);
        QCOMPARE(ids.first(), w.table.buildAt(0).id);
    }

    void buildOfALinkIsShownThoughAFilterHidesIt()
    {
        Window w;
        BuildQuery query;
        query.states = {BuildState::Queued};
        w.page->showQuery(query);
        w.fill(200);
        const std::uint32_t row = *w.snapshot->rowOfSeq(100);
        const BuildId id = w.snapshot->row(row).id;
        w.page->showBuild(id);
        QTRY_VERIFY(w.view()->currentIndex().isValid());
        QTRY_COMPARE(w.table.buildAt(w.view()->currentIndex().row()).id, id);
        QVERIFY(w.table.query().states.isEmpty());
    }

    void dateDialogSaysThatTheEndIsNotIncluded()
    {
        Window w;
        w.fill(5);
        w.part<FilterChip>(u"filterStarted"_s)->menu()->findChild<QAction *>(u"period_custom"_s)->trigger();
        auto *dialog = w.part<QDialog>(u"dateRangeDialog"_s);
        QVERIFY(dialog->isVisible());
        dialog->findChild<QCheckBox *>(u"hasTo"_s)->setChecked(true);
        dialog->findChild<QDateEdit *>(u"rangeFrom"_s)->setDate(QDate(2026, 3, 1));
        dialog->findChild<QDateEdit *>(u"rangeTo"_s)->setDate(QDate(2026, 3, 7));
        const QString words = dialog->findChild<QLabel *>(u"rangeWords"_s)->text();
        QVERIFY2(words.contains(u"before Sun 8 Mar 2026, 00:00:00"_s), qPrintable(words));
        dialog->findChild<QPushButton *>(u"rangeAccept"_s)->click();
        QCOMPARE(toIso(*w.table.query().from), u"2026-02-28T23:00:00Z"_s);
        QCOMPARE(toIso(*w.table.query().to), u"2026-03-07T23:00:00Z"_s);
        QCOMPARE(w.part<FilterChip>(u"filterStarted"_s)->value(), u"1 Mar until before 8 Mar"_s);
    }
};

QTEST_MAIN(TestBuildsPage)
#include "tst_builds_page.moc"
