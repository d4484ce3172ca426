// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons of two samples or two periods, against reference/make_comparison.py and by hand.
#include "models/analytics/build_figures.h"
#include "models/analytics/comparison/benjamini_hochberg.h"
#include "models/analytics/comparison/boschloo.h"
#include "models/analytics/comparison/cliffs_delta.h"
#include "models/analytics/comparison/fisher.h"
#include "models/analytics/comparison/hodges_lehmann.h"
#include "models/analytics/comparison/mann_whitney.h"
#include "models/analytics/comparison/mantel_haenszel.h"
#include "models/analytics/comparison/mix_shift.h"
#include "models/analytics/comparison/poisson_rates.h"
#include "models/analytics/comparison/pooled_z.h"
#include "models/analytics/sample/sort_milliseconds.h"
#include "tests/models/analytics/reference/draw.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace viewer::analytics;
using namespace viewer::analytics::reference;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype cases = 2000;
constexpr double none = std::numeric_limits<double>::quiet_NaN();

double orNone(const std::optional<double> &value)
{
    return value.value_or(none);
}

/// As in make_comparison.py.
struct Table
{
    qint64 k1 = 0, n1 = 0, k2 = 0, n2 = 0;

    Table(Draw &draw, int at, const std::vector<qint64> &sizes)
    {
        n1 = 1 + draw.below(sizes[size_t(at) % sizes.size()]);
        n2 = 1 + draw.below(sizes[size_t(at / 2) % sizes.size()]);
        k1 = draw.below(n1 + 1);
        k2 = draw.below(n2 + 1);
        if (at % 10 == 0)
            k1 = n1;
        if (at % 15 == 0)
            k2 = n2;
        if (at % 11 == 0)
            k1 = k2 = 0;
    }
    Rate now() const { return {k1, n1 - k1}; }
    Rate before() const { return {k2, n2 - k2}; }
};

/// An interval near zero is the difference of numbers near one.
bool agreeAsShares(double value, double expected)
{
    return agree(value, expected) || std::abs(value - expected) <= 1e-13;
}

/// `answer(at)` in place of each line of the committed results.
template <typename Answer>
void compareAll(const char *name, const Answer &answer)
{
    const auto expected = readResults(QString::fromLatin1(name));
    QCOMPARE(expected.size(), cases);
    for (int at = 0; at < cases; ++at) {
        const std::vector<double> values = answer(at);
        QCOMPARE(values.size(), expected[at].size());
        for (size_t of = 0; of < values.size(); ++of)
            QVERIFY2(agreeAsShares(values[of], expected[at][of]),
                     qPrintable(u"%1, case %2, number %3: %4, expected %5"_s.arg(QString::fromLatin1(name))
                                    .arg(at)
                                    .arg(of)
                                    .arg(values[of], 0, 'g', 17)
                                    .arg(expected[at][of], 0, 'g', 17)));
    }
}

std::vector<double> numbers(const QJsonValue &array)
{
    std::vector<double> values;
    for (const auto &value : array.toArray())
        values.push_back(value.toDouble());
    return values;
}

std::vector<double> sorted(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values;
}

/// The vectors are written with 12 digits.
bool close(double value, double expected)
{
    return std::abs(value - expected) <= 1e-9 * std::max(1e-3, std::abs(expected));
}

} // namespace

