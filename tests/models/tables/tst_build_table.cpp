// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/build_clipboard.h"
#include "models/tables/build_table.h"
#include "tests/models/tables/synthetic_builds.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace viewer;
using namespace Qt::StringLiterals;
using synthetic::Builds;

namespace {

/// Counts what a view is told, and checks the model at every signal.
struct Watched
{
    explicit Watched(QThreadPool *pool)
        : table(pool)
        , tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        table.setNow(synthetic::noon());
        table.setLocalZone(QTimeZone("Europe/Berlin"));
    }

    void forget()
    {
        for (QSignalSpy *spy : {&inserted, &removed, &layout, &reset, &changed})
            spy->clear();
    }

    BuildTable table;
    QAbstractItemModelTester tester;
    QSignalSpy inserted{&table, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&table, &QAbstractItemModel::rowsRemoved};
    QSignalSpy layout{&table, &QAbstractItemModel::layoutChanged};
    QSignalSpy reset{&table, &QAbstractItemModel::modelReset};
    QSignalSpy changed{&table, &QAbstractItemModel::dataChanged};
};

RowOrder seqsOf(const BuildTable &table)
{
    RowOrder seqs;
    for (int row = 0; row < table.rowCount(); ++row)
        seqs.push_back(table.seqAt(row));
    return seqs;
}

RowOrder expectedSeqs(const BuildSnapshot &snapshot, const BuildQuery &query)
{
    const std::atomic<bool> cancelled = false;
    RowOrder seqs;
    const Selection selection = select(*snapshot, query, cancelled);
    for (const std::uint32_t row : *selection.rows)
        seqs.push_back(snapshot->seq(row));
    return seqs;
}

bool shows(const BuildTable &table, const BuildSnapshot &snapshot)
{
    return !table.report().busy && table.report().rows == QueryReport::Rows::Ready
        && seqsOf(table) == expectedSeqs(snapshot, table.query());
}

BuildQuery randomQuery(QRandomGenerator &random, const Builds &builds)
{
    BuildQuery query;
    query.sort = BuildColumn(random.bounded(buildColumnCount));
    query.descending = random.bounded(2);
    if (random.bounded(3) == 0)
        query.states = {allBuildStates[size_t(random.bounded(7))], BuildState::Failed};
    if (random.bounded(4) == 0)
        query.methods = {allBuildMethods[size_t(random.bounded(9))], BuildMethod::Kaniko};
    if (random.bounded(4) == 0)
        query.projects = {builds.words().projects[size_t(1 + random.bounded(10))].id};
    if (random.bounded(4) == 0)
        query.starters.automatic = true;
    if (random.bounded(5) == 0)
        query.starters.people = {builds.words().people[3].id};
    if (random.bounded(5) == 0)
        query.minDuration = Seconds(random.bounded(400));
    if (random.bounded(5) == 0)
        query.from = synthetic::noon() - std::chrono::hours(random.bounded(30));
    if (random.bounded(6) == 0)
        query.search = u"l"_s;
    return query;
}

} // namespace

class TestBuildTable : public QObject
{
    Q_OBJECT

private:
    QThreadPool m_pool;

private slots:
    void init() { m_pool.setMaxThreadCount(1); }
    void cleanup() { m_pool.waitForDone(); }

    void emptyTableHasColumnsAndNoRows()
    {
        Watched w(&m_pool);
        QCOMPARE(w.table.rowCount(), 0);
        QCOMPARE(w.table.columnCount(), buildColumnCount);
        QCOMPARE(w.table.report().rows, QueryReport::Rows::Nothing);
        QCOMPARE(w.table.headerData(int(BuildColumn::StartedBy), Qt::Horizontal).toString(), u"Started by"_s);
        w.table.setSnapshot(Builds().snapshot());
        QTRY_COMPARE(w.table.report().rows, QueryReport::Rows::Ready);
        QCOMPARE(w.table.rowCount(), 0);
        w.table.clear();
        QCOMPARE(w.table.report().rows, QueryReport::Rows::Nothing);
    }

