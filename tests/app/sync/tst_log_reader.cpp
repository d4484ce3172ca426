// SPDX-License-Identifier: GPL-3.0-or-later
// Logs read from the demo server, whose Tekton attempts multiply their log when they are read the wrong way.
#include "app/demo/routes_logs_lines.h"
#include "app/demo/world.h"
#include "app/sync/failed_logs.h"
#include "models/domain/secrets.h"
#include "tests/app/sync/sync_fixture.h"

using namespace Qt::StringLiterals;
using namespace viewer;

namespace {

class SteppedClock final : public Clock
{
public:
    Instant now() const override { return time; }
    Instant time = *parseInstant(u"2026-11-23T09:16:40Z");
};

demo::Options options(const SteppedClock &clock)
{
    demo::Options made;
    made.builds = 400;
    made.now = clock.time;
    return made;
}

/// As stored, so that both sides can be compared.
QStringList texts(const std::vector<LogLine> &lines)
{
    QStringList all;
    for (const LogLine &line : lines)
        all << toIso(*line.time) + u' ' + line.message;
    return all;
}

} // namespace

class TestLogReader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void readsEveryLineOfEveryKindOfAttempt();
    void neverMakesTheServerWrite();
    void theDemoServerDoesWriteWhenReadWrongly();
    void goesOnWhereItWasWithoutReadingAllAgain();
    void followsARunningAttemptToItsEnd();
    void stopsWhenNobodyLooks();
    void tellsThatABuildHasNoAttempt();
    void keepsWhatIsHeldWhileItReadsAgain();
    void endsWithTheErrorOfARefusedRead();
    void leavesTektonAloneWhenNobodyLooks();
    void readsTheLogsOfFailedBuildsOnce();
    void readsNoMoreThanThereIsRoomFor();
    void waitsWhileItMayNotRead();
    void canGoWhileItReads();

private:
    std::vector<sync::FailedBuild> failedBuilds();
    std::unique_ptr<sync::FailedLogs> failedLogs(Milliseconds between = Milliseconds(0));
    struct Picked
    {
        quint32 ordinal = 0;
        BuildId build;
        AttemptId attempt;
    };
    Picked pick(bool tekton, bool over, size_t least = 0, size_t most = 100000);
    std::vector<LogLine> expected(const Picked &picked) const;
    std::optional<sync::LogOutcome> read(const Picked &picked, bool isFinal = true);
    demo::World &world() { return m_fixture->server.world(); }

    std::unique_ptr<SteppedClock> m_clock;
    std::unique_ptr<SyncFixture> m_fixture;
    std::unique_ptr<logs::LogStore> m_store;
    QThreadPool m_pool;
};

void TestLogReader::init()
{
    m_clock = std::make_unique<SteppedClock>();
    m_fixture = std::make_unique<SyncFixture>(options(*m_clock), m_clock.get());
    QVERIFY(m_fixture->signIn());
    m_store = std::make_unique<logs::LogStore>(m_fixture->folder.filePath(u"logs"_s));
}

TestLogReader::Picked TestLogReader::pick(bool tekton, bool over, size_t least, size_t most)
{
    for (const quint32 ordinal : world().buildsOfTenant(world().tenant().id)) {
        const demo::BuildRow &row = world().build(ordinal);
        if (row.attempts == 0 || row.has(demo::BuildRow::NoAttempts) || row.isOver() != over
            || demo::runsOnTekton(world(), ordinal) != tekton)
            continue;
        const size_t length = demo::linesOf(world(), ordinal, row.attempts - 1, m_clock->now()).size();
        if (length >= least && length <= most)
            return {ordinal, BuildId(world().buildId(ordinal)),
                    AttemptId(world().attemptId(ordinal, row.attempts - 1))};
    }
    qFatal("the demo has no such attempt");
}

std::optional<sync::LogOutcome> TestLogReader::read(const Picked &picked, bool isFinal)
{
    sync::LogReader reader(*m_fixture->endpoints, *m_store, *m_clock);
    std::optional<sync::LogOutcome> outcome;
    connect(&reader, &sync::LogReader::finished, this, [&](const sync::LogOutcome &end) { outcome = end; });
    reader.start(picked.build, picked.attempt, isFinal);
    std::ignore = SyncFixture::waitFor([&] { return outcome.has_value(); }, 20000);
    return outcome;
}

