// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a build from its first row in a list to its end.
#include "tests/models/cache/sample_cache.h"

#include <QTest>

using namespace viewer;
using namespace viewer::cache;
using namespace viewer::sample;

namespace {

std::vector<BuildId> wanted(File &file)
{
    return *wantedDetails(*file.connection, 1000);
}

bool isWanted(File &file, int number)
{
    const auto ids = wanted(file);
    return std::find(ids.begin(), ids.end(), idOf<BuildId>(number)) != ids.end();
}

BuildRow row(File &file, int number)
{
    return rowOf(*file.columns(), number).value_or(BuildRow());
}

Batch gone(std::vector<int> numbers)
{
    Batch batch;
    for (const int number : numbers)
        batch.detailsGone.push_back(idOf<BuildId>(number));
    return batch;
}

} // namespace

class TestCacheBuilds : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_file = std::make_unique<File>(); }
    void cleanup()
    {
        QVERIFY2(m_file->failure.isEmpty(), qPrintable(m_file->failure));
        QCOMPARE(m_file->count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
        m_file.reset();
    }

    void takesRowsOfTheListAndWantsTheirDetails()
    {
        const Applied applied = m_file->put({listRow(1, u"success"_s), listRow(2, u"running"_s)});
        QCOMPARE(applied.newBuilds, 2);
        QCOMPARE(applied.newlyWanted, 2);
        QCOMPARE(applied.builds.size(), 2u);
        QCOMPARE(wanted(*m_file), (std::vector{idOf<BuildId>(2), idOf<BuildId>(1)})); // newest first
        const BuildRow first = row(*m_file, 1);
        QCOMPARE(first.number, 1);
        QVERIFY(!first.started && !first.duration && !first.detailKnown);
        QCOMPARE(first.created, at(60));
    }

    void joinsDetailsToTheRowOfTheList()
    {
        m_file->put({listRow(1, u"failed"_s)});
        const Applied applied = m_file->put({detail(1, u"failed"_s, Milliseconds(90'250), u"exit code 1"_s)});
        QCOMPARE(applied.newBuilds, 0);
        QCOMPARE(applied.builds.size(), 1u);
        QCOMPARE(applied.changedFinalBuilds, 0);
        QVERIFY(!isWanted(*m_file, 1));
        const BuildRow now = row(*m_file, 1);
        QCOMPARE(now.started, at(70));
        QCOMPARE(now.duration, Milliseconds(90'250));
        QVERIFY(now.detailKnown);
        const auto texts = errorTexts(*m_file->connection, {now.error});
        QCOMPARE(texts->value(now.error), u"exit code 1"_s);
    }

    void readsErrorTextsInTheOrderOfTheirNumbers()
    {
        m_file->put({detail(1, u"failed"_s, Milliseconds(1000), u"exit code 1"_s)});
        m_file->put({detail(2, u"failed"_s, Milliseconds(1000), u"no space left"_s)});
        const quint32 first = row(*m_file, 1).error, second = row(*m_file, 2).error;
        QVERIFY(0 < first && first < second);
        const auto all = errorTextsBetween(*m_file->connection, 0, second + 2);
        QCOMPARE(all->size(), size_t(second + 2));
        QCOMPARE((*all)[first], u"exit code 1"_s);
        QCOMPARE((*all)[second], u"no space left"_s);
        QCOMPARE(all->back(), QString()); // no text has this number
        const auto later = errorTextsBetween(*m_file->connection, second, second + 1);
        QCOMPARE(*later, std::vector<QString>{u"no space left"_s});
        QVERIFY(errorTextsBetween(*m_file->connection, 3, 3)->empty());
    }

    void neverAsksTwiceForTheDetailsOfAFinalBuild()
    {
        m_file->put({detail(1, u"success"_s)});
        const Applied applied = m_file->put({listRow(1, u"success"_s)});
        QCOMPARE(applied.newlyWanted, 0);
        QCOMPARE(applied.knownFinalBuilds, 1);
        QVERIFY(applied.builds.empty());
        QVERIFY(!isWanted(*m_file, 1));
        QVERIFY(row(*m_file, 1).duration); // a row of the list takes nothing away
    }

    void wantsDetailsAgainWhenTheStatusMoves()
    {
        m_file->put({detail(1, u"running"_s, std::nullopt)});
        QVERIFY(!isWanted(*m_file, 1));
        Applied applied = m_file->put({listRow(1, u"running"_s)});
        QCOMPARE(applied.newlyWanted, 0);
        QCOMPARE(applied.knownFinalBuilds, 0);
        applied = m_file->put({listRow(1, u"success"_s)});
        QCOMPARE(applied.newlyWanted, 1);
        QCOMPARE(applied.changedFinalBuilds, 0);
        QVERIFY(isWanted(*m_file, 1));
        QCOMPARE(row(*m_file, 1).state, BuildState::Succeeded);
    }

    void keepsBothVersionsOfAFinalBuildThatChanged()
    {
        m_file->put({detail(1, u"failed"_s, Seconds(90), u"exit code 1"_s)});
        const Applied applied = m_file->put({detail(1, u"failed"_s, Seconds(60), u"exit code 1"_s)}, at(500));
        QCOMPARE(applied.changedFinalBuilds, 1);
        QCOMPARE(row(*m_file, 1).duration, Milliseconds(60'000));
        QCOMPARE(m_file->count("SELECT count(*) FROM build_version"), 1);
        QCOMPARE(m_file->count("SELECT completed-started FROM build_version"), 90'000);
        QCOMPARE(m_file->count("SELECT seen_at FROM build_version"), at(500).time_since_epoch().count());
        QCOMPARE(m_file->count("SELECT count(*) FROM build_version WHERE status='failed'"), 1);
        m_file->put({detail(1, u"failed"_s, Seconds(60), u"exit code 1"_s)}, at(600));
        QCOMPARE(m_file->count("SELECT count(*) FROM build_version"), 1); // the same again is no change
    }

    void keepsTheOldStateWhenOnlyTheListTellsTheChange()
    {
        m_file->put({listRow(1, u"success"_s)}); // details were never read
        const Applied applied = m_file->put({listRow(1, u"failed"_s)});
        QCOMPARE(applied.changedFinalBuilds, 1);
        QCOMPARE(m_file->count("SELECT count(*) FROM build_version WHERE status='success'"), 1);
    }

    void doesNotCallTheFirstDetailsAChange()
    {
        m_file->put({listRow(1, u"failed"_s)});
        const Applied applied = m_file->put({detail(1, u"failed"_s, Seconds(5), u"exit code 1"_s)});
        QCOMPARE(applied.changedFinalBuilds, 0);
        QCOMPARE(m_file->count("SELECT count(*) FROM build_version"), 0);
    }

    void keepsTheFirstRunOfARetriedBuild()
    {
        m_file->put({detail(1, u"failed"_s, Seconds(90), u"exit code 1"_s)}, at(1000));
        m_file->audit({retried(5, 1, at(2000))});
        QVERIFY(isWanted(*m_file, 1));
        QCOMPARE(row(*m_file, 1).attempts, 2);
        const Applied applied = m_file->put({detail(1, u"success"_s, Seconds(30))}, at(3000));
        QCOMPARE(applied.changedFinalBuilds, 1);
        QVERIFY(!isWanted(*m_file, 1));
        QCOMPARE(m_file->count("SELECT count(*) FROM build_version WHERE status='failed' AND error<>0"), 1);
        QCOMPARE(row(*m_file, 1).error, 0u);
    }

    void keepsTheFirstRunWhenTheListSaysRunningInBetween()
    {
        m_file->put({detail(1, u"failed"_s, Seconds(90))}, at(1000));
        m_file->audit({retried(5, 1, at(2000))});
        m_file->put({listRow(1, u"running"_s)}, at(2010));
        m_file->put({detail(1, u"success"_s, Seconds(30))}, at(3000));
        QCOMPARE(m_file->count("SELECT count(*) FROM build_version"), 1);
        QCOMPARE(m_file->count("SELECT completed-started FROM build_version"), 90'000);
    }

    void readsDetailsAgainOnlyAfterARetryThatCameLater()
    {
        m_file->put({detail(1, u"failed"_s)}, at(1000));
        Applied applied = m_file->audit({retried(5, 1, at(900))}); // known when the details were read
        QCOMPARE(applied.newlyWanted, 0);
        QVERIFY(!isWanted(*m_file, 1));
        applied = m_file->audit({retried(6, 1, at(1001))});
        QCOMPARE(applied.newlyWanted, 1);
        QVERIFY(isWanted(*m_file, 1));
        QCOMPARE(row(*m_file, 1).attempts, 3);
        QCOMPARE(applied.builds.size(), 1u);
    }

    void joinsTheStarterWhicheverComesFirst()
    {
        m_file->put({listRow(1, u"success"_s)});
        Applied applied = m_file->audit({created(11, 1, 7)});
        QCOMPARE(applied.builds.size(), 1u);
        QCOMPARE(row(*m_file, 1).starterName, u"Person 7"_s);

        m_file->audit({created(12, 2, 8), retried(13, 2, at(0)), retried(14, 2, at(1))});
        QCOMPARE(m_file->count("SELECT count(*) FROM pending_build"), 1);
        applied = m_file->put({listRow(2, u"success"_s)});
        QCOMPARE(applied.newBuilds, 1);
        QCOMPARE(row(*m_file, 2).starterName, u"Person 8"_s);
        QCOMPARE(row(*m_file, 2).starterKind, StarterKind::Named);
        QCOMPARE(row(*m_file, 2).attempts, 3);
        QCOMPARE(m_file->count("SELECT count(*) FROM pending_build"), 0);
    }

    void countsEachAuditEventOnce()
    {
        m_file->put({listRow(1, u"failed"_s)});
        QCOMPARE(m_file->audit({retried(5, 1, at(10)), retried(5, 1, at(10))}).newAudit, 1);
        QCOMPARE(m_file->audit({retried(5, 1, at(10))}).newAudit, 0);
        QCOMPARE(row(*m_file, 1).attempts, 2);
        QCOMPARE(m_file->count("SELECT count(*) FROM audit"), 1);
    }

    void takesNoStarterFromTheDuplicateOfTheBus()
    {
        m_file->put({listRow(1, u"success"_s)});
        AuditEvent bus = created(11, 1, 7);
        bus.resource = u"build"_s;
        AuditEvent nobody = created(12, 1, 0);
        m_file->audit({bus, nobody});
        QVERIFY(row(*m_file, 1).starter.isNull());
    }

    void keepsAVanishedBuildMarked()
    {
        m_file->put({detail(1, u"success"_s), listRow(2, u"failed"_s)});
        Applied applied = m_file->apply(gone({1, 2, 99}), at(50));
        QCOMPARE(applied.vanished, 2);
        QCOMPARE(applied.builds.size(), 2u);
        QVERIFY(row(*m_file, 1).vanished && row(*m_file, 2).vanished);
        QVERIFY(row(*m_file, 1).detailKnown);
        QVERIFY(!row(*m_file, 2).detailKnown); // never read, and now it cannot be
        QVERIFY(wanted(*m_file).empty());
        const BuildCoverage coverage = m_file->columns()->coverage();
        QCOMPARE(coverage.vanished, 2);
        QCOMPARE(coverage.detailsKnown, 1);
        QCOMPARE(coverage.dataProblems, 0);
        applied = m_file->apply(gone({1}), at(60));
        QCOMPARE(applied.vanished, 0); // missed once
        QCOMPARE(m_file->count("SELECT count(*) FROM build WHERE missed_at="
                               "(SELECT max(missed_at) FROM build)"),
                 2);
    }

    void takesAVanishedBuildBackAndReadsTheDetailsItLacks()
    {
        m_file->put({detail(1, u"success"_s), listRow(2, u"failed"_s), listRow(3, u"failed"_s)});
        m_file->apply(gone({1, 2, 3}));
        Applied applied = m_file->put({listRow(1, u"success"_s), listRow(2, u"failed"_s)});
        QCOMPARE(applied.builds.size(), 2u);
        QCOMPARE(applied.newlyWanted, 1);
        QVERIFY(!row(*m_file, 1).vanished && !row(*m_file, 2).vanished);
        QVERIFY(!isWanted(*m_file, 1));
        QVERIFY(isWanted(*m_file, 2));
        Batch there;
        there.stillThere = {idOf<BuildId>(3)};
        applied = m_file->apply(there);
        QCOMPARE(applied.builds.size(), 1u);
        QVERIFY(!row(*m_file, 3).vanished);
        QVERIFY(isWanted(*m_file, 3));
    }

    void asksWhetherADeletedBuildIsStillThere()
    {
        m_file->put({detail(1, u"success"_s), detail(2, u"success"_s)});
        Applied applied = m_file->audit({auditEvent(9, u"build_cancel"_s, u"delete"_s, 1, 7)});
        QCOMPARE(applied.toVerify, 1);
        QCOMPARE(*buildsToVerify(*m_file->connection, 10), std::vector{idOf<BuildId>(1)});
        Batch there;
        there.stillThere = {idOf<BuildId>(1)};
        m_file->apply(there);
        QVERIFY(buildsToVerify(*m_file->connection, 10)->empty());
        m_file->audit({auditEvent(10, u"build_cancel"_s, u"delete"_s, 1, 7)});
        m_file->apply(gone({1}));
        QVERIFY(buildsToVerify(*m_file->connection, 10)->empty());
        QVERIFY(row(*m_file, 1).vanished);
    }

    void marksBuildsThatASweepDidNotMeet()
    {
        m_file->put({detail(1, u"success"_s), detail(2, u"success"_s), detail(3, u"success"_s)}, at(100));
        m_file->put({listRow(2, u"success"_s)}, at(200));
        m_file->apply(gone({3}), at(200));
        Batch sweep;
        sweep.verifyUncheckedSince = at(200);
        QCOMPARE(m_file->apply(sweep, at(300)).toVerify, 1);
        QCOMPARE(*buildsToVerify(*m_file->connection, 10), std::vector{idOf<BuildId>(1)});
    }

    void asksForOpenBuildsOldestCheckFirst()
    {
        m_file->put({listRow(1, u"running"_s)}, at(300));
        m_file->put({listRow(2, u"queued"_s)}, at(100));
        m_file->put({listRow(3, u"exploded"_s)}, at(200));
        m_file->put({listRow(4, u"success"_s)}, at(50));
        QCOMPARE(*openBuilds(*m_file->connection, 10),
                 (std::vector{idOf<BuildId>(2), idOf<BuildId>(3), idOf<BuildId>(1)}));
        QCOMPARE(openBuilds(*m_file->connection, 1)->size(), 1u);
    }

    void countsTimesThatCannotBeAsDataProblems()
    {
        Build backwards = detail(1, u"failed"_s, Seconds(-5));
        Build noTimes = detail(2, u"success"_s);
        noTimes.started.reset();
        noTimes.completed.reset();
        Build neverStarted = detail(3, u"cancelled"_s, std::nullopt);
        neverStarted.started.reset();
        m_file->put({backwards, noTimes, neverStarted, detail(4, u"running"_s, std::nullopt), listRow(5, u"failed"_s),
                     detail(6, u"success"_s)});
        QCOMPARE(m_file->columns()->coverage().dataProblems, 2);
        QVERIFY(!row(*m_file, 1).duration);
    }

    void showsTheNewestBuildsBeforeTheColumnsAreLoaded()
    {
        std::vector<Build> builds;
        for (int n = 1; n <= 30; ++n)
            builds.push_back(n % 2 ? listRow(n, u"success"_s) : detail(n, u"failed"_s));
        Build bare = listRow(31, u"queued"_s);
        bare.branch.clear();
        bare.methodWord.clear();
        builds.push_back(bare);
        m_file->put(builds);
        m_file->audit({created(1, 31, 7)});
        const auto newest = newestBuilds(*m_file->connection, 10);
        QVERIFY(newest.ok());
        QCOMPARE(newest->size(), 10u);
        for (size_t i = 0; i < newest->size(); ++i) {
            const BuildRow expected = row(*m_file, 31 - int(i)), &actual = (*newest)[i];
            QCOMPARE(actual.id, expected.id);
            QCOMPARE(actual.number, expected.number);
            QCOMPARE(actual.state, expected.state);
            QCOMPARE(actual.duration, expected.duration);
            QCOMPARE(actual.starterName, expected.starterName);
            QCOMPARE(actual.branch, expected.branch);
            QCOMPARE(actual.projectDeleted, expected.projectDeleted);
            QCOMPARE(actual.detailKnown, expected.detailKnown);
        }
    }

    void keepsSameErrorTextsOnce()
    {
        const QString text = u"one\ntwo"_s;
        m_file->put({detail(1, u"failed"_s, Seconds(1), text), detail(2, u"failed"_s, Seconds(1), text),
                     detail(3, u"failed"_s, Seconds(1), u"other"_s)});
        QCOMPARE(m_file->count("SELECT count(*) FROM error_text"), 2);
        QCOMPARE(row(*m_file, 1).error, row(*m_file, 2).error);
    }

private:
    std::unique_ptr<File> m_file;
};

QTEST_GUILESS_MAIN(TestCacheBuilds)
#include "tst_cache_builds.moc"