    void cleanedTableForgetsEverything()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addRandom(50);
        w.table.setSnapshot(builds.snapshot());
        QTRY_COMPARE(w.table.rowCount(), 50);
        QVERIFY(!w.table.facets().projects.empty());
        const QPersistentModelIndex kept = w.table.index(3, 2);
        w.table.clear();
        QCOMPARE(w.table.rowCount(), 0);
        QVERIFY(!kept.isValid());
        QVERIFY(w.table.facets().projects.empty());
        QCOMPARE(w.table.rowOfSeq(1), -1);
    }

    void clearedWhileWorkIsUnderWayStaysClear()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addRandom(20);
        w.table.setSnapshot(builds.snapshot());
        w.table.clear();
        m_pool.waitForDone();
        QSignalSpy inserted(&w.table, &BuildTable::orderChanged);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCOMPARE(w.table.rowCount(), 0);
        QVERIFY(inserted.isEmpty());
    }

    void previewGivesWayToTheSnapshotAndKeepsTheRow()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addRandom(300);
        const BuildSnapshot snapshot = builds.snapshot();
        std::vector<BuildRow> newest;
        for (int i = 0; i < 40; ++i)
            newest.push_back(snapshot->row((*snapshot->newestFirst())[size_t(i)]));
        w.table.showPreview(newest);
        QCOMPARE(w.table.rowCount(), 40);
        QCOMPARE(w.table.report().rows, QueryReport::Rows::Preview);
        const QPersistentModelIndex kept = w.table.index(7, int(BuildColumn::Project));
        const std::uint32_t seq = w.table.seqAt(7);
        w.reset.clear();
        w.table.setSnapshot(snapshot);
        QTRY_VERIFY(shows(w.table, snapshot));
        QCOMPARE(w.reset.size(), 0);
        QCOMPARE(w.table.seqAt(kept.row()), seq);
        QCOMPARE(kept.column(), int(BuildColumn::Project));
        w.table.showPreview(newest);
        QCOMPARE(w.table.rowCount(), 300);
    }

    void previewIsOnlyForTheDefaultOrderWithoutFilters()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addRandom(5);
        const BuildSnapshot snapshot = builds.snapshot();
        const std::vector<BuildRow> newest{snapshot->row(4), snapshot->row(3)};
        w.table.showPreview(newest);
        BuildQuery query;
        query.states = {BuildState::Failed};
        w.table.setQuery(query);
        QCOMPARE(w.table.rowCount(), 0);
        QCOMPARE(w.table.report().rows, QueryReport::Rows::Nothing);
        w.table.showPreview(newest);
        QCOMPARE(w.table.rowCount(), 0);
    }

    void newBuildsComeAsInsertedRows()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addRandom(500);
        const BuildSnapshot first = builds.snapshot();
        w.table.setSnapshot(first);
        QTRY_VERIFY(shows(w.table, first));
        const QPersistentModelIndex kept = w.table.index(10, 0);
        const std::uint32_t seq = w.table.seqAt(10);
        w.forget();
        builds.addDesignRows();
        const BuildSnapshot second = builds.snapshotAfter(first, {});
        w.table.setSnapshot(second);
        QTRY_VERIFY(shows(w.table, second));
        QCOMPARE(w.inserted.size(), 1);
        QCOMPARE(w.inserted[0][1].toInt(), 0);
        QCOMPARE(w.inserted[0][2].toInt(), 22);
        QCOMPARE(w.layout.size() + w.reset.size() + w.removed.size(), 0);
        QCOMPARE(kept.row(), 33);
        QCOMPARE(w.table.seqAt(kept.row()), seq);
    }

    void changedBuildIsAnnouncedWhereItIsSeen()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addRandom(int(chunkRows) + 100);
        const BuildSnapshot first = builds.snapshot();
        w.table.setSnapshot(first);
        QTRY_VERIFY(shows(w.table, first));
        w.table.setVisibleRows(0, 20);
        w.forget();
        builds.at(chunkRows + 95).attempts = 3; // in the newest chunk: row 4 of the table
        w.table.setSnapshot(builds.snapshotAfter(first, {chunkRows + 95}));
        QTRY_COMPARE(w.changed.size(), 1);
        QVERIFY(w.changed[0][0].toModelIndex().row() <= 4 && w.changed[0][1].toModelIndex().row() >= 4);
        QCOMPARE(w.changed[0][1].toModelIndex().row(), 20);
        QCOMPARE(w.layout.size() + w.inserted.size(), 0);
        QCOMPARE(w.table.buildAt(4).attempts, 3);

        w.table.setVisibleRows(int(chunkRows), int(chunkRows) + 20); // another chunk: nothing to say
        w.forget();
        builds.at(chunkRows + 94).attempts = 4;
        QSignalSpy reported(&w.table, &BuildTable::reportChanged);
        w.table.setSnapshot(builds.snapshotAfter(first, {chunkRows + 94, chunkRows + 95}));
        QTRY_COMPARE(reported.size(), 1);
        QCOMPARE(w.changed.size(), 0);
    }

    void bigChangeIsALayoutChangeThatKeepsPersistentRows()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addRandom(2000);
        const BuildSnapshot snapshot = builds.snapshot();
        w.table.setSnapshot(snapshot);
        QTRY_VERIFY(shows(w.table, snapshot));
        std::vector<std::pair<QPersistentModelIndex, std::uint32_t>> kept;
        for (int row = 0; row < 2000; row += 37)
            kept.push_back({w.table.index(row, row % buildColumnCount), w.table.seqAt(row)});
        w.forget();
        BuildQuery query;
        query.sort = BuildColumn::Duration;
        w.table.setQuery(query);
        QTRY_VERIFY(shows(w.table, snapshot));
        QCOMPARE(w.layout.size(), 1);
        QCOMPARE(w.reset.size() + w.inserted.size() + w.removed.size(), 0);
        for (const auto &[index, seq] : kept) {
            QVERIFY(index.isValid());
            QCOMPARE(w.table.seqAt(index.row()), seq);
        }
        query.states = {BuildState::Failed};
        w.table.setQuery(query);
        QTRY_VERIFY(shows(w.table, snapshot));
        for (const auto &[index, seq] : kept) {
            QCOMPARE(index.isValid(), snapshot->state(*snapshot->rowOfSeq(seq)) == BuildState::Failed);
            if (index.isValid())
                QCOMPARE(w.table.seqAt(index.row()), seq);
        }
    }

    void movedRowKeepsItsPersistentIndex()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addRandom(100);
        const BuildSnapshot first = builds.snapshot();
        BuildQuery query;
        query.sort = BuildColumn::Duration;
        w.table.setQuery(query);
        w.table.setSnapshot(first);
        QTRY_VERIFY(shows(w.table, first));
        const QPersistentModelIndex kept = w.table.index(60, 3);
        const std::uint32_t seq = w.table.seqAt(60);
        builds.at(seq - 1).duration = 100'000'000;
        const BuildSnapshot second = builds.snapshotAfter(first, {seq - 1});
        w.table.setSnapshot(second);
        QTRY_VERIFY(shows(w.table, second));
        QCOMPARE(kept.row(), 0);
        QCOMPARE(w.table.seqAt(0), seq);
    }

    void answerToAnOlderQuestionIsDropped()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addRandom(400);
        const BuildSnapshot snapshot = builds.snapshot();
        w.table.setSnapshot(snapshot);
        QTRY_VERIFY(shows(w.table, snapshot));
        QSemaphore gate;
        m_pool.start([&gate] { gate.acquire(); }); // the only thread is busy: questions queue up
        QSignalSpy ordered(&w.table, &BuildTable::orderChanged);
        BuildQuery query;
        query.states = {BuildState::Failed};
        w.table.setQuery(query);
        query.states = {BuildState::Cancelled};
        w.table.setQuery(query);
        QVERIFY(w.table.report().busy);
        QCOMPARE(w.table.rowCount(), 400);
        gate.release();
        QTRY_VERIFY(shows(w.table, snapshot));
        QCOMPARE(ordered.size(), 1);
        for (int row = 0; row < w.table.rowCount(); ++row)
            QCOMPARE(w.table.buildAt(row).state, BuildState::Cancelled);
    }

    void manySnapshotsAreTakenOverAtMostEveryQuarterSecond()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addRandom(10);
        BuildSnapshot snapshot = builds.snapshot();
        w.table.setSnapshot(snapshot);
        QTRY_VERIFY(shows(w.table, snapshot));
        QSignalSpy ordered(&w.table, &BuildTable::orderChanged);
        for (int i = 0; i < 20; ++i) {
            builds.addRandom(1);
            snapshot = builds.snapshotAfter(snapshot, {});
            w.table.setSnapshot(snapshot);
        }
        QTRY_VERIFY(shows(w.table, snapshot));
        QCOMPARE(ordered.size(), 1);
        QCOMPARE(w.table.rowCount(), 30);
    }

    void randomQueriesOnRandomSnapshotsShowWhatSelectFinds()
    {
        Watched w(&m_pool);
        QRandomGenerator random(42);
        Builds builds(3);
        builds.addRandom(80);
        BuildSnapshot snapshot = builds.snapshot();
        w.table.setSnapshot(snapshot);
        for (int round = 0; round < 100; ++round) {
            const QPersistentModelIndex kept = w.table.index(w.table.rowCount() / 2, 1);
            const std::uint32_t seq = kept.isValid() ? w.table.seqAt(kept.row()) : 0;
            if (random.bounded(4) == 0) { // the list was read anew and lacks some
                builds.removeAt(size_t(random.bounded(int(builds.rows().size()))));
                snapshot = builds.snapshot();
            } else {
                std::vector<size_t> changed;
                for (int i = random.bounded(6); i > 0; --i) {
                    changed.push_back(size_t(random.bounded(int(builds.rows().size()))));
                    builds.at(changed.back()).duration = random.bounded(900'000);
                    builds.at(changed.back()).status = std::uint8_t(1 + random.bounded(7));
                }
                std::sort(changed.begin(), changed.end());
                changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
                builds.addRandom(random.bounded(3));
                snapshot = builds.snapshotAfter(snapshot, changed);
            }
            w.table.setSnapshot(snapshot);
            if (round % 6 != 0)
                w.table.setQuery(randomQuery(random, builds)); // also takes the snapshot without a pause
            QTRY_VERIFY(shows(w.table, snapshot));
            if (kept.isValid() && seq != 0)
                QCOMPARE(w.table.seqAt(kept.row()), seq);
            else if (seq != 0)
                QCOMPARE(w.table.rowOfSeq(seq), -1);
        }
    }

    void findsRowsBySeqAndId()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addRandom(300);
        const BuildSnapshot snapshot = builds.snapshot();
        BuildQuery query;
        query.sort = BuildColumn::Project;
        w.table.setQuery(query);
        w.table.setSnapshot(snapshot);
        QTRY_VERIFY(shows(w.table, snapshot));
        QCOMPARE(w.table.rowsOfSeqs({w.table.seqAt(5), 99'999, w.table.seqAt(250), w.table.seqAt(5)}),
                 (std::vector<int>{5, -1, 250, 5}));
        QCOMPARE(w.table.rowOfBuild(w.table.buildAt(123).id), 123);
        QCOMPARE(w.table.rowOfBuild(BuildId(QUuid::createUuid())), -1);
    }

    void errorTextsAreAskedForOnceATurnAndOnlyForRowsThatWereAsked()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addDesignRows();
        const BuildSnapshot snapshot = builds.snapshot();
        w.table.setSnapshot(snapshot);
        QTRY_VERIFY(shows(w.table, snapshot));
        QTest::qWait(0);
        w.table.forgetErrorRequests();
        QSignalSpy wanted(&w.table, &BuildTable::errorTextsWanted);
        int failedRow = -1;
        for (int row = 0; row < w.table.rowCount(); ++row) {
            w.table.index(row, int(BuildColumn::Project)).data();
            if (w.table.buildAt(row).error == 1)
                failedRow = row;
        }
        QCoreApplication::processEvents();
        QCOMPARE(wanted.size(), 0);
        const QModelIndex cell = w.table.index(failedRow, int(BuildColumn::Result));
        QCOMPARE(cell.data().toString(), u"\u2026"_s);
        cell.data(Qt::ToolTipRole);
        w.table.index(failedRow, int(BuildColumn::Status)).data(Qt::AccessibleTextRole);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<QList<quint32>>(), QList<quint32>{1});
        cell.data();
        QCoreApplication::processEvents();
        QCOMPARE(wanted.size(), 1);
        w.table.setErrorTexts({{1, builds.errors()[1]}});
        QCOMPARE(cell.data().toString(), u"401 unauthorized: token expired"_s);
        QCOMPARE(w.table.errorText(failedRow), builds.errors()[1]);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"PUT /v2"_s));
    }

    void clockAnnouncesOnlyVisibleRowsThatRunOrWait()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addDesignRows();
        const BuildSnapshot snapshot = builds.snapshot();
        w.table.setSnapshot(snapshot);
        QTRY_VERIFY(shows(w.table, snapshot));
        w.table.setVisibleRows(0, 3);
        w.forget();
        w.table.setNow(synthetic::noon() + Seconds(1));
        for (const auto &arguments : w.changed) {
            QVERIFY(arguments[0].toModelIndex().row() <= 3);
            QVERIFY(ticks(w.table.buildAt(arguments[0].toModelIndex().row())));
        }
        QCOMPARE(w.changed.size(), 4);
        w.table.setVisibleRows(8, 20);
        w.forget();
        w.table.setNow(synthetic::noon() + Seconds(2));
        QCOMPARE(w.changed.size(), 0);
        w.table.setVisibleRows(0, 3);
        w.table.setOffline(true, synthetic::noon());
        w.forget();
        w.table.setNow(synthetic::noon() + Seconds(3));
        QCOMPARE(w.changed.size(), 0);
    }

    void offlineRunningWasRunning()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addDesignRows();
        BuildQuery query;
        query.states = {BuildState::Running};
        w.table.setQuery(query);
        w.table.setSnapshot(builds.snapshot());
        QTRY_COMPARE(w.table.rowCount(), 2);
        const QModelIndex status = w.table.index(0, int(BuildColumn::Status));
        QCOMPARE(status.data().toString(), u"Running"_s);
        w.table.setOffline(true, synthetic::noon() - Seconds(10));
        QCOMPARE(status.data().toString(), u"Was running"_s);
        QVERIFY(status.data(Qt::AccessibleTextRole).toString().startsWith(u"Was running"_s));
    }

    void reportCountsUnknownDurationsAndShortWords()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addDesignRows();
        builds.coverage.serverTotal = 1'204'331;
        const BuildSnapshot snapshot = builds.snapshot();
        w.table.setSnapshot(snapshot);
        QTRY_VERIFY(shows(w.table, snapshot));
        QCOMPARE(w.table.report().unknownDurations, 6);
        QCOMPARE(w.table.report().total, 23);
        QCOMPARE(w.table.report().coverage.serverTotal, 1'204'331);
        BuildQuery query;
        query.search = u"le"_s;
        w.table.setQuery(query);
        QTRY_VERIFY(shows(w.table, snapshot));
        QVERIFY(w.table.report().beginningOnly);
        QVERIFY(w.table.report().matched < 23);
        QCOMPARE(w.table.report().total, 23);
    }

    void facetsNameWhatOccurs()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addDesignRows();
        QSignalSpy changed(&w.table, &BuildTable::facetsChanged);
        const BuildSnapshot snapshot = builds.snapshot();
        w.table.setSnapshot(snapshot);
        QTRY_COMPARE(changed.size(), 1);
        const BuildFacets &facets = w.table.facets();
        QCOMPARE(facets.projects.front().name, u"base-images"_s);
        QCOMPARE(facets.projects.front().builds, 2);
        QVERIFY(std::none_of(facets.projects.begin(), facets.projects.end(),
                             [](const auto &p) { return p.name == u"observability-agents"; }));
        QCOMPARE(facets.automatic, 6);
        QCOMPARE(facets.notKnownYet, 0);
        QCOMPARE(facets.states.front(), (BuildFacets::OfState{BuildState::Succeeded, 13}));
        QCOMPARE(facets.methods.front(), (BuildFacets::OfMethod{BuildMethod::Container, 7}));
    }

    void copiedRowsHaveTitlesAndOneLineEach()
    {
        Watched w(&m_pool);
        Builds builds;
        builds.addDesignRows();
        const BuildSnapshot snapshot = builds.snapshot();
        w.table.setSnapshot(snapshot);
        QTRY_VERIFY(shows(w.table, snapshot));
        const int row = w.table.rowOfSeq(16); // #7714
        QVERIFY(!textsComplete(w.table, {row}));
        w.table.setErrorTexts({{1, u"first\tpart\nsecond"_s}});
        QVERIFY(textsComplete(w.table, {row}));
        const QString text = rowsAsText(w.table, {row, 0},
                                        {BuildColumn::Number, BuildColumn::Status, BuildColumn::Started,
                                         BuildColumn::Duration, BuildColumn::Result});
        const QStringList lines = text.split(u'\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], u"Build\tStatus\tStarted\tDuration\tResult"_s);
        QCOMPARE(lines[1], u"#7714\tFailed\t2026-03-12 13:55:02\t6:41\tfirst part"_s);
        QCOMPARE(lines[2].count(u'\t'), 4);
        const QString id = w.table.buildAt(row).id.toString();
        QCOMPARE(idsAsText(w.table, {row}), id);
        QCOMPARE(linksAsText(w.table, {row}, u"https://f.example"_s), "https://f.example/builds/"_L1 + id);
    }
};

QTEST_GUILESS_MAIN(TestBuildTable)
#include "tst_build_table.moc"
