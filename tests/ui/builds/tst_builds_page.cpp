// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the Builds page as a person does: keys, clicks, names of parts.
#include "tests/models/tables/synthetic_builds.h"
#include "ui/builds/build_details.h"
#include "ui/builds/build_filters.h"
#include "ui/builds/builds_header.h"
#include "ui/builds/builds_page.h"
#include "ui/builds/builds_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/search_field.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QThreadPool>

using namespace viewer;
using namespace Qt::StringLiterals;
using synthetic::Builds;

namespace {

/// A window with the page, a table behind it, and an answer to every question for error texts.
struct Window
{
    explicit Window(int width = 1300)
        : table(&pool)
        , page(new BuildsPage(&table, &window))
    {
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(page);
        QObject::connect(&table, &BuildTable::errorTextsWanted, &table, [this](const QList<quint32> &numbers) {
            QHash<quint32, QString> texts;
            for (const quint32 number : numbers)
                texts.insert(number, builds.errors()[number]);
            table.setErrorTexts(texts);
        });
        page->setLocalZone(QTimeZone("Europe/Berlin"));
        page->setNow(synthetic::noon());
        page->setWebOrigin(u"https://factory.example.net"_s);
        window.resize(width, 760);
        window.show();
    }
    ~Window() { pool.waitForDone(); }

    /// Shows these builds and waits until they are there.
    void fill(int random, bool design = true)
    {
        builds.addRandom(random);
        if (design)
            builds.addDesignRows();
        setSnapshot(builds.snapshot());
    }
    void setSnapshot(const BuildSnapshot &given)
    {
        snapshot = given;
        table.setSnapshot(given);
        settle();
    }
    void settle()
    {
        QTRY_VERIFY(!table.report().busy && table.report().rows == QueryReport::Rows::Ready);
        QTRY_COMPARE(table.report().total, qint64(snapshot->size()));
    }

    template <class Part>
    Part *part(const QString &name) const
    {
        Part *found = page->findChild<Part *>(name);
        if (!found)
            qFatal("no part of this name: %s", qPrintable(name));
        return found;
    }
    BuildsView *view() const { return part<BuildsView>(u"buildsTable"_s); }
    QString count() const { return part<ElidedLabel>(u"countLine"_s)->text(); }
    QString selectedLine() const { return part<QLabel>(u"selectedLine"_s)->text(); }
    QString shown(int row, BuildColumn column) const { return table.index(row, int(column)).data().toString(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = window.focusWidget();
        QTest::keyClick(target ? target : &window, key, modifiers);
    }
    /// Selects a row as a click does.
    void select(int row)
    {
        view()->setFocus();
        view()->setCurrentIndex(table.index(row, 0));
    }
    int rowOf(int number) const
    {
        for (int row = 0; row < table.rowCount(); ++row) {
            if (table.buildAt(row).number == number)
                return row;
        }
        return -1;
    }

    QThreadPool pool;
    Builds builds;
    BuildSnapshot snapshot;
    BuildTable table;
    QWidget window;
    BuildsPage *page;
};

} // namespace

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

    void spaceHidesDetailsEnterGoesThereEscapeComesBack()
    {
        Window w;
        w.fill(30);
        w.select(w.rowOf(7714));
        auto *details = w.part<BuildDetails>(u"buildDetails"_s);
        QVERIFY(details->isVisible());
        QCOMPARE(w.part<ElidedLabel>(u"detailsTitle"_s)->text(), u"ledger-core #7714"_s);
        w.key(Qt::Key_Space);
        QVERIFY(!details->isVisible());
        w.key(Qt::Key_Return);
        QVERIFY(details->isVisible());
        QVERIFY(details->isAncestorOf(w.window.focusWidget()));
        w.key(Qt::Key_Escape);
        QVERIFY(!details->isVisible());
        QCOMPARE(w.window.focusWidget(), w.view());
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
        QCOMPARE(clipboard->text(), "https://factory.example.net/builds/"_L1 + id);
        QCOMPARE(w.selectedLine(), u"Copied the link"_s);
        w.key(Qt::Key_Down, Qt::ShiftModifier);
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
                 (QStringList{u"detailsAction"_s, u"openDetailsAction"_s, u"copyRowsAction"_s, u"copyIdAction"_s,
                              u"copyLinkAction"_s, u"openWebAction"_s}));
        QSignalSpy web(w.page, &BuildsPage::webRequested);
        w.part<QAction>(u"openWebAction"_s)->trigger();
        QCOMPARE(web.size(), 1);
        menu->close();
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
        QCOMPARE(actions, 10);
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

QTEST_MAIN(TestBuildsPage)
#include "tst_builds_page.moc"
