// SPDX-License-Identifier: GPL-3.0-or-later
// Answers the palette of the window from the builds and projects of the open account, off the GUI thread.
#pragma once

#include "app/composition/palette_search.h"
#include "models/domain/clock.h"
#include "ui/shell/main_window.h"

#include <QObject>

#include <atomic>

class QThreadPool;

namespace viewer {

class OpenAccount;

/// GUI thread. Window, clock and pool outlive it.
class PaletteComposition : public QObject
{
    Q_OBJECT

public:
    PaletteComposition(MainWindow &window, const Clock &clock, QThreadPool &pool);
    ~PaletteComposition() override;

    void setAccount(OpenAccount *account);
    void setProjects(const std::vector<ProjectChoice> &projects);
    void setViews(const std::vector<SavedView> &views) { m_views = views; }

private:
    void search(const QString &text);

    MainWindow &m_window;
    const Clock &m_clock;
    QThreadPool &m_pool;
    BuildSnapshot m_snapshot;
    std::vector<ProjectChoice> m_projects;
    std::vector<SavedView> m_views;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the search in progress
};

} // namespace viewer
