// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process to the first painted build rows, with a million builds in the cache, nobody signed in.
#include "tests/bench/bench.h"
#include "tests/bench/child.h"
#include "tests/bench/figures.h"
#include "tests/bench/make_cache.h"

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int builds = 1'000'000;
constexpr int rounds = 9;

struct Start
{
    double first = 0, all = 0; ///< milliseconds
};

std::optional<Start> startOnce(const QString &program, const QStringList &arguments, bool waitForAll)
{
    Child child;
    child.start(program, arguments, {u"VIEWER_REPORT=rows"_s});
    const auto since = [&](const QString &time) {
        return double(time.toLongLong() - child.startedAtMicroseconds()) / 1000;
    };
    const auto first = child.lineAfter(u"first-rows "_s);
    if (!first)
        return std::nullopt;
    Start start{since(*first), 0};
    if (waitForAll) {
        const auto all = child.lineAfter(u"all-rows "_s);
        if (!all)
            return std::nullopt;
        start.all = since(*all);
    }
    return start;
}

} // namespace

bool benchStart()
{
    const auto dataDir = preparedDataDir(builds);
    if (!dataDir) {
        remark(dataDir.error().detail);
        return false;
    }
    const QStringList arguments{u"--data-dir"_s, *dataDir};
    std::vector<double> first, all, empty, ratios;
    for (int round = 0; round <= rounds; ++round) {
        const auto bare = startOnce(QStringLiteral(EMPTY_WINDOW), {}, false);
        const auto ours = startOnce(viewerProgram(), arguments, true);
        if (!bare || !ours) {
            remark(u"no rows were painted"_s);
            return false;
        }
        if (round == 0)
            continue; // reads both programs from the disk
        empty.push_back(bare->first);
        first.push_back(ours->first);
        all.push_back(ours->all);
        ratios.push_back(ours->first / bare->first);
    }
    reportRatio(u"start"_s, median(first), median(empty), u"ms"_s, median(ratios), Goal::AtMost, 1.5);
    remark(u"all rows and their exact count: %1 after the start of the process"_s.arg(withUnit(median(all), u"ms"_s)));
    return true;
}

} // namespace viewer::bench
