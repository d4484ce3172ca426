// SPDX-License-Identifier: GPL-3.0-or-later
// Hours of the week and calendar bins, against Python's zoneinfo (reference/make_series.py), and on odd days.
#include "models/analytics/series/hour_of_week.h"
#include "models/analytics/series/time_bins.h"
#include "tests/models/analytics/reference/draw.h"

#include <QTest>

#include <numeric>

using namespace viewer;
using namespace viewer::analytics;
using namespace viewer::analytics::reference;
using namespace Qt::StringLiterals;

namespace {

constexpr int cases = 2000;
constexpr double none = std::numeric_limits<double>::quiet_NaN();

Instant at(const QString &text)
{
    return parseInstant(text).value();
}

QTimeZone zoneOf(std::int64_t index)
{
    static const char *const names[] = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
                                        "UTC",           "Asia/Kathmandu",   "Pacific/Auckland"};
    return QTimeZone(names[index]);
}

TimeRange drawRange(Draw &draw, std::int64_t days)
{
    const Instant begin{Milliseconds(1546300800000 + draw.below(8 * 365 * 86400) * 1000)};
    return {begin, begin + Milliseconds(draw.below(days * 86400000))};
}

double hoursSeen(const HourOfWeek &map)
{
    return std::accumulate(map.cells.begin(), map.cells.end(), 0.0,
                           [](double sum, const HourCell &cell) { return sum + cell.hours; });
}

HourOfWeek berlin(const QString &from, const QString &to, const std::vector<HourEvent> &events = {})
{
    return hourOfWeek(events, {at(from), at(to)}, QTimeZone("Europe/Berlin"));
}

const HourCell &cell(const HourOfWeek &map, int weekday, int hour)
{
    return map.cells[size_t(HourOfWeek::cellOf(weekday, hour))];
}

} // namespace

class TestSeriesTimes : public QObject
{
    Q_OBJECT

private slots:
    void agreesOnHoursOfTheWeek()
    {
        const auto expected = readResults(u"series_hour_of_week"_s);
        QCOMPARE(expected.size(), cases);
        Draw draw(512);
        for (int index = 0; index < cases; ++index) {
            const QTimeZone zone = zoneOf(draw.below(6));
            const TimeRange range = drawRange(draw, 40);
            std::vector<HourEvent> events(size_t(draw.below(80)));
            for (HourEvent &event : events)
                event.time = range.from + Milliseconds(draw.below(40LL * 86400000));
            const HourOfWeek map = hourOfWeek(events, range, zone);
            double counts = 0;
            double hours = 0;
            for (size_t place = 0; place < map.cells.size(); ++place) {
                counts += double(place + 1) * double(map.cells[place].count);
                hours += double(place + 1) * map.cells[place].hours;
            }
            const QByteArray what = QByteArray::number(index) + ' ' + zone.id();
            QVERIFY2(agree(counts, expected[index][0]), what);
            QVERIFY2(agree(hours, expected[index][1]), what);
            QVERIFY2(agree(map.weekdays ? map.weekdays->p : none, expected[index][2]), what);
            QVERIFY2(agree(map.hours ? map.hours->p : none, expected[index][3]), what);
        }
    }

    void agreesOnCalendarBins()
    {
        const auto expected = readResults(u"series_time_bins"_s);
        QCOMPARE(expected.size(), cases);
        Draw draw(513);
        for (int index = 0; index < cases; ++index) {
            const QTimeZone zone = zoneOf(draw.below(6));
            const TimeRange range = drawRange(draw, index % 3 != 0 ? 800 : 90);
            const auto bins = timeBins(range, zone, BinLength(index % 3));
            double total = 0;
            double cuts = 0;
            double weeks = 0;
            for (size_t place = 0; place < bins.size(); ++place) {
                const std::chrono::duration<double> length = bins[place].range.to - bins[place].range.from;
                total += double(place + 1) * length.count();
                cuts += bins[place].cut ? 1 : 0;
                weeks += bins[place].weekYear() * 100 + bins[place].week();
            }
            const QByteArray what = QByteArray::number(index) + ' ' + zone.id();
            QVERIFY2(agree(double(bins.size()), expected[index][0]), what);
            QVERIFY2(agree(total, expected[index][1]), what);
            QVERIFY2(agree(cuts, expected[index][2]), what);
            QVERIFY2(agree(weeks, expected[index][3]), what);
        }
    }

