// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/window_pages.h"

#include "app/composition/attention_facts.h"
#include "app/composition/builds_composition.h"
#include "app/composition/health_composition.h"
#include "app/composition/help_composition.h"
#include "app/composition/link_opening.h"
#include "app/composition/notes_composition.h"
#include "app/composition/open_account.h"
#include "app/composition/overview_composition.h"
#include "app/composition/palette_composition.h"
#include "app/composition/projects_composition.h"
#include "app/composition/rights.h"
#include "app/composition/settings_composition.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

/// The first page has its rows by then, also on a slow machine; each of the others takes some 30 ms.
constexpr Milliseconds firstPause{700};
constexpr Milliseconds betweenPages{60};

} // namespace

WindowPages::WindowPages(const Parts &parts)
    : m_parts(parts)
    , m_notes(std::make_unique<NotesComposition>(parts.window, parts.clock))
    , m_facts(std::make_unique<AttentionFacts>(parts.clock, parts.pool))
    , m_links(std::make_unique<LinkOpening>(parts.window, parts.folder, parts.settings.policy()))
    , m_rights(std::make_unique<Rights>(parts.window))
    , m_palette(std::make_unique<PaletteComposition>(parts.window, parts.clock, parts.pool))
{
    addPages();
    connectLinks();
    connectRights();
    connectPlaces();
    connectNotes();
    connectHelp();
    m_makeNext.setSingleShot(true);
    connect(&m_makeNext, &QTimer::timeout, this, &WindowPages::makeNextPage);
    m_makeNext.start(firstPause);
}

WindowPages::~WindowPages() = default;

/// Those that show data of the account, as far as they are made.
template <class Do>
void WindowPages::forFigurePages(Do what)
{
    const auto with = [&what](const auto &page) {
        if (page)
            what(*page);
    };
    with(m_overview);
    with(m_projects);
    with(m_builds);
    with(m_health);
}

void WindowPages::addPages()
{
    MainWindow &window = m_parts.window;
    window.addPage(u"overview"_s, tr("Overview"), u"overview"_s, [this] { return overview().page(); });
    window.addPage(u"projects"_s, tr("Projects"), u"projects"_s, [this] { return projects().page(); });
    window.addPage(u"builds"_s, tr("Builds"), u"builds"_s, [this] { return builds().page(); });
    window.addPage(u"health"_s, tr("Health"), u"health"_s, [this] { return health().page(); });
    window.addPage(
        u"settings"_s, tr("Settings"), u"settings"_s, [this] { return settings().page(); },
        MainWindow::NavigationPlace::Foot);
    window.addPage(
        u"help"_s, tr("Help"), u"help"_s, [this] { return help().page(); }, MainWindow::NavigationPlace::Foot);
}

void WindowPages::makeNextPage()
{
    if (m_parts.window.makePage())
        m_makeNext.start(betweenPages);
}

BuildsComposition &WindowPages::builds()
{
    if (!m_builds) {
        m_builds = std::make_unique<BuildsComposition>(m_parts.table, m_parts.window, m_parts.settings, m_parts.clock,
                                                       m_parts.pool);
        connectBuilds();
        m_builds->log().setNotes(m_notes.get());
        m_builds->setNotes(*m_notes);
        m_builds->setAccount(m_account);
        m_builds->setStatus(m_status);
        m_builds->setProblem(m_buildsProblem.title, m_buildsProblem.text);
    }
    return *m_builds;
}

OverviewComposition &WindowPages::overview()
{
    if (!m_overview) {
        m_overview = std::make_unique<OverviewComposition>(m_parts.window, m_parts.settings, m_parts.clock,
                                                           m_parts.pool, m_parts.table.sharedFigures());
        connectOverview();
        m_overview->setAccount(m_account);
        m_overview->setStatus(m_status);
        m_overview->setProblem(m_buildsProblem.title, m_buildsProblem.text);
        m_overview->setLastVisit(m_notes->visit());
        m_overview->setTarget(targetOf(m_notes->targets(), {}));
        m_overview->setAttention(m_facts->found());
    }
    return *m_overview;
}

ProjectsComposition &WindowPages::projects()
{
    if (!m_projects) {
        m_projects = std::make_unique<ProjectsComposition>(m_parts.window, m_parts.settings, m_parts.clock,
                                                           m_parts.pool, m_parts.table.sharedFigures());
        connectProjects();
        m_projects->setTargets(m_notes->targets());
        m_projects->setAccount(m_account);
        m_projects->setStatus(m_status);
        m_projects->setProblem(m_projectsProblem.title, m_projectsProblem.text);
    }
    return *m_projects;
}

