// SPDX-License-Identifier: GPL-3.0-or-later
// Change points and unusual runs of one series: what is reported, what is not, and since when.
#include "models/analytics/series/anomalies.h"
#include "models/analytics/series/change_points.h"
#include "tests/models/analytics/reference/change_simulation.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <limits>
#include <span>

using namespace viewer::analytics;
using namespace viewer::analytics::reference;
using namespace Qt::StringLiterals;

namespace {

/// Around the level, by up to 5 %, always alike.
std::vector<double> level(double seconds, int n)
{
    std::vector<double> runs;
    for (int at = 0; at < n; ++at)
        runs.push_back(seconds * (1 + 0.01 * ((at * 7) % 11 - 5)));
    return runs;
}

std::vector<double> operator+(std::vector<double> first, const std::vector<double> &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

std::vector<int> placesOf(const SeriesChanges &changes)
{
    std::vector<int> places;
    for (const ChangePoint &point : changes.points)
        places.push_back(int(point.at));
    return places;
}

/// As `series` of reference/make_change_points.py.
std::vector<double> drawnSeries(int index)
{
    Draw draw(570000u + unsigned(index));
    // All three are drawn, as the other side does.
    const std::int64_t lengths[] = {draw.below(60), 60 + draw.below(200), 200 + draw.below(400)};
    const std::int64_t n = lengths[draw.below(3)];
    const std::int64_t width = std::array{30, 100, 200}[size_t(draw.below(3))];
    std::int64_t level = 60000 + draw.below(1500) * 1000, left = 0;
    const bool whole = draw.below(4) == 0, wild = draw.below(3) == 0;
    std::vector<double> runs;
    for (std::int64_t at = 0; at < n; ++at) {
        if (left == 0) {
            left = 3 + draw.below(200);
            level = std::max<std::int64_t>(2000, level * (500 + draw.below(1200)) / 1000);
        }
        --left;
        std::int64_t noise = -6000;
        for (int part = 0; part < 12; ++part)
            noise += draw.below(1001);
        // Rounded downwards, as Python does.
        const std::int64_t moved = level * width * noise;
        std::int64_t run = level + moved / 1000000 - (moved % 1000000 < 0 ? 1 : 0);
        run = std::max<std::int64_t>(1, run);
        if (wild && draw.below(40) == 0)
            run *= 6;
        runs.push_back(double(whole ? std::max<std::int64_t>(1, run / 1000) * 1000 : run) / 1000);
    }
    return runs;
}

bool same(const ChangePoint &point, std::span<const double> expected)
{
    return double(point.at) == expected[0] && agree(point.before, expected[1]) && agree(point.after, expected[2])
        && agree(point.p50Before, expected[3]) && agree(point.p50After, expected[4])
        && agree(point.p.value_or(std::numeric_limits<double>::quiet_NaN()), expected[5])
        && double(point.provisional) == expected[6];
}

} // namespace

class TestSeriesChanges : public QObject
{
    Q_OBJECT

private slots:
    void saysTooFewInPlaceOfQuiet()
    {
        QVERIFY(changePoints({}).tooFew);
        QVERIFY(changePoints(level(300, 29)).tooFew);
        const SeriesChanges judged = changePoints(level(300, 30));
        QVERIFY(!judged.tooFew && judged.points.empty());
        QCOMPARE(int(judged.since.n), 30);
        QCOMPARE(judged.since.p50, 300.0);
    }

    void findsWhereTheLevelChangesAndTheLevelSince()
    {
        const SeriesChanges up = changePoints(level(600, 100) + level(900, 40));
        QCOMPARE(placesOf(up), std::vector<int>{100});
        QVERIFY(up.points[0].slower() && !up.points[0].provisional && up.points[0].p.value_or(1) < 1e-9);
        QCOMPARE(up.points[0].p50Before, 600.0);
        QCOMPARE(up.points[0].p50After, 900.0);
        QCOMPARE(int(up.since.from), 100);
        QCOMPARE(up.since.p50, 900.0);
        const SeriesChanges down = changePoints(level(900, 100) + level(600, 40));
        QCOMPARE(placesOf(down), std::vector<int>{100});
        QVERIFY(!down.points[0].slower());
    }

    void findsEveryChangeOfALongSeries()
    {
        const SeriesChanges changes =
            changePoints(level(600, 350) + level(900, 20) + level(600, 700) + level(400, 510));
        QCOMPARE(placesOf(changes), (std::vector<int>{350, 370, 1070}));
    }

