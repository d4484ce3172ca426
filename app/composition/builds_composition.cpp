// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/builds_composition.h"

#include "app/composition/notes_composition.h"
#include "app/composition/open_account.h"
#include "models/settings/web_address.h"

#include <QAction>
#include <QDesktopServices>
#include <QStackedWidget>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace viewer {

BuildsComposition::BuildsComposition(BuildTable &table, MainWindow &window, Settings &settings, const Clock &clock,
                                     QThreadPool &pool)
    : m_table(table)
    , m_window(window)
    , m_settings(settings)
    , m_clock(clock)
    , m_pages(new QStackedWidget)
    , m_page(new BuildsPage(&table))
    , m_build(settings, clock, pool, table.sharedFigures())
    , m_log(settings, clock, pool)
    , m_views(*m_page, window, clock, pool)
    , m_export(*m_page)
{
    m_pages->setObjectName(u"builds"_s);
    m_pages->addWidget(m_page);
    m_pages->addWidget(m_build.page());
    m_pages->setFocusProxy(m_page);
    m_page->setLocalZone(QTimeZone::systemTimeZone());
    m_page->setNow(clock.now());
    m_page->restore(buildsPageStateFromJson(settings.value(setting::buildsPage)));
    connect(m_page, &BuildsPage::stateChanged, this, [this] {
        const BuildsPageState state = m_page->state();
        m_settings.set(setting::buildsPage, toJson(state));
        const auto &projects = state.query.projects;
        m_window.setCurrentProject(projects.size() == 1 ? *projects.begin() : ProjectId());
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_page->setNow(m_clock.now());
        m_build.tick();
        m_views.tick();
    });
    m_tick.start(std::chrono::seconds(1));
    connect(m_page, &BuildsPage::buildUnknown, this, &BuildsComposition::buildUnknown);
    connect(m_page, &BuildsPage::notesRequested, this, &BuildsComposition::notesRequested);
    connect(m_page, &BuildsPage::openRequested, this, &BuildsComposition::openBuild);
    connect(m_page, &BuildsPage::logRequested, this, [this](const BuildId &id) { openLog(id, false); });
    connect(m_page, &BuildsPage::logSaveRequested, this, [this](const BuildId &id) { openLog(id, true); });
    connect(&m_views, &BuildsViews::changed, this, &BuildsComposition::viewsChanged);
    connectAccount();
    connectBuild();
    connectLog();
}

void BuildsComposition::connectBuild()
{
    BuildPage *const page = m_build.page();
    connect(page, &BuildPage::backRequested, this, [this] { openBuild({}); });
    connect(page, &BuildPage::buildRequested, this, &BuildsComposition::openBuild);
    connect(page, &BuildPage::projectRequested, this, &BuildsComposition::projectRequested);
    connect(page, &BuildPage::queryRequested, this, &BuildsComposition::showBuilds);
    connect(page, &BuildPage::notesRequested, this, &BuildsComposition::notesRequested);
    connect(&m_build, &BuildPageComposition::buildUnknown, this, &BuildsComposition::buildUnknown);
}

void BuildsComposition::connectLog()
{
    BuildPage *const page = m_build.page();
    LogView *const log = m_log.view();
    page->setLogView(log);
    // F8 and Ctrl+D mean the log wherever one is on the page.
    page->addActions({log->firstErrorAction(), log->saveAction()});
    log->setPageActions(
        {page->findChild<QAction *>(u"buildPageLinkAction"_s), page->findChild<QAction *>(u"buildPageNotesAction"_s)});
    connect(log, &LogView::showRequested, page, [page] { page->openTab(BuildPage::Tab::Log); });
    connect(page, &BuildPage::attemptRequested, &m_log, &LogComposition::showAttempt);
    connect(log->saveAction(), &QAction::changed, this, &BuildsComposition::saveWaitingLog);
    connect(&m_build, &BuildPageComposition::shown, this, [this](const BuildPageSource &source) {
        if (!source.id.isNull() && !source.row && !source.attemptsRead)
            return; // not known yet
        LogSubject subject;
        subject.build = source.id;
        subject.attempts = source.attempts;
        subject.attemptsKnown = source.attemptsRead;
        subject.isFinal = source.row && isFinal(source.row->state);
        subject.vanished = source.row && source.row->vanished;
        const QString name = source.row ? source.row->projectName : QString();
        subject.label = source.row && source.row->number ? name + u'-' + QString::number(*source.row->number)
                                                         : source.id.toString();
        m_log.showBuild(subject);
        saveWaitingLog();
    });
}

