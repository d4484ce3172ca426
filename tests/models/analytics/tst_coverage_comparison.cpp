// SPDX-License-Identifier: GPL-3.0-or-later
// Do the intervals hold the truth as often as they say, and do the exact tests keep their size? The short version.
#include "tests/models/analytics/reference/coverage_comparison.h"

#include <QTest>

using namespace viewer::analytics;
using namespace viewer::analytics::reference;

class TestCoverageComparison : public QObject
{
    Q_OBJECT

private slots:
    void wilsonAndNewcombeCoverAbout95PercentOnTheAverage()
    {
        const MeanCoverage mean = meanCoverage(60, 7);
        qInfo("Wilson %.4f (least %.4f), Newcombe %.4f (least %.4f)", mean.wilson, mean.leastWilson, mean.newcombe,
              mean.leastNewcombe);
        QVERIFY(mean.wilson >= 0.94 && mean.wilson <= 0.97);
        QVERIFY(mean.newcombe >= 0.94 && mean.newcombe <= 0.97);
    }

    void boschlooNeverExceedsItsSize()
    {
        double largest = 0;
        for (const auto &[n1, n2] : {std::pair{5, 5}, {6, 9}, {8, 20}, {10, 10}, {12, 15}}) {
            const double size = boschlooSize(n1, n2);
            QVERIFY2(size <= significance + 1e-9, qPrintable(QString::number(size)));
            largest = std::max(largest, size);
        }
        qInfo("Boschloo: largest size %.4f", largest);
        QVERIFY(largest > 0.03); // it does speak
    }

    void exactCountsNeverExceedTheirSize()
    {
        double largest = 0;
        for (const double mean : {0.5, 3.0, 8.0}) {
            for (const double days : {1.0, 2.0, 3.5}) {
                const double size = poissonSize(mean, 1, days);
                QVERIFY2(size <= significance + 1e-9, qPrintable(QString::number(size)));
                largest = std::max(largest, size);
            }
        }
        qInfo("Poisson: largest size %.4f", largest);
        QVERIFY(largest > 0.02);
    }

    void orderStatisticsCoverWhatTheyState()
    {
        constexpr int repetitions = 2000;
        for (const qint64 n : {6, 20, 72, 200}) {
            for (const double q : {0.5, 0.9, 0.95}) {
                const double stated = orderRanks(n, q).coverage;
                // Only where an outcome outside both bounds is possible, else all of them are held.
                const double held = orderRanksCoverage(n, q, repetitions, std::uint64_t(n));
                const double chance = std::sqrt(stated * (1 - stated) / repetitions);
                QVERIFY2(stated >= 0.95, qPrintable(QString::number(stated)));
                QVERIFY2(held >= stated - 4 * chance && held <= stated + 4 * chance,
                         qPrintable(QStringLiteral("n %1, q %2: %3 of %4").arg(n).arg(q).arg(held).arg(stated)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCoverageComparison)
#include "tst_coverage_comparison.moc"