/// What the server would show, read in one piece without its rule.
std::vector<LogLine> TestLogReader::expected(const Picked &picked) const
{
    std::vector<LogLine> lines;
    demo::World &world = m_fixture->server.world();
    for (const demo::DemoLine &line :
         demo::linesOf(world, picked.ordinal, world.build(picked.ordinal).attempts - 1, m_clock->now())) {
        LogLine made;
        made.time = std::chrono::floor<Seconds>(line.time);
        made.message = withoutSecrets(line.text);
        lines.push_back(made);
    }
    return lines;
}

void TestLogReader::readsEveryLineOfEveryKindOfAttempt()
{
    for (const Picked &picked :
         {pick(false, true), pick(true, true), pick(true, true, 4000), pick(false, true, 4000)}) {
        const auto outcome = read(picked);
        QVERIFY(outcome);
        QVERIFY(!outcome->error && outcome->complete);
        const std::vector<LogLine> wanted = expected(picked);
        QCOMPARE(outcome->entries, qint64(wanted.size()));
        QCOMPARE(texts(*m_store->entries(picked.attempt, 0, outcome->entries)), texts(wanted));
        QVERIFY(m_store->about(picked.attempt)->complete);
    }
}

void TestLogReader::neverMakesTheServerWrite()
{
    int tekton = 0;
    int tried = 0;
    for (const quint32 ordinal : world().buildsOfTenant(world().tenant().id)) {
        const demo::BuildRow &row = world().build(ordinal);
        if (row.attempts == 0 || row.has(demo::BuildRow::NoAttempts) || ++tried > 120)
            continue;
        tekton += demo::runsOnTekton(world(), ordinal);
        const Picked picked{ordinal, BuildId(world().buildId(ordinal)),
                            AttemptId(world().attemptId(ordinal, row.attempts - 1))};
        QVERIFY(read(picked));
        QVERIFY(read(picked)); // and again: from its anchor
    }
    QVERIFY(tekton > 20);
    QCOMPARE(m_fixture->server.forbiddenLogReads(), 0);
}

void TestLogReader::theDemoServerDoesWriteWhenReadWrongly()
{
    const Picked picked = pick(true, true);
    const size_t before = expected(picked).size();
    LogRequest past;
    past.source = LogSource::All;
    past.offset = int(before);
    std::optional<bool> answered;
    m_fixture->endpoints->logPage(picked.build, picked.attempt, past).then([&](Result<LogPage> page) {
        answered = page.ok();
    });
    QVERIFY(SyncFixture::waitFor([&] { return answered.has_value(); }));
    QCOMPARE(m_fixture->server.forbiddenLogReads(), 1);
    const auto outcome = read(picked);
    QVERIFY(outcome && outcome->entries > qint64(before));
}

void TestLogReader::goesOnWhereItWasWithoutReadingAllAgain()
{
    const Picked picked = pick(true, true, 4000);
    QVERIFY(read(picked));
    const quint64 before = m_fixture->server.requestCount();
    const auto outcome = read(picked);
    QVERIFY(outcome && outcome->complete);
    QCOMPARE(outcome->entries, qint64(expected(picked).size()));
    QCOMPARE(m_fixture->server.requestCount() - before, quint64(1)); // the page that begins at the anchor
}

void TestLogReader::followsARunningAttemptToItsEnd()
{
    const Picked picked = pick(false, false);
    m_clock->time = demo::attemptOf(world().build(picked.ordinal), world().build(picked.ordinal).attempts - 1).created
        + Seconds(60);
    const qint64 early = qint64(expected(picked).size());
    sync::LogReader reader(*m_fixture->endpoints, *m_store, *m_clock);
    std::optional<sync::LogOutcome> outcome;
    qint64 held = 0;
    connect(&reader, &sync::LogReader::changed, this, [&](const AttemptId &, qint64 entries) { held = entries; });
    connect(&reader, &sync::LogReader::finished, this, [&](const sync::LogOutcome &end) { outcome = end; });
    reader.start(picked.build, picked.attempt, false);
    QVERIFY(SyncFixture::waitFor([&] { return held == early; }, 10000));
    m_clock->time += Seconds(120);
    const qint64 later = qint64(expected(picked).size());
    QVERIFY(later > early);
    QVERIFY(SyncFixture::waitFor([&] { return held == later; }, 10000));
    QVERIFY(!outcome && reader.isReading());
    m_clock->time += Seconds(600);
    reader.setFinal();
    QVERIFY(SyncFixture::waitFor([&] { return outcome.has_value(); }, 10000));
    QVERIFY(outcome->complete);
    QCOMPARE(outcome->entries, qint64(expected(picked).size()));
    QCOMPARE(m_fixture->server.forbiddenLogReads(), 0);
}

