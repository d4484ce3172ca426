// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/row_diff.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace viewer;

namespace {

RowOrder applied(const RowOrder &before, const RowOrder &after, const RowDiff &diff)
{
    RowOrder order = before;
    for (const RowStep &step : diff.steps) {
        const auto at = order.begin() + step.newPosition;
        if (step.insert)
            order.insert(at, after.begin() + step.newPosition, after.begin() + step.newPosition + step.count);
        else
            order.erase(at, at + step.count);
    }
    return order;
}

} // namespace

class TestRowDiff : public QObject
{
    Q_OBJECT

private slots:
    void equalOrdersNeedNothing()
    {
        QCOMPARE(diffOrders({}, {}).kind, RowDiff::Kind::Same);
        QCOMPARE(diffOrders({3, 1, 2}, {3, 1, 2}).kind, RowDiff::Kind::Same);
    }

    void movedRowIsANewOrder()
    {
        QCOMPARE(diffOrders({0, 1, 2, 3, 4}, {3, 0, 1, 2, 4}).kind, RowDiff::Kind::Reorder);
        QCOMPARE(diffOrders({0, 1, 2, 3, 4}, {9, 0, 1, 2, 4}).kind, RowDiff::Kind::Steps);
    }

    void neighboursAreOneStep()
    {
        const RowDiff diff = diffOrders({1, 2}, {7, 8, 9, 1, 2});
        QCOMPARE(diff.steps.size(), size_t(1));
        QVERIFY(diff.steps[0].insert);
        QCOMPARE(diff.steps[0].newPosition, 0);
        QCOMPARE(diff.steps[0].count, 3);
    }

    void moreThanTheLimitIsANewOrder()
    {
        RowOrder order(1000);
        std::iota(order.begin(), order.end(), 0u);
        RowOrder reversed = order;
        std::reverse(reversed.begin(), reversed.end());
        QCOMPARE(diffOrders(order, reversed).kind, RowDiff::Kind::Reorder);
        QCOMPARE(diffOrders(order, {}).kind, RowDiff::Kind::Reorder);
        RowOrder shorter(order.begin() + rowStepLimit, order.end());
        QCOMPARE(diffOrders(order, shorter).kind, RowDiff::Kind::Steps);
        shorter.erase(shorter.begin());
        QCOMPARE(diffOrders(order, shorter).kind, RowDiff::Kind::Reorder);
    }

    void randomEditsAreFoundInAtMostAsManySteps()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            RowOrder before(size_t(random.bounded(60)));
            std::iota(before.begin(), before.end(), 0u);
            std::shuffle(before.begin(), before.end(), random);
            RowOrder after = before;
            const int edits = random.bounded(30);
            for (int i = 0; i < edits; ++i) {
                if (!after.empty() && random.bounded(2))
                    after.erase(after.begin() + random.bounded(int(after.size())));
                else
                    after.insert(after.begin() + random.bounded(int(after.size()) + 1), std::uint32_t(1000 + i));
            }
            const RowDiff diff = diffOrders(before, after);
            QVERIFY(diff.kind != RowDiff::Kind::Reorder);
            QCOMPARE(applied(before, after, diff), after);
            const int rows = std::accumulate(diff.steps.begin(), diff.steps.end(), 0,
                                             [](int sum, const RowStep &step) { return sum + step.count; });
            QVERIFY(rows <= edits);
        }
    }

    void aMillionRowsWithAFewChangesAreQuick()
    {
        RowOrder before(1'000'000);
        std::iota(before.begin(), before.end(), 0u);
        RowOrder after = before;
        for (int i = 0; i < 50; ++i) {
            after.erase(after.begin() + i * 17'000);
            after.insert(after.begin() + 999'000 - i * 19'000, std::uint32_t(2'000'000 + i));
        }
        const RowDiff diff = diffOrders(before, after);
        QCOMPARE(diff.kind, RowDiff::Kind::Steps);
        QCOMPARE(applied(before, after, diff), after);
    }
};

QTEST_GUILESS_MAIN(TestRowDiff)
#include "tst_row_diff.moc"
