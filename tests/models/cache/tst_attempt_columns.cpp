// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns know of the attempts of a build: how the first one ended, and how many ended how.
#include "sample_cache.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::cache;
using namespace viewer::sample;

namespace {

struct Ends
{
    int first = 0;
    int succeeded = 0;
    int failed = 0;

    friend bool operator==(const Ends &, const Ends &) = default;
};
constexpr Ends notRead{attemptsNotRead, 0, 0};

constexpr int code(BuildState state)
{
    return int(state);
}

Batch attempts(int build, const QStringList &states, Instant now = at(5000))
{
    std::vector<Attempt> made;
    for (int number = 1; number <= states.size(); ++number) {
        Attempt attempt;
        attempt.id = idOf<AttemptId>(100 * build + number);
        attempt.number = number;
        attempt.statusWord = states[number - 1];
        attempt.created = at(100 * number);
        made.push_back(attempt);
    }
    Batch batch;
    batch.now = now;
    batch.attempts.push_back({idOf<BuildId>(build), std::move(made)});
    return batch;
}

Ends endsOf(const BuildColumns &columns, int build)
{
    const auto row = columns.rowOfId(idOf<BuildId>(build));
    if (!row)
        return {-1, -1, -1};
    const BuildChunk &chunk = columns.chunkOf(*row);
    const std::uint32_t place = *row % chunkRows;
    return {chunk.firstAttempt[place], chunk.attemptsSucceeded[place], chunk.attemptsFailed[place]};
}

Ends endsOf(File &cache, int build)
{
    const auto columns = loadColumns(*cache.connection);
    return columns ? endsOf(**columns, build) : Ends{-1, -1, -1};
}

bool retryWithoutAttempt(File &cache, int build)
{
    const auto columns = loadColumns(*cache.connection);
    const auto row = columns ? (*columns)->rowOfId(idOf<BuildId>(build)) : std::nullopt;
    return row && ((*columns)->chunkOf(*row).flags[*row % chunkRows] & RetryWithoutAttemptFlag) != 0;
}

} // namespace

class TestAttemptColumns : public QObject
{
    Q_OBJECT

private slots:
    void tellsNothingOfAttemptsThatWereNotRead()
    {
        File cache;
        Batch builds;
        builds.now = at(4000);
        builds.builds = {listRow(1, u"failed"_s), listRow(2, u"completed"_s)};
        QVERIFY(cache.writer->apply(builds));
        QCOMPARE(endsOf(cache, 1), notRead);
        QCOMPARE(endsOf(cache, 2), notRead); // one attempt is likely, not proven
    }

    void countsHowAttemptsEnded()
    {
        File cache;
        Batch builds;
        builds.now = at(4000);
        builds.builds = {listRow(1, u"completed"_s), listRow(2, u"completed"_s), listRow(3, u"failed"_s),
                         listRow(4, u"completed"_s)};
        QVERIFY(cache.writer->apply(builds));
        QVERIFY(cache.writer->apply(attempts(1, {u"success"_s})));
        QVERIFY(cache.writer->apply(attempts(2, {u"failed"_s, u"failed"_s, u"success"_s})));
        QVERIFY(cache.writer->apply(attempts(3, {u"cancelled"_s, u"failed"_s})));
        QVERIFY(cache.writer->apply(attempts(4, {})));
        QCOMPARE(endsOf(cache, 1), (Ends{code(BuildState::Succeeded), 1, 0}));
        QCOMPARE(endsOf(cache, 2), (Ends{code(BuildState::Failed), 1, 2}));
        QCOMPARE(endsOf(cache, 3), (Ends{code(BuildState::Cancelled), 0, 1}));
        QCOMPARE(endsOf(cache, 4), (Ends{noAttempt, 0, 0})); // nobody started it
    }

    void theBuildDecidesAboutItsLastAttempt()
    {
        File cache;
        Batch builds;
        builds.now = at(4000);
        builds.builds = {listRow(1, u"cancelled"_s), listRow(2, u"cancelled"_s)};
        QVERIFY(cache.writer->apply(builds));
        QVERIFY(cache.writer->apply(attempts(1, {u"running"_s})));
        QVERIFY(cache.writer->apply(attempts(2, {u"failed"_s, u"success"_s})));
        QCOMPARE(endsOf(cache, 1), (Ends{code(BuildState::Cancelled), 0, 0}));
        QCOMPARE(endsOf(cache, 2), (Ends{code(BuildState::Failed), 0, 1}));
    }

