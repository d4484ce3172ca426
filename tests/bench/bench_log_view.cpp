// SPDX-License-Identifier: GPL-3.0-or-later
// The view of logs: painting while somebody scrolls, and from a click on a build whose log is kept to its lines.
#include "models/logs/log_store.h"
#include "tests/bench/bench.h"
#include "tests/bench/builds_window.h"
#include "tests/bench/figures.h"
#include "ui/builds/log/log_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int builds = 2'000;
constexpr int clicks = 40;
constexpr int logLines = 2'000;
constexpr auto longest = std::chrono::minutes(3);

template <class Done>
bool waitFor(QEventLoop &loop, std::chrono::milliseconds most, Done done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.hasExpired(most.count()))
            return false;
        QTimer::singleShot(1, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

/// Notes when lines of a log are painted.
class Painted : public QObject
{
public:
    bool seen = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        seen |= event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }
};

std::vector<LogLine> manyLines()
{
    std::vector<LogLine> lines;
    for (int i = 0; i < logLines; ++i) {
        LogLine line;
        line.time = Instant(Seconds(1'790'000'000 + i / 7));
        line.levelWord = i == logLines - 3 ? u"error"_s : u"info"_s;
        line.message = u"\u001b[36mINFO\u001b[0m[0099] Unpacking cpp-12 (12.2.0-14+deb12u%1) ..."_s.arg(i);
        lines.push_back(line);
    }
    return lines;
}

} // namespace

bool benchLogPaint(const QString &path)
{
    loadFonts();
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), Theme(Scheme::Light));
    LogView view;
    view.resize(1440, 900);
    view.show();
    QEventLoop loop;
    if (!view.openFile(path).ok() || !waitFor(loop, longest, [&] { return view.document().isOutlined(); }))
        return false;
    std::vector<double> times;
    QScrollBar *const bar = view.text()->verticalScrollBar();
    // As somebody reads: some wheel steps, some pages, and now and then a jump.
    for (int step = 0; step < 1500; ++step) {
        QElapsedTimer timer;
        timer.start();
        const int next = step % 50 == 49 ? int((qint64(step) * 7919) % bar->maximum())
            : step % 10 == 9             ? bar->value() + bar->pageStep()
                                         : bar->value() + 3;
        bar->setValue(next);
        view.repaint();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        if (step % 100 == 0)
            waitFor(loop, std::chrono::seconds(1), [] { return true; });
    }
    reportLimit(u"log.paint_p99"_s, quantile(times, 0.99), u"ms"_s, 16);
    remark(u"painting a log while it scrolls: median %1, longest %2"_s.arg(withUnit(median(times), u"ms"_s),
                                                                           withUnit(quantile(times, 1), u"ms"_s)));
    return true;
}

bool benchLogClick()
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
    account.goOnline(session->online);
    const auto whole = [&] {
        return account.columns() && account.status().state == SyncStatus::State::Live
            && account.columns()->coverage().detailsKnown == builds;
    };
    if (!waitFor(loop, longest, whole))
        return false;
    // Builds with one attempt, whose log is put into the store under the attempt that the cache knows.
    logs::LogStore store(logs::LogStore::folderOf(account.folder()));
    std::vector<BuildId> kept;
    auto *const page = desk.window.findChild<BuildPage *>(u"buildPage"_s);
    LogView *const view = desk.builds.log().view();
    page->openTab(BuildPage::Tab::Log);
    const BuildSnapshot columns = account.columns();
    for (std::uint32_t row = 0; row < columns->size() && int(kept.size()) < clicks; ++row) {
        if (columns->state(row) != BuildState::Succeeded || columns->row(row).attempts != 1)
            continue;
        const BuildId id = columns->row(row).id;
        desk.builds.openBuild(id);
        const auto isRead = [&] { return view->state().kind == LogState::Kind::Complete && page->build() == id; };
        if (!waitFor(loop, std::chrono::seconds(30), isRead))
            return false;
        kept.push_back(id);
    }
    const std::vector<LogLine> lines = manyLines();
    for (const logs::StoredLog &log : store.all()) {
        if (!store.append(log.attempt, log.build, 0, lines, clock.now()).ok() || !store.setComplete(log.attempt, true))
            return false;
    }
    Painted painted;
    view->text()->viewport()->installEventFilter(&painted);
    std::vector<double> times;
    for (const BuildId &id : kept) {
        desk.builds.openBuild({});
        waitFor(loop, std::chrono::milliseconds(100), [] { return false; });
        QElapsedTimer timer;
        timer.start();
        painted.seen = false;
        desk.builds.openBuild(id);
        const auto shown = [&] {
            return painted.seen && page->build() == id && view->document().isOpen() && view->document().lineCount() > 0;
        };
        if (!waitFor(loop, std::chrono::seconds(10), shown))
            return false;
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    reportLimit(u"log_click.p95"_s, quantile(times, 0.95), u"ms"_s, 50);
    remark(u"%1 builds with a kept log of %2 lines: median %3, longest %4"_s.arg(times.size())
               .arg(logLines)
               .arg(withUnit(median(times), u"ms"_s), withUnit(quantile(times, 1), u"ms"_s)));
    return !times.empty();
}

} // namespace viewer::bench
