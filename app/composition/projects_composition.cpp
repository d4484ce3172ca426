// SPDX-License-Identifier: GPL-3.0-or-later
// Pages, figures and rows; what is read of a project's settings: projects_settings.cpp.
#include "app/composition/projects_composition.h"

#include "app/composition/notes_composition.h"
#include "app/composition/open_account.h"
#include "models/cache/project_reader.h"
#include "models/domain/future.h"
#include "models/settings/web_address.h"

#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr Seconds recomputeAfter{60}; ///< a day begins
constexpr Milliseconds settleTime{300};
constexpr size_t latestInPanel = 3;
constexpr size_t latestOnPage = 8;
constexpr auto healthPlace = "/health"_L1;

struct Question
{
    BuildSnapshot snapshot;
    ProjectId project;
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
    std::shared_ptr<SnapshotFigures> shared;
};

/// The newest builds of a project, newest first. Some milliseconds a million when there are few.
std::vector<RecentEntry> newestOf(const BuildColumns &columns, const ProjectId &id, size_t limit,
                                  const analytics::UsualDurations *usual)
{
    const auto &projects = columns.words().projects;
    const auto entry = std::ranges::find(projects, id, &ProjectEntry::id);
    std::vector<RecentEntry> found;
    if (entry == projects.end())
        return found;
    const auto wanted = std::uint32_t(entry - projects.begin());
    for (const std::uint32_t row : *columns.newestFirst()) {
        if (columns.chunkOf(row).project[row % chunkRows] != wanted)
            continue;
        const BuildRow build = columns.row(row);
        found.push_back({build, usual ? usual->of(build.project, build.method) : std::nullopt});
        if (found.size() == limit)
            break;
    }
    return found;
}

std::shared_ptr<const ProjectsAnswer> answerProjects(const Question &question, const std::atomic<bool> &cancelled)
{
    auto answer = std::make_shared<ProjectsAnswer>();
    answer->snapshot = question.snapshot;
    answer->project = question.project;
    if (cancelled) // stopped while it waited for a thread
        return answer;
    const BuildColumns &columns = *question.snapshot;
    const analytics::FigurePeriod period = figurePeriod({}, question.now, question.zone);
    auto all = question.shared->ofTenant(question.snapshot, period, question.now, cancelled);
    answer->usual = question.shared->usualDurations(question.snapshot);
    if (!question.project.isNull()) {
        answer->one = std::make_shared<const analytics::TenantFigures>(
            analytics::tenantFigures(columns, {period, question.now, question.project}, cancelled));
        answer->recent = newestOf(columns, question.project, latestOnPage, answer->usual.get());
    }
    if (!cancelled)
        answer->all = std::move(all);
    return answer;
}

} // namespace

ProjectsComposition::ProjectsComposition(MainWindow &window, Settings &settings, const Clock &clock, QThreadPool &pool,
                                         std::shared_ptr<SnapshotFigures> figures)
    : m_window(window)
    , m_settings(settings)
    , m_clock(clock)
    , m_figures(std::move(figures))
    , m_pace(pool)
    , m_zone(QTimeZone::systemTimeZone())
    , m_pages(new QStackedWidget)
    , m_list(new ProjectsPage(&m_table))
    , m_page(new ProjectPage)
{
    m_pages->setObjectName(u"projects"_s);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_page);
    m_pages->setFocusProxy(m_list);
    m_list->setLocalZone(m_zone);
    m_list->setNow(clock.now());
    m_list->restore(settings.value(setting::projectsPage));
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_pace, &PacedComputation::due, this, &ProjectsComposition::compute);
    connect(&m_tick, &QTimer::timeout, this, &ProjectsComposition::tick);
    m_tick.start(std::chrono::seconds(1));
    connectPages();
}

ProjectsComposition::~ProjectsComposition()
{
    *m_alive = false;
    // The window may live on with the pages; the table they show ends here.
    m_window.disconnect(this);
    delete m_pages;
}