    void areUnknownFromAMoveOfTheBuildUntilReadAgain()
    {
        File cache;
        Batch builds;
        builds.now = at(4000);
        builds.builds = {listRow(1, u"failed"_s)};
        QVERIFY(cache.writer->apply(builds));
        QVERIFY(cache.writer->apply(attempts(1, {u"failed"_s})));
        auto columns = loadColumns(*cache.connection);
        QVERIFY(columns);
        QCOMPARE(endsOf(**columns, 1), (Ends{code(BuildState::Failed), 0, 1}));
        builds.now = at(6000);
        builds.builds = {listRow(1, u"completed"_s)};
        const auto moved = cache.writer->apply(builds);
        QVERIFY(moved);
        columns = reloadColumns(*cache.connection, *columns, moved->builds, false);
        QVERIFY(columns);
        QCOMPARE(endsOf(**columns, 1), notRead);
        // The number of attempts may be what it was: the row has to be read again all the same.
        const auto read = cache.writer->apply(attempts(1, {u"failed"_s, u"success"_s}, at(7000)));
        QVERIFY(read);
        QCOMPARE(read->builds.size(), size_t(1));
        columns = reloadColumns(*cache.connection, *columns, read->builds, false);
        QVERIFY(columns);
        QCOMPARE(endsOf(**columns, 1), (Ends{code(BuildState::Failed), 1, 1}));
    }

    void areUnknownFromALaterRetryOfTheAuditUntilReadAgain()
    {
        File cache;
        cache.put({listRow(1, u"failed"_s)}, at(4000));
        cache.apply(attempts(1, {u"failed"_s}), at(5000));
        QCOMPARE(endsOf(cache, 1), (Ends{code(BuildState::Failed), 0, 1}));
        cache.audit({retried(1, 1, at(5000) + Milliseconds(1))}, at(5600));
        QCOMPARE(endsOf(cache, 1), notRead);
        QVERIFY(!retryWithoutAttempt(cache, 1)); // nothing is said of attempts that are not known
        cache.apply(attempts(1, {u"failed"_s, u"failed"_s}), at(6000));
        QCOMPARE(endsOf(cache, 1), (Ends{code(BuildState::Failed), 0, 2}));
        QVERIFY(!retryWithoutAttempt(cache, 1));
        QVERIFY2(cache.failure.isEmpty(), qPrintable(cache.failure));
    }

    void areKnownAndMarkedWhenRetriesBeforeTheReadingLeftNoAttempt()
    {
        File cache;
        cache.put({listRow(1, u"failed"_s), listRow(2, u"failed"_s), listRow(3, u"completed"_s)}, at(4000));
        for (int build = 1; build <= 3; ++build)
            cache.apply(attempts(build, build == 2 ? QStringList() : QStringList{u"failed"_s}), at(5000));
        // The audit is read later, but tells of what happened before the attempts were read.
        cache.audit({retried(1, 1, at(4500)), retried(2, 2, at(4500)), retried(4, 1, at(5000))}, at(5600));
        QCOMPARE(endsOf(cache, 1), (Ends{code(BuildState::Failed), 0, 1}));
        QCOMPARE(endsOf(cache, 2), (Ends{noAttempt, 0, 0}));
        QVERIFY(retryWithoutAttempt(cache, 1));
        QVERIFY(retryWithoutAttempt(cache, 2));
        QVERIFY(!retryWithoutAttempt(cache, 3));
        // One retry more, after the reading: unknown until they are read again.
        cache.audit({retried(5, 1, at(5500))}, at(5700));
        QCOMPARE(endsOf(cache, 1), notRead);
        cache.apply(attempts(1, {u"failed"_s, u"failed"_s}), at(6000));
        QCOMPARE(endsOf(cache, 1), (Ends{code(BuildState::Failed), 0, 2}));
        QVERIFY(retryWithoutAttempt(cache, 1)); // three retries, one of them with an attempt
        QVERIFY2(cache.failure.isEmpty(), qPrintable(cache.failure));
    }

    void areKnownOfABuildWhoseRetriesCameBeforeItself()
    {
        File cache;
        cache.audit({retried(1, 1, at(4500))}, at(4600));
        cache.put({listRow(1, u"failed"_s)}, at(4700));
        QCOMPARE(endsOf(cache, 1), notRead);
        cache.apply(attempts(1, {u"failed"_s}), at(5000));
        QCOMPARE(endsOf(cache, 1), (Ends{code(BuildState::Failed), 0, 1}));
        QVERIFY(retryWithoutAttempt(cache, 1));
        QVERIFY2(cache.failure.isEmpty(), qPrintable(cache.failure));
    }

    void knowHowLongABuildWaited()
    {
        File cache;
        Batch builds;
        builds.now = at(4000);
        Build build = detail(1, u"completed"_s);
        build.started = build.created + Milliseconds(2345);
        builds.builds = {build, listRow(2, u"queued"_s)};
        QVERIFY(cache.writer->apply(builds));
        const auto columns = loadColumns(*cache.connection);
        QVERIFY(columns);
        const auto waited = [&](int id) {
            const std::uint32_t row = *(*columns)->rowOfId(idOf<BuildId>(id));
            return (*columns)->chunkOf(row).waited[row % chunkRows];
        };
        QCOMPARE(waited(1), 2345);
        QCOMPARE(waited(2), noDuration);
    }
};

QTEST_GUILESS_MAIN(TestAttemptColumns)
#include "tst_attempt_columns.moc"
