// SPDX-License-Identifier: GPL-3.0-or-later
// From a key in the palette to the painted list of what was found, with a million builds.
#include "app/composition/palette_search.h"
#include "models/domain/future.h"
#include "tests/bench/bench.h"
#include "tests/bench/figures.h"
#include "tests/bench/large_table.h"
#include "tests/bench/synthetic_source.h"
#include "ui/shell/main_window.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QtConcurrentRun>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int builds = 1'000'000;

/// What people type, letter by letter: projects, people, numbers, branches, a word that is nowhere.
const char *const typed[] = {"payments", "anna k", "#7714", "main", "timeout", "search-api", "zzzz", "e"};

/// As app/composition/palette_composition.cpp does it.
class PaletteDesk
{
public:
    explicit PaletteDesk(const BuildSnapshot &snapshot)
        : m_settings(m_folder.filePath(u"settings.ini"_s))
        , m_window(m_settings, m_clock, QTimeZone("Europe/Berlin"))
        , m_snapshot(snapshot)
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);
        m_pool.start([] { setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), 10); });
        for (const ProjectEntry &project : snapshot->words().projects)
            m_projects.push_back({project.id, project.name});
        m_window.resize(1440, 900);
        m_window.show();
        QObject::connect(&m_window, &MainWindow::paletteSearchRequested, &m_window,
                         [this](const QString &text) { search(text); });
        m_window.findChild<QAction *>(u"actionPalette"_s)->trigger();
        m_field = m_window.findChild<QLineEdit *>(u"paletteField"_s);
        m_list = m_window.findChild<QListView *>(u"paletteList"_s);
    }

    /// Milliseconds from the key to the painted list.
    double type(const QString &text)
    {
        m_timer.start();
        m_field->setText(text);
        m_loop.exec();
        return double(m_timer.nsecsElapsed()) / 1e6;
    }
    double searching() const { return m_searching; }

private:
    void search(const QString &text)
    {
        const PaletteQuestion question{
            text, m_snapshot, m_projects, {}, SyntheticSource::newest(), QTimeZone("Europe/Berlin")};
        const auto work = [question] {
            const std::atomic<bool> goOn{false};
            return findForPalette(question, goOn);
        };
        QElapsedTimer timer;
        timer.start();
        whenDone(&m_window, QtConcurrent::run(&m_pool, work), [this, timer](const PaletteFound &found) {
            m_searching = double(timer.nsecsElapsed()) / 1e6;
            m_window.setPaletteFound(found);
            m_list->viewport()->repaint();
            m_loop.quit();
        });
    }

    QTemporaryDir m_folder;
    Settings m_settings;
    SystemClock m_clock;
    MainWindow m_window;
    BuildSnapshot m_snapshot;
    std::vector<ProjectChoice> m_projects;
    QThreadPool m_pool;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
    QEventLoop m_loop;
    QElapsedTimer m_timer;
    double m_searching = 0;
};

} // namespace

bool benchPalette()
{
    const auto large = LargeTable::open(builds);
    if (!large)
        return false;
    loadFonts();
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), Theme(Scheme::Light));
    PaletteDesk desk(large->snapshot());
    desk.type(u"warm up"_s);
    std::vector<double> whole, searching;
    for (const char *const word : typed) {
        const QString text = QString::fromLatin1(word);
        for (qsizetype letters = 1; letters <= text.size(); ++letters) {
            if (text[letters - 1] == u' ')
                continue; // asks for the same again
            whole.push_back(desk.type(text.first(letters)));
            searching.push_back(desk.searching());
        }
    }
    reportLimit(u"palette"_s, quantile(whole, 0.95), u"ms"_s, 50);
    remark(u"key to painted list: median %1, longest %2; until found: median %3"_s.arg(
        withUnit(median(whole), u"ms"_s), withUnit(quantile(whole, 1), u"ms"_s), withUnit(median(searching), u"ms"_s)));
    return true;
}

} // namespace viewer::bench