void TestLogReader::stopsWhenNobodyLooks()
{
    const Picked picked = pick(false, false);
    sync::LogReader reader(*m_fixture->endpoints, *m_store, *m_clock);
    QSignalSpy finished(&reader, &sync::LogReader::finished);
    QSignalSpy changed(&reader, &sync::LogReader::changed);
    reader.start(picked.build, picked.attempt, false);
    reader.stop();
    QVERIFY(!reader.isReading());
    // An answer that is on its way is dropped: another reading, of the whole log, comes and goes meanwhile.
    QVERIFY(read(pick(false, true)));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(finished.count(), 0);
}

void TestLogReader::tellsThatABuildHasNoAttempt()
{
    for (const quint32 ordinal : world().buildsOfTenant(world().tenant().id)) {
        if (!world().build(ordinal).has(demo::BuildRow::NoAttempts))
            continue;
        const auto outcome = read({ordinal, BuildId(world().buildId(ordinal)), AttemptId()});
        QVERIFY(outcome);
        QVERIFY(!outcome->error && outcome->noAttempt);
        return;
    }
    QFAIL("the demo has no build without an attempt");
}

void TestLogReader::keepsWhatIsHeldWhileItReadsAgain()
{
    const Picked picked = pick(false, true, 4000);
    QVERIFY(read(picked));
    const qint64 all = m_store->about(picked.attempt)->entries;
    sync::LogReader reader(*m_fixture->endpoints, *m_store, *m_clock);
    qint64 least = all;
    std::optional<sync::LogOutcome> outcome;
    connect(&reader, &sync::LogReader::changed, this,
            [&](const AttemptId &, qint64 entries) { least = std::min(least, entries); });
    connect(&reader, &sync::LogReader::finished, this, [&](const sync::LogOutcome &end) { outcome = end; });
    reader.start(picked.build, picked.attempt, true);
    QVERIFY(SyncFixture::waitFor([&] { return outcome.has_value(); }));
    QCOMPARE(least, all);
}

void TestLogReader::endsWithTheErrorOfARefusedRead()
{
    const auto outcome = read({0, BuildId(QUuid::createUuid()), AttemptId()});
    QVERIFY(outcome && outcome->error);
    QCOMPARE(outcome->error->kind, ErrorKind::NotFound);
    QVERIFY(!outcome->complete);
}

void TestLogReader::leavesTektonAloneWhenNobodyLooks()
{
    const Picked safe = pick(false, true);
    const Picked tekton = pick(true, true);
    for (const Picked &picked : {safe, tekton}) {
        sync::LogReader reader(*m_fixture->endpoints, *m_store, *m_clock);
        std::optional<sync::LogOutcome> outcome;
        connect(&reader, &sync::LogReader::finished, this, [&](const sync::LogOutcome &end) { outcome = end; });
        reader.readIfSafe(picked.build);
        QVERIFY(SyncFixture::waitFor([&] { return outcome.has_value(); }));
        QVERIFY(!outcome->error);
        QCOMPARE(outcome->onTekton, picked.ordinal == tekton.ordinal);
    }
    QCOMPARE(m_store->about(safe.attempt)->entries, qint64(expected(safe).size()));
    QVERIFY(m_store->about(safe.attempt)->complete);
    QVERIFY(!m_store->about(tekton.attempt));
    QCOMPARE(m_fixture->server.forbiddenLogReads(), 0);
}

/// Newest first.
std::vector<sync::FailedBuild> TestLogReader::failedBuilds()
{
    std::vector<sync::FailedBuild> failed;
    for (const quint32 ordinal : world().buildsOfTenant(world().tenant().id)) {
        const demo::BuildRow &row = world().build(ordinal);
        if (row.status != demo::StatusWord::Failed || row.attempts == 0 || row.has(demo::BuildRow::NoAttempts))
            continue;
        const demo::AttemptTimes times = demo::attemptOf(row, row.attempts - 1);
        failed.insert(failed.begin(), {BuildId(world().buildId(ordinal)), times.completed.value_or(times.created)});
    }
    return failed;
}

std::unique_ptr<sync::FailedLogs> TestLogReader::failedLogs(Milliseconds between)
{
    auto logs = std::make_unique<sync::FailedLogs>([this] { return m_fixture->endpoints.get(); },
                                                   m_fixture->folder.filePath(u"logs"_s), QStringList{u"Viewer"_s},
                                                   *m_clock, m_pool, sync::FailedLogs::Pace{between, Seconds(60)});
    logs->setRoom(qint64(1) << 30);
    return logs;
}

