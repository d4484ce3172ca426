// SPDX-License-Identifier: GPL-3.0-or-later
// The reading rule for logs against a table that behaves as the server's: order by time alone, pages cut before the
// filter, and a write whenever an unfiltered page of a Tekton attempt holds no Tekton entry.
#include "models/domain/log_reading.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;

namespace {

using Phase = LogReading::Phase;
using What = LogStep::What;

const Instant start = *parseInstant(u"2026-11-23T09:16:40Z");

LogLine lifecycle(const QString &message, int second = 0)
{
    LogLine line;
    line.time = start + Seconds(second);
    line.levelWord = u"info"_s;
    line.message = message;
    return line;
}

LogLine pod(const QString &message, int second = 0)
{
    LogLine line = lifecycle(message, second);
    line.tekton = true;
    line.pipelineRun = u"pr-1"_s;
    return line;
}

/// The log table of one attempt.
struct Table
{
    std::vector<LogLine> rows = {};
    bool runsOnTekton = false;
    bool hasAttempt = true;
    std::vector<LogRequest> reads = {};
    int writes = 0; ///< reads that made the server fetch pod logs and append them

    /// Empty: 500, the page holds a row that cannot be read.
    std::optional<LogPage> answer(const LogRequest &request)
    {
        reads.push_back(request);
        LogPage page;
        if (!hasAttempt)
            return page;
        page.attempt = AttemptId(QUuid::createUuid());
        bool sawPod = false;
        const int end = std::min(int(rows.size()), request.offset + request.limit);
        for (int place = request.offset; place < end; ++place) {
            const LogLine &row = rows[size_t(place)];
            if (row.unreadable)
                return std::nullopt;
            sawPod |= row.tekton;
            if (request.source == LogSource::All || !row.tekton)
                page.lines.push_back(row);
        }
        // Looking filtered past the end is harmless; unfiltered it is the read that writes.
        writes += runsOnTekton && request.source == LogSource::All && !sawPod;
        return page;
    }
};

/// Reads a table step by step.
struct Reader
{
    Table &table;
    LogReading reading;
    std::vector<LogLine> lines;
    Instant now = start + Seconds(600);

    /// One step; false when there is nothing to do but to wait, or nothing at all.
    bool step(bool isFinal)
    {
        const LogStep next = nextLogStep(reading, now, isFinal);
        if (next.what != What::Read)
            return false;
        std::optional<LogPage> page = table.answer(next.request);
        const LogChange change = page
            ? takeLogPage(reading, next.request, std::move(*page), now)
            : takeLogError(reading, next.request, {ErrorKind::ServerProblem, 500, {}, std::nullopt}).value();
        reading = change.reading;
        if (!change.lines.empty()) {
            lines.resize(size_t(change.from));
            lines.insert(lines.end(), change.lines.begin(), change.lines.end());
        }
        return true;
    }

    void run(bool isFinal)
    {
        for (int steps = 0; step(isFinal); ++steps) {
            if (steps > 20000)
                qFatal("the reading does not end");
        }
    }

    void later(Milliseconds wait, bool isFinal)
    {
        now += wait;
        run(isFinal);
    }
};

std::vector<LogLine> tektonLog(int pods)
{
    std::vector<LogLine> rows{lifecycle(u"Created PipelineRun: pr-1"_s)};
    for (int i = 0; i < pods; ++i)
        rows.push_back(pod(u"line %1"_s.arg(i), 1 + i / 20));
    return rows;
}

} // namespace

class TestLogReading : public QObject
{
    Q_OBJECT

private slots:
    void asksForLifecycleEntriesFirst()
    {
        const LogStep first = nextLogStep({}, start, false);
        QCOMPARE(first.what, What::Read);
        QCOMPARE(first.request.source, LogSource::Lifecycle);
        QCOMPARE(first.request.offset, 0);
        QCOMPARE(first.request.limit, 1000);
    }

    void pagesALogWithoutPipelineWhileAPageIsFull()
    {
        Table table;
        for (int i = 0; i < 2500; ++i)
            table.rows.push_back(lifecycle(u"line %1"_s.arg(i), i));
        Reader reader{table, {}, {}};
        reader.run(true);
        QCOMPARE(reader.lines, table.rows);
        QCOMPARE(reader.reading.phase, Phase::Done);
        QCOMPARE(table.reads.size(), size_t(4)); // the look for the mark and three pages
    }

