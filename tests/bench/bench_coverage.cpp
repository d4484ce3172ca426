// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the statistics keep what they promise: how often intervals hold the truth, how often tests speak although
// nothing changed, what the change rule finds. The tests run short versions of the same simulations.
#include "models/analytics/sample/order_ranks.h"
#include "tests/bench/bench.h"
#include "tests/bench/figures.h"
#include "tests/models/analytics/reference/change_simulation.h"
#include "tests/models/analytics/reference/coverage_comparison.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;
using namespace viewer::analytics::reference;

namespace viewer::bench {

namespace {

constexpr std::uint64_t seed = 2026;

/// A share in per cent against what was promised.
void against(const QString &name, double value, const QString &unit, Goal goal, double promised)
{
    reportRatio(name, value, promised, unit, value / promised, goal, 1);
}

void intervals()
{
    const MeanCoverage mean = meanCoverage(2000, seed);
    for (const auto &[name, value] : {std::pair{u"wilson"_s, mean.wilson}, {u"newcombe"_s, mean.newcombe}}) {
        against(u"coverage."_s + name, 100 * value, u"%"_s, Goal::AtLeast, 94);
        against(u"coverage.%1.most"_s.arg(name), 100 * value, u"%"_s, Goal::AtMost, 97);
    }
}

void exactTests()
{
    double boschloo = 0, poisson = 0;
    for (qint64 n1 = 5; n1 <= 30; n1 += 5) {
        for (qint64 n2 = n1; n2 <= 30; n2 += 5)
            boschloo = std::max(boschloo, boschlooSize(n1, n2));
    }
    for (const double mean : {0.3, 1.0, 3.0, 8.0, 25.0}) {
        for (const double days : {1.0, 2.0, 3.5, 7.0})
            poisson = std::max(poisson, poissonSize(mean, 1, days));
    }
    against(u"coverage.boschloo_size"_s, 100 * boschloo, u"%"_s, Goal::AtMost, 5);
    against(u"coverage.poisson_size"_s, 100 * poisson, u"%"_s, Goal::AtMost, 5);
    // The stated coverage is exact and at least 95 %; drawing has an error of its own.
    constexpr int repetitions = 20'000;
    double worst = 0;
    for (const qint64 n : {6, 20, 72, 200, 1000}) {
        for (const double q : {0.5, 0.9, 0.95}) {
            const double stated = analytics::orderRanks(n, q).coverage;
            const double held = orderRanksCoverage(n, q, repetitions, seed + std::uint64_t(n));
            const double error = std::sqrt(std::max(stated * (1 - stated), 1e-9) / repetitions);
            worst = std::max(worst, (stated - held) / error);
        }
    }
    against(u"coverage.order_statistics_below_stated"_s, worst, u" standard errors"_s, Goal::AtMost, 4);
}

void changes()
{
    const ChangeRates quiet = simulateChanges({0.1, 1}, 1000, seed);
    const ChangeRates shifted = simulateChanges({0.1, 1.2}, 1000, seed);
    against(u"coverage.change_quiet"_s, 100 * quiet.reported, u"%"_s, Goal::AtMost, 1);
    against(u"coverage.change_found"_s, 100 * shifted.found, u"%"_s, Goal::AtLeast, 90);
}

} // namespace

bool benchCoverage()
{
    intervals();
    exactTests();
    changes();
    return true;
}

} // namespace viewer::bench
