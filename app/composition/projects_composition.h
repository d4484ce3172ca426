// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the page "Projects" and the page of one project, and connects them with the window, the settings and the open
// account. Figures are computed in the pool; settings of a project are read when it is looked at.
#pragma once

#include "app/composition/paced_computation.h"
#include "app/server/cancel_token.h"
#include "models/domain/clock.h"
#include "models/settings/settings.h"
#include "models/settings/target.h"
#include "models/tables/project_table.h"
#include "models/tables/snapshot_figures.h"
#include "ui/projects/project_page.h"
#include "ui/projects/projects_page.h"
#include "ui/shell/main_window.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>
#include <QTimer>

class QStackedWidget;

namespace viewer {

class OpenAccount;

/// What is computed for both pages, from one snapshot.
struct ProjectsAnswer
{
    BuildSnapshot snapshot;
    ProjectId project;                                   ///< the one that is open; null = none
    std::shared_ptr<const analytics::TenantFigures> all; ///< null when it was cancelled
    std::shared_ptr<const analytics::TenantFigures> one;
    std::vector<RecentEntry> recent; ///< of the open project
    std::shared_ptr<const analytics::UsualDurations> usual;
};

/// GUI thread. Window, settings, clock and pool outlive it; the pages belong to the window.
class ProjectsComposition : public QObject
{
    Q_OBJECT

public:
    /// At most one computation in this time while a page is seen, and while none is.
    static constexpr Milliseconds pause{500};
    static constexpr Milliseconds hiddenPause{5000};
    /// Settings younger than this are not read again just because a project is looked at.
    static constexpr Seconds settingsFresh{60};

    ProjectsComposition(MainWindow &window, Settings &settings, const Clock &clock, QThreadPool &pool,
                        std::shared_ptr<SnapshotFigures> figures);
    ~ProjectsComposition() override;

    /// Table and project, for the window, which owns them then.
    QStackedWidget *page() const { return m_pages; }

    /// The account whose projects are shown; null = none.
    void setAccount(OpenAccount *account);
    void setStatus(const SyncStatus &status);
    void setProblem(const QString &title, const QString &text);
    /// Opens the page of a project; null opens the table.
    void openProject(const ProjectId &id, ProjectPage::Tab tab = ProjectPage::Tab::Overview);
    /// What a step of the history or a link says: nothing, an id, or an id and "/health".
    void openPlace(const QString &subject);
    /// What the tab "Health" shows; for the first `healthOpened`.
    void setHealth(QWidget *health);
    bool hasHealth() const { return m_page->hasHealth(); }

    /// Of the notebook.
    void setTargets(const std::vector<Target> &targets);

signals:
    void buildsRequested(const viewer::BuildQuery &query);
    void buildRequested(const viewer::BuildId &id);
    void formulaRequested(const QString &formula);
    /// The tab "Health" of a project is about to be seen: it must be there, and about this project.
    void healthOpened(const viewer::ProjectId &id);
    /// Those that the tenant lists, by name.
    void projectsRead(const std::vector<viewer::ProjectChoice> &projects);

private:
    void connectPages();
    void tick();
    bool seen() const;
    void readProjects();
    void compute();
    void receive(const std::shared_ptr<const ProjectsAnswer> &answer);
    void showTable();
    void showProject();
    void showBuildsOf(const ProjectId &id);
    void showLatest();
    void lookAt(const ProjectId &id);
    void wantSettings(const ProjectId &id, bool anew);
    void readKept(const ProjectId &id, bool anew);
    QCoro::Task<void> readSettings(ProjectId id);
    void keep(const ProjectSettings &settings);
    SettingsState settingsOf(const ProjectId &id) const;
    void showSettings();

    MainWindow &m_window;
    Settings &m_settings;
    const Clock &m_clock;
    std::shared_ptr<SnapshotFigures> m_figures;
    PacedComputation m_pace;
    QTimeZone m_zone;
    ProjectTable m_table;
    QStackedWidget *m_pages; ///< table, project
    ProjectsPage *m_list;
    ProjectPage *m_page;
    OpenAccount *m_account = nullptr;
    BuildSnapshot m_snapshot;
    std::shared_ptr<const ProjectsAnswer> m_answer;
    std::vector<Target> m_targets;
    bool m_offline = false;
    Instant m_asOf{};
    QTimer m_tick;
    QTimer m_settle; ///< a project is looked at once the selection rests
    Instant m_computed{};
    bool m_listAsked = false;
    std::vector<ProjectChoice> m_choices;     ///< as the window knows them
    QHash<ProjectId, ProjectSettings> m_kept; ///< of this account, as far as looked at; the cache keeps them, too
    QSet<ProjectId> m_reading;
    int m_accounts = 0; ///< counts changes of the account: what an earlier one asked for is dropped
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace viewer
