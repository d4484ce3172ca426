// SPDX-License-Identifier: GPL-3.0-or-later
// Against values of scipy and statsmodels: tests/fixtures/stats/stat_vectors.json.
#include "models/analytics/duration_figures.h"
#include "models/analytics/sample/normal.h"
#include "models/analytics/sample/order_ranks.h"
#include "models/analytics/sample/quantile.h"
#include "models/analytics/sample/rate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace viewer::analytics;
using namespace Qt::StringLiterals;

namespace {

/// The vectors are written with 12 digits.
bool close(double value, double expected)
{
    return std::abs(value - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

Rate rateOf(const QJsonObject &row, const QString &k, const QString &n)
{
    return {row[k].toInteger(), row[n].toInteger() - row[k].toInteger()};
}

} // namespace

class TestStatVectors : public QObject
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

    void usesTheExactQuantileOfTheNormalDistribution() { QVERIFY(close(normalQuantile975(), 1.959963984540054)); }

    void givesTheWilsonIntervals()
    {
        const QJsonArray rows = m_vectors[u"proportion_ci_95"_s].toArray();
        QVERIFY(rows.size() >= 9);
        for (const auto &value : rows) {
            const QJsonObject row = value.toObject();
            const Interval interval = wilson(row[u"k"_s].toInteger(), row[u"n"_s].toInteger());
            const QJsonArray expected = row[u"wilson"_s].toArray();
            QVERIFY2(close(interval.low, expected[0].toDouble()), qPrintable(QString::number(row[u"k"_s].toInt())));
            QVERIFY2(close(interval.high, expected[1].toDouble()), qPrintable(QString::number(row[u"k"_s].toInt())));
        }
    }

    void endsExactlyAtNoneAndAll()
    {
        for (qint64 n = 1; n < 3000; ++n) {
            QCOMPARE(wilson(0, n).low, 0.0);
            QCOMPARE(wilson(n, n).high, 1.0);
            QVERIFY(wilson(0, n).high > 0 && wilson(n, n).low < 1);
        }
    }

    void ranksByTheLowerBound()
    {
        for (const auto &value : m_vectors[u"ranking"_s].toArray()) {
            const QJsonObject row = value.toObject();
            const auto interval = rateOf(row, u"k"_s, u"n"_s).interval();
            QVERIFY(close(interval->low, row[u"wilson_lower"_s].toDouble()));
        }
    }

    void givesTheIntervalOfADifference()
    {
        const QJsonArray rows = m_vectors[u"two_proportions"_s].toArray();
        int compared = 0;
        for (const auto &value : rows) {
            const QJsonObject row = value.toObject();
            const RateChange change = compareRates(rateOf(row, u"k1"_s, u"n1"_s), rateOf(row, u"k2"_s, u"n2"_s));
            const QJsonArray expected = row[u"newcombe_wilson_diff_ci"_s].toArray();
            QVERIFY(close(change.difference, row[u"diff"_s].toDouble()));
            QVERIFY(close(change.interval.low, expected[0].toDouble()));
            QVERIFY(close(change.interval.high, expected[1].toDouble()));
            ++compared;
        }
        QCOMPARE(compared, 4);
    }

    void saysTooFewInPlaceOfAVerdict()
    {
        QCOMPARE(int(compareRates({4, 0}, {400, 20}).verdict), int(Verdict::TooFew));
        QCOMPARE(int(compareRates({5, 0}, {3, 2}).verdict), int(Verdict::NoClearChange));
        QCOMPARE(int(compareRates({46, 4}, {38, 12}).verdict), int(Verdict::Higher));
        QCOMPARE(int(compareRates({38, 12}, {46, 4}).verdict), int(Verdict::Lower));
        QVERIFY(!Rate{}.share());
        QVERIFY(!Rate{}.interval());
    }

    void givesThePercentilesOfTypeSeven()
    {
        std::vector<double> values = durations();
        const QJsonObject expected = m_vectors[u"percentiles"_s].toObject()[u"linear"_s].toObject();
        for (const auto &[key, share] :
             {std::pair{u"p50"_s, 0.5}, std::pair{u"p90"_s, 0.9}, std::pair{u"p95"_s, 0.95}, std::pair{u"p99"_s, 0.99}})
            QVERIFY2(close(*quantile(values, share), expected[key].toDouble(-1)), qPrintable(key));
    }

    void boundsTheMedianByOrderStatistics()
    {
        std::vector<double> values = durations();
        const QJsonObject ci = m_vectors[u"order_stat_ci"_s].toObject();
        const QJsonObject median = ci[u"median"_s].toObject();
        const OrderRanks ranks = orderRanks(qint64(values.size()), 0.5);
        QCOMPARE(ranks.lower, median[u"lower_rank"_s].toInteger());
        QCOMPARE(ranks.upper, median[u"upper_rank"_s].toInteger());
        QVERIFY(close(ranks.coverage, median[u"coverage"_s].toDouble()));
        const DurationFigures figures = durationFigures(milliseconds(values), 3);
        QCOMPARE(figures.p50Interval->low, median[u"lower"_s].toDouble());
        QCOMPARE(figures.p50Interval->high, median[u"upper"_s].toDouble());
        QCOMPARE(figures.unknown, 3);
    }

    void knowsThatAPercentileMayHaveNoUpperBound()
    {
        const OrderRanks ranks = orderRanks(20, 0.95);
        const QJsonObject p95 = m_vectors[u"order_stat_ci"_s].toObject()[u"p95"_s].toObject();
        QCOMPARE(ranks.upper, p95[u"upper_rank"_s].toInteger());
        QVERIFY(ranks.upper > 20);
        const qint64 enough = m_vectors[u"min_n_for_upper_p95_limit"_s].toInteger();
        QVERIFY(orderRanks(enough, 0.95).upper <= enough);
        QVERIFY(orderRanks(enough - 1, 0.95).upper > enough - 1);
    }

    void coversAtLeastWhatItStates()
    {
        for (qint64 n = 6; n < 400; ++n)
            QVERIFY2(orderRanks(n, 0.5).coverage >= 0.95, qPrintable(QString::number(n)));
    }

    void comparesCountsExactly()
    {
        const QJsonObject row = m_vectors[u"poisson_two_rates"_s].toObject();
        const CountChange change = compareCounts(row[u"count1"_s].toInteger(), row[u"count2"_s].toInteger());
        QVERIFY(close(change.p, row[u"exact_cond_p"_s].toDouble()));
        QCOMPARE(int(change.verdict), int(Verdict::NoClearChange));
        QCOMPARE(change.difference, 18);
        QCOMPARE(int(compareCounts(0, 0).verdict), int(Verdict::TooFew));
        QCOMPARE(int(compareCounts(0, 6).verdict), int(Verdict::Lower));
        QCOMPARE(int(compareCounts(900, 700).verdict), int(Verdict::Higher));
        QCOMPARE(compareCounts(7, 7).p, 1.0);
    }

    void leavesOutWhatTooFewDurationsCannotSay()
    {
        QVERIFY(!durationFigures(milliseconds({}), 2).p50);
        const DurationFigures single = durationFigures(milliseconds({300}), 0);
        QCOMPARE(*single.p50, 300.0);
        QVERIFY(!single.p50Interval);
        QVERIFY(!single.p95);
        QCOMPARE(*durationFigures(milliseconds(std::vector<double>(20, 60.0)), 0).p95, 60.0);
    }

private:
    static std::vector<std::int32_t> milliseconds(const std::vector<double> &seconds)
    {
        std::vector<std::int32_t> values;
        for (const double value : seconds)
            values.push_back(std::int32_t(std::lround(value * 1000)));
        return values;
    }
    std::vector<double> durations() const
    {
        std::vector<double> values;
        for (const auto &value : m_vectors[u"durations"_s].toArray())
            values.push_back(value.toDouble());
        return values;
    }

    QJsonObject m_vectors;
};

QTEST_GUILESS_MAIN(TestStatVectors)
#include "tst_stat_vectors.moc"
