// SPDX-License-Identifier: GPL-3.0-or-later
// What is shared of a snapshot is computed once, and is never that of another snapshot, period or moment.
#include "models/tables/snapshot_figures.h"
#include "tests/models/tables/synthetic_builds.h"

#include <QTest>

using namespace viewer;
using namespace viewer::analytics;

class TestSnapshotFigures : public QObject
{
    Q_OBJECT

    const std::atomic<bool> m_goOn{false};
    const QTimeZone m_zone{"Europe/Berlin"};
    BuildSnapshot m_first, m_second;

    auto month(SnapshotFigures &figures, const BuildSnapshot &snapshot, Instant now) const
    {
        return figures.ofTenant(snapshot, lastDays(30, now, m_zone), now, m_goOn);
    }

private slots:
    void initTestCase()
    {
        synthetic::Builds builds;
        builds.addRandom(3000);
        m_first = builds.snapshot();
        builds.addDesignRows();
        m_second = builds.snapshot();
    }

    void givesTheSameToEveryone()
    {
        SnapshotFigures figures;
        const auto usual = figures.usualDurations(m_first);
        QCOMPARE(figures.usualDurations(m_first), usual);
        const auto one = month(figures, m_first, synthetic::noon());
        QCOMPARE(month(figures, m_first, synthetic::noon() + Seconds(4)), one);
        QCOMPARE(one->allTime.total(), qint64(m_first->size()));
    }

    void computesAnewForAnotherSnapshot()
    {
        SnapshotFigures figures;
        const auto usual = figures.usualDurations(m_first);
        const auto one = month(figures, m_first, synthetic::noon());
        const auto other = month(figures, m_second, synthetic::noon());
        QCOMPARE(other->allTime.total(), qint64(m_second->size()));
        QVERIFY(other->allTime.total() != one->allTime.total());
        QVERIFY(figures.usualDurations(m_second) != usual);
    }

    void computesAnewForAnotherPeriodAndKeepsBoth()
    {
        SnapshotFigures figures;
        const Instant now = synthetic::noon();
        const auto one = month(figures, m_first, now);
        const auto week = figures.ofTenant(m_first, lastDays(7, now, m_zone), now, m_goOn);
        QCOMPARE(week->days.size(), size_t(7));
        const auto day = figures.ofTenant(m_first, last24Hours(now, m_zone), now, m_goOn);
        const auto twoDays = figures.ofTenant(m_first, lastDays(2, now, m_zone), now, m_goOn); // of the same two days
        QVERIFY(day->period.rolling && !twoDays->period.rolling);
        QCOMPARE(figures.ofTenant(m_first, lastDays(7, now, m_zone), now, m_goOn), week);
    }

    void computesAnewWhenTimeWentOn()
    {
        SnapshotFigures figures;
        const auto one = month(figures, m_first, synthetic::noon());
        const Instant later = synthetic::noon() + SnapshotFigures::sameMoment + Seconds(1);
        const auto two = month(figures, m_first, later);
        QVERIFY(two != one);
        QCOMPARE(two->period.now.to, later);
        QVERIFY(month(figures, m_first, synthetic::noon()) != two); // not of the future either
    }

    void keepsNothingThatWasCancelled()
    {
        SnapshotFigures figures;
        const std::atomic<bool> cancelled{true};
        const Instant now = synthetic::noon();
        QVERIFY(!figures.ofTenant(m_first, lastDays(30, now, m_zone), now, cancelled));
        QCOMPARE(month(figures, m_first, now)->allTime.total(), qint64(m_first->size()));
    }

    void doesNotKeepTheSnapshot()
    {
        SnapshotFigures figures;
        synthetic::Builds builds;
        builds.addRandom(10);
        BuildSnapshot snapshot = builds.snapshot();
        figures.usualDurations(snapshot);
        const std::weak_ptr<const BuildColumns> watched = snapshot;
        snapshot.reset();
        QVERIFY(watched.expired());
    }
};

QTEST_GUILESS_MAIN(TestSnapshotFigures)
#include "tst_snapshot_figures.moc"