    void ignoresWhatIsTooSmallToMatter()
    {
        QVERIFY(changePoints(level(600, 100) + level(660, 100)).points.empty()); // 10 %
        QVERIFY(changePoints(level(100, 100) + level(150, 100)).points.empty()); // 50 s
        QVERIFY(!changePoints(level(600, 100) + level(720, 100)).points.empty());
    }

    void ignoresSingleWildRuns()
    {
        std::vector<double> runs = level(600, 100) + level(900, 20);
        for (const size_t at : {10u, 33u, 60u, 61u, 87u, 110u})
            runs[at] *= 8;
        QCOMPARE(placesOf(changePoints(runs)), std::vector<int>{100});
        std::vector<double> quiet = level(600, 120);
        quiet.back() = 6000;
        quiet[50] = 1;
        QVERIFY(changePoints(quiet).points.empty());
    }

    void reportsTheLastThreeAsProvisional()
    {
        QVERIFY(changePoints(level(600, 100) + level(900, 2)).points.empty());
        const SeriesChanges three = changePoints(level(600, 100) + level(900, 3));
        QCOMPARE(placesOf(three), std::vector<int>{100});
        QVERIFY(three.points[0].provisional && !three.points[0].p);
        QCOMPARE(int(three.since.n), 3);
        QVERIFY(changePoints(level(600, 100) + level(900, 4)).points[0].provisional);
        const SeriesChanges five = changePoints(level(600, 100) + level(900, 5));
        QCOMPARE(placesOf(five), std::vector<int>{100});
        QVERIFY(!five.points[0].provisional);
    }

    void asksForAQuarterAndAMinuteOfTheLastThree()
    {
        const std::vector<double> usual(100, 600.0);
        QVERIFY(!changePoints(usual + std::vector<double>(3, 750.0)).points.empty());
        QVERIFY(changePoints(usual + std::vector<double>(3, 749.0)).points.empty());
        const std::vector<double> fast(100, 100.0);
        QVERIFY(!changePoints(fast + std::vector<double>(3, 160.0)).points.empty());
        QVERIFY(changePoints(fast + std::vector<double>(3, 159.0)).points.empty());
        QVERIFY(changePoints(usual + std::vector<double>{900, 700, 900}).points.empty());
    }

    void comparesTheLastThreeWithTheLevelSinceTheChange()
    {
        const SeriesChanges changes = changePoints(level(600, 100) + level(900, 40) + level(1300, 3));
        QCOMPARE(placesOf(changes), (std::vector<int>{100, 140}));
        QVERIFY(changes.points[1].provisional);
        QCOMPARE(placesOf(changePoints(level(600, 100) + level(900, 40) + level(900, 3))), std::vector<int>{100});
    }

    void findsWhatASlowComputationFromTheGlossaryFinds()
    {
        const auto results = readResults(u"series_change_points"_s);
        QCOMPARE(results.size(), 400);
        size_t points = 0;
        for (int index = 0; index < 400; ++index) {
            const std::vector<double> &expected = results[index];
            const SeriesChanges changes = changePoints(drawnSeries(index));
            const QByteArray which = QByteArray::number(index);
            QVERIFY2(changes.tooFew == (expected[0] < 0), which);
            if (changes.tooFew)
                continue;
            QVERIFY2(double(changes.points.size()) == expected[0], which);
            QVERIFY2(double(changes.since.from) == expected[1] && agree(changes.since.p50, expected[2]), which);
            for (size_t at = 0; at < changes.points.size(); ++at)
                QVERIFY2(same(changes.points[at], std::span(expected).subspan(3 + 7 * at, 7)), which);
            points += changes.points.size();
        }
        QVERIFY(points > 300);
    }

    void answersAlikeEachTime()
    {
        Draw draw(3);
        const std::vector<double> runs = drawRuns(draw, {0.3, 1.4, 500, 500});
        const SeriesChanges once = changePoints(runs);
        const SeriesChanges twice = changePoints(runs);
        QCOMPARE(placesOf(once), placesOf(twice));
        QVERIFY(!once.points.empty());
    }