    void countsTheHoursThatTheClockSkipsOrRepeats()
    {
        const HourOfWeek spring = berlin(u"2026-03-22T23:00:00Z"_s, u"2026-03-29T22:00:00Z"_s);
        QCOMPARE(hoursSeen(spring), 167.0);
        QCOMPARE(cell(spring, 7, 2).hours, 0.0);
        QVERIFY(!cell(spring, 7, 2).perHour());
        QCOMPARE(cell(spring, 7, 3).hours, 1.0);
        const HourOfWeek autumn = berlin(u"2026-10-18T22:00:00Z"_s, u"2026-10-25T23:00:00Z"_s,
                                         {{at(u"2026-10-25T00:30:00Z"_s)}, {at(u"2026-10-25T01:30:00Z"_s)}});
        QCOMPARE(hoursSeen(autumn), 169.0);
        QCOMPARE(cell(autumn, 7, 2).hours, 2.0);
        QCOMPARE(cell(autumn, 7, 2).count, 2);
        QCOMPARE(*cell(autumn, 7, 2).perHour(), 1.0);
        const HourOfWeek usual = berlin(u"2026-05-03T22:00:00Z"_s, u"2026-05-10T22:00:00Z"_s);
        QVERIFY(std::all_of(usual.cells.begin(), usual.cells.end(), [](const HourCell &c) { return c.hours == 1; }));
    }

    void leavesOutTheEndOfTheRange()
    {
        const HourOfWeek map = berlin(u"2026-05-03T22:00:00Z"_s, u"2026-05-10T22:00:00Z"_s,
                                      {{at(u"2026-05-03T22:00:00Z"_s)},
                                       {at(u"2026-05-10T21:59:59.999Z"_s)},
                                       {at(u"2026-05-10T22:00:00Z"_s)},
                                       {at(u"2026-05-03T21:59:59Z"_s)}});
        QCOMPARE(map.outside, 2);
        QCOMPARE(cell(map, 1, 0).count, 1);
        QCOMPARE(cell(map, 7, 23).count, 1);
    }

    void namesQuietestAndPeakOnlyWhereHoursDiffer()
    {
        std::vector<HourEvent> busy;
        std::vector<HourEvent> even;
        const Instant begin = at(u"2026-05-03T22:00:00Z"_s);
        for (int hour = 0; hour < 8 * 168; ++hour) {
            const Instant time = begin + std::chrono::hours(hour);
            even.push_back({time, HourEvent::Outcome::Succeeded});
            for (int n = 0; n < (hour % 24 == 9 ? 5 : hour % 168 == 100 ? 0 : 1); ++n)
                busy.push_back({time, n == 0 ? HourEvent::Outcome::Failed : HourEvent::Outcome::Succeeded});
        }
        const QString end = u"2026-06-28T22:00:00Z"_s;
        const HourOfWeek map = berlin(u"2026-05-03T22:00:00Z"_s, end, busy);
        QVERIFY(map.hours && map.hours->p < 0.01);
        QCOMPARE(map.peak.value_or(-1), HourOfWeek::cellOf(1, 9));
        QCOMPARE(map.quietest.value_or(-1), 100);
        QCOMPARE(cell(map, 1, 9).succeeded.k, 32);
        QCOMPARE(cell(map, 1, 9).succeeded.n, 40);
        QVERIFY(!cell(map, 1, 9).few());
        QVERIFY(map.cells[100].few());
        QVERIFY(map.shrunk
                && map.shrunk->rate(cell(map, 1, 9).succeeded) > map.shrunk->rate(cell(map, 1, 8).succeeded));
        const HourOfWeek flat = berlin(u"2026-05-03T22:00:00Z"_s, end, even);
        QVERIFY(!flat.hours && !flat.peak && !flat.quietest);
        const HourOfWeek oneWeek = berlin(u"2026-05-03T22:00:00Z"_s, u"2026-05-10T22:00:00Z"_s, busy);
        QVERIFY(!oneWeek.peak); // seen once
    }

