// SPDX-License-Identifier: GPL-3.0-or-later
// A repaint of the whole build table in a window of 1440 x 900, each time at another place of a million rows.
#include "tests/bench/bench.h"
#include "tests/bench/figures.h"
#include "tests/bench/large_table.h"
#include "tests/bench/synthetic_source.h"
#include "ui/builds/builds_page.h"
#include "ui/builds/builds_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int builds = 1'000'000;
constexpr int repaints = 400;
constexpr int warmUp = 20;

} // namespace

bool benchPaint()
{
    const auto large = LargeTable::open(builds);
    if (!large)
        return false;
    loadFonts();
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), Theme(Scheme::Light));
    QMainWindow window;
    auto *const page = new BuildsPage(&large->table());
    BuildsPageState state = firstBuildsPageState();
    state.detailsShown = false; // the table has the whole width
    page->restore(state);
    page->setNow(SyntheticSource::newest());
    window.setCentralWidget(page);
    window.resize(1440, 900);
    window.show();
    auto *const view = page->findChild<BuildsView *>();
    if (!view)
        return false;
    std::vector<double> fresh, same;
    for (int i = 0; i < repaints + warmUp; ++i) {
        const auto place = int(mixed(std::uint64_t(i)) % std::uint64_t(view->verticalScrollBar()->maximum()));
        view->verticalScrollBar()->setValue(place);
        QElapsedTimer timer;
        timer.start();
        view->viewport()->repaint();
        const double first = double(timer.nsecsElapsed()) / 1e6;
        QApplication::processEvents(); // error texts arrive
        timer.start();
        view->viewport()->repaint();
        if (i >= warmUp) {
            fresh.push_back(first);
            same.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
    }
    const QSize size = view->viewport()->size();
    reportLimit(u"paint"_s, quantile(fresh, 0.95), u"ms"_s, 8);
    remark(u"viewport %1 x %2; median %3; the same rows again: median %4, p95 %5"_s.arg(size.width())
               .arg(size.height())
               .arg(withUnit(median(fresh), u"ms"_s), withUnit(median(same), u"ms"_s),
                    withUnit(quantile(same, 0.95), u"ms"_s)));
    return true;
}

} // namespace viewer::bench
