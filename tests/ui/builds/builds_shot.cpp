// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the Builds page with 20,000 invented builds and saves a picture of it.
#include "tests/models/tables/synthetic_builds.h"
#include "ui/builds/builds_page.h"
#include "ui/builds/builds_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focus_ring.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMainWindow>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QTest>
#include <QTextStream>
#include <QThreadPool>
#include <QToolButton>
#include <QWindow>

#include <ctime>

using namespace viewer;
using namespace Qt::StringLiterals;

namespace {

constexpr int invented = 20'000;

void showState(const QString &state, BuildsPage &page, BuildTable &table, const BuildSnapshot &snapshot)
{
    const Instant asOf = synthetic::noon() - Seconds(4 * 3600);
    if (state == u"loading") {
        page.setProgress({740'000, 1'204'331});
        return;
    }
    if (state == u"error") {
        page.setProblem(u"Could not load"_s, u"The server answered 503."_s);
        return;
    }
    if (state == u"views") {
        BuildsPageState failed = firstBuildsPageState();
        failed.query.states = {BuildState::Failed};
        SavedViews views{{{1, u"Failed, last 24 h"_s, viewOf(failed)},
                          {2, u"Slower than usual"_s, viewOf(failed)},
                          {3, u"Release images"_s, viewOf(failed)},
                          {4, u"VM images"_s, viewOf(failed)}},
                         1};
        page.setViews(views);
        page.setViewCounts({{0, 1'204'331}, {1, 23}, {2, 41}, {3, 312}, {4, 1108}});
        table.setSnapshot(snapshot);
        page.openView(1);
        page.findChild<QAction *>(u"clearAction"_s)->trigger();
        return;
    }
    BuildQuery query;
    Period period = Period::Any;
    if (state == u"filtered") {
        query.states = {BuildState::Failed, BuildState::Cancelled};
        period = Period::Month;
    } else if (state == u"nomatch") {
        query.states = {BuildState::Failed};
        query.search = u"no such thing"_s;
        query.minDuration = Seconds(60);
    } else if (state == u"duration") {
        query.sort = BuildColumn::Duration;
    } else if (state == u"offline") {
        page.setOffline(true, asOf);
    }
    page.showQuery(query, period);
    table.setSnapshot(snapshot);
}

/// How long a paint of the whole table takes, in milliseconds.
void timePaint(BuildsView *view)
{
    QPixmap canvas(view->viewport()->size() * view->devicePixelRatioF());
    canvas.setDevicePixelRatio(view->devicePixelRatioF());
    canvas.fill(Qt::transparent);
    view->viewport()->render(&canvas);
    constexpr int rounds = 20;
    QElapsedTimer timer;
    timer.start();
    const std::clock_t begin = std::clock(); // processor time too: the machine may be busy with other things
    for (int i = 0; i < rounds; ++i)
        view->viewport()->render(&canvas);
    QTextStream(stdout) << "paint " << double(timer.nsecsElapsed()) / 1e6 / rounds << " ms, of the processor "
                        << 1e3 * double(std::clock() - begin) / CLOCKS_PER_SEC / rounds << " ms\n";
}

/// The longest time the GUI thread was busy without a break while `act` and what follows from it were done.
class LongestPause : public QObject
{
public:
    LongestPause()
    {
        m_tick.setInterval(0);
        connect(&m_tick, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_since.nsecsElapsed());
            m_since.start();
        });
    }

    template <class Act, class Done>
    void measure(const char *what, Act act, Done done)
    {
        QEventLoop loop;
        QElapsedTimer whole;
        whole.start();
        m_since.start();
        m_longest = 0;
        m_tick.start();
        act();
        QTimer poll;
        connect(&poll, &QTimer::timeout, &loop, [&] {
            if (done())
                loop.quit();
        });
        poll.start(5);
        loop.exec();
        const qint64 taken = whole.elapsed();
        QTimer::singleShot(50, &loop, &QEventLoop::quit); // layouts that were put off
        loop.exec();
        m_tick.stop();
        QTextStream(stdout) << what << ": " << taken << " ms, longest pause " << double(m_longest) / 1e6 << " ms\n";
    }

private:
    QTimer m_tick;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

void timeEverything(BuildsPage &page, BuildTable &table, synthetic::Builds &builds, BuildSnapshot snapshot)
{
    auto *view = page.findChild<BuildsView *>();
    LongestPause pause;
    const auto quiet = [&] { return !table.report().busy; };
    const auto sort = [&](BuildColumn column) {
        BuildQuery query;
        query.sort = column;
        page.showQuery(query);
    };
    pause.measure(
        "order by duration", [&] { sort(BuildColumn::Duration); }, quiet);
    pause.measure(
        "order by result", [&] { sort(BuildColumn::Result); }, quiet);
    pause.measure(
        "newest first", [&] { sort(BuildColumn::Created); }, quiet);
    pause.measure(
        "key End", [&] { QTest::keyClick(view, Qt::Key_End); }, quiet);
    pause.measure(
        "key Home", [&] { QTest::keyClick(view, Qt::Key_Home); }, quiet);
    pause.measure(
        "select all", [&] { view->selectAll(); }, quiet);
    pause.measure(
        "order by project with all selected", [&] { sort(BuildColumn::Project); }, quiet);
    pause.measure(
        "newest first again", [&] { sort(BuildColumn::Created); }, quiet);
    pause.measure(
        "one new build",
        [&] {
            builds.add(builds.rows().back());
            snapshot = builds.snapshotAfter(snapshot, {});
            table.setSnapshot(snapshot);
        },
        [&] { return table.rowCount() == int(snapshot->size()); });
    BuildQuery failed;
    failed.states = {BuildState::Failed};
    pause.measure(
        "only failed", [&] { page.showQuery(failed); }, quiet);
    pause.measure(
        "all again", [&] { page.showQuery({}); }, quiet);
    failed = {};
    failed.search = u"timeout"_s;
    pause.measure(
        "search", [&] { page.showQuery(failed); }, quiet);
    pause.measure(
        "clear", [&] { table.clear(); }, quiet);
    pause.measure(
        "first rows", [&] { table.setSnapshot(snapshot); }, quiet);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"scheme"_s, u"light or dark"_s, u"scheme"_s, u"light"_s},
         {u"size"_s, u"width x height"_s, u"size"_s, u"1232x828"_s},
         {u"state"_s, u"normal empty nomatch loading offline filtered duration error"_s, u"state"_s, u"normal"_s},
         {u"window"_s, u"width of the window around the page"_s, u"width"_s, u"1440"_s},
         {u"rows"_s, u"number of builds"_s, u"rows"_s, QString::number(invented)},
         {u"select"_s, u"row to select"_s, u"row"_s, u"7"_s},
         {u"open"_s, u"object name of a chip or button to click first"_s, u"name"_s},
         {u"times"_s, u"measure what must be quick"_s},
         {u"shot"_s, u"file to write"_s, u"file"_s}});
    parser.process(application);
    loadFonts();
    applyTheme(application, Theme(parser.value(u"scheme"_s) == u"dark" ? Scheme::Dark : Scheme::Light));

    const QString state = parser.value(u"state"_s);
    synthetic::Builds builds;
    if (state != u"empty") {
        builds.addRandom(parser.value(u"rows"_s).toInt());
        builds.addDesignRows();
    }
    const BuildSnapshot snapshot = builds.snapshot();

    QThreadPool pool;
    BuildTable table(&pool);
    QMainWindow window;
    BuildsPage page(&table);
    QObject::connect(&table, &BuildTable::errorTextsWanted, &table, [&](const QList<quint32> &numbers) {
        QHash<quint32, QString> texts;
        for (const quint32 number : numbers)
            texts.insert(number, builds.errors()[number]);
        table.setErrorTexts(texts);
    });
    page.setLocalZone(QTimeZone("Europe/Berlin"));
    page.setNow(synthetic::noon());
    page.setWebOrigin(u"https://factory.example.net"_s);
    // The page stands right of a navigation, as in the program.
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const int left = parser.value(u"window"_s).toInt() - size.first().toInt();
    window.setCentralWidget(&page);
    window.setContentsMargins(std::max(0, left), 0, 0, 0);
    window.resize(parser.value(u"window"_s).toInt(), size.last().toInt());
    new FocusRing(&window);
    window.show();
    showState(state, page, table, snapshot);

    auto *view = page.findChild<BuildsView *>();
    QTimer::singleShot(900, &page, [&] {
        const int row = parser.value(u"select"_s).toInt();
        if (table.rowCount() > row && row >= 0) {
            view->setFocus();
            view->setCurrentIndex(table.index(row, 0));
        }
        const QString open = parser.value(u"open"_s);
        if (auto *chip = open.isEmpty() ? nullptr : page.findChild<QToolButton *>(open))
            QTimer::singleShot(0, chip, &QToolButton::showMenu);
        else if (auto *button = open.isEmpty() ? nullptr : page.findChild<QPushButton *>(open))
            button->click();
        else if (auto *action = open.isEmpty() ? nullptr : page.findChild<QAction *>(open))
            action->trigger();
    });
    QTimer::singleShot(1800, &page, [&] {
        timePaint(view);
        if (parser.isSet(u"times"_s))
            timeEverything(page, table, builds, snapshot);
        const QString file = parser.value(u"shot"_s);
        if (!file.isEmpty()) {
            QPixmap picture = window.screen()->grabWindow(0);
            picture.save(file);
        }
        QApplication::quit();
    });
    const int code = QApplication::exec();
    window.takeCentralWidget();
    return code;
}