void BuildsComposition::connectAccount()
{
    connect(m_page, &BuildsPage::webRequested, this, [this](const BuildId &id) {
        if (m_account)
            QDesktopServices::openUrl(
                QUrl(webAddressOf(m_settings, m_account->account().server) + u"/builds/"_s + id.toString()));
    });
    connect(m_page, &BuildsPage::retryRequested, this, [this] {
        if (m_account)
            m_account->lookNow();
    });
    connect(m_page, &BuildsPage::currentBuildChanged, this, [this](const BuildId &id) {
        if (m_account)
            m_account->setCurrent(id);
    });
    connect(m_page, &BuildsPage::buildsOnScreenChanged, this, [this](const QList<BuildId> &ids) {
        if (m_account)
            m_account->setVisible(ids);
    });
}

void BuildsComposition::setNotes(NotesComposition &notes)
{
    m_notes = &notes;
    m_build.setNotes(notes);
}

void BuildsComposition::setAccount(OpenAccount *account)
{
    m_account = account;
    m_build.setAccount(account);
    m_log.setAccount(account);
    m_views.setAccount(account);
    m_views.setNotebook(m_notes ? m_notes->notebook() : nullptr);
    m_export.setAccount(account);
    const QString server = account ? account->account().server : QString();
    m_page->setWebOrigin(account ? webAddressOf(m_settings, server) : QString(), server);
    m_page->setProblem({}, {});
    if (!account)
        return;
    connect(account, &OpenAccount::lastCheckedRead, m_page, &BuildsPage::setLastChecked);
}

void BuildsComposition::openView(qint64 seq)
{
    m_page->openView(seq);
    openBuild({});
}

void BuildsComposition::openLog(const BuildId &id, bool save)
{
    openBuild(id);
    m_build.page()->openTab(BuildPage::Tab::Log);
    if (save) {
        m_logToSave = id;
        saveWaitingLog();
    }
}

/// The log may have to be read first: what is asked for is kept until the person turns to something else.
void BuildsComposition::saveWaitingLog()
{
    QAction *const save = m_log.view()->saveAction();
    if (m_logToSave.isNull() || m_log.build() != m_logToSave || !save->isEnabled())
        return;
    m_logToSave = {};
    save->trigger();
}

void BuildsComposition::openBuild(const BuildId &id)
{
    m_logToSave = {};
    m_window.openPage(u"builds"_s, id.isNull() ? QString() : id.toString());
    if (id.isNull()) {
        showTable();
        return;
    }
    m_pages->setCurrentWidget(m_build.page());
    m_pages->setFocusProxy(m_build.page());
    m_page->selectBuild(id); // the way back leads to its row
    m_build.open(id);
    m_build.page()->focusFirst();
}

/// Back: the same row, as it was left.
void BuildsComposition::showTable()
{
    m_pages->setCurrentWidget(m_page);
    m_pages->setFocusProxy(m_page);
    if (m_account)
        m_account->setCurrent(m_page->currentBuild());
    m_page->focusTable();
}

void BuildsComposition::showBuilds(const BuildQuery &query)
{
    m_page->showQuery(query, query.from || query.to ? Period::Custom : Period::Any);
    openBuild({});
}

void BuildsComposition::setStatus(const SyncStatus &status)
{
    const bool offline = status.state == SyncStatus::State::Offline || status.state == SyncStatus::State::SignedOut;
    m_page->setOffline(offline, status.asOf.value_or(Instant()));
    m_build.setStatus(status);
    m_log.setOnline(m_account && m_account->endpoints());
    m_log.failedLogs().setStatus(status);
    m_page->setProgress({status.storedBuilds, status.serverTotal.value_or(0)});
}

void BuildsComposition::setProblem(const QString &title, const QString &text)
{
    m_page->setProblem(title, text);
}

} // namespace viewer