void TestLogReader::readsTheLogsOfFailedBuildsOnce()
{
    std::vector<sync::FailedBuild> builds = failedBuilds();
    QVERIFY(builds.size() > 10);
    QSet<BuildId> read;
    {
        const auto logs = failedLogs();
        connect(logs.get(), &sync::FailedLogs::read, this, [&](const BuildId &build) { read.insert(build); });
        logs->setBuilds(builds);
        logs->setAllowed(true);
        QVERIFY(SyncFixture::waitFor([&] { return logs->waiting() == 0 && !read.isEmpty() && !logs->isReading(); }));
    }
    qsizetype safe = 0;
    for (const sync::FailedBuild &build : builds)
        safe += !demo::runsOnTekton(world(), *world().buildOf(build.id.uuid()));
    QVERIFY(safe > 3 && safe < qsizetype(builds.size()));
    QCOMPARE(read.size(), safe);
    QCOMPARE(m_fixture->server.forbiddenLogReads(), 0);
    for (const logs::StoredLog &log : m_store->all()) {
        QVERIFY(log.complete);
        const auto build = std::ranges::find(builds, log.build, &sync::FailedBuild::id);
        QCOMPARE(log.used, std::chrono::floor<Milliseconds>(build->ended)); // nobody has opened it yet
    }
    // After a start nothing is asked for again, removed logs and those on Tekton included …
    QVERIFY(m_store->remove(m_store->all().front().attempt).ok());
    const quint64 before = m_fixture->server.requestCount();
    const auto again = failedLogs();
    again->setBuilds(builds);
    again->setAllowed(true);
    builds.front().ended = m_clock->now() + Seconds(60); // … but a build that failed once more since
    again->setBuilds(builds);
    QVERIFY(SyncFixture::waitFor([&] { return m_fixture->server.requestCount() > before && !again->isReading(); }));
    QCOMPARE(again->waiting(), 0);
    QVERIFY(m_fixture->server.requestCount() - before <= 2);
}

void TestLogReader::readsNoMoreThanThereIsRoomFor()
{
    const auto logs = failedLogs();
    int read = 0;
    connect(logs.get(), &sync::FailedLogs::read, this, [&] { ++read; });
    logs->setRoom(1);
    logs->setBuilds(failedBuilds());
    logs->setAllowed(true);
    QVERIFY(SyncFixture::waitFor([&] { return read == 1; }));
    const quint64 before = m_fixture->server.requestCount();
    // Another reading comes and goes meanwhile.
    QVERIFY(QTest::qWaitFor([&] { return m_fixture->server.requestCount() > before; }, 300) == false);
    QCOMPARE(read, 1);
    logs->setRoom(qint64(1) << 30);
    QVERIFY(SyncFixture::waitFor([&] { return read > 2; }));
}

void TestLogReader::waitsWhileItMayNotRead()
{
    const auto logs = failedLogs();
    int read = 0;
    connect(logs.get(), &sync::FailedLogs::read, this, [&] { ++read; });
    logs->setBuilds(failedBuilds());
    const quint64 before = m_fixture->server.requestCount();
    logs->setAllowed(true);
    QVERIFY(SyncFixture::waitFor([&] { return logs->isReading(); }));
    const int waiting = logs->waiting();
    logs->setAllowed(false);
    QVERIFY(!logs->isReading());
    QCOMPARE(logs->waiting(), waiting + 1); // it is begun anew later
    QVERIFY(QTest::qWaitFor([&] { return m_fixture->server.requestCount() > before + 1; }, 300) == false);
    QCOMPARE(read, 0);
    logs->setAllowed(true);
    QVERIFY(SyncFixture::waitFor([&] { return read > 0; }));
}

void TestLogReader::canGoWhileItReads()
{
    auto logs = failedLogs();
    QSignalSpy read(logs.get(), &sync::FailedLogs::read);
    logs->setBuilds(failedBuilds());
    logs->setAllowed(true);
    QVERIFY(SyncFixture::waitFor([&] { return logs->isReading(); }));
    logs.reset();
    QVERIFY(TestLogReader::read(pick(false, true))); // another one is not disturbed by what is left
    QCOMPARE(read.count(), 0);
}

QTEST_GUILESS_MAIN(TestLogReader)
#include "tst_log_reader.moc"
