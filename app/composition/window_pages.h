// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window and what they tell each other.
#pragma once

#include "app/command/data_folder.h"
#include "models/domain/clock.h"
#include "models/domain/note.h"
#include "models/settings/settings.h"
#include "models/tables/build_table.h"
#include "ui/shell/main_window.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QThreadPool;

namespace viewer {

class AttentionFacts;
class BuildsComposition;
class LinkOpening;
class HealthComposition;
class HelpComposition;
class NotesComposition;
class OpenAccount;
class OverviewComposition;
class PaletteComposition;
class ProjectsComposition;
class Rights;
class SettingsComposition;

/// GUI thread. Everything given outlives it; the pages belong to the window.
class WindowPages : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainWindow &window;
        BuildTable &table;
        Settings &settings;
        const Clock &clock;
        const DataFolder &folder;
        QThreadPool &pool;
    };
    explicit WindowPages(const Parts &parts);
    ~WindowPages() override;

    /// The account that is shown; null = none.
    void setAccount(OpenAccount *account);
    void setStatus(const SyncStatus &status);
    /// Stands on the pages that have nothing else to show; empty title = nothing.
    void setProblem(const QString &title, const QString &text);

    NotesComposition &notes() { return *m_notes; }
    LinkOpening &links() { return *m_links; }
    Rights &rights() { return *m_rights; }

signals:
    /// The person no longer trusts the certificate of this "host:port".
    void trustWithdrawn(const QString &server);

private:
    /// Says what could not be shown, and why.
    struct Problem
    {
        QString title;
        QString text;
    };

    template <class Do>
    void forFigurePages(Do what);
    void addPages();
    void connectBuilds();
    void connectOverview();
    void connectProjects();
    void connectLinks();
    void connectRights();
    void connectPlaces();
    void connectNotes();
    void connectHelp();
    void openGlossary(const QString &formula);
    void openSubject(const NoteSubject &subject);
    void makeNextPage();

    // Each is made when it is first wanted, with what the window knows by then.
    OverviewComposition &overview();
    ProjectsComposition &projects();
    BuildsComposition &builds();
    HealthComposition &health();
    SettingsComposition &settings();
    HelpComposition &help();

    Parts m_parts;
    OpenAccount *m_account = nullptr;
    SyncStatus m_status;
    Problem m_buildsProblem;
    Problem m_projectsProblem;
    QTimer m_makeNext; ///< pages that nobody opened yet are made one by one, after the first is on screen
    std::unique_ptr<NotesComposition> m_notes;
    std::unique_ptr<AttentionFacts> m_facts;
    std::unique_ptr<OverviewComposition> m_overview;
    std::unique_ptr<ProjectsComposition> m_projects;
    std::unique_ptr<BuildsComposition> m_builds;
    std::unique_ptr<HealthComposition> m_health;
    std::unique_ptr<SettingsComposition> m_settings;
    std::unique_ptr<HelpComposition> m_help;
    std::unique_ptr<LinkOpening> m_links;
    std::unique_ptr<Rights> m_rights;
    std::unique_ptr<PaletteComposition> m_palette;
};

} // namespace viewer
