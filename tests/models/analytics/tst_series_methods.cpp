// SPDX-License-Identifier: GPL-3.0-or-later
// Methods on series against scipy, numpy and exact fractions (reference/make_series.py), and at their boundaries.
#include "models/analytics/series/anomalies.h"
#include "models/analytics/series/edivisive.h"
#include "models/analytics/series/kruskal_wallis.h"
#include "models/analytics/series/mann_kendall.h"
#include "models/analytics/series/optimal_partition.h"
#include "models/analytics/series/robust.h"
#include "models/analytics/series/shrinkage.h"
#include "models/analytics/series/student_t.h"
#include "models/analytics/series/theil_sen.h"
#include "models/analytics/series/two_modes.h"
#include "models/analytics/series/wild_values.h"
#include "tests/models/analytics/reference/draw.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace viewer::analytics;
using namespace viewer::analytics::reference;
using namespace Qt::StringLiterals;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr int cases = 2000;

/// Of numbers that are differences of larger ones: 1e-9 of what they were made of.
bool agreeAmong(double value, double expected, double scale)
{
    return agree(value, expected) || std::abs(value - expected) <= 1e-9 * std::abs(scale);
}

std::vector<double> drawPlaces(Draw &draw, int kind, int n)
{
    std::vector<double> x;
    std::int64_t at = 0;
    for (int index = 0; index < n; ++index) {
        if (kind % 3 == 0)
            at = index;
        else if (kind % 3 == 1)
            at += 1 + draw.below(5);
        else
            at = draw.below(10);
        x.push_back(double(at));
    }
    return x;
}

Moments momentsOf(const std::vector<double> &values)
{
    Moments moments{values.size(), 0, 0};
    for (const double value : values)
        moments.mean += value;
    if (!values.empty())
        moments.mean /= double(values.size());
    for (const double value : values)
        moments.squares += (value - moments.mean) * (value - moments.mean);
    return moments;
}

std::vector<double> numbers(const QJsonValue &value)
{
    std::vector<double> list;
    for (const auto &number : value.toArray())
        list.push_back(number.toDouble());
    return list;
}

double largest(const std::vector<double> &values)
{
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

/// Ascending logs, as twoModes() wants them.
std::vector<double> sortedLogs(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    std::transform(values.begin(), values.end(), values.begin(), logDuration);
    return values;
}

} // namespace

#define AGREE(value, expected, index)                                                                                  \
    QVERIFY2(agree(value, expected),                                                                                   \
             qPrintable(u"case %1: %2, expected %3"_s.arg(index).arg(value, 0, 'g', 17).arg(expected, 0, 'g', 17)))