    void keepsToLifecycleWhileALogWithoutPipelineGrows()
    {
        Table table{.rows = {lifecycle(u"queued"_s)}};
        Reader reader{table, {}, {}};
        reader.run(false);
        table.reads.clear();
        table.rows.push_back(lifecycle(u"running"_s, 5));
        reader.later(logPoll, false);
        QCOMPARE(reader.lines, table.rows);
        QCOMPARE(table.reads.size(), size_t(1));
        QCOMPARE(table.reads[0].source, LogSource::Lifecycle);
        QCOMPARE(table.reads[0].offset, 1);
    }

    void noticesAPipelineCreatedWhileItWatches()
    {
        Table table{.rows = {lifecycle(u"queued"_s)}};
        Reader reader{table, {}, {}};
        reader.run(false);
        table.runsOnTekton = true;
        table.rows.push_back(lifecycle(u"Created PipelineRun: pr-1"_s, 600));
        reader.later(logPoll, false);
        QCOMPARE(reader.reading.phase, Phase::FirstLook);
        for (int i = 0; i < 5; ++i)
            table.rows.push_back(pod(u"line"_s, 610));
        reader.later(logPoll, false);
        QCOMPARE(reader.lines.size(), size_t(2)); // not read before the mark is 20 s old
        reader.later(pipelineSettles, false);
        QCOMPARE(reader.lines, table.rows);
        QCOMPARE(table.writes, 0);
    }

    void waitsUntilThePipelineIsTwentySecondsOld()
    {
        Table table{.rows = tektonLog(3), .runsOnTekton = true};
        Reader reader{table, {}, {}, start + Seconds(5)};
        reader.run(true);
        QCOMPARE(table.reads.size(), size_t(1));
        const LogStep next = nextLogStep(reader.reading, reader.now, true);
        QCOMPARE(next.what, What::Wait);
        QCOMPARE(next.wait, Milliseconds(15000));
        reader.later(Milliseconds(14999), true);
        QCOMPARE(table.reads.size(), size_t(1));
        reader.later(Milliseconds(1), true);
        QCOMPARE(reader.lines, table.rows);
    }

    void startsEveryFurtherPageAtTheLastTektonEntry()
    {
        Table table{.rows = tektonLog(5000), .runsOnTekton = true};
        Reader reader{table, {}, {}};
        reader.run(true);
        QCOMPARE(reader.lines, table.rows);
        QCOMPARE(table.writes, 0);
        for (size_t i = 2; i < table.reads.size(); ++i)
            QVERIFY(table.rows[size_t(table.reads[i].offset)].tekton);
    }

    void neverAsksPastTheEnd()
    {
        for (const int pods : {998, 999, 1000, 1998, 1999}) { // also where the log ends with a full page
            Table table{.rows = tektonLog(pods), .runsOnTekton = true};
            Reader reader{table, {}, {}};
            reader.run(true);
            QCOMPARE(reader.lines, table.rows);
            QCOMPARE(table.writes, 0);
            for (const LogRequest &read : table.reads)
                QVERIFY(read.source == LogSource::Lifecycle || read.offset < int(table.rows.size()));
        }
    }

    void pollsAtTheAnchorAndKeepsOnlyNewPositions()
    {
        Table table{.rows = tektonLog(30), .runsOnTekton = true};
        table.rows.push_back(lifecycle(u"checkpoint"_s, 60));
        Reader reader{table, {}, {}};
        reader.run(false);
        table.reads.clear();
        table.rows.push_back(pod(u"new"_s, 61));
        const LogStep before = nextLogStep(reader.reading, reader.now, false);
        QCOMPARE(before.what, What::Wait);
        QCOMPARE(before.wait, logPoll);
        reader.later(logPoll, false);
        QCOMPARE(table.reads.size(), size_t(1));
        QCOMPARE(table.reads[0].offset, 30);
        QCOMPARE(reader.lines, table.rows);
        QCOMPARE(reader.reading.anchor, 32);
    }

