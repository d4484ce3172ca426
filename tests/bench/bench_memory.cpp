// SPDX-License-Identifier: GPL-3.0-or-later
// What a million builds weigh: the window with them open, against the same window with an account without builds.
#include "tests/bench/bench.h"
#include "tests/bench/child.h"
#include "tests/bench/figures.h"
#include "tests/bench/make_cache.h"

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int builds = 1'000'000;
constexpr int rounds = 3;
constexpr int settleSeconds = 5;

/// Proportional set size in MB some seconds after everything is on screen.
std::optional<double> weightOnce(int withBuilds)
{
    const auto dataDir = preparedDataDir(withBuilds);
    if (!dataDir)
        return std::nullopt;
    Child child;
    child.start(viewerProgram(), {u"--data-dir"_s, *dataDir}, {u"VIEWER_REPORT=memory"_s});
    if (withBuilds > 0 && !child.lineAfter(u"all-rows "_s))
        return std::nullopt;
    std::optional<QString> weight;
    for (int second = 0; second < settleSeconds; ++second)
        weight = child.lineAfter(u"memory "_s);
    return weight ? std::optional(weight->toDouble() * 1024 / 1e6) : std::nullopt;
}

} // namespace

bool benchMemory()
{
    std::vector<double> differences, full, empty;
    for (int round = 0; round < rounds; ++round) {
        const auto without = weightOnce(0), with = weightOnce(builds);
        if (!without || !with)
            return false;
        empty.push_back(*without);
        full.push_back(*with);
        differences.push_back(*with - *without);
    }
    reportLimit(u"memory"_s, median(differences), u"MB"_s, 100);
    remark(u"%1 with a million builds, %2 without"_s.arg(withUnit(median(full), u"MB"_s),
                                                         withUnit(median(empty), u"MB"_s)));
    return true;
}

} // namespace viewer::bench