HealthComposition &WindowPages::health()
{
    if (!m_health) {
        m_health = std::make_unique<HealthComposition>(m_parts.window, m_parts.settings, m_parts.clock, m_parts.pool);
        connect(m_health.get(), &HealthComposition::buildsRequested, this,
                [this](const BuildQuery &query) { builds().showBuilds(query); });
        connect(m_health.get(), &HealthComposition::formulaRequested, this, &WindowPages::openGlossary);
        connect(m_health.get(), &HealthComposition::buildRequested, this,
                [this](const BuildId &id) { builds().openBuild(id); });
        m_health->setAccount(m_account);
        m_health->setStatus(m_status);
        m_health->setProblem(m_buildsProblem.title, m_buildsProblem.text);
    }
    return *m_health;
}

SettingsComposition &WindowPages::settings()
{
    if (!m_settings) {
        m_settings = std::make_unique<SettingsComposition>(SettingsComposition::Parts{
            m_parts.window, m_parts.settings, m_parts.clock, m_parts.folder, m_parts.pool, *m_notes});
        connect(m_settings.get(), &SettingsComposition::trustWithdrawn, this, &WindowPages::trustWithdrawn);
        m_settings->setAccount(m_account);
        m_settings->setStatus(m_status);
    }
    return *m_settings;
}

HelpComposition &WindowPages::help()
{
    if (!m_help)
        m_help = std::make_unique<HelpComposition>(m_parts.window);
    return *m_help;
}

/// The help opens at what is on screen.
void WindowPages::connectHelp()
{
    connect(&m_parts.window, &MainWindow::helpRequested, this, [this] {
        const Place place = m_parts.window.currentPlace();
        if (place.page != "help"_L1)
            help().openTopic(HelpComposition::topicOfPlace(place));
    });
    connect(&m_parts.window, &MainWindow::placeRequested, this, [this](const Place &place) {
        if (place.page == "help"_L1 && !place.subject.isEmpty())
            help().showTopic(place.subject);
    });
}

void WindowPages::connectBuilds()
{
    connect(m_builds.get(), &BuildsComposition::viewsChanged, this, [this] { m_palette->setViews(m_builds->views()); });
    connect(m_builds.get(), &BuildsComposition::notesRequested, m_notes.get(),
            [this](const NoteSubject &subject) { m_notes->showNotes(subject); });
    connect(m_builds.get(), &BuildsComposition::projectRequested, this,
            [this](const ProjectId &id) { projects().openProject(id); });
    connect(m_builds.get(), &BuildsComposition::buildUnknown, this, [this](const BuildId &build) {
        m_parts.window.setNotice(
            Notice{Banner::Kind::Warn,
                   tr("There is no build with this ID here."),
                   tr("It may have been deleted, or it belongs to another tenant: %1").arg(build.toString()),
                   {}});
    });
}

void WindowPages::connectOverview()
{
    OverviewComposition *const page = m_overview.get();
    connect(page, &OverviewComposition::buildsRequested, this,
            [this](const BuildQuery &query) { builds().showBuilds(query); });
    connect(page, &OverviewComposition::buildRequested, this, [this](const BuildId &id) { builds().openBuild(id); });
    connect(page, &OverviewComposition::projectRequested, this,
            [this](const ProjectId &id) { projects().openProject(id); });
    connect(page, &OverviewComposition::noteRequested, m_notes.get(), &NotesComposition::showNotes);
    connect(page, &OverviewComposition::formulaRequested, this, &WindowPages::openGlossary);
    connect(page, &OverviewComposition::markAsSeenRequested, m_notes.get(), &NotesComposition::markAsSeen);
}

void WindowPages::connectProjects()
{
    ProjectsComposition *const page = m_projects.get();
    connect(page, &ProjectsComposition::buildsRequested, this,
            [this](const BuildQuery &query) { builds().showBuilds(query); });
    connect(page, &ProjectsComposition::buildRequested, this, [this](const BuildId &id) { builds().openBuild(id); });
    connect(page, &ProjectsComposition::healthOpened, this, [this, page](const ProjectId &id) {
        health().showInProject(id);
        if (!page->hasHealth())
            page->setHealth(health().projectPage());
    });
    connect(page, &ProjectsComposition::formulaRequested, this, &WindowPages::openGlossary);
    connect(page, &ProjectsComposition::projectsRead, m_palette.get(), &PaletteComposition::setProjects);
}

void WindowPages::connectLinks()
{
    LinkOpening *const links = m_links.get();
    connect(links, &LinkOpening::buildRequested, this, [this](const BuildId &id) { builds().openBuild(id); });
    connect(links, &LinkOpening::projectRequested, this, [this](const ProjectId &id) { projects().openProject(id); });
    connect(links, &LinkOpening::projectHealthRequested, this,
            [this](const ProjectId &id) { projects().openProject(id, ProjectPage::Tab::Health); });
    connect(links, &LinkOpening::projectBuildsRequested, this, [this](const ProjectId &project) {
        BuildQuery query;
        query.projects = {project};
        builds().showBuilds(query);
    });
}

