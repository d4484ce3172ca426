// SPDX-License-Identifier: GPL-3.0-or-later
// Logs in the running program, on the demo server, which counts the reads that make it write: to the first error,
// search, copy, save, follow; without the server; of a build that is gone; within the room they have.
#include "app/demo/live_builds.h"
#include "app/demo/routes_logs_lines.h"
#include "models/logs/log_store.h"
#include "models/notebook/notebook.h"
#include "tests/app/composition/program_window.h"
#include "ui/builds/build_page.h"
#include "ui/builds/log/log_view.h"
#include "ui/overview/attention_row.h"
#include "ui/overview/overview_page.h"
#include "ui/widgets/empty_state.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QMenu>

#include <algorithm>

using namespace viewer;
using namespace viewer::test;

class ProgramLogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        prepareApplication();
        demo::Options options = fewBuilds(160);
        options.liveBuildsPerMinute = 0.000001; // nothing by itself
        options.liveSpeed = 0.05;               // what is tried again does not end while somebody looks
        m_server = std::make_unique<DemoThread>(options);
        m_desk = std::make_unique<Desk>();
        QVERIFY(Desk::openFilled(*m_server));
        QTRY_COMPARE_WITH_TIMEOUT(Desk::table().report().coverage.detailsKnown, m_server->builds(), patience);
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        m_server.reset();
    }

    void fromNeedsAttentionItIsTwoStepsToTheFailingLine()
    {
        Desk::window()->openPage(u"overview"_s);
        AttentionRow *broken = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((broken = brokenProject()) != nullptr, patience);
        const BuildId failed = broken->entry().last.id;
        QTest::mouseClick(broken, Qt::LeftButton);
        QTRY_VERIFY(page()->isVisible());
        QCOMPARE(page()->build(), failed);
        QTRY_VERIFY(QApplication::focusWidget() && page()->isAncestorOf(QApplication::focusWidget()));
        Desk::press(Qt::Key_F8);
        QCOMPARE(page()->tab(), BuildPage::Tab::Log);
        const auto onError = [] {
            return log()->document().isOpen() && log()->text()->hasFocus()
                && levelOf(log()->text()->caret().line) == logs::LogLevel::Error;
        };
        QTRY_VERIFY_WITH_TIMEOUT(onError(), patience);
        const qint64 row = log()->text()->rows().row(log()->text()->caret().line);
        QVERIFY(row >= log()->text()->firstRow() && row <= log()->text()->lastRow());
    }

    void searchesAndCopiesWithoutSecrets()
    {
        QVERIFY(openLog(longLog()));
        log()->search(u"npm_token"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!log()->document().isSearching(), patience);
        QVERIFY(!log()->document().hits().lines.isEmpty());
        QTRY_COMPARE(log()->text()->caret().line, log()->document().hits().lines.at(0));
        log()->text()->setFocus();
        QTest::keyClick(log()->text(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(log()->text(), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"NPM_TOKEN"_s));
        QVERIFY(!copied.contains(u"not0a0real0token"_s));
        QVERIFY(!copied.contains(u'\x1b'));
        QCOMPARE(copied.count(u'\n') + 1, log()->document().lineCount());
        log()->search({});
    }

    void ctrlDSavesTheLogFromAnywhereOnThePage()
    {
        QVERIFY(openLog(longLog()));
        page()->openTab(BuildPage::Tab::Summary);
        page()->focusFirst();
        Desk::press(Qt::Key_D, Qt::ControlModifier);
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = log()->findChild<QFileDialog *>(u"saveLogDialog"_s)) && dialog->isVisible());
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"saved.log"_s);
        emit dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray saved;
        QTRY_COMPARE_WITH_TIMEOUT((saved += file.readAll()).count('\n'), log()->document().lineCount(), patience);
        QVERIFY(saved.contains("NPM_TOKEN") && !saved.contains("not0a0real0token"));
    }

    void theMenuKeyOffersWhatCanBeDoneWithTheLine()
    {
        QVERIFY(openLog(longLog()));
        log()->goToFirstError();
        QTRY_COMPARE(levelOf(log()->text()->caret().line), logs::LogLevel::Error);
        log()->text()->setFocus();
        QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, QPoint(), log()->mapToGlobal(QPoint()));
        QApplication::sendEvent(log()->text(), &menuKey);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = log()->findChild<QMenu *>(u"logMenu"_s)) && menu->isVisible());
        for (const char *name : {"copyLinesAction", "findInLogAction", "saveLogAction", "onlyStepAction",
                                 "onlyLevelAction", "allLinesAction", "buildPageLinkAction", "buildPageNotesAction"})
            QVERIFY2(action(menu, name), name);
        QVERIFY(!action(menu, "copyLinesAction")->isEnabled()); // nothing is selected
        const qint64 all = log()->text()->rows().count();
        action(menu, "onlyLevelAction")->trigger();
        menu->close();
        QVERIFY(log()->text()->rows().count() > 0 && log()->text()->rows().count() < all);
        Desk::part<QAction>(u"allLinesAction"_s)->trigger(); // as the palette does
        QCOMPARE(log()->text()->rows().count(), all);
    }

    void followsALogThatGrows()
    {
        const BuildId running = startBuild();
        QVERIFY(!running.isNull());
        const auto runs = [&] {
            return rowWhere([&](const BuildRow &row) { return row.id == running && row.state == BuildState::Running; })
                >= 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(runs(), patience);
        Desk::window()->openPage(u"builds"_s);
        open(running);
        page()->openTab(BuildPage::Tab::Log);
        QTRY_COMPARE_WITH_TIMEOUT(log()->state().kind, LogState::Kind::Live, patience);
        QTRY_VERIFY_WITH_TIMEOUT(log()->document().lineCount() > 0, patience);
        log()->text()->setFocus();
        Desk::press(Qt::Key_End, Qt::ControlModifier);
        const qint64 before = log()->document().lineCount();
        QTRY_VERIFY_WITH_TIMEOUT(log()->document().lineCount() > before, patience);
        const LogText *text = log()->text();
        QTRY_COMPARE(text->lastRow(), text->rows().count() - 1);
        QCOMPARE(log()->state().kind, LogState::Kind::Live);
    }

    void aBuildWithoutAnAttemptSaysSo()
    {
        BuildId without;
        m_server->withServer([&](demo::DemoServer &server) {
            const demo::World &world = server.world();
            for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
                if (world.build(ordinal).has(demo::BuildRow::NoAttempts) && world.build(ordinal).isOver())
                    without = BuildId(world.buildId(ordinal));
            }
        });
        QVERIFY(!without.isNull());
        open(without);
        page()->openTab(BuildPage::Tab::Log);
        QTRY_COMPARE_WITH_TIMEOUT(log()->state().kind, LogState::Kind::NoAttempt, patience);
        QVERIFY(log()->findChild<EmptyState *>()->isVisible());
    }

    void ofABuildThatIsGoneTheLastCopyStaysAndIsMarked()
    {
        const BuildId build = longLog();
        QVERIFY(openLog(build));
        m_gone = build;
        const qint64 lines = log()->document().lineCount();
        m_server->withServer(
            [&](demo::DemoServer &server) { server.live()->remove(*server.world().buildOf(build.uuid())); });
        const auto isGone = [&] {
            Desk::part<QAction>(u"actionRefresh"_s)->trigger();
            return log()->state().kind == LogState::Kind::Gone;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(log()->document().lineCount(), lines);
        auto *copy = Desk::partOf<Banner>(log(), u"logCopyBanner"_s);
        QVERIFY(copy->isVisible());
        QVERIFY2(copy->rest().contains(u"no longer has this build"_s), qPrintable(copy->rest()));
    }

    void logsOfFailuresAreThereWithoutTheServer()
    {
        const logs::LogStore store = this->store();
        const auto unopened = [&] {
            for (const logs::StoredLog &log : store.all()) {
                if (log.complete && !m_opened.contains(log.build) && stillFailed(log.build))
                    return log;
            }
            return logs::StoredLog();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!unopened().build.isNull(), patience);
        const logs::StoredLog read = unopened();
        int forbidden = -1;
        m_server->withServer([&](demo::DemoServer &server) { forbidden = server.forbiddenLogReads(); });
        QCOMPARE(forbidden, 0);
        m_desk->stop();
        m_server->unplug();
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window() != nullptr, patience);
        Desk::window()->openPage(u"builds"_s);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::table().rowCount() > 0, patience);
        open(read.build);
        page()->openTab(BuildPage::Tab::Log);
        QTRY_VERIFY_WITH_TIMEOUT(log()->document().isOpen() && log()->document().lineCount() >= read.entries, patience);
        QTRY_COMPARE_WITH_TIMEOUT(log()->state().kind, LogState::Kind::Complete, patience);
    }

    /// The program starts with no room at all: what is on screen and what a note is about stay.
    void keepsToTheRoomThatWasChosenButNeverRemovesNotedLogs()
    {
        m_desk->stop();
        m_server->plugIn();
        std::vector<logs::StoredLog> held = store().all();
        std::erase_if(held, [this](const logs::StoredLog &log) { return log.build == m_gone; });
        QVERIFY(held.size() >= 2);
        const BuildId noted = held.front().build;
        {
            const SystemClock clock;
            notebook::Notebook notebook(m_desk->folder().accountFolder(m_desk->accountKey()), clock);
            auto adding = notebook.add({NoteSubject::Kind::Build, noted.toString(), u"a build"_s}, u"look at this"_s);
            adding.waitForFinished();
            QVERIFY(adding.result().ok());
        }
        {
            Settings settings(m_desk->folder().settingsFile());
            settings.set(setting::logRoom, 0);
            QVERIFY(settings.save());
        }
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window() != nullptr, patience);
        Desk::window()->openPage(u"builds"_s);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::table().rowCount() > 0 && Desk::pill().startsWith(u"Live"_s), patience);
        const int row = rowWhere(
            [&](const BuildRow &build) { return build.state == BuildState::Succeeded && build.attempts == 1; });
        QVERIFY(row >= 0);
        const BuildId shown = Desk::table().buildAt(row).id;
        QVERIFY(openLog(shown));
        const auto builds = [this] {
            QSet<BuildId> left;
            for (const logs::StoredLog &log : store().all())
                left.insert(log.build);
            return left;
        };
        QTRY_COMPARE_WITH_TIMEOUT(builds(), (QSet<BuildId>{noted, shown}), patience);
    }

