// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/window_pages.h"

#include "app/composition/builds_composition.h"
#include "app/composition/link_opening.h"
#include "app/composition/notes_composition.h"
#include "app/composition/open_account.h"
#include "app/composition/overview_composition.h"
#include "app/composition/palette_composition.h"
#include "app/composition/projects_composition.h"
#include "app/composition/rights.h"

using namespace Qt::StringLiterals;

namespace viewer {

WindowPages::WindowPages(const Parts &parts)
    : m_parts(parts)
    , m_notes(std::make_unique<NotesComposition>(parts.window, parts.clock))
    , m_overview(std::make_unique<OverviewComposition>(parts.window, parts.settings, parts.clock, parts.pool,
                                                       parts.table.sharedFigures()))
    , m_projects(std::make_unique<ProjectsComposition>(parts.window, parts.settings, parts.clock, parts.pool,
                                                       parts.table.sharedFigures()))
    , m_builds(std::make_unique<BuildsComposition>(parts.table, parts.window, parts.settings, parts.clock))
    , m_links(std::make_unique<LinkOpening>(parts.window, parts.folder))
    , m_rights(std::make_unique<Rights>(parts.window))
    , m_palette(std::make_unique<PaletteComposition>(parts.window, parts.clock, parts.pool))
{
    connectBuilds();
    connectOverview();
    connectProjects();
    connectLinks();
    connectRights();
    connectPlaces();
    connect(&parts.window, &MainWindow::notesRequested, m_notes.get(), &NotesComposition::showAllNotes);
    connect(m_notes.get(), &NotesComposition::fileSetAside, this, [this](const QString &path) {
        m_parts.window.setNotice(Notice{Banner::Kind::Warn,
                                        tr("The notes could not be read: their file is damaged."),
                                        tr("It is kept as %1.").arg(path),
                                        {}});
    });
    connect(m_notes.get(), &NotesComposition::openRequested, this, &WindowPages::openSubject);
}

WindowPages::~WindowPages() = default;

void WindowPages::connectBuilds()
{
    connect(m_builds.get(), &BuildsComposition::notesRequested, m_notes.get(),
            [this](const NoteSubject &subject) { m_notes->showNotes(subject); });
}

void WindowPages::connectOverview()
{
    OverviewComposition *const overview = m_overview.get();
    connect(overview, &OverviewComposition::buildsRequested, m_builds.get(), &BuildsComposition::showBuilds);
    connect(overview, &OverviewComposition::buildRequested, m_builds.get(), &BuildsComposition::showBuild);
    connect(overview, &OverviewComposition::projectRequested, m_projects.get(), &ProjectsComposition::openProject);
    connect(overview, &OverviewComposition::noteRequested, m_notes.get(), &NotesComposition::showNotes);
    connect(overview, &OverviewComposition::markAsSeenRequested, m_notes.get(), &NotesComposition::markAsSeen);
    connect(m_notes.get(), &NotesComposition::visitChanged, overview,
            [this] { m_overview->setLastVisit(m_notes->visit()); });
}

void WindowPages::connectProjects()
{
    ProjectsComposition *const projects = m_projects.get();
    connect(projects, &ProjectsComposition::buildsRequested, m_builds.get(), &BuildsComposition::showBuilds);
    connect(projects, &ProjectsComposition::buildRequested, m_builds.get(), &BuildsComposition::showBuild);
}

void WindowPages::connectLinks()
{
    LinkOpening *const links = m_links.get();
    connect(links, &LinkOpening::buildRequested, m_builds.get(), &BuildsComposition::showBuild);
    connect(links, &LinkOpening::projectRequested, m_projects.get(), &ProjectsComposition::openProject);
    connect(links, &LinkOpening::projectBuildsRequested, m_builds.get(), [this](const ProjectId &project) {
        BuildQuery query;
        query.projects = {project};
        m_builds->showBuilds(query);
    });
    const auto unknown = [this](const QString &fact, const QString &id) {
        m_parts.window.setNotice(Notice{
            Banner::Kind::Warn, fact, tr("It may have been deleted, or it belongs to another tenant: %1").arg(id), {}});
    };
    connect(m_builds.get(), &BuildsComposition::buildUnknown, this,
            [unknown](const BuildId &build) { unknown(tr("There is no build with this ID here."), build.toString()); });
}

void WindowPages::connectRights()
{
    connect(m_rights.get(), &Rights::buildsProblem, this, [this](const QString &title, const QString &text) {
        m_builds->setProblem(title, text);
        m_overview->setProblem(title, text);
    });
    connect(m_rights.get(), &Rights::projectsProblem, m_projects.get(), &ProjectsComposition::setProblem);
}

/// Where back and forward and the palette lead.
void WindowPages::connectPlaces()
{
    MainWindow *const window = &m_parts.window;
    connect(window, &MainWindow::placeRequested, m_projects.get(), [this](const Place &place) {
        if (place.page == "projects"_L1)
            m_projects->openProject(ProjectId::parse(place.subject).value_or(ProjectId()));
    });
    connect(m_projects.get(), &ProjectsComposition::projectsRead, m_palette.get(), &PaletteComposition::setProjects);
    connect(window, &MainWindow::targetChosen, this, [this](const PaletteTarget &target) {
        if (const auto *const project = std::get_if<ProjectId>(&target))
            m_projects->openProject(*project);
        else if (const auto *const build = std::get_if<BuildId>(&target))
            m_builds->showBuild(*build);
        else if (const auto *const link = std::get_if<LinkTarget>(&target))
            m_links->open(link->text);
        else if (const auto *const person = std::get_if<UserId>(&target)) {
            BuildQuery query;
            query.starters.people = {*person};
            m_builds->showBuilds(query);
        }
    });
}

void WindowPages::openSubject(const NoteSubject &subject)
{
    if (const auto build = BuildId::parse(subject.id); build && subject.kind == NoteSubject::Kind::Build)
        m_builds->showBuild(*build);
    if (const auto project = ProjectId::parse(subject.id); project && subject.kind == NoteSubject::Kind::Project)
        m_projects->openProject(*project);
}

void WindowPages::setAccount(OpenAccount *account)
{
    m_notes->setAccountFolder(account ? m_parts.folder.accountFolder(account->account().key()) : QString());
    m_overview->setAccount(account);
    m_projects->setAccount(account);
    m_builds->setAccount(account);
    m_rights->setAccount(account);
    m_palette->setAccount(account);
    m_links->setAccount(account ? std::optional(account->account()) : std::nullopt);
}

void WindowPages::setStatus(const SyncStatus &status)
{
    m_builds->setStatus(status);
    m_overview->setStatus(status);
    m_projects->setStatus(status);
}

void WindowPages::setProblem(const QString &title, const QString &text)
{
    m_builds->setProblem(title, text);
    m_overview->setProblem(title, text);
    m_projects->setProblem(title, text);
}

} // namespace viewer