void ProjectsComposition::connectPages()
{
    connect(m_list, &ProjectsPage::openRequested, this, [this](const ProjectId &id) { openProject(id); });
    connect(m_list, &ProjectsPage::buildsRequested, this, &ProjectsComposition::showBuildsOf);
    connect(m_list, &ProjectsPage::buildRequested, this, &ProjectsComposition::buildRequested);
    connect(m_list, &ProjectsPage::currentProjectChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, [this] { lookAt(m_list->currentProject()); });
    connect(m_list, &ProjectsPage::stateChanged, this,
            [this] { m_settings.set(setting::projectsPage, m_list->state()); });
    connect(m_list, &ProjectsPage::retryRequested, this, [this] {
        if (m_account)
            m_account->lookNow();
    });
    connect(m_page, &ProjectPage::backRequested, this, [this] { openProject({}); });
    connect(m_page, &ProjectPage::tabChosen, this,
            [this](ProjectPage::Tab tab) { openProject(m_page->project(), tab); });
    connect(m_page, &ProjectPage::buildsRequested, this, &ProjectsComposition::showBuildsOf);
    connect(m_page, &ProjectPage::queryRequested, this, &ProjectsComposition::buildsRequested);
    connect(m_page, &ProjectPage::buildRequested, this, &ProjectsComposition::buildRequested);
    connect(m_page, &ProjectPage::formulaRequested, this, &ProjectsComposition::formulaRequested);
    connect(m_page, &ProjectPage::settingsRequested, this, [this](const ProjectId &id) { wantSettings(id, true); });
    connect(&m_table, &ProjectTable::contentChanged, this, [this] {
        if (m_pages->currentWidget() == m_page)
            showProject();
    });
    connect(&m_window, &MainWindow::pageOpened, this, [this] {
        if (!seen())
            return;
        tick();
        if (m_pages->currentWidget() == m_list) // nothing was looked at while the page was hidden
            m_settle.start();
        m_pace.hurry();
    });
}

bool ProjectsComposition::seen() const
{
    return m_pages->isVisible();
}

void ProjectsComposition::setAccount(OpenAccount *account)
{
    if (m_account)
        m_account->disconnect(this);
    m_account = account;
    ++m_accounts;
    m_pace.drop();
    m_snapshot = nullptr;
    m_answer = nullptr;
    m_kept.clear();
    m_reading.clear();
    m_listAsked = false;
    m_choices.clear();
    m_table.clear();
    m_list->setProblem({}, {});
    m_pages->setCurrentWidget(m_list);
    if (!account)
        return;
    const QString &server = account->account().server;
    m_list->setWebOrigin(webAddressOf(m_settings, server), server);
    m_page->setWebOrigin(webAddressOf(m_settings, server), server);
    m_list->setReader(account->account().user, account->account().roles);
    readProjects();
    const auto take = [this](const BuildSnapshot &columns) {
        // Names are wanted at once, also by the switch of the window; figures as often as they are looked at.
        const bool namesChanged = !m_snapshot || m_snapshot->sharedWords() != columns->sharedWords();
        m_snapshot = columns;
        if (namesChanged)
            readProjects();
        m_pace.ask();
    };
    connect(account, &OpenAccount::columnsChanged, this, take);
    if (account->columns())
        take(account->columns());
}

void ProjectsComposition::setStatus(const SyncStatus &status)
{
    m_offline = status.state == SyncStatus::State::Offline || status.state == SyncStatus::State::SignedOut;
    const Instant asOf = status.asOf.value_or(Instant());
    const bool moved = m_offline && m_asOf != asOf;
    m_asOf = asOf;
    m_list->setOffline(m_offline, asOf);
    showSettings();
    if (moved)
        m_pace.ask();
}

void ProjectsComposition::setProblem(const QString &title, const QString &text)
{
    m_list->setProblem(title, text);
}

void ProjectsComposition::tick()
{
    const Instant now = m_clock.now();
    if (seen()) {
        m_list->setNow(now);
        m_page->setNow(now);
    }
    if (!m_offline && now - m_computed >= recomputeAfter)
        m_pace.ask();
}

/// Names, members and what is mine. One question at a time; the answer of a closed account is dropped.
void ProjectsComposition::readProjects()
{
    if (!m_account || std::exchange(m_listAsked, true))
        return;
    const UserId reader = m_account->account().user;
    whenDone(this, m_account->cache().ask([reader](store::Connection &c) { return cache::projectList(c, reader); }),
             [this, account = m_accounts](const Result<std::vector<ListedProject>> &projects) {
                 if (account != m_accounts)
                     return;
                 m_listAsked = false;
                 if (!projects)
                     return;
                 std::vector<ProjectChoice> choices;
                 for (const ListedProject &listed : *projects) {
                     if (!listed.deleted)
                         choices.push_back({listed.project.id, listed.project.name});
                 }
                 std::ranges::stable_sort(choices, [](const ProjectChoice &a, const ProjectChoice &b) {
                     return QString::localeAwareCompare(a.name, b.name) < 0;
                 });
                 if (std::exchange(m_choices, choices) != choices) // an open menu is left alone
                     m_window.setProjects(choices);
                 emit projectsRead(choices);
                 m_table.setProjects(*projects);
             });
}

