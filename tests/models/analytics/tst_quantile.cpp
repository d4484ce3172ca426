// SPDX-License-Identifier: GPL-3.0-or-later
// Expected values: numpy 1.24 quantile(…, method="linear").
#include "models/analytics/sample/quantile.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace viewer::analytics;

namespace {

bool near(std::optional<double> value, double expected)
{
    return value && std::abs(*value - expected) <= 1e-12 * std::max(1.0, std::abs(expected));
}

std::vector<double> seconds()
{
    return {312, 298, 305, 1204, 287, 301, 330, 295, 310, 299, 288, 2950, 305, 300, 315, 307, 292, 303, 296, 311};
}

} // namespace

class TestQuantile : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithNumpy()
    {
        const std::pair<double, double> expected[] = {{0, 1.0},   {0.05, 1.0},  {0.25, 2.25}, {0.5, 3.75},
                                                      {0.9, 6.3}, {0.95, 7.65}, {0.99, 8.73}, {1, 9.0}};
        for (const auto &[q, value] : expected) {
            std::vector<double> values{3.5, 1, 4, 1, 5.25, 9, 2, 6, 5, 3};
            QVERIFY2(near(quantile(values, q), value), qPrintable(QString::number(q)));
        }
        const std::pair<double, double> ofDurations[] = {{0.5, 304.0}, {0.9, 417.4}, {0.95, 1291.3}, {0.99, 2618.26}};
        for (const auto &[q, value] : ofDurations) {
            std::vector<double> values = seconds();
            QVERIFY2(near(quantile(values, q), value), qPrintable(QString::number(q)));
        }
    }

    void agreesWithNumpyOnALongerSample()
    {
        const std::pair<double, double> expected[] = {{0.1, 15.771428571428572},
                                                      {0.5, 73.28571428571429},
                                                      {0.95, 137.82857142857142},
                                                      {0.999, 143.4937142857143}};
        for (const auto &[q, value] : expected) {
            std::vector<double> values;
            for (int i = 0; i < 137; ++i)
                values.push_back(((i * 7919) % 1009) / 7.0);
            QVERIFY2(near(quantile(values, q), value), qPrintable(QString::number(q)));
        }
    }

    void knowsNoQuantileOfNothing()
    {
        std::vector<double> none;
        QVERIFY(!quantile(none, 0.5));
    }

    void givesTheOnlyValueForEveryQuantile()
    {
        for (const double q : {0.0, 0.3, 0.95, 1.0}) {
            std::vector<double> one{42};
            QCOMPARE(quantile(one, q), 42.0);
        }
    }

    void keepsAllValuesWhileReorderingThem()
    {
        std::vector<double> values = seconds();
        QVERIFY(quantile(values, 0.95));
        std::vector<double> expected = seconds();
        std::sort(values.begin(), values.end());
        std::sort(expected.begin(), expected.end());
        QCOMPARE(values, expected);
    }
};

QTEST_GUILESS_MAIN(TestQuantile)
#include "tst_quantile.moc"