    void readsAgainFromTheStartWhenTheAnchorDiffers()
    {
        Table table{.rows = tektonLog(30), .runsOnTekton = true};
        Reader reader{table, {}, {}};
        reader.run(false);
        table.rows.insert(table.rows.begin() + 10, pod(u"from a second server"_s, 1)); // older time: all others move
        reader.later(logPoll, false);
        QCOMPARE(reader.lines, table.rows);
        QCOMPARE(table.writes, 0);
        reader.later(2 * logPoll, false);
        QCOMPARE(reader.lines, table.rows);
        QCOMPARE(reader.reading.restarts, 0);
    }

    void showsTheOldEntriesUntilTheNewReadingReplacesThem()
    {
        Table table{.rows = tektonLog(30), .runsOnTekton = true};
        Reader reader{table, {}, {}};
        reader.run(false);
        table.rows.insert(table.rows.begin() + 10, pod(u"older"_s, 1));
        reader.now += logPoll;
        QVERIFY(reader.step(false));
        QCOMPARE(reader.lines.size(), size_t(31));
        QVERIFY(reader.step(false));
        QCOMPARE(reader.lines, table.rows);
    }

    void endsWhenEqualTimesComeInAnotherOrderEachTime()
    {
        Table table{.rows = tektonLog(1500), .runsOnTekton = true};
        Reader reader{table, {}, {}};
        int turn = 0;
        while (reader.step(true) && turn < 200)
            std::ranges::rotate(table.rows.begin() + 500, table.rows.begin() + 501 + turn++ % 3, table.rows.end());
        QVERIFY(turn < 200);
        QCOMPARE(reader.reading.phase, Phase::Done);
    }

    void readsALongRunOfLifecycleEntriesFiltered()
    {
        for (const int run : {998, 999, 1000, 1001, 2500}) {
            Table table{.rows = tektonLog(10), .runsOnTekton = true};
            for (int i = 0; i < run; ++i)
                table.rows.push_back(lifecycle(u"checkpoint %1"_s.arg(i), 100 + i));
            for (int i = 0; i < 40; ++i)
                table.rows.push_back(i % 3 ? pod(u"late %1"_s.arg(i), 9000) : lifecycle(u"beat %1"_s.arg(i), 9000));
            Reader reader{table, {}, {}};
            reader.run(true);
            QCOMPARE(reader.lines, table.rows);
            QCOMPARE(table.writes, 0);
        }
    }

    void readsFilteredWhenTheFirstThousandAreLifecycle()
    {
        Table table{.rows = {lifecycle(u"Created PipelineRun: pr-1"_s)}, .runsOnTekton = true};
        for (int i = 0; i < 1200; ++i)
            table.rows.push_back(lifecycle(u"checkpoint %1"_s.arg(i), i));
        table.rows.push_back(pod(u"at last"_s, 2000));
        table.rows.push_back(lifecycle(u"done"_s, 2001));
        Reader reader{table, {}, {}, start + Seconds(9000)};
        reader.run(true);
        QCOMPARE(reader.lines, table.rows);
        QCOMPARE(table.writes, 0);
    }

    void looksOnceAtAFinishedTektonLogWithoutPodLines()
    {
        Table table{.rows = tektonLog(0), .runsOnTekton = true};
        Reader reader{table, {}, {}};
        reader.run(true);
        QCOMPARE(reader.reading.phase, Phase::Done);
        QCOMPARE(reader.lines, table.rows);
        QCOMPARE(table.writes, 1); // the one that the rule leaves
        reader.later(Seconds(600), true);
        QCOMPARE(table.reads.size(), size_t(2));
    }

    void looksRarelyWhileNoPodLineIsStored()
    {
        Table table{.rows = tektonLog(0), .runsOnTekton = true};
        Reader reader{table, {}, {}};
        reader.run(false);
        for (int poll = 0; poll < 7; ++poll)
            reader.later(logPoll, false);
        QCOMPARE(table.writes, 1);
        table.rows.push_back(lifecycle(u"still pulling"_s, 590));
        reader.later(logPoll, false);
        QCOMPARE(table.writes, 2); // 20 s later: nothing was stored, so there is nothing to double
        table.rows.push_back(pod(u"first"_s, 640));
        reader.later(pipelineSettles, false);
        QCOMPARE(reader.lines, table.rows);
        QCOMPARE(reader.reading.phase, Phase::Anchored);
    }

