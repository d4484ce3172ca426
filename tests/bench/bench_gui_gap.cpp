// SPDX-License-Identifier: GPL-3.0-or-later
// How long the GUI thread leaves a person waiting while a full-speed sync fills the real window.
#include "tests/bench/bench.h"
#include "tests/bench/builds_window.h"
#include "tests/bench/figures.h"
#include "tests/bench/heartbeat.h"

#include <QElapsedTimer>
#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int builds = 20'000;
constexpr auto longest = std::chrono::minutes(5);

} // namespace

bool benchGuiGap()
{
    Child server;
    const SystemClock clock;
    const auto address = startDemo(server, builds, 0);
    const auto session = address ? signInTo(*address, clock) : std::nullopt;
    if (!session)
        return false;
    BuildsWindow desk(*session, clock);
    OpenAccount &account = desk.account;
    QEventLoop loop;
    bool syncing = false, whole = false;
    QObject::connect(&account, &OpenAccount::statusChanged, &loop, [&](const SyncStatus &status) {
        syncing |= status.state == SyncStatus::State::Syncing;
        whole = syncing && status.state == SyncStatus::State::Live && status.storedBuilds == builds;
        if (whole)
            loop.quit();
    });
    QTimer::singleShot(longest, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    Heartbeat heartbeat;
    timer.start();
    heartbeat.start();
    account.goOnline(session->online);
    loop.exec();
    if (!whole) {
        remark(u"the sync did not come to its end"_s);
        return false;
    }
    const std::vector<double> &gaps = heartbeat.gaps();
    reportLimit(u"gui_gap.p99_9"_s, quantile(gaps, 0.999), u"ms"_s, 16);
    reportLimit(u"gui_gap.max"_s, quantile(gaps, 1), u"ms"_s, 50);
    const auto above = std::count_if(gaps.begin(), gaps.end(), [](double gap) { return gap > 16; });
    remark(u"%1 beats in %2, median %3, p99 %4, %5 above 16 ms"_s.arg(gaps.size())
               .arg(withUnit(double(timer.elapsed()) / 1000, u"s"_s), withUnit(median(gaps), u"ms"_s),
                    withUnit(quantile(gaps, 0.99), u"ms"_s))
               .arg(above));
    return true;
}

} // namespace viewer::bench