class TestComparison : public QObject
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

    void givesTheVectorsOfTwoRates()
    {
        int small = 0;
        for (const auto &value : m_vectors[u"two_proportions"_s].toArray()) {
            const QJsonObject row = value.toObject();
            const qint64 k1 = row[u"k1"_s].toInteger(), n1 = row[u"n1"_s].toInteger();
            const qint64 k2 = row[u"k2"_s].toInteger(), n2 = row[u"n2"_s].toInteger();
            QVERIFY(close(pooledZ(k1, n1, k2, n2).z, row[u"pooled_z"_s].toDouble()));
            QVERIFY(close(pooledZ(k1, n1, k2, n2).p, row[u"pooled_p"_s].toDouble()));
            QVERIFY(close(fisher(k1, n1, k2, n2), row[u"fisher_p"_s].toDouble()));
            if (row[u"boschloo_p"_s].isNull())
                continue;
            ++small;
            QVERIFY(close(boschloo(k1, n1, k2, n2), row[u"boschloo_p"_s].toDouble()));
        }
        QCOMPARE(small, 3);
    }

    void givesTheVectorsOfTwoSamples()
    {
        const QJsonObject two = m_vectors[u"two_samples"_s].toObject();
        const std::vector<double> x = sorted(numbers(two[u"x"_s])), y = sorted(numbers(two[u"y"_s]));
        const MannWhitney test = mannWhitney(x, y);
        QCOMPARE(test.u, two[u"U"_s].toDouble());
        QVERIFY(!test.exact); // both have more than 8 values
        QVERIFY(close(test.p, two[u"p_asymptotic"_s].toDouble()));
        QCOMPARE(*cliffsDelta(test, x.size(), y.size()), two[u"cliffs_delta_y_over_x"_s].toDouble());
        const Shift shift = *hodgesLehmann(x, y);
        QCOMPARE(shift.shift, two[u"hodges_lehmann_shift"_s].toDouble());
        const std::vector<double> interval = numbers(two[u"hl_ci95"_s]);
        QCOMPARE(*shift.interval, (Interval{interval[0], interval[1]}));
        const QJsonObject ties = m_vectors[u"mannwhitney_ties"_s].toObject();
        const MannWhitney tied = mannWhitney(sorted(numbers(ties[u"x"_s])), sorted(numbers(ties[u"y"_s])));
        QCOMPARE(tied.u, ties[u"U"_s].toDouble());
        QVERIFY(close(tied.p, ties[u"p"_s].toDouble()));
    }

    void givesTheVectorsOfCountsAndOfManyTests()
    {
        const QJsonObject row = m_vectors[u"poisson_two_rates"_s].toObject();
        QVERIFY(close(poissonRates(60, 7, 42, 7).p, row[u"exact_cond_p"_s].toDouble()));
        const QJsonObject many = m_vectors[u"benjamini_hochberg"_s].toObject();
        const std::vector<double> p = numbers(many[u"p"_s]), expected = numbers(many[u"adjusted"_s]);
        const std::vector<double> adjusted = benjaminiHochberg(p);
        QCOMPARE(adjusted.size(), expected.size());
        for (size_t at = 0; at < p.size(); ++at)
            QVERIFY(close(adjusted[at], expected[at]));
    }

    void comparesRatesAsStatsmodels()
    {
        Draw draw(51);
        compareAll("rate_change", [&](int at) -> std::vector<double> {
            const Table table(draw, at, {12, 60, 600, 100000});
            const Interval interval = newcombe(table.now(), table.before());
            const PooledZ test = pooledZ(table.k1, table.n1, table.k2, table.n2);
            return {interval.low, interval.high, test.z, test.p};
        });
    }
    void computesFisherExactly()
    {
        Draw draw(52);
        compareAll("fisher", [&](int at) -> std::vector<double> {
            const Table table(draw, at, {12, 60, 300, 1500});
            return {fisher(table.k1, table.n1, table.k2, table.n2)};
        });
    }
    void computesBoschlooExactly()
    {
        Draw draw(53);
        compareAll("boschloo", [&](int at) -> std::vector<double> {
            const Table table(draw, at, {12, 30, 50, 20});
            return {boschloo(table.k1, table.n1, table.k2, table.n2)};
        });
    }
    void testsRanksAsScipy()
    {
        Draw draw(54);
        const auto expected = readResults(u"hodges_lehmann"_s);
        QCOMPARE(expected.size(), cases);
        compareAll("mann_whitney", [&](int at) -> std::vector<double> {
            const int most = at % 3 == 0 ? 10 : 60;
            const int n = 1 + int(draw.below(most)), m = 1 + int(draw.below(most));
            const std::vector<double> x = sorted(drawSample(draw, at, n));
            const std::vector<double> y = sorted(drawSample(draw, at / 8, m));
            const Shift shift = *hodgesLehmann(x, y);
            const auto bound = [&](double Interval::*end) { return shift.interval ? *shift.interval.*end : none; };
            if (!agree(shift.shift, expected[at][0]) || !agree(bound(&Interval::low), expected[at][1])
                || !agree(bound(&Interval::high), expected[at][2]))
                return {};
            const MannWhitney test = mannWhitney(x, y);
            return {test.u, test.p, *cliffsDelta(test, x.size(), y.size())};
        });
    }
    void comparesCountsAsStatsmodels()
    {
        Draw draw(55);
        compareAll("poisson_rates", [&](int at) -> std::vector<double> {
            constexpr std::array most{4, 40, 400, 40000};
            const qint64 a = draw.below(most[size_t(at % 4)]), b = draw.below(most[size_t(at % 4)]);
            const double d = double(1 + draw.below(60));
            const double drawn = double(1 + draw.below(60)), e = at % 3 == 0 ? d : drawn;
            const PoissonRates rates = poissonRates(a, d, b, e);
            return {rates.p, orNone(rates.ratio), orNone(rates.low), orNone(rates.high)};
        });
    }
    void correctsForManyTestsAsStatsmodels()
    {
        Draw draw(56);
        compareAll("benjamini_hochberg", [&](int at) -> std::vector<double> {
            std::vector<double> p(size_t(1 + draw.below(30)));
            for (double &one : p)
                one = std::pow(draw.unit(), 3);
            if (at % 5 == 0)
                std::fill(p.begin(), p.end(), p.front());
            const std::vector<double> q = benjaminiHochberg(p);
            return {q.front(), q.back(), std::accumulate(q.begin(), q.end(), 0.0),
                    *std::max_element(q.begin(), q.end())};
        });
    }
    void poolsGroupsAsStatsmodels()
    {
        Draw draw(57);
        const auto expected = readResults(u"mix_shift"_s);
        QCOMPARE(expected.size(), cases);
        compareAll("mantel_haenszel", [&](int at) -> std::vector<double> {
            constexpr std::array most{4, 40, 4000};
            std::vector<RatePair> groups(size_t(1 + draw.below(6)));
            std::vector<Stratum> strata;
            for (RatePair &group : groups) {
                for (Rate *rate : {&group.now, &group.before}) {
                    rate->succeeded = draw.below(most[size_t(at % 3)]);
                    rate->failed = draw.below(most[size_t(at % 3)]);
                }
                strata.push_back({group.now.n(), group.now.share().value_or(none), group.before.n(),
                                  group.before.share().value_or(none)});
            }
            const MixShift mix = mixShift(strata);
            if (!agreeAsShares(orNone(mix.crude), expected[at][0])
                || !agreeAsShares(orNone(mix.standardised), expected[at][1])
                || !agreeAsShares(orNone(mix.mix), expected[at][2]))
                return {};
            const MantelHaenszel pooled = mantelHaenszel(groups);
            const auto bound = [&](double Interval::*end) { return pooled.interval ? *pooled.interval.*end : none; };
            return {orNone(pooled.oddsRatio), bound(&Interval::low), bound(&Interval::high),
                    pooled.interval ? pooled.p : none};
        });
    }

    void mayHideAnImprovementOfEveryGroupInTheMix()
    {
        // Every method became better, but the worse one is built more: Simpson's paradox.
        const std::vector<Stratum> strata{{100, 0.99, 900, 0.98}, {900, 0.80, 100, 0.75}};
        const MixShift shift = mixShift(strata);
        QVERIFY(*shift.crude < -0.1);
        QVERIFY(*shift.standardised > 0.02);
        QVERIFY(std::abs(*shift.crude - *shift.standardised - *shift.mix) < 1e-12);
        const std::vector<RatePair> groups{{{99, 1}, {882, 18}}, {{720, 180}, {75, 25}}};
        QVERIFY(*mantelHaenszel(groups).oddsRatio > 1);
        // A group in one period only cannot be standardised, and is counted.
        const MixShift apart = mixShift(std::vector<Stratum>{{10, 1, 0, none}, {0, none, 7, 0.5}});
        QVERIFY(apart.crude && !apart.standardised && !apart.mix);
        QCOMPARE(apart.leftOutNow, 10);
        QCOMPARE(apart.leftOutBefore, 7);
        QVERIFY(!mixShift({}).crude);
        QVERIFY(!mantelHaenszel({}).oddsRatio);
        QCOMPARE(mantelHaenszel({}).p, 1.0);
    }

    void needsATestAndAnEffectForRates()
    {
        // The words of the mock: -0.8 points [-1.2, -0.4].
        const RateChange told = compareRates({18264, 801}, {19035, 670});
        QCOMPARE(int(told.verdict), int(Verdict::Lower));
        QVERIFY(std::abs(told.atLeast() - 0.004) < 0.0005);
        QCOMPARE(int(told.test), int(RateTest::PooledZ));
        // Clear, but a fifth of a point.
        const RateChange small = compareRates({96'000'0, 40'000}, {962'000, 38'000});
        QCOMPARE(int(small.verdict), int(Verdict::NoClearChange));
        QVERIFY(small.tooSmall && small.atLeast() > 0);
        // Exactly the floor is told.
        QCOMPARE(int(compareRates({995'000, 5'000}, {990'000, 10'000}).verdict), int(Verdict::Higher));
        const RateChange unclear = compareRates({5, 0}, {3, 2});
        QVERIFY(!unclear.p && !unclear.tooSmall);
        QCOMPARE(unclear.atLeast(), 0.0);
        QCOMPARE(int(rateP({5, 0}, {3, 2}).test), int(RateTest::Boschloo));
        QCOMPARE(int(rateP({40, 0}, {5000, 2}).test), int(RateTest::Fisher));
        QCOMPARE(int(rateP({0, 0}, {3, 2}).test), int(RateTest::None));
        QCOMPARE(int(compareRates({4, 0}, {400, 20}).verdict), int(Verdict::TooFew));
    }

    void needsATestAndAnEffectForCounts()
    {
        QCOMPARE(int(compareCounts(0, 0).verdict), int(Verdict::TooFew));
        QCOMPARE(int(compareCounts(900, 700).verdict), int(Verdict::Higher));
        const CountChange small = compareCounts(104'000, 100'000);
        QCOMPARE(int(small.verdict), int(Verdict::NoClearChange));
        QVERIFY(small.tooSmall);
        QCOMPARE(int(compareCounts(105'000, 100'000).verdict), int(Verdict::Higher));
        QCOMPARE(int(compareCounts(6, 0).verdict), int(Verdict::Higher));
    }

    void needsATestAndAnEffectForDurations()
    {
        std::vector<qint32> before, slower, little;
        for (qint32 at = 0; at < 200; ++at) {
            before.push_back(240'000 + at * 300);
            slower.push_back(before.back() + 40'000);
            little.push_back(before.back() + 20'000);
        }
        const DurationChange told = compareDurations(slower, before, ShiftWanted::WhenSignificant);
        QCOMPARE(int(told.verdict), int(Verdict::Higher));
        QCOMPARE(*told.shift, 40.0);
        QVERIFY(told.atLeast() > 30 && told.atLeast() < 40);
        QCOMPARE(int(compareDurations(before, slower, ShiftWanted::WhenSignificant).verdict), int(Verdict::Lower));
        const DurationChange small = compareDurations(little, before, ShiftWanted::WhenSignificant);
        QCOMPARE(int(small.verdict), int(Verdict::NoClearChange));
        QVERIFY(small.tooSmall && small.p < significance);
        const DurationChange same = compareDurations(before, before, ShiftWanted::WhenSignificant);
        QCOMPARE(int(same.verdict), int(Verdict::NoClearChange));
        QVERIFY(!same.shift);
        QCOMPARE(*compareDurations(before, before, ShiftWanted::Always).shift, 0.0);
        const std::vector<qint32> five(5, 1000), six(6, 1000);
        QCOMPARE(int(compareDurations(five, before, ShiftWanted::Always).verdict), int(Verdict::TooFew));
        QCOMPARE(int(compareDurations(six, six, ShiftWanted::Always).verdict), int(Verdict::NoClearChange));
    }

    void answersOfNothingAreDefined()
    {
        const std::vector<double> empty, one{300}, equal(12, 300.0);
        QVERIFY(!hodgesLehmann(empty, one) && !hodgesLehmann(one, empty));
        QCOMPARE(hodgesLehmann(one, one)->shift, 0.0);
        QVERIFY(!hodgesLehmann(one, one)->interval);
        QCOMPARE(mannWhitney(empty, one).p, 1.0);
        QCOMPARE(mannWhitney(equal, equal).p, 1.0);
        QVERIFY(!cliffsDelta({}, 0, 3));
        QVERIFY(benjaminiHochberg({}).empty());
        QCOMPARE(boschloo(0, 0, 1, 2), 1.0);
        QCOMPARE(boschloo(0, 5, 0, 5), 1.0);
        QCOMPARE(boschloo(5, 5, 5, 5), 1.0);
        QCOMPARE(fisher(0, 0, 1, 2), 1.0);
        QCOMPARE(fisher(0, 5, 0, 5), 1.0);
        QCOMPARE(fisher(1'000'000, 1'000'000, 0, 1'000'000), 0.0);
        QCOMPARE(pooledZ(0, 0, 1, 2).p, 1.0);
        QCOMPARE(pooledZ(4, 4, 3, 3).p, 1.0);
        QCOMPARE(poissonRates(0, 1, 0, 1).p, 1.0);
        QCOMPARE(poissonRates(3, 0, 4, 1).p, 1.0);
        QVERIFY(!poissonRates(3, 1, 0, 1).high);
    }

    void findsTheShiftOfLargeSamplesAsAllDifferencesWould()
    {
        // Three thousand against four thousand: thinned first, and in milliseconds, in doubles and in all differences.
        Draw draw(58);
        for (const bool clustered : {false, true}) {
            std::vector<qint32> x, y;
            for (int at = 0; at < 3000; ++at)
                x.push_back(qint32(20'000 + draw.below(clustered ? 3 : 900'000)));
            for (int at = 0; at < 4000; ++at)
                y.push_back(qint32(at == 7 ? 86'400'000 : 25'000 + draw.below(clustered ? 2 : 900'000)));
            std::sort(x.begin(), x.end());
            std::sort(y.begin(), y.end());
            std::vector<qint32> all;
            for (const qint32 a : x) {
                for (const qint32 b : y)
                    all.push_back(b - a);
            }
            std::sort(all.begin(), all.end());
            const Shift shift = *hodgesLehmann(x, y);
            const size_t half = all.size() / 2;
            QCOMPARE(shift.shift, (double(all[half - 1]) + double(all[half])) / 2);
            const double spread = std::sqrt(3000.0 * 4000 * 7001 / 12);
            const size_t low = size_t(std::llround(6e6 - 1.959963984540054 * spread));
            QCOMPARE(shift.interval->low, double(all[low - 1]));
            QCOMPARE(shift.interval->high, double(all[all.size() - low]));
            // Not whole thousandths any more, but the same steps.
            std::vector<double> ofX(x.begin(), x.end()), ofY(y.begin(), y.end());
            for (double &value : ofX)
                value /= 4096;
            for (double &value : ofY)
                value /= 4096;
            const Shift inDoubles = *hodgesLehmann(ofX, ofY);
            QCOMPARE(inDoubles.shift, shift.shift / 4096);
            QCOMPARE(inDoubles.interval->low, shift.interval->low / 4096);
        }
    }

    void testsSmallSamplesExactlyWhateverTheOtherSize()
    {
        // All of 2 below all of 1,000: 2 / C(1002, 2).
        std::vector<double> x{1, 2}, y(1000);
        std::iota(y.begin(), y.end(), 10.0);
        const MannWhitney test = mannWhitney(x, y);
        QVERIFY(test.exact);
        QVERIFY(agree(test.p, 2 / (1002.0 * 1001 / 2)));
        std::vector<double> many(100'000);
        std::iota(many.begin(), many.end(), 10.0);
        QVERIFY(!mannWhitney(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8}, many).exact);
    }

    void sortsDurations()
    {
        Draw draw(59);
        std::vector<qint32> scratch;
        for (const qint64 most : {qint64(1), qint64(3'000), qint64(5'000'000), qint64(2'147'483'647)}) {
            for (const int n : {0, 1, 4'095, 4'096, 9'000}) {
                std::vector<qint32> values;
                for (int at = 0; at < n; ++at)
                    values.push_back(qint32(draw.below(most)));
                std::vector<qint32> expected = values;
                std::sort(expected.begin(), expected.end());
                sortMilliseconds(values, scratch);
                QCOMPARE(values, expected);
            }
        }
    }

    void staysFiniteAtTheEdges()
    {
        const qint64 counts[] = {0, 1, 2, 5, 49, 1000, 1'000'000'000};
        for (const qint64 a : counts) {
            for (const qint64 b : counts) {
                for (const qint64 c : counts) {
                    for (const qint64 d : counts)
                        QVERIFY2(finite({a, b}, {c, d}), qPrintable(u"%1 %2 %3 %4"_s.arg(a).arg(b).arg(c).arg(d)));
                }
            }
        }
    }

    void countsThatCannotBeMoreUnlikeHaveBounds()
    {
        constexpr double infinite = std::numeric_limits<double>::infinity();
        const qint64 huge = 1'000'000'000'000'000'000;
        const PoissonRates more = poissonRates(huge, 1, 1, 1), only = poissonRates(huge, 1, 0, 1);
        QVERIFY(std::isfinite(*more.low) && std::isfinite(*more.high) && *more.low > 0 && *more.low < *more.high);
        QVERIFY(std::isfinite(*only.low) && !only.high && !only.ratio);
        for (const double exposure : {0.0, -1.0, infinite, std::numeric_limits<double>::quiet_NaN()}) {
            for (const PoissonRates &none : {poissonRates(3, exposure, 4, 1), poissonRates(3, 1, 4, exposure)})
                QVERIFY(none.p == 1 && !none.ratio && !none.low && !none.high);
        }
        QVERIFY(!poissonRates(3, 1e-300, 4, 1e300).ratio);
    }

    void durationsOfAnySizeAreCompared()
    {
        const std::vector<std::vector<qint32>> samples{{},
                                                       {0},
                                                       {5, 5, 5, 5, 5, 5},
                                                       {0, std::numeric_limits<qint32>::max()},
                                                       {1, 2, 3, 4, 5, 6, 2'000'000'000},
                                                       std::vector<qint32>(60, std::numeric_limits<qint32>::max())};
        for (const auto &x : samples) {
            for (const auto &y : samples) {
                const DurationChange change = compareDurations(x, y, ShiftWanted::Always);
                QVERIFY(std::isfinite(change.p) && std::isfinite(change.p50Difference));
                QVERIFY(!change.shift || std::isfinite(*change.shift));
                const MannWhitney test = mannWhitney(x, y);
                QVERIFY(test.p >= 0 && test.p <= 1);
            }
        }
    }

private:
    static bool finite(const Rate &now, const Rate &before)
    {
        bool good = std::isfinite(compareRates(now, before).difference);
        const double p = rateP(now, before).p;
        good = good && p >= 0 && p <= 1;
        if (now.n() > 0 && before.n() > 0) {
            const Interval interval = newcombe(now, before);
            good = good && interval.low >= -1 && interval.high <= 1 && interval.low <= interval.high;
        }
        const MantelHaenszel test = mantelHaenszel(std::vector<RatePair>{{now, before}});
        good = good && std::isfinite(test.p) && (!test.interval || test.interval->low <= test.interval->high);
        const PoissonRates rates = poissonRates(now.succeeded, 30, before.failed, 7);
        good = good && rates.p >= 0 && rates.p <= 1 && std::isfinite(rates.low.value_or(0))
            && std::isfinite(rates.high.value_or(0)) && std::isfinite(rates.ratio.value_or(0));
        const CountChange change = compareCounts(now.failed, before.failed);
        const MixShift mix = mixShift(std::vector<Stratum>{{now.succeeded, 1e9, now.failed, 0}});
        return good && std::isfinite(change.p) && std::isfinite(mix.standardised.value_or(0));
    }

    QJsonObject m_vectors;
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