void ProjectsComposition::compute()
{
    if (!m_snapshot)
        return;
    m_computed = m_clock.now();
    // While offline the figures stand still where the data does.
    const Instant now = m_offline && m_asOf != Instant() ? m_asOf : m_computed;
    const bool open = m_pages->currentWidget() == m_page;
    const Question question{m_snapshot, open ? m_page->project() : ProjectId(), now, m_zone, m_figures};
    m_pace.compute(
        seen() ? pause : hiddenPause,
        [question](const std::atomic<bool> &cancelled) { return answerProjects(question, cancelled); },
        [this](const std::shared_ptr<const ProjectsAnswer> &answer) { receive(answer); });
    readProjects();
}

void ProjectsComposition::receive(const std::shared_ptr<const ProjectsAnswer> &answer)
{
    if (!answer->all)
        return;
    m_answer = answer;
    m_table.setFigures(answer->all, answer->snapshot);
    showLatest();
}

void ProjectsComposition::openPlace(const QString &subject)
{
    const bool health = subject.endsWith(healthPlace);
    const auto id = ProjectId::parse(health ? subject.chopped(healthPlace.size()) : subject);
    openProject(id.value_or(ProjectId()), health ? ProjectPage::Tab::Health : ProjectPage::Tab::Overview);
}

void ProjectsComposition::openProject(const ProjectId &id, ProjectPage::Tab tab)
{
    const bool health = tab == ProjectPage::Tab::Health;
    m_window.openPage(u"projects"_s, id.isNull() ? QString() : id.toString() + (health ? healthPlace : ""_L1));
    if (id.isNull()) {
        showTable();
        return;
    }
    const bool another = m_page->project() != id || m_pages->currentWidget() != m_page;
    ProjectPageValues values;
    values.id = id;
    m_page->show(values);
    m_pages->setCurrentWidget(m_page);
    m_pages->setFocusProxy(m_page);
    m_list->selectProject(id);
    m_window.setCurrentProject(id);
    showProject();
    if (health)
        emit healthOpened(id);
    m_page->openTab(tab);
    wantSettings(id, false);
    if (!another)
        return; // another tab of the same project: the focus stays where it is
    m_page->focusFirst();
    m_pace.askNow(); // a person waits
}

void ProjectsComposition::setHealth(QWidget *health)
{
    m_page->setHealth(health);
}

void ProjectsComposition::setTargets(const std::vector<Target> &targets)
{
    if (m_targets == targets)
        return;
    m_targets = targets;
    if (!m_page->project().isNull())
        showProject();
}

/// Back: the same row, as it was left.
void ProjectsComposition::showTable()
{
    m_pages->setCurrentWidget(m_list);
    m_pages->setFocusProxy(m_list);
    m_window.setCurrentProject({});
    m_list->focusTable();
}

void ProjectsComposition::showProject()
{
    ProjectPageValues values;
    values.id = m_page->project();
    values.row = m_table.project(values.id);
    values.projectsKnown = m_table.projectsKnown() && m_table.figuresKnown();
    values.context = m_table.context();
    values.settings = settingsOf(values.id);
    values.figures.projectId = values.id;
    values.figures.target = targetOf(m_targets, values.id);
    if (values.row)
        values.figures.project = projectName(values.row->listed);
    if (m_answer && m_answer->project == values.id && m_answer->one) {
        values.figures.figures = m_answer->one;
        values.figures.trend = m_answer->one->days;
        values.figures.recent = m_answer->recent;
        values.complete = m_answer->one->coverage.listComplete;
    }
    if (m_account) {
        values.reader = m_account->account().user;
        values.roles = m_account->account().roles;
    }
    m_page->show(values);
}

void ProjectsComposition::showBuildsOf(const ProjectId &id)
{
    BuildQuery query;
    query.projects = {id};
    emit buildsRequested(query);
}

void ProjectsComposition::showLatest()
{
    const ProjectId id = m_list->currentProject();
    LatestBuilds latest{id, {}};
    if (m_answer && m_answer->snapshot && !id.isNull()) {
        for (const RecentEntry &entry : newestOf(*m_answer->snapshot, id, latestInPanel, m_answer->usual.get()))
            latest.builds.push_back({entry.row, entry.usual});
    }
    m_list->setLatest(latest);
}

void ProjectsComposition::lookAt(const ProjectId &id)
{
    showLatest();
    showSettings();
    if (seen() && !id.isNull())
        wantSettings(id, false);
}

} // namespace viewer
