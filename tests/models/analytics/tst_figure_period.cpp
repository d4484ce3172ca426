// SPDX-License-Identifier: GPL-3.0-or-later
// Days and spans in the reader's zone, over changes of the clock.
#include "models/analytics/figure_period.h"

#include <QTest>

using namespace viewer;
using namespace viewer::analytics;
using namespace Qt::StringLiterals;

namespace {

Instant at(const QString &text)
{
    return *parseInstant(text);
}

const QTimeZone berlin("Europe/Berlin");
const QTimeZone newYork("America/New_York");
const QTimeZone kolkata("Asia/Kolkata");

int hoursOf(const LocalDay &day)
{
    return int(std::chrono::duration_cast<std::chrono::hours>(day.range.to - day.range.from).count());
}

} // namespace

class TestFigurePeriod : public QObject
{
    Q_OBJECT

private slots:
    void countsCalendarDaysWithToday()
    {
        const FigurePeriod period = lastDays(30, at(u"2026-03-12T13:02:11Z"_s), berlin);
        QCOMPARE(period.days.size(), size_t(30));
        QCOMPARE(period.days.front().date, QDate(2026, 2, 11));
        QCOMPARE(period.days.back().date, QDate(2026, 3, 12));
        QCOMPARE(period.now.from, at(u"2026-02-10T23:00:00Z"_s));
        QCOMPARE(period.now.to, at(u"2026-03-12T13:02:11Z"_s));
        QVERIFY(period.days.back().partial);
        QVERIFY(!period.days[28].partial);
    }

    void comparesWithTheSameSpanBeforeUpToTheSameTime()
    {
        const FigurePeriod period = lastDays(30, at(u"2026-03-12T13:02:11Z"_s), berlin);
        QCOMPARE(period.before.from, at(u"2026-01-11T23:00:00Z"_s));
        QCOMPARE(period.before.to, at(u"2026-02-10T13:02:11Z"_s));
    }

    void knowsDaysOfTwentyThreeAndTwentyFiveHours()
    {
        const FigurePeriod spring = betweenDays({2026, 3, 28}, {2026, 3, 30}, at(u"2026-05-01T00:00:00Z"_s), berlin);
        QCOMPARE(hoursOf(spring.days[0]), 24);
        QCOMPARE(hoursOf(spring.days[1]), 23);
        const FigurePeriod autumn = betweenDays({2026, 11, 1}, {2026, 11, 1}, at(u"2026-12-01T00:00:00Z"_s), newYork);
        QCOMPARE(hoursOf(autumn.days[0]), 25);
        QVERIFY(!autumn.days[0].partial);
    }

    void daysFollowEachOtherWithoutAGap()
    {
        for (const QTimeZone &zone : {berlin, newYork, kolkata}) {
            const FigurePeriod period = lastDays(400, at(u"2026-11-24T05:00:00Z"_s), zone);
            for (size_t day = 1; day < period.days.size(); ++day)
                QCOMPARE(period.days[day].range.from, period.days[day - 1].range.to);
            QCOMPARE(period.now.from, period.days.front().range.from);
        }
    }

    void holdsTheTwentyNinthOfFebruary()
    {
        const FigurePeriod period = betweenDays({2028, 2, 28}, {2028, 3, 1}, at(u"2028-06-01T00:00:00Z"_s), kolkata);
        QCOMPARE(period.days.size(), size_t(3));
        QCOMPARE(period.days[1].date, QDate(2028, 2, 29));
        QCOMPARE(period.now.from, at(u"2028-02-27T18:30:00Z"_s));
        QCOMPARE(period.now.to, at(u"2028-03-01T18:30:00Z"_s));
        QCOMPARE(period.before.to, period.now.from);
    }

    void leavesTheEndOut()
    {
        const FigurePeriod period = betweenDays({2026, 1, 1}, {2026, 1, 1}, at(u"2026-06-01T00:00:00Z"_s), berlin);
        QVERIFY(period.now.holds(at(u"2025-12-31T23:00:00Z"_s)));
        QVERIFY(!period.now.holds(at(u"2025-12-31T22:59:59.999Z"_s)));
        QVERIFY(period.now.holds(at(u"2026-01-01T22:59:59.999Z"_s)));
        QVERIFY(!period.now.holds(at(u"2026-01-01T23:00:00Z"_s)));
    }

    void rollsOverTwentyFourHours()
    {
        const FigurePeriod period = last24Hours(at(u"2026-03-29T10:00:00Z"_s), berlin);
        QVERIFY(period.rolling);
        QCOMPARE(period.now.from, at(u"2026-03-28T10:00:00Z"_s));
        QCOMPARE(period.before.from, at(u"2026-03-27T10:00:00Z"_s));
        QCOMPARE(period.before.to, period.now.from);
        QCOMPARE(period.days.size(), size_t(2));
    }

    void takesDaysInEitherOrder()
    {
        const Instant now = at(u"2026-06-01T00:00:00Z"_s);
        QCOMPARE(betweenDays({2026, 1, 9}, {2026, 1, 3}, now, berlin),
                 betweenDays({2026, 1, 3}, {2026, 1, 9}, now, berlin));
    }
};

QTEST_GUILESS_MAIN(TestFigurePeriod)
#include "tst_figure_period.moc"
