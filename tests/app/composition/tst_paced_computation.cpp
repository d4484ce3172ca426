// SPDX-License-Identifier: GPL-3.0-or-later
// When a page computes: one at a time, not too often, the newest question wins, and what was dropped blocks nothing.
#include "app/composition/paced_computation.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace viewer;

namespace {

constexpr Milliseconds shortPause{30};
constexpr Milliseconds longPause{600'000};

/// A pool of one thread, and work in it that waits until it is let go.
struct Desk
{
    Desk()
        : pace(pool)
    {
        pool.setMaxThreadCount(1);
        QObject::connect(&pace, &PacedComputation::due, &pace, [this] { begin(); });
    }
    ~Desk()
    {
        go.release(1000);
        pool.waitForDone();
    }

    void begin()
    {
        const int number = ++begun;
        pace.compute(
            pause,
            [this, number](const std::atomic<bool> &cancelled) {
                entered.release();
                go.acquire();
                return cancelled ? -number : number;
            },
            [this](int answer) { answers << answer; });
    }

    QThreadPool pool;
    QSemaphore entered;
    QSemaphore go;
    PacedComputation pace;
    Milliseconds pause = shortPause;
    int begun = 0;
    QList<int> answers;
};

} // namespace

class TestPacedComputation : public QObject
{
    Q_OBJECT

private slots:
    void handsOverTheAnswer()
    {
        Desk desk;
        desk.pace.ask();
        desk.go.release();
        QTRY_COMPARE(desk.answers, QList<int>{1});
    }

    void computesOnceForAllThatWasAskedMeanwhile()
    {
        Desk desk;
        desk.pace.ask();
        desk.entered.acquire();
        for (int i = 0; i < 5; ++i)
            desk.pace.ask();
        // Not either when the pause is over: the first is not done yet.
        QVERIFY(!QTest::qWaitFor([&desk] { return desk.begun > 1; }, 5 * int(shortPause.count())));
        desk.go.release(2);
        QTRY_COMPARE(desk.answers, (QList<int>{1, 2}));
        QCOMPARE(desk.begun, 2);
    }

    void waitsForThePaceAfterAnAnswer()
    {
        Desk desk;
        desk.pause = longPause;
        desk.go.release(2);
        desk.pace.ask();
        QTRY_COMPARE(desk.answers.size(), 1);
        desk.pace.ask();
        QCOMPARE(desk.begun, 1);
        desk.pace.hurry(); // somebody looks
        QTRY_COMPARE(desk.answers, (QList<int>{1, 2}));
    }

    void doesNotHurryWhenNothingWasAsked()
    {
        Desk desk;
        desk.go.release();
        desk.pace.ask();
        QTRY_COMPARE(desk.answers.size(), 1);
        desk.pace.hurry();
        QCOMPARE(desk.begun, 1);
    }

    void theNewestQuestionOfAPersonWins()
    {
        Desk desk;
        desk.pause = longPause;
        desk.pace.ask();
        desk.entered.acquire();
        desk.pace.askNow(); // neither the pace nor the work before it holds it back
        QCOMPARE(desk.begun, 2);
        desk.go.release(2);
        QTRY_COMPARE(desk.answers, QList<int>{2}); // of the first nothing is heard
        desk.pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(desk.answers, QList<int>{2});
    }

    void whatWasDroppedIsToldToStopAndBlocksNothing()
    {
        Desk desk;
        desk.pause = Milliseconds(0);
        desk.pace.ask();
        desk.entered.acquire();
        desk.pace.drop();
        QTRY_VERIFY((desk.pace.ask(), desk.begun == 2)); // the work before it still runs
        QVERIFY(desk.answers.isEmpty());
        desk.go.release(2);
        QTRY_COMPARE(desk.answers, QList<int>{2});
    }

    void tellsTheWorkToStopWhenItEnds()
    {
        QThreadPool pool;
        QSemaphore entered;
        std::atomic<bool> stopped{false};
        auto pace = std::make_unique<PacedComputation>(pool);
        pace->compute(
            shortPause,
            [&](const std::atomic<bool> &cancelled) {
                entered.release();
                while (!cancelled)
                    QThread::yieldCurrentThread();
                stopped = true;
                return 0;
            },
            [](int) { QFAIL("nobody is there to receive it"); });
        entered.acquire();
        pace.reset();
        pool.waitForDone();
        QVERIFY(stopped);
    }
};

QTEST_GUILESS_MAIN(TestPacedComputation)
#include "tst_paced_computation.moc"