class TestSeriesMethods : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(QStringLiteral(FIXTURES) + u"/stats/stat_vectors.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_vectors = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!m_vectors.isEmpty());
    }

    // ---- the vectors

    void givesTheRobustVectors()
    {
        const QJsonObject expected = m_vectors[u"robust"_s].toObject();
        std::vector<double> values = numbers(m_vectors[u"durations"_s]);
        const std::vector<double> inOrder = values;
        const Robust centre = robust(values).value_or(Robust{});
        AGREE(centre.median, expected[u"median"_s].toDouble(), 0);
        AGREE(centre.mad, expected[u"mad_raw"_s].toDouble(), 0);
        AGREE(centre.normalMad(), expected[u"mad_normal"_s].toDouble(), 0);
        const std::vector<double> z = numbers(expected[u"modified_z"_s]);
        QCOMPARE(z.size(), inOrder.size());
        for (size_t at = 0; at < z.size(); ++at)
            QVERIFY(agree(modifiedZ(inOrder[at], centre).value_or(none), z[at]));
        std::vector<double> logs = sortedLogs(inOrder);
        const double logZ = modifiedZ(logDuration(1204), robust(logs).value_or(Robust{})).value_or(none);
        AGREE(logZ, expected[u"log_modified_z_of_1204"_s].toDouble(), 0);
    }

    void givesTheEdivisiveVectors()
    {
        const QJsonObject expected = m_vectors[u"edivisive"_s].toObject();
        const std::vector<double> series = numbers(expected[u"series"_s]);
        const auto split = bestSplit(series, 2);
        QVERIFY(split);
        QCOMPARE(int(split->at), expected[u"best_tau_full_window"_s].toInt());
        AGREE(split->q, expected[u"Q"_s].toDouble(), 0);
        const std::vector<double> all = splitStatistics(series);
        const QJsonObject each = expected[u"Q_all"_s].toObject();
        QCOMPARE(qsizetype(all.size()), each.size());
        for (size_t tau = 1; tau <= all.size(); ++tau)
            AGREE(all[tau - 1], each[QString::number(tau)].toDouble(none), int(tau));
    }

    void givesThePartitionVectors()
    {
        const QJsonObject expected = m_vectors[u"optimal_partition_l2"_s].toObject();
        const Partition found = optimalPartition(numbers(expected[u"series"_s]), expected[u"penalty"_s].toDouble());
        QCOMPARE(found.places, std::vector<size_t>{size_t(expected[u"change_points"_s].toArray()[0].toInt())});
        AGREE(found.objective, expected[u"objective"_s].toDouble(), 0);
    }

    void givesTheTrendVectors()
    {
        const QJsonObject expected = m_vectors[u"trend"_s].toObject();
        const std::vector<double> x = numbers(expected[u"t"_s]);
        const std::vector<double> y = numbers(expected[u"y"_s]);
        const QJsonObject line = expected[u"theil_sen"_s].toObject();
        const TheilSen slope = theilSen(x, y).value_or(TheilSen{});
        AGREE(slope.slope, line[u"slope"_s].toDouble(), 0);
        AGREE(slope.intercept, line[u"intercept"_s].toDouble(), 0);
        AGREE(slope.low.value_or(none), line[u"lo"_s].toDouble(), 0);
        AGREE(slope.high.value_or(none), line[u"hi"_s].toDouble(), 0);
        const MannKendall trend = mannKendall(x, y).value_or(MannKendall{});
        QCOMPARE(trend.s, expected[u"mann_kendall_S"_s].toInteger());
        AGREE(trend.tau, expected[u"kendall_tau"_s].toDouble(), 0);
        AGREE(trend.p, expected[u"kendall_p"_s].toDouble(), 0);
    }

    // ---- 2,000 random inputs each

    void agreesOnMedianAndMad()
    {
        const auto expected = readResults(u"series_robust"_s);
        QCOMPARE(expected.size(), cases);
        Draw draw(501);
        for (int index = 0; index < cases; ++index) {
            std::vector<double> values = drawSample(draw, index, int(draw.below(60)));
            const double value = double(1 + draw.below(2000));
            std::vector<double> sorted = values;
            std::sort(sorted.begin(), sorted.end());
            const auto ofSorted = robustOfSorted(sorted);
            const auto centre = robust(values);
            QCOMPARE(centre.has_value(), !values.empty());
            QCOMPARE(ofSorted.has_value(), !values.empty());
            AGREE(centre ? centre->median : none, expected[index][0], index);
            AGREE(centre ? centre->mad : none, expected[index][1], index);
            AGREE(centre ? centre->normalMad() : none, expected[index][2], index);
            AGREE(centre ? modifiedZ(value, *centre).value_or(none) : none, expected[index][3], index);
            AGREE(ofSorted ? ofSorted->median : none, expected[index][0], index);
            AGREE(ofSorted ? ofSorted->mad : none, expected[index][1], index);
        }
    }

    void agreesOnStudentT()
    {
        const auto expected = readResults(u"series_student_t"_s);
        QCOMPARE(expected.size(), cases);
        Draw draw(502);
        for (int index = 0; index < cases; ++index) {
            const std::vector<double> a = drawSample(draw, index, int(draw.below(12)));
            const std::vector<double> b = drawSample(draw, index, int(draw.below(12)));
            const auto test = studentT(momentsOf(a), momentsOf(b));
            if (test && std::abs(test->t) < 1e-12 && std::abs(expected[index][0]) < 1e-12)
                continue; // means that differ by rounding only
            AGREE(test ? test->t : none, expected[index][0], index);
            AGREE(test ? test->p : none, expected[index][1], index);
        }
    }

    void agreesOnTheBestSplit()
    {
        const auto expected = readResults(u"series_edivisive"_s);
        QCOMPARE(expected.size(), cases);
        Draw draw(503);
        for (int index = 0; index < cases; ++index) {
            const std::vector<double> values = drawSample(draw, index, int(draw.below(24)));
            const size_t side = size_t(1 + draw.below(4));
            const auto split = bestSplit(values, side);
            if (std::isnan(expected[index][0])) {
                QVERIFY2(!split || split->q <= 1e-9 * largest(values), qPrintable(QString::number(index)));
                continue;
            }
            QVERIFY2(split, qPrintable(QString::number(index)));
            // Among equal ones another may win by rounding; its Q is the same.
            const double there = splitStatistics(values)[size_t(expected[index][0]) - 1];
            // Q is a difference of sums as large as the largest value.
            const double scale = 1e-3 * largest(values);
            QVERIFY2(agreeAmong(there, expected[index][1], scale), qPrintable(QString::number(index)));
            QVERIFY2(agreeAmong(split->q, expected[index][1], scale), qPrintable(QString::number(index)));
            QVERIFY(split->at >= side && split->at + side <= values.size());
        }
    }

    void agreesOnTheCheapestPartition()
    {
        const auto expected = readResults(u"series_partition"_s);
        QCOMPARE(expected.size(), cases);
        Draw draw(504);
        for (int index = 0; index < cases; ++index) {
            const std::vector<double> values = drawSample(draw, index, int(draw.below(20)));
            const double penalty = double(draw.below(2000));
            const Partition found = optimalPartition(values, penalty);
            AGREE(found.objective, expected[index][0], index);
            double objective = values.empty() ? 0 : -penalty;
            for (size_t piece = 0; piece <= found.places.size() && !values.empty(); ++piece) {
                const size_t from = piece == 0 ? 0 : found.places[piece - 1];
                const size_t to = piece == found.places.size() ? values.size() : found.places[piece];
                QVERIFY(from < to);
                objective += penalty + momentsOf({values.begin() + long(from), values.begin() + long(to)}).squares;
            }
            QVERIFY(agreeAmong(objective, expected[index][0], largest(values)));
        }
    }

    void agreesOnKruskalWallis()
    {
        const auto expected = readResults(u"series_kruskal"_s);
        QCOMPARE(expected.size(), cases);
        Draw draw(505);
        for (int index = 0; index < cases; ++index) {
            const std::int64_t size = 1 + draw.below(6);
            std::vector<std::vector<double>> groups;
            for (std::int64_t group = 0; group < size; ++group)
                groups.push_back(drawSample(draw, index, int(draw.below(9))));
            const auto test = kruskalWallis(groups);
            // scipy subtracts two larger numbers; where H is 0 it gives some 1e-15.
            QVERIFY2(agreeAmong(test ? test->h : none, expected[index][0], 1e-3), qPrintable(QString::number(index)));
            QVERIFY2(agreeAmong(test ? test->p : none, expected[index][1], 1e-3), qPrintable(QString::number(index)));
        }
    }

    void agreesOnTheilSen()
    {
        const auto expected = readResults(u"series_theil_sen"_s);
        QCOMPARE(expected.size(), cases);
        Draw draw(506);
        for (int index = 0; index < cases; ++index) {
            const int n = int(draw.below(40));
            const std::vector<double> x = drawPlaces(draw, index, n);
            const std::vector<double> y = drawSample(draw, index / 3, n);
            const auto line = theilSen(x, y);
            AGREE(line ? line->slope : none, expected[index][0], index);
            const double scale = line ? std::abs(line->slope) * largest(x) : 0;
            QVERIFY(agreeAmong(line ? line->intercept : none, expected[index][1], scale));
            AGREE(line ? line->low.value_or(none) : none, expected[index][2], index);
            AGREE(line ? line->high.value_or(none) : none, expected[index][3], index);
        }
    }

    void agreesOnMannKendall()
    {
        const auto expected = readResults(u"series_mann_kendall"_s);
        QCOMPARE(expected.size(), cases);
        Draw draw(507);
        for (int index = 0; index < cases; ++index) {
            const int n = int(draw.below(40));
            const std::vector<double> x = drawPlaces(draw, index, n);
            const std::vector<double> y = drawSample(draw, index / 3, n);
            const auto trend = mannKendall(x, y);
            AGREE(trend ? double(trend->s) : none, expected[index][0], index);
            AGREE(trend ? trend->tau : none, expected[index][1], index);
            AGREE(trend ? trend->p : none, expected[index][2], index);
        }
    }

    void agreesOnShrinkage()
    {
        const auto expected = readResults(u"series_shrinkage"_s);
        QCOMPARE(expected.size(), cases);
        Draw draw(508);
        for (int index = 0; index < cases; ++index) {
            std::vector<Share> groups;
            const std::int64_t size = draw.below(30);
            for (std::int64_t at = 0; at < size; ++at) {
                const std::int64_t n = draw.below(index % 10 == 9 ? 1 : 20);
                std::int64_t k = 0;
                if (index % 5 == 1)
                    k = n;
                else if (index % 5 == 2)
                    k = draw.below(2) != 0 ? n : 0;
                else if (index % 5 > 2)
                    k = draw.below(n + 1);
                groups.push_back({k, n});
            }
            const auto fit = shrinkage(groups);
            AGREE(fit ? fit->mean : none, expected[index][0], index);
            if (fit && !fit->a && expected[index][1] > 1e12)
                continue; // ρ is 0 up to rounding: every group gets the mean either way
            AGREE(fit ? fit->a.value_or(none) : none, expected[index][1], index);
            AGREE(fit ? fit->b.value_or(none) : none, expected[index][2], index);
        }
    }

    void agreesOnTwoGroups()
    {
        const auto expected = readResults(u"series_two_modes"_s);
        QCOMPARE(expected.size(), cases);
        Draw draw(509);
        int found = 0;
        for (int index = 0; index < cases; ++index) {
            const std::vector<double> logs = sortedLogs(drawSample(draw, index, int(draw.below(80))));
            const auto at = twoModes(logs);
            QVERIFY2(double(at.value_or(0)) == expected[index][0], qPrintable(QString::number(index)));
            found += at ? 1 : 0;
        }
        QVERIFY(found > 100 && found < cases / 2);
    }

    void agreesOnWildValues()
    {
        const auto expected = readResults(u"series_wild_values"_s);
        QCOMPARE(expected.size(), cases);
        Draw draw(510);
        for (int index = 0; index < cases; ++index) {
            std::vector<double> logs = drawSample(draw, index, int(draw.below(260)));
            std::transform(logs.begin(), logs.end(), logs.begin(), logDuration);
            double sum = 0;
            double weighted = 0;
            double place = 0;
            for (const double value : withoutWildValues(logs)) {
                sum += value;
                weighted += ++place * value;
            }
            AGREE(sum, expected[index][0], index);
            AGREE(weighted, expected[index][1], index);
        }
    }

    void agreesOnUnusualRuns()
    {
        const auto expected = readResults(u"series_anomalies"_s);
        QCOMPARE(expected.size(), cases);
        Draw draw(511);
        AnomalyRule rule;
        rule.baseline = 50;
        for (int index = 0; index < cases; ++index) {
            const std::vector<double> series = drawSample(draw, index, int(20 + draw.below(60)));
            const SeriesAnomalies found = anomalies(series, rule);
            double where = 0;
            double z = 0;
            double ratio = 0;
            for (const Anomaly &anomaly : found.anomalies) {
                where += double(anomaly.at);
                z += std::abs(anomaly.verdict.z);
                ratio += anomaly.verdict.ratio;
            }
            AGREE(double(found.anomalies.size()), expected[index][0], index);
            AGREE(where, expected[index][1], index);
            AGREE(z, expected[index][2], index);
            AGREE(ratio, expected[index][3], index);
            QCOMPARE(found.judged + found.tooFew, series.size());
        }
    }

    // ---- boundaries

    void hasNoCentreOfNothingAndNoZWithoutSpread()
    {
        std::vector<double> nothing;
        QVERIFY(!robust(nothing));
        QVERIFY(!robustOfSorted(nothing));
        std::vector<double> equal(7, 300.0);
        const Robust centre = robust(equal).value_or(Robust{});
        QCOMPARE(centre.mad, 0.0);
        QVERIFY(!modifiedZ(301, centre));
        QVERIFY(agree(modifiedZ(303, centre, madFloor(300)).value_or(none), madOfNormal));
    }

    void floorsTheSpreadAtASecondOrAHundredth()
    {
        QCOMPARE(madFloor(10), 1.0);
        QCOMPARE(madFloor(100), 1.0);
        QCOMPARE(madFloor(1000), 10.0);
        QVERIFY(agree(logMadFloor(1000), std::log(1.01)));
        QVERIFY(agree(logMadFloor(10), std::log(1.1)));
        QVERIFY(agree(logMadFloor(0), std::log(2.0)));
    }

    void takesLogsOfAnyDuration()
    {
        QCOMPARE(logDuration(0), 0.0);
        QCOMPARE(logDuration(-5), 0.0);
        QCOMPARE(logDuration(none), 0.0);
        QVERIFY(agree(logDuration(std::numeric_limits<double>::infinity()), std::log(1e9)));
    }

    void dividesNothingThatIsShortOrLevel()
    {
        QVERIFY(!bestSplit({}, 0));
        const std::vector<double> one{5};
        QVERIFY(!bestSplit(one, 1));
        QVERIFY(splitStatistics(one).empty());
        const std::vector<double> level(20, 300.0);
        QVERIFY(!bestSplit(level, 2));
        const std::vector<double> three{1, 1, 9};
        QVERIFY(!bestSplit(three, 2));
        QCOMPARE(bestSplit(three, 1)->at, size_t(2));
    }

    void hasNoTrendWithoutTwoPlaces()
    {
        const std::vector<double> same{3, 3, 3};
        const std::vector<double> rising{1, 2, 3};
        QVERIFY(!theilSen(same, rising));
        QVERIFY(!theilSen({}, {}));
        QVERIFY(!mannKendall(same, rising));
        QVERIFY(!mannKendall(rising, same));
        QVERIFY(!mannKendall({}, {}));
        QCOMPARE(theilSen(rising, same)->slope, 0.0);
        QCOMPARE(theilSen(rising, rising)->slope, 1.0);
        QCOMPARE(mannKendall(rising, rising)->tau, 1.0);
        QVERIFY(agree(mannKendall(rising, rising)->p, 1.0 / 3));
    }

    void takesThousandsOfPoints()
    {
        Draw draw(7);
        std::vector<double> x;
        std::vector<double> y;
        for (int at = 0; at < 3000; ++at) {
            x.push_back(at);
            y.push_back(0.5 * at + double(draw.below(400)));
        }
        const auto line = theilSen(x, y);
        QVERIFY(line && *line->low < 0.5 && *line->high > 0.5 && std::abs(line->slope - 0.5) < 0.01);
        QVERIFY(mannKendall(x, y)->p < 1e-9);
        // Without ties and with one pair in disorder the exact p is below what a number can hold.
        std::swap(x[0], x[1]);
        QCOMPARE(mannKendall(x, x)->p, 0.0);
    }

    void knowsNoDifferenceOfOneGroupOrOfEqualValues()
    {
        QVERIFY(!kruskalWallis({}));
        QVERIFY(!kruskalWallis({{1, 2, 3}, {}}));
        QVERIFY(!kruskalWallis({{4, 4}, {4}}));
        QVERIFY(kruskalWallis({{1}, {2}}));
    }

    void shrinksTowardsTheWholeAndNoFurther()
    {
        QVERIFY(!shrinkage({}));
        const std::vector<Share> apart{{20, 20}, {0, 20}, {15, 20}, {3, 20}};
        const Shrinkage fit = shrinkage(apart).value_or(Shrinkage{});
        QVERIFY(fit.a && fit.b);
        QVERIFY(fit.rate({20, 20}) < 1 && fit.rate({20, 20}) > fit.mean);
        QCOMPARE(fit.rate({0, 0}), fit.mean);
        const std::vector<Share> alike{{10, 20}, {10, 20}, {10, 20}};
        QCOMPARE(shrinkage(alike)->rate({20, 20}), 0.5);
        const std::vector<Share> allOrNone{{5, 5}, {0, 5}, {5, 5}};
        QCOMPARE(shrinkage(allOrNone)->rate({5, 5}), 1.0);
        QVERIFY(agree(shrinkage(allOrNone)->rate({0, 0}), 2.0 / 3));
    }

    void noAnswerIsEverNotANumber()
    {
        const auto finite = [](std::optional<double> value) { return !value || std::isfinite(*value); };
        std::vector<std::vector<double>> samples{{},
                                                 {0},
                                                 {1, 1},
                                                 {1, 2},
                                                 std::vector<double>(80, 300),
                                                 {1e300, -1e300, 0},
                                                 {1e308, 1e308, -1e308, 1e308, 1e308, 1e308},
                                                 {1e-320, 0, 1e-320, 2e-320},
                                                 {0, 0, 0, 0, 0, 0, 1e300}};
        samples.emplace_back();
        for (int at = 0; at < 120; ++at)
            samples.back().push_back(at % 2 ? 1e300 : 1e-300);
        for (const auto &x : samples) {
            for (const auto &y : samples) {
                if (const auto slope = theilSen(x, y))
                    QVERIFY(finite(slope->slope) && finite(slope->intercept) && finite(slope->low)
                            && finite(slope->high));
                if (const auto test = mannKendall(x, y))
                    QVERIFY(test->p >= 0 && test->p <= 1 && test->tau >= -1 && test->tau <= 1);
                if (const auto test = kruskalWallis({x, y}))
                    QVERIFY(test->p >= 0 && test->p <= 1);
            }
            std::vector<double> ascending = x;
            std::sort(ascending.begin(), ascending.end());
            if (const auto centre = robustOfSorted(ascending))
                QVERIFY(!std::isnan(centre->median) && !std::isnan(modifiedZ(0, *centre, 1e-300).value_or(0)));
            for (const double tamed : withoutWildValues(x))
                QVERIFY(!std::isnan(tamed));
            twoModes(ascending);
            optimalPartition(x, 0);
            bestSplit(x, 1);
        }
        for (const size_t n : {0u, 1u, 2u, 1000u}) {
            for (const double mean : {0.0, 1.0, 1e308}) {
                for (const double squares : {0.0, 1e-320, 1e308}) {
                    if (const auto test = studentT({n, mean, squares}, {2, -mean, squares}))
                        QVERIFY(test->p >= 0 && test->p <= 1 && !std::isnan(test->t));
                }
            }
        }
        for (const double median :
             {0.0, -1.0, 1e300, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()})
            QVERIFY(logMadFloor(median) > 0 && std::isfinite(logMadFloor(median)));
        QVERIFY(finite(criticalT(1e-300, 1)) && finite(criticalT(0.5, 1e9)));
        for (const Share &group : {Share{0, 0}, Share{0, 1}, Share{1'000'000'000'000, 1'000'000'000'000}})
            QVERIFY(std::isfinite(shrinkage(std::vector<Share>{{0, 1}, {1, 1}, group})->rate(group)));
    }

private:
    QJsonObject m_vectors;
};

QTEST_GUILESS_MAIN(TestSeriesMethods)
#include "tst_series_methods.moc"
