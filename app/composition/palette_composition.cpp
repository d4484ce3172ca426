// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/palette_composition.h"

#include "app/composition/open_account.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrent>

namespace viewer {

PaletteComposition::PaletteComposition(MainWindow &window, const Clock &clock, QThreadPool &pool)
    : m_window(window)
    , m_clock(clock)
    , m_pool(pool)
{
    connect(&window, &MainWindow::paletteSearchRequested, this, &PaletteComposition::search);
}

PaletteComposition::~PaletteComposition()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void PaletteComposition::setAccount(OpenAccount *account)
{
    if (m_cancelled)
        *m_cancelled = true;
    m_snapshot.reset();
    m_projects.clear();
    m_views.clear();
    if (!account)
        return;
    m_snapshot = account->columns();
    connect(account, &OpenAccount::columnsChanged, this, [this](const BuildSnapshot &now) { m_snapshot = now; });
}

void PaletteComposition::setProjects(const std::vector<ProjectChoice> &projects)
{
    m_projects = projects;
}

void PaletteComposition::search(const QString &text)
{
    if (m_cancelled)
        *m_cancelled = true;
    const auto cancelled = m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const PaletteQuestion question{text, m_snapshot, m_projects, m_views, m_clock.now(), QTimeZone::systemTimeZone()};
    auto *const watcher = new QFutureWatcher<PaletteFound>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, cancelled] {
        watcher->deleteLater();
        if (!*cancelled)
            m_window.setPaletteFound(watcher->result());
    });
    watcher->setFuture(
        QtConcurrent::run(&m_pool, [question, cancelled] { return findForPalette(question, *cancelled); }));
}

} // namespace viewer
