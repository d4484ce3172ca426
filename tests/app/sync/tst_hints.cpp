// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/hint_queue.h"
#include "app/sync/splitting_scan.h"

#include <QSet>
#include <QTest>

using namespace viewer;
using namespace viewer::sync;

namespace {

BuildId build(uint number)
{
    return BuildId(QUuid(number + 1, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

} // namespace

class TestHints : public QObject
{
    Q_OBJECT

private slots:
    void looksNowAndOnceMoreTwoSecondsLater()
    {
        HintQueue queue;
        queue.add(build(1), Milliseconds(100));
        QCOMPARE(queue.nextAt(Milliseconds(100)), Milliseconds(100));
        QCOMPARE(queue.take(Milliseconds(100)), std::vector{build(1)});
        QCOMPARE(queue.nextAt(Milliseconds(100)), Milliseconds(2100));
        QVERIFY(queue.take(Milliseconds(2099)).empty());
        QCOMPARE(queue.take(Milliseconds(2100)), std::vector{build(1)});
        QVERIFY(queue.isEmpty());
        QVERIFY(!queue.nextAt(Milliseconds(2100)));
    }

    void hintsForOneBuildBecomeOneLookASecond()
    {
        HintQueue queue;
        int looks = 0;
        for (int ms = 0; ms < 10'000; ms += 2) { // 500 a second
            queue.add(build(1), Milliseconds(ms));
            looks += int(queue.take(Milliseconds(ms)).size());
        }
        QVERIFY2(looks >= 9 && looks <= 11, qPrintable(QString::number(looks)));
        // The look after the last hint is not lost.
        QCOMPARE(queue.take(Milliseconds(11'998)).size(), size_t(1));
        QVERIFY(queue.isEmpty());
    }

    void aBurstOverManyBuildsIsSpreadAndNoneIsForgotten()
    {
        HintQueue queue;
        QSet<BuildId> seen;
        for (uint number = 0; number < 200; ++number)
            queue.add(build(number), Milliseconds(0));
        int looks = 0, mostInASecond = 0;
        for (int ms = 0; ms < 60'000 && !queue.isEmpty(); ms += 1000) {
            int inThisSecond = 0;
            for (int part = 0; part < 1000; part += 50) {
                for (const BuildId &id : queue.take(Milliseconds(ms + part))) {
                    seen.insert(id);
                    ++inThisSecond;
                }
            }
            looks += inThisSecond;
            if (ms > 0)
                mostInASecond = std::max(mostInASecond, inThisSecond);
        }
        QCOMPARE(seen.size(), 200);
        QVERIFY2(looks <= 400, qPrintable(QString::number(looks)));
        QVERIFY2(mostInASecond <= HintQueue::perSecond + 1, qPrintable(QString::number(mostInASecond)));
    }

    void staysSmallHoweverMuchIsNamed()
    {
        HintQueue queue;
        for (uint number = 0; number < 100'000; ++number)
            queue.add(build(number), Milliseconds(number / 500));
        QCOMPARE(queue.size(), HintQueue::most);
    }

    void readsAListWithoutFaultsPageByPage()
    {
        SplittingScan scan;
        QList<int> offsets;
        while (const auto part = scan.next()) {
            offsets << part->offset;
            scan.done(std::min(part->limit, std::max(0, 230 - part->offset)));
        }
        QCOMPARE(offsets, (QList{0, 100, 200}));
        QCOMPARE(scan.skipped(), 0);
    }

    void skipsJustTheBrokenRows()
    {
        const QSet<int> broken{0, 57, 58, 199, 229};
        constexpr int rows = 230;
        SplittingScan scan;
        QSet<int> read;
        int calls = 0;
        while (const auto part = scan.next()) {
            ++calls;
            const int end = std::min(rows, part->offset + part->limit);
            bool fails = false;
            for (int row = part->offset; row < end; ++row)
                fails |= broken.contains(row);
            if (fails) {
                QVERIFY(scan.failed());
                continue;
            }
            for (int row = part->offset; row < end; ++row)
                read.insert(row);
            scan.done(std::max(0, end - part->offset));
        }
        QCOMPARE(read.size(), rows - broken.size());
        QCOMPARE(scan.skipped(), int(broken.size()));
        QVERIFY2(calls < 90, qPrintable(QString::number(calls)));
    }

    void givesUpWhenEverythingFails()
    {
        SplittingScan scan;
        int calls = 0;
        while (scan.next()) {
            if (++calls > 1000 || !scan.failed())
                break;
        }
        QVERIFY2(calls < 100, qPrintable(QString::number(calls)));
    }
};

QTEST_GUILESS_MAIN(TestHints)
#include "tst_hints.moc"