    void staysWholeOnAnyInput()
    {
        Draw draw(11);
        for (int index = 0; index < 600; ++index) {
            std::vector<double> runs = drawSample(draw, index, int(draw.below(500)));
            for (int wild = int(draw.below(3)); wild > 0 && !runs.empty(); --wild)
                runs[size_t(draw.below(std::int64_t(runs.size())))] =
                    std::array{0.0, -1.0, 1e300, std::numeric_limits<double>::infinity(),
                               std::numeric_limits<double>::quiet_NaN()}[size_t(draw.below(5))];
            ChangeRule rule;
            rule.window = size_t(draw.below(60));
            rule.shortestSide = size_t(draw.below(7));
            rule.minimumRuns = size_t(draw.below(31));
            rule.lastBaseline = size_t(draw.below(12));
            const SeriesChanges changes = changePoints(runs, rule);
            for (const ChangePoint &point : changes.points) {
                QVERIFY(point.at > 0 && point.at < runs.size());
                QVERIFY(std::isfinite(point.before) && std::isfinite(point.after));
                QVERIFY(std::isfinite(point.p50Before) && std::isfinite(point.p50After));
            }
            QVERIFY(std::isfinite(changes.since.p50));
            AnomalyRule asked;
            asked.baseline = size_t(draw.below(120));
            asked.minimumRuns = size_t(draw.below(40));
            const SeriesAnomalies found = anomalies(runs, asked);
            QCOMPARE(found.judged + found.tooFew, runs.size());
            for (const Anomaly &anomaly : found.anomalies)
                QVERIFY(std::isfinite(anomaly.verdict.z) && std::isfinite(anomaly.verdict.ratio));
        }
    }

    // ---- single runs

    void judgesARunOnlyAgainstThirtyBefore()
    {
        QCOMPARE(int(judgeRun(level(300, 29), 9000).kind), int(RunVerdict::Kind::TooFew));
        QCOMPARE(int(judgeRun({}, 9000).kind), int(RunVerdict::Kind::TooFew));
        const RunVerdict verdict = judgeRun(level(304, 40), 1204);
        QCOMPARE(int(verdict.kind), int(RunVerdict::Kind::Slower));
        QCOMPARE(QString::number(verdict.ratio, 'f', 1), u"4.0"_s);
        QVERIFY(std::abs(verdict.usual - 304) < 3.1);
        QCOMPARE(int(judgeRun(level(304, 40), 60).kind), int(RunVerdict::Kind::Faster));
        const SeriesAnomalies found = anomalies(level(300, 29) + std::vector<double>{9000, 9000});
        QCOMPARE(int(found.tooFew), 30);
        QCOMPARE(int(found.anomalies.size()), 1);
        QCOMPARE(int(found.anomalies[0].at), 30);
    }

    void asksForAQuarterAndAMinuteOfASingleRun()
    {
        const std::vector<double> tight(60, 200.0);
        QVERIFY(!judgeRun(tight, 259).unusual()); // 59 s
        QVERIFY(judgeRun(tight, 260).unusual());
        const std::vector<double> slow(60, 1000.0);
        QVERIFY(!judgeRun(slow, 1249).unusual());
        QVERIFY(judgeRun(slow, 1250).unusual());
        QVERIFY(!judgeRun(slow, 751).unusual());
        QVERIFY(judgeRun(slow, 750).unusual());
    }

    void judgesARunByTheGroupItBelongsTo()
    {
        std::vector<double> runs;
        for (int at = 0; at < 100; ++at)
            runs.push_back((at % 5 == 0 ? 1200 : 300) * (1 + 0.01 * ((at * 7) % 11 - 5)));
        QVERIFY(!judgeRun(runs, 1250).unusual()); // cold cache
        QVERIFY(judgeRun(runs, 1250).twoModes);
        QVERIFY(!judgeRun(runs, 310).unusual());
        const RunVerdict between = judgeRun(runs, 550);
        QCOMPARE(int(between.kind), int(RunVerdict::Kind::Slower));
        QVERIFY(std::abs(between.usual - 300) < 5);
        QCOMPARE(int(judgeRun(runs, 2400).kind), int(RunVerdict::Kind::Slower));
    }

    void judgesASeriesAsItJudgesEachRun()
    {
        Draw draw(5);
        for (int index = 0; index < 40; ++index) {
            std::vector<double> runs = drawRuns(draw, {0.2, 1.5, 120, 60});
            for (int wild = 0; wild < 8; ++wild)
                runs[size_t(draw.below(180))] *= 4;
            const size_t from = size_t(draw.below(120));
            std::vector<size_t> expected;
            for (size_t at = from; at < runs.size(); ++at) {
                const std::span before(runs.data() + at - std::min<size_t>(at, 100), std::min<size_t>(at, 100));
                if (judgeRun(before, runs[at]).unusual())
                    expected.push_back(at);
            }
            std::vector<size_t> found;
            for (const Anomaly &anomaly : anomalies(runs, {}, from).anomalies)
                found.push_back(anomaly.at);
            QCOMPARE(found, expected);
            QVERIFY(!found.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestSeriesChanges)
#include "tst_series_changes.moc"