    void followsPodLinesThatNoMarkAnnounces()
    {
        Table table;
        for (int i = 0; i < 30; ++i)
            table.rows.push_back(pod(u"running %1"_s.arg(i), i));
        Reader reader{table, {}, {}};
        reader.run(false);
        QCOMPARE(reader.lines, table.rows);
        QCOMPARE(reader.reading.anchor, 29);
    }

    void endsWhenTheAttemptIsFinalAndWasReadAfterwards()
    {
        Table table{.rows = tektonLog(3), .runsOnTekton = true};
        Reader reader{table, {}, {}};
        reader.run(false);
        table.rows.push_back(lifecycle(u"finished"_s, 60));
        reader.run(true); // without waiting for the next poll
        QCOMPARE(reader.lines, table.rows);
        QCOMPARE(reader.reading.phase, Phase::Done);
    }

    void waitsForAnAttemptThatDoesNotExistYet()
    {
        Table table{.hasAttempt = false};
        Reader reader{table, {}, {}};
        reader.run(false);
        QVERIFY(reader.reading.noAttempt);
        QCOMPARE(nextLogStep(reader.reading, reader.now, false).what, What::Wait);
        table.hasAttempt = true;
        table.rows = {lifecycle(u"queued"_s)};
        reader.later(logPoll, false);
        QVERIFY(!reader.reading.noAttempt);
        QCOMPARE(reader.lines, table.rows);
        Table never{.hasAttempt = false};
        Reader ended{never, {}, {}};
        ended.run(true);
        QCOMPARE(ended.reading.phase, Phase::Done);
    }

    void readsAroundARowTheServerCannotRead_data()
    {
        QTest::addColumn<bool>("tekton");
        QTest::addColumn<int>("hole");
        for (const bool tekton : {false, true}) {
            for (const int hole : {0, 1, 2, 500, 999, 1000, 1499})
                QTest::addRow("%s %d", tekton ? "Tekton" : "plain", hole) << tekton << hole;
        }
    }
    void readsAroundARowTheServerCannotRead()
    {
        QFETCH(bool, tekton);
        QFETCH(int, hole);
        Table table{.rows = tektonLog(1500), .runsOnTekton = tekton};
        table.rows.push_back(lifecycle(u"finished"_s, 600));
        if (!tekton) {
            table.rows.front().message = u"started"_s;
            for (LogLine &row : table.rows)
                row.tekton = false;
        }
        table.rows[size_t(hole)] = LogLine{};
        table.rows[size_t(hole)].unreadable = true;
        Reader reader{table, {}, {}};
        reader.run(true);
        QCOMPARE(reader.reading.phase, Phase::Done);
        QVERIFY(reader.reading.unreadable > 0);
        QCOMPARE(reader.lines, table.rows);
        QCOMPARE(table.writes, 0);
    }

    void leavesOtherErrorsToTheCaller()
    {
        const LogRequest request;
        QVERIFY(!takeLogError({}, request, {ErrorKind::NotReached, 0, {}, std::nullopt}));
        // 400 "failed to get build executions": smaller pages would not help
        QVERIFY(!takeLogError({}, request, {ErrorKind::ServerProblem, 400, {}, std::nullopt}));
    }

    void readsRandomLogsWholeAndWithoutAWrite()
    {
        QRandomGenerator random(20261124);
        for (int round = 0; round < 300; ++round) {
            Table table{.rows = tektonLog(1), .runsOnTekton = true};
            int runs = 1 + int(random.bounded(8));
            for (int i = 0; i < runs; ++i) {
                const bool pods = random.bounded(2) == 0;
                for (int n = int(random.bounded(1300)); n > 0; --n) {
                    const QString text = QString::number(random.generate());
                    table.rows.push_back(pods ? pod(text, i) : lifecycle(text, i));
                }
            }
            table.rows.push_back(lifecycle(u"finished"_s, 600));
            Reader reader{table, {}, {}};
            reader.run(true);
            QCOMPARE(reader.lines, table.rows);
            QCOMPARE(table.writes, 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestLogReading)
#include "tst_log_reading.moc"