private:
    static BuildPage *page() { return Desk::part<BuildPage>(u"buildPage"_s); }
    static LogView *log() { return Desk::part<LogView>(u"logView"_s); }
    static logs::LogLevel levelOf(qint64 line)
    {
        const auto outline = log()->document().outline();
        return outline ? outline->levelOf(line) : logs::LogLevel::None;
    }
    static QAction *action(const QMenu *menu, const char *name)
    {
        const auto actions = menu->actions();
        const auto found = std::ranges::find(actions, QString::fromLatin1(name), &QAction::objectName);
        return found == actions.end() ? nullptr : *found;
    }
    logs::LogStore store() const
    {
        return logs::LogStore(logs::LogStore::folderOf(m_desk->folder().accountFolder(m_desk->accountKey())));
    }
    AttentionRow *brokenProject()
    {
        const auto rows = Desk::part<OverviewPage>(u"overviewPage"_s)->findChildren<AttentionRow *>();
        const auto broken = std::ranges::find_if(rows, [](const AttentionRow *row) {
            return row->isVisible() && row->entry().kind == AttentionEntry::Kind::Broken;
        });
        return broken == rows.end() ? nullptr : *broken;
    }
    template <class Fits>
    static int rowWhere(Fits fits)
    {
        for (int row = 0; row < Desk::table().rowCount(); ++row) {
            if (fits(Desk::table().buildAt(row)))
                return row;
        }
        return -1;
    }
    bool stillFailed(const BuildId &build)
    {
        bool failed = false;
        m_server->withServer([&](demo::DemoServer &server) {
            const auto ordinal = server.world().buildOf(build.uuid());
            failed = ordinal && server.world().build(*ordinal).status == demo::StatusWord::Failed;
        });
        return failed;
    }
    /// A failed build on Tekton whose log holds a token; it has one attempt.
    BuildId longLog()
    {
        if (!m_long.isNull() && m_long != m_gone)
            return m_long;
        m_server->withServer([&](demo::DemoServer &server) {
            demo::World &world = server.world();
            for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
                const demo::BuildRow &row = world.build(ordinal);
                const bool fits = row.status == demo::StatusWord::Failed && row.attempts == 1
                    && !row.has(demo::BuildRow::NoAttempts) && demo::runsOnTekton(world, ordinal);
                if (fits && demo::linesOf(world, ordinal, 0, SystemClock().now()).size() > 120)
                    m_long = BuildId(world.buildId(ordinal));
            }
        });
        return m_long;
    }
    /// Not on Tekton, so that its lines come at once. Its log has many lines, which come as time passes.
    BuildId startBuild()
    {
        BuildId running;
        m_server->withServer([&](demo::DemoServer &server) {
            demo::World &world = server.world();
            for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
                const demo::BuildRow &row = world.build(ordinal);
                if (row.status != demo::StatusWord::Failed || row.attempts == 0 || demo::runsOnTekton(world, ordinal)
                    || row.has(demo::BuildRow::NoAttempts))
                    continue;
                if (demo::linesOf(world, ordinal, 0, SystemClock().now()).size() < 200)
                    continue;
                server.live()->retry(ordinal);
                running = BuildId(world.buildId(ordinal));
                return;
            }
        });
        return running;
    }
    static void open(const BuildId &build)
    {
        Desk::window()->openPage(u"builds"_s, build.toString());
        emit Desk::window()->placeRequested({u"builds"_s, build.toString()});
        QTRY_VERIFY(page()->isVisible() && page()->build() == build);
    }
    /// Until its log is there to the end.
    bool openLog(const BuildId &build)
    {
        if (build.isNull())
            return false;
        m_opened.insert(build);
        open(build);
        page()->openTab(BuildPage::Tab::Log);
        return QTest::qWaitFor(
            [] {
                return log()->state().kind == LogState::Kind::Complete && log()->document().isOutlined()
                    && log()->document().lineCount() > 0;
            },
            patience);
    }

    std::unique_ptr<DemoThread> m_server;
    std::unique_ptr<Desk> m_desk;
    QSet<BuildId> m_opened;
    BuildId m_long;
    BuildId m_gone;
};

QTEST_MAIN(ProgramLogTest)
#include "tst_log.moc"