    void hasEmptyCellsForAnEmptyRange()
    {
        const Instant time = at(u"2026-05-03T22:00:00Z"_s);
        const HourOfWeek map = hourOfWeek(std::vector<HourEvent>{{time}}, {time, time}, QTimeZone());
        QCOMPARE(map.outside, 1);
        QCOMPARE(hoursSeen(map), 0.0);
        QVERIFY(!map.shrunk && !map.hours && !map.weekdays);
        QVERIFY(timeBins({time, time}, QTimeZone(), BinLength::Day).empty());
        QVERIFY(timeBins({time, time - std::chrono::hours(1)}, QTimeZone(), BinLength::Month).empty());
    }

    void cutsDaysOfTwentyThreeToTwentyFiveHours()
    {
        const TimeRange range{at(u"2026-03-27T23:00:00Z"_s), at(u"2026-03-30T12:00:00Z"_s)};
        const auto days = timeBins(range, QTimeZone("Europe/Berlin"), BinLength::Day);
        QCOMPARE(days.size(), size_t(3));
        QCOMPARE(days[1].range.to - days[1].range.from, Milliseconds(23 * 3600000));
        QVERIFY(!days[0].cut && !days[1].cut && days[2].cut);
        QCOMPARE(days[2].range.to, range.to);
        QCOMPARE(days[2].end, QDate(2026, 3, 31));
    }

    void knowsTheTwentyNinthOfFebruary()
    {
        const TimeRange range{at(u"2028-01-31T23:00:00Z"_s), at(u"2028-02-29T23:00:00Z"_s)};
        const auto months = timeBins(range, QTimeZone("Europe/Berlin"), BinLength::Month);
        QCOMPARE(months.size(), size_t(1));
        QVERIFY(!months[0].cut);
        QCOMPARE(months[0].end, QDate(2028, 3, 1));
        const auto days = timeBins(range, QTimeZone("Europe/Berlin"), BinLength::Day);
        QCOMPARE(days.size(), size_t(29));
        QCOMPARE(days.back().first, QDate(2028, 2, 29));
    }

    void knowsWeekFiftyThree()
    {
        const TimeRange range{at(u"2026-12-20T23:00:00Z"_s), at(u"2027-01-10T23:00:00Z"_s)};
        const auto weeks = timeBins(range, QTimeZone("Europe/Berlin"), BinLength::Week);
        QCOMPARE(weeks.size(), size_t(3));
        QCOMPARE(weeks[1].week(), 53);
        QCOMPARE(weeks[1].weekYear(), 2026);
        QCOMPARE(weeks[2].week(), 1);
        QCOMPARE(weeks[2].weekYear(), 2027);
        QVERIFY(!weeks[0].cut && !weeks[1].cut && !weeks[2].cut);
    }

    void seesAYearFromAnotherZone()
    {
        // 2026 in UTC begins in 2025 for New York, and in the middle of 1 January for Auckland.
        const TimeRange year{at(u"2026-01-01T00:00:00Z"_s), at(u"2027-01-01T00:00:00Z"_s)};
        const auto west = timeBins(year, QTimeZone("America/New_York"), BinLength::Month);
        QCOMPARE(west.size(), size_t(13));
        QCOMPARE(west.front().first, QDate(2025, 12, 1));
        QVERIFY(west.front().cut && west.back().cut && !west[5].cut);
        QCOMPARE(west.front().range.to - west.front().range.from, Milliseconds(5 * 3600000));
        const auto east = timeBins(year, QTimeZone("Pacific/Auckland"), BinLength::Month);
        QCOMPARE(east.size(), size_t(13));
        QCOMPARE(east.back().first, QDate(2027, 1, 1));
        Milliseconds sum{0};
        for (const TimeBin &bin : east)
            sum += bin.range.to - bin.range.from;
        QCOMPARE(sum, year.to - year.from);
        const std::vector<HourEvent> newYear{{at(u"2026-01-01T00:30:00Z"_s)}};
        QCOMPARE(cell(hourOfWeek(newYear, year, QTimeZone("America/New_York")), 3, 19).count, 1);
        QCOMPARE(cell(hourOfWeek(newYear, year, QTimeZone("Pacific/Auckland")), 4, 13).count, 1);
    }
};

QTEST_GUILESS_MAIN(TestSeriesTimes)
#include "tst_series_times.moc"
