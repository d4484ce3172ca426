// SPDX-License-Identifier: GPL-3.0-or-later
// States, search, filters and columns of the Builds page.
#include "tests/ui/builds/page_window.h"
#include "ui/builds/builds_export_dialog.h"
#include "ui/builds/builds_tab_bar.h"

#include <QPointer>
#include <QProgressBar>
#include <QTemporaryDir>

using namespace viewer;
using namespace viewer::test;

class TestBuildsPage : public QObject
{
    Q_OBJECT

    /// Opens the menu of a tab as a right click does, and finds a line of it.
    static QAction *menuItem(const Window &w, QTabBar *bar, int index, const QString &name)
    {
        const QPoint place = bar->tabRect(index).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, bar->mapToGlobal(place));
        QApplication::sendEvent(bar, &event);
        auto *menu = w.part<QMenu>(u"viewMenu"_s);
        auto *item = menu->findChild<QAction *>(name);
        menu->close();
        return item;
    }

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
        QCOMPARE(actions, 17);
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

    void savesWhatIsShownAsAViewAndShowsItAgain()
    {
        Window w;
        w.fill(300);
        w.page->setViews({});
        auto *bar = w.part<QTabBar>(u"viewTabs"_s);
        QCOMPARE(bar->count(), 1);
        QCOMPARE(bar->tabText(0), u"All builds"_s);
        BuildQuery query;
        query.states = {BuildState::Failed};
        query.search = u"ledger"_s;
        query.sort = BuildColumn::Duration;
        w.page->showQuery(query, Period::Week);
        QSignalSpy added(w.page, &BuildsPage::viewAddRequested);
        w.view()->setFocus();
        w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = w.part<QDialog>(u"viewDialog"_s);
        auto *accept = dialog->findChild<QPushButton *>(u"viewAccept"_s);
        QVERIFY(!accept->isEnabled()); // no name yet
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"viewName"_s), u"  Broken  ledger "_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(added.size(), 1);
        QCOMPARE(added[0][0].toString(), u"Broken ledger"_s);
        const QJsonObject state = added[0][1].toJsonObject();
        QVERIFY(!state["query"_L1]["from"_L1].isString()); // a period that moves is kept as such
        w.page->setViews({{{7, u"Broken ledger"_s, state}}, 0});
        QCOMPARE(w.page->currentView(), 7);
        QCOMPARE(bar->currentIndex(), 1);

        bar->setFocus();
        w.key(Qt::Key_Left);
        QCOMPARE(w.page->currentView(), 0);
        QVERIFY(!w.page->state().query.filtered());
        QVERIFY(w.part<SearchField>(u"findBuilds"_s)->text().isEmpty());
        w.key(Qt::Key_Right);
        const BuildsPageState shown = w.page->state();
        QCOMPARE(shown.query.states, query.states);
        QCOMPARE(shown.query.search, u"ledger"_s);
        QCOMPARE(shown.query.sort, BuildColumn::Duration);
        QCOMPARE(shown.period, Period::Week);
        QVERIFY(shown.query.from.has_value());
    }

    void viewsHaveColumnsOfTheirOwn()
    {
        Window w;
        w.fill(50);
        BuildsPageState shape = firstBuildsPageState();
        shape.hidden = {BuildColumn::Method, BuildColumn::Branch};
        shape.widths.insert(BuildColumn::Project, 300);
        w.page->setViews({{{1, u"Other columns"_s, viewOf(shape)}}, 0});
        w.view()->setColumnWidth(int(BuildColumn::Project), 222);
        w.page->openView(1);
        QVERIFY(w.view()->isColumnHidden(int(BuildColumn::Method)));
        QVERIFY(!w.view()->isColumnHidden(int(BuildColumn::Id)));
        QCOMPARE(w.view()->columnWidth(int(BuildColumn::Project)), 222); // widths stay as they are

        const QJsonObject kept = toJson(w.page->state()); // a restart while the view is shown
        Window next;
        next.page->restore(buildsPageStateFromJson(kept));
        next.fill(50);
        next.page->setViews({{{1, u"Other columns"_s, viewOf(shape)}}, 0});
        QCOMPARE(next.page->currentView(), 1);
        QVERIFY(next.view()->isColumnHidden(int(BuildColumn::Method)));
        next.page->openView(0);
        QVERIFY(!next.view()->isColumnHidden(int(BuildColumn::Method)));
        QVERIFY(next.view()->isColumnHidden(int(BuildColumn::Id)));
    }

    void marksAViewThatIsNoLongerWhatIsShown()
    {
        Window w;
        w.fill(100);
        BuildsPageState failed = firstBuildsPageState();
        failed.query.states = {BuildState::Failed};
        w.page->setViews({{{1, u"Failed & <b>more</b>"_s, viewOf(failed)}}, 0});
        w.page->setViewCounts({{0, 123}, {1, 45}});
        auto *bar = w.part<QTabBar>(u"viewTabs"_s);
        QCOMPARE(bar->accessibleTabName(1), u"Failed & <b>more</b>, 45 build(s)"_s);
        w.page->openView(1);
        QVERIFY(!bar->accessibleTabName(1).contains(u"changed"_s));
        w.view()->setFocus();
        auto *chip = w.part<FilterChip>(u"filterStatus"_s);
        QTest::keyClick(chip, Qt::Key_Delete);
        QVERIFY(w.page->state().query.states.isEmpty());
        QCOMPARE(bar->accessibleTabName(1), u"Failed & <b>more</b>, changed, 45 build(s)"_s);
        auto *painted = qobject_cast<BuildsTabBar *>(bar);
        QCOMPARE(painted->behind(1), u"45"_s);
        QVERIFY(painted->isChanged(1) && !painted->isChanged(0));

        QSignalSpy changed(w.page, &BuildsPage::viewChangeRequested);
        menuItem(w, bar, 1, u"viewUpdate"_s)->trigger();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<SavedView>().name, u"Failed & <b>more</b>"_s);
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(1).center()); // back to the view as saved
        QCOMPARE(w.page->state().query.states, QSet<BuildState>{BuildState::Failed});
        QVERIFY(!bar->accessibleTabName(1).contains(u"changed"_s));
    }

    void viewsAreRenamedMovedAndDeleted()
    {
        Window w;
        w.fill(20);
        const QJsonObject state = viewOf(firstBuildsPageState());
        w.page->setViews({{{1, u"One"_s, state}, {2, u"Two"_s, state}}, 0});
        auto *bar = w.part<QTabBar>(u"viewTabs"_s);
        w.page->openView(1);
        bar->setFocus();
        QSignalSpy order(w.page, &BuildsPage::viewsOrderRequested);
        w.key(Qt::Key_Left, Qt::ControlModifier); // "All builds" stays first
        QCOMPARE(order.size(), 0);
        w.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(order.size(), 1);
        QCOMPARE(order[0][0].value<QList<qint64>>(), (QList<qint64>{2, 1}));
        w.page->setViews({{{2, u"Two"_s, state}, {1, u"One"_s, state}}, 0});
        QCOMPARE(bar->currentIndex(), 2); // the same view is current

        QSignalSpy changed(w.page, &BuildsPage::viewChangeRequested);
        w.key(Qt::Key_F2);
        auto *dialog = w.part<QDialog>(u"viewDialog"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"viewName"_s);
        auto *accept = dialog->findChild<QPushButton *>(u"viewAccept"_s);
        QCOMPARE(name->text(), u"One"_s);
        name->setText(u"two"_s);
        QVERIFY(!accept->isEnabled());
        name->setText(u"First"_s);
        accept->click();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<SavedView>(), (SavedView{1, u"First"_s, state}));

        QSignalSpy removed(w.page, &BuildsPage::viewRemoveRequested);
        bar->setFocus();
        w.key(Qt::Key_Delete);
        auto *question = w.part<QDialog>(u"viewRemoval"_s);
        QCOMPARE(removed.size(), 0);
        question->findChild<QPushButton *>(u"viewAccept"_s)->click();
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed[0][0].toLongLong(), 1);
        w.page->setViews({{{2, u"Two"_s, state}}, 0});
        QCOMPARE(w.page->currentView(), 0);
    }

    void saysWhatANameWouldDo()
    {
        Window w;
        w.fill(20);
        const QJsonObject state = viewOf(firstBuildsPageState());
        SavedViews full;
        for (int n = 1; n <= mostSavedViews; ++n)
            full.views.push_back({n, u"View %1"_s.arg(n), state});
        w.page->setViews(full);
        w.part<QAction>(u"saveViewAction"_s)->trigger();
        auto *dialog = w.part<QDialog>(u"viewDialog"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"viewName"_s);
        auto *accept = dialog->findChild<QPushButton *>(u"viewAccept"_s);
        auto *words = dialog->findChild<QLabel *>(u"viewExplanation"_s);
        name->setText(u"One more"_s);
        QVERIFY(!accept->isEnabled());
        QVERIFY(words->text().startsWith(u"50 views are kept already."_s));
        name->setText(u"view 7"_s);
        QCOMPARE(accept->text(), u"Replace"_s);
        QSignalSpy changed(w.page, &BuildsPage::viewChangeRequested);
        accept->click();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<SavedView>().seq, 7);
        QCOMPARE(changed[0][0].value<SavedView>().name, u"View 7"_s);
        QCOMPARE(w.page->currentView(), 7);
    }

    void saysThatAViewCannotBeReadAndShowsTheOthers()
    {
        Window w;
        w.fill(20);
        const QJsonObject good = viewOf(firstBuildsPageState());
        w.page->setViews({{{1, u"No view"_s, {{"query", 3}}}, {2, u"Good"_s, good}}, 1});
        QCOMPARE(w.page->views().size(), size_t(1));
        auto *words = w.part<QLabel>(u"damagedViews"_s);
        QVERIFY(words->isVisible());
        QCOMPARE(words->text(), u"2 saved view(s) cannot be read"_s);
        w.page->setViews({});
        QVERIFY(!words->isVisible());
    }

    void controlTabWalksThroughTheViews()
    {
        Window w;
        w.fill(20);
        const QJsonObject state = viewOf(firstBuildsPageState());
        w.page->setViews({{{1, u"One"_s, state}, {2, u"Two"_s, state}}, 0});
        w.view()->setFocus();
        w.key(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(w.page->currentView(), 1);
        w.key(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        w.key(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(w.page->currentView(), 2);
        BuildQuery query;
        query.states = {BuildState::Failed};
        w.page->showQuery(query); // a link of another page is no view
        QCOMPARE(w.page->currentView(), 0);
        QCOMPARE(w.page->state().query.states, query.states);
    }

    void exportOffersTheRowsThatAreShown()
    {
        Window w;
        w.fill(300);
        BuildQuery query;
        query.states = {BuildState::Failed};
        query.search = u"ledger"_s;
        w.page->showQuery(query);
        QTemporaryDir folder;
        w.page->setExportDefaults(u"xlsx"_s, folder.path());
        std::shared_ptr<const RowOrder> order;
        QPointer<BuildsExportDialog> dialog;
        connect(
            w.page, &BuildsPage::exportAsked, this,
            [&](BuildsExportDialog *asks, const BuildSnapshot &snapshot, const std::shared_ptr<const RowOrder> &rows) {
                QVERIFY(snapshot == w.snapshot);
                order = rows;
                dialog = asks;
            });
        w.view()->setFocus();
        w.key(Qt::Key_E, Qt::ControlModifier); // the rows may still answer the question before
        QTRY_VERIFY(dialog);
        QCOMPARE(int(order->size()), w.table.rowCount());
        QCOMPARE(dialog->findChild<QLabel *>(u"exportCount"_s)->text(), u"%1 builds"_s.arg(w.table.rowCount()));
        const QString scope = dialog->findChild<QLabel *>(u"exportScope"_s)->text();
        QCOMPARE(scope, u"Status: Failed · Search: ledger · newest first"_s);
        QCOMPARE(dialog->format(), u"xlsx"_s);
        auto *path = dialog->findChild<QLineEdit *>(u"exportPath"_s);
        QVERIFY(path->text().startsWith(folder.path()) && path->text().endsWith(u".xlsx"_s));
        dialog->findChild<QAbstractButton *>(u"exportFormat_json"_s)->click();
        QVERIFY(path->text().endsWith(u".json"_s) && !path->text().contains(u"xlsx"_s));
    }

    void exportSaysHowItGoesAndHowItEnded()
    {
        QTemporaryDir folder;
        BuildsExportOffer offer;
        offer.rows = 1'204'331;
        offer.format = u"csv"_s;
        offer.path = folder.filePath(u"builds.csv"_s);
        auto *dialog = new BuildsExportDialog(offer);
        dialog->show();
        auto *words = dialog->findChild<QLabel *>(u"exportWords"_s);
        auto *accept = dialog->findChild<QPushButton *>(u"exportAccept"_s);
        auto *close = dialog->findChild<QPushButton *>(u"exportClose"_s);
        auto *path = dialog->findChild<QLineEdit *>(u"exportPath"_s);
        path->setText(u"relative.csv"_s);
        QVERIFY(!accept->isEnabled());
        path->setText(folder.filePath(u"no/such.csv"_s));
        QVERIFY(!accept->isEnabled() && words->text().startsWith(u"There is no folder"_s));
        path->setText(folder.filePath(u"builds.csv"_s));
        QSignalSpy asked(dialog, &BuildsExportDialog::exportRequested);
        accept->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), u"csv"_s);
        QCOMPARE(asked[0][1].toString(), offer.path);
        dialog->setProgress(409'600);
        QCOMPARE(words->text(), u"409,600 of 1,204,331 rows written"_s);
        QCOMPARE(dialog->findChild<QProgressBar *>(u"exportProgress"_s)->value(), 340);
        QVERIFY(!path->isEnabled());
        QSignalSpy cancelled(dialog, &BuildsExportDialog::cancelRequested);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(dialog->isVisible()); // until the writing has stopped
        dialog->setCancelled();
        QCOMPARE(words->text(), u"Stopped. No file was written."_s);
        accept->click();
        dialog->setFailed(u"The disk is full."_s, u"Free some space."_s);
        QCOMPARE(words->text(), u"The disk is full. Free some space."_s);
        accept->click();
        QCOMPARE(asked.size(), 3);
        dialog->setWritten(1'204'331);
        QCOMPARE(words->text(), u"1,204,331 rows written to %1"_s.arg(offer.path));
        QSignalSpy folderAsked(dialog, &BuildsExportDialog::folderRequested);
        dialog->findChild<QPushButton *>(u"exportFolder"_s)->click();
        QCOMPARE(folderAsked.size(), 1);
        QVERIFY(!close->isVisible());
        accept->click();
        QVERIFY(!dialog->isVisible());
    }

    void exportDoesNotOvertakeTheSearch()
    {
        Window w;
        w.fill(300);
        auto *field = w.part<SearchField>(u"findBuilds"_s);
        field->setFocus();
        std::shared_ptr<const RowOrder> order;
        connect(w.page, &BuildsPage::exportAsked, this,
                [&](BuildsExportDialog *, const BuildSnapshot &, const std::shared_ptr<const RowOrder> &rows) {
                    order = rows;
                });
        QTest::keyClicks(field, u"ledger"_s);
        w.key(Qt::Key_E, Qt::ControlModifier); // at once
        QTRY_VERIFY(order);
        QCOMPARE(w.table.query().search, u"ledger"_s);
        QCOMPARE(int(order->size()), w.table.rowCount());
        QVERIFY(w.table.rowCount() < 323);
    }

    void exportOfNothingSaysWhy()
    {
        Window w;
        w.fill(20);
        BuildQuery query;
        query.search = u"nothing like this"_s;
        w.page->showQuery(query);
        w.settle();
        w.part<QAction>(u"exportBuildsAction"_s)->trigger();
        QTRY_VERIFY(w.page->findChild<BuildsExportDialog *>());
        auto *dialog = w.page->findChild<BuildsExportDialog *>();
        QVERIFY(!dialog->findChild<QPushButton *>(u"exportAccept"_s)->isEnabled());
        QCOMPARE(dialog->findChild<QLabel *>(u"exportWords"_s)->text(),
                 u"No build matches, so there is nothing to export."_s);
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
