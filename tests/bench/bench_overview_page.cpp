// SPDX-License-Identifier: GPL-3.0-or-later
// From a click on a period to the painted Overview, with a million builds.
#include "app/composition/overview_figures.h"
#include "models/domain/future.h"
#include "tests/bench/bench.h"
#include "tests/bench/figures.h"
#include "tests/bench/large_table.h"
#include "tests/bench/synthetic_source.h"
#include "ui/overview/overview_page.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLayout>
#include <QMainWindow>
#include <QtConcurrentRun>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int builds = 1'000'000;
constexpr int rounds = 40;
constexpr int warmUp = 4;

/// As app/composition/overview_composition.cpp does it.
class PageDesk
{
public:
    explicit PageDesk(const BuildSnapshot &snapshot)
        : m_snapshot(snapshot)
        , m_page(new OverviewPage)
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);
        m_pool.start([] { setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), 10); });
        m_page->setNow(SyntheticSource::newest());
        m_page->setProgress(builds, builds);
        m_window.setCentralWidget(m_page);
        m_window.resize(1440, 900);
        m_window.show();
        QObject::connect(m_page, &OverviewPage::periodChosen, m_page, [this] { compute(); });
        compute();
        m_loop.exec();
    }

    /// Milliseconds until the new figures are painted.
    double choose(const QString &key)
    {
        QElapsedTimer timer;
        timer.start();
        m_page->findChild<QAbstractButton *>(u"period_"_s + key)->click();
        m_loop.exec();
        return double(timer.nsecsElapsed()) / 1e6;
    }
    double computing() const { return m_computing; }

private:
    void compute()
    {
        const Instant now = SyntheticSource::newest();
        // Nothing kept of the period computed before; the usual durations are known, as in the program.
        const auto shared = std::make_shared<SnapshotFigures>();
        shared->usualDurations(m_snapshot);
        const OverviewQuestion question{
            m_snapshot, m_page->period(), now, QTimeZone("Europe/Berlin"), now - std::chrono::hours(20), shared};
        const auto work = [question] {
            const std::atomic<bool> goOn{false};
            return overviewValues(question, goOn);
        };
        m_timer.start();
        whenDone(m_page, QtConcurrent::run(&m_pool, work), [this](const OverviewValues &values) {
            m_computing = double(m_timer.nsecsElapsed()) / 1e6;
            m_page->setValues(values);
            m_page->layout()->activate();
            m_window.repaint();
            m_loop.quit();
        });
    }

    BuildSnapshot m_snapshot;
    QThreadPool m_pool;
    QMainWindow m_window;
    OverviewPage *m_page;
    QEventLoop m_loop;
    QElapsedTimer m_timer;
    double m_computing = 0;
};

} // namespace

bool benchOverviewPage()
{
    const auto large = LargeTable::open(builds);
    if (!large)
        return false;
    loadFonts();
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), Theme(Scheme::Light));
    PageDesk desk(large->snapshot());
    std::vector<double> whole, computing;
    static constexpr QLatin1StringView periods[] = {"7d"_L1, "90d"_L1, "24h"_L1, "30d"_L1};
    for (int i = 0; i < rounds + warmUp; ++i) {
        const double taken = desk.choose(periods[i % 4]);
        if (i < warmUp)
            continue;
        whole.push_back(taken);
        computing.push_back(desk.computing());
    }
    reportLimit(u"overview_page"_s, quantile(whole, 0.95), u"ms"_s, 100);
    remark(u"click to painted: median %1; of it in the pool: median %2"_s.arg(withUnit(median(whole), u"ms"_s),
                                                                              withUnit(median(computing), u"ms"_s)));
    return true;
}

} // namespace viewer::bench
