// SPDX-License-Identifier: GPL-3.0-or-later
// How long the GUI thread leaves a person waiting while a full-speed sync fills the real window.
#include "app/composition/builds_composition.h"
#include "app/composition/open_account.h"
#include "tests/bench/bench.h"
#include "tests/bench/demo_session.h"
#include "tests/bench/figures.h"
#include "tests/bench/heartbeat.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QThreadPool>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

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
    loadFonts();
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), Theme(Scheme::Light));
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    pool.setExpiryTimeout(-1);
    pool.start([] { setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), 10); }); // as app/composition/program.cpp
    BuildTable table(&pool);
    MainWindow window(settings, clock, QTimeZone::utc());
    BuildsComposition composition(table, window, settings, clock, pool);
    window.addPage(u"builds"_s, u"Builds"_s, u"builds"_s, composition.page());
    window.resize(1440, 900);
    window.show();

    QEventLoop loop;
    OpenAccount account(session->account, folder.filePath(u"account"_s), table, clock);
    window.setAccount(session->account);
    composition.setAccount(&account);
    bool syncing = false, whole = false;
    QObject::connect(&account, &OpenAccount::statusChanged, &loop, [&](const SyncStatus &status) {
        window.setSync(status);
        composition.setStatus(status);
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
    composition.setAccount(nullptr);
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