void WindowPages::connectRights()
{
    connect(m_rights.get(), &Rights::buildsProblem, this, [this](const QString &title, const QString &text) {
        m_buildsProblem = {title, text};
        if (m_builds)
            m_builds->setProblem(title, text);
        if (m_overview)
            m_overview->setProblem(title, text);
        if (m_health)
            m_health->setProblem(title, text);
    });
    connect(m_rights.get(), &Rights::projectsProblem, this, [this](const QString &title, const QString &text) {
        m_projectsProblem = {title, text};
        if (m_projects)
            m_projects->setProblem(title, text);
    });
}

void WindowPages::connectNotes()
{
    NotesComposition *const notes = m_notes.get();
    connect(&m_parts.window, &MainWindow::notesRequested, notes, &NotesComposition::showAllNotes);
    connect(notes, &NotesComposition::visitChanged, this, [this] {
        if (m_overview)
            m_overview->setLastVisit(m_notes->visit());
    });
    connect(notes, &NotesComposition::targetsChanged, this, [this] {
        if (m_overview)
            m_overview->setTarget(targetOf(m_notes->targets(), {}));
        if (m_projects)
            m_projects->setTargets(m_notes->targets());
    });
    connect(notes, &NotesComposition::fileSetAside, this, [this](const QString &path) {
        m_parts.window.setNotice(Notice{Banner::Kind::Warn,
                                        tr("The notes could not be read: their file is damaged."),
                                        tr("It is kept as %1.").arg(path),
                                        {}});
    });
    connect(m_facts.get(), &AttentionFacts::changed, this, [this] {
        if (m_overview)
            m_overview->setAttention(m_facts->found());
    });
    connect(notes, &NotesComposition::openRequested, this, &WindowPages::openSubject);
}

/// Where back and forward, the project switch and the palette lead.
void WindowPages::connectPlaces()
{
    MainWindow *const window = &m_parts.window;
    connect(window, &MainWindow::placeRequested, this, [this](const Place &place) {
        if (place.page == "projects"_L1)
            projects().openPlace(place.subject);
        else if (place.page == "health"_L1)
            health().showProject(ProjectId::parse(place.subject).value_or(ProjectId()));
        else if (place.page == "builds"_L1)
            builds().openBuild(BuildId::parse(place.subject).value_or(BuildId()));
    });
    connect(window, &MainWindow::projectChosen, this, [this](const ProjectId &id) { projects().openProject(id); });
    connect(window, &MainWindow::targetChosen, this, [this](const PaletteTarget &target) {
        if (const auto *const project = std::get_if<ProjectId>(&target))
            projects().openProject(*project);
        else if (const auto *const build = std::get_if<BuildId>(&target))
            builds().openBuild(*build);
        else if (const auto *const link = std::get_if<LinkTarget>(&target))
            m_links->open(link->text);
        else if (const auto *const view = std::get_if<ViewTarget>(&target))
            builds().openView(view->seq);
        else if (const auto *const person = std::get_if<UserId>(&target)) {
            BuildQuery query;
            query.starters.people = {*person};
            builds().showBuilds(query);
        }
    });
}

void WindowPages::openGlossary(const QString &formula)
{
    help().openGlossary(formula);
}

void WindowPages::openSubject(const NoteSubject &subject)
{
    if (const auto build = BuildId::parse(subject.id); build && subject.kind == NoteSubject::Kind::Build)
        builds().openBuild(*build);
    if (const auto project = ProjectId::parse(subject.id); project && subject.kind == NoteSubject::Kind::Project)
        projects().openProject(*project);
}

void WindowPages::setAccount(OpenAccount *account)
{
    m_account = account;
    m_buildsProblem = {};
    m_projectsProblem = {};
    m_notes->setAccountFolder(account ? m_parts.folder.accountFolder(account->account().key()) : QString());
    m_facts->setAccount(account);
    forFigurePages([account](auto &page) { page.setAccount(account); });
    if (m_settings)
        m_settings->setAccount(account);
    m_rights->setAccount(account);
    m_palette->setAccount(account);
    m_links->setAccount(account ? std::optional(account->account()) : std::nullopt);
    m_parts.window.setPageCount(u"builds"_s, {});
    if (account)
        connect(account, &OpenAccount::activeBuildsChanged, this, [this](qint64 active) {
            m_parts.window.setPageCount(u"builds"_s, active > 0 ? tr("%n active", nullptr, int(active)) : QString());
        });
}

void WindowPages::setStatus(const SyncStatus &status)
{
    m_status = status;
    forFigurePages([&status](auto &page) { page.setStatus(status); });
    if (m_settings)
        m_settings->setStatus(status);
}

void WindowPages::setProblem(const QString &title, const QString &text)
{
    m_buildsProblem = {title, text};
    m_projectsProblem = {title, text};
    forFigurePages([&](auto &page) { page.setProblem(title, text); });
}

} // namespace viewer
