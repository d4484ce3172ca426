// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/settings_composition.h"

#include "app/composition/log_room.h"
#include "app/composition/notes_composition.h"
#include "app/composition/open_account.h"
#include "models/cache/project_reader.h"
#include "models/domain/future.h"
#include "models/logs/log_store.h"
#include "models/wording/numbers.h"
#include "ui/settings/account_section.h"
#include "ui/settings/general_section.h"
#include "ui/settings/storage_section.h"
#include "ui/settings/sync_section.h"
#include "ui/settings/targets_section.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QTimeZone>
#include <QUrl>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr Milliseconds readPause{1500};

struct SyncAnswer
{
    cache::Feeds feeds;
    cache::CacheCounts counts;
    std::vector<cache::Refusal> refusals;
};

Result<SyncAnswer> syncAnswer(store::Connection &connection)
{
    auto feeds = cache::readFeeds(connection);
    if (!feeds)
        return feeds.error();
    auto counts = cache::readCounts(connection);
    if (!counts)
        return counts.error();
    auto refusals = cache::readRefusals(connection);
    if (!refusals)
        return refusals.error();
    return SyncAnswer{*feeds, *counts, *refusals};
}

std::vector<ReadPart> partsOf(const SyncAnswer &answer)
{
    const cache::CacheCounts &counts = answer.counts;
    const auto part = [&answer](cache::Feed feed, const QString &name, qint64 held, std::optional<qint64> total = {}) {
        const QString words = total && *total > held
            ? SettingsComposition::tr("%1 of %2").arg(groupedNumber(held), groupedNumber(*total))
            : groupedNumber(held);
        const bool refused = std::any_of(answer.refusals.begin(), answer.refusals.end(),
                                         [feed](const cache::Refusal &refusal) { return refusal.feed == feed; });
        return ReadPart{name, words, answer.feeds.value(feed).asOf, refused};
    };
    using cache::Feed;
    ReadPart details = part(Feed::Details, SettingsComposition::tr("Durations and errors of builds"),
                            counts.builds - counts.detailsWanted, counts.builds);
    details.asOf = answer.feeds.value(Feed::Builds).asOf;
    ReadPart attempts = part(Feed::Attempts, SettingsComposition::tr("Builds whose attempts are known"),
                             counts.attemptsKnown, counts.builds);
    attempts.asOf = answer.feeds.value(Feed::Builds).asOf;
    return {
        part(Feed::Builds, SettingsComposition::tr("Builds"), counts.builds, answer.feeds.value(Feed::Builds).total),
        details,
        attempts,
        part(Feed::Audit, SettingsComposition::tr("Activity (audit)"), counts.audit),
        part(Feed::Projects, SettingsComposition::tr("Projects"), counts.projects),
        part(Feed::Users, SettingsComposition::tr("People"), counts.people),
        part(Feed::Members, SettingsComposition::tr("Members of projects"), counts.members),
        part(Feed::Groups, SettingsComposition::tr("Groups"), counts.groups),
        part(Feed::Images, SettingsComposition::tr("Images"), counts.images),
        part(Feed::VmImages, SettingsComposition::tr("VM images"), counts.vmImages)};
}

StorageValues measure(const QString &folder)
{
    StorageValues values;
    values.folder = folder;
    values.cache = bytesOfStore(folder + u"/cache.sqlite"_s);
    values.notebook = bytesOfStore(notebook::Notebook::fileIn(folder));
    const logs::LogStore logs(logs::LogStore::folderOf(folder));
    values.logs = logs.bytes();
    values.logCount = int(logs.all().size());
    return values;
}

} // namespace

qint64 bytesOfStore(const QString &file)
{
    qint64 bytes = 0;
    for (const QLatin1StringView ending : {""_L1, "-wal"_L1, "-shm"_L1})
        bytes += QFileInfo(file + ending).size();
    return bytes;
}

SettingsComposition::SettingsComposition(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_page(new SettingsPage(parts.settings, parts.clock, QTimeZone::systemTimeZone()))
{
    std::vector<StartPage> pages;
    for (const PageName &page : parts.window.listedPages())
        pages.push_back({page.id, page.title});
    m_page->general()->setStartPages(pages);
    m_soon.setSingleShot(true);
    m_soon.setInterval(readPause);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_page->isVisible())
            readAll();
    });
    connect(m_page, &SettingsPage::shown, this, &SettingsComposition::readAll);
    connectSections();
}

void SettingsComposition::connectSections()
{
    MainWindow *const window = &m_parts.window;
    connect(m_page->general(), &GeneralSection::schemeChosen, window, &MainWindow::themeChosen);
    connect(m_page->general(), &GeneralSection::densityChosen, window, &MainWindow::densityChosen);
    connect(m_page->account(), &AccountSection::signInRequested, window, &MainWindow::signInRequested);
    connect(m_page->account(), &AccountSection::signOutRequested, window, &MainWindow::signOutRequested);
    connect(m_page->account(), &AccountSection::trustWithdrawn, this, &SettingsComposition::trustWithdrawn);
    connect(m_page->sync(), &SyncSection::refreshRequested, window, &MainWindow::refreshRequested);
    connect(m_page->sync(), &SyncSection::retryRefusedRequested, this, [this] {
        if (m_account)
            m_account->retryRefused();
    });
    StorageSection *const storage = m_page->storage();
    connect(storage, &StorageSection::openFolderRequested, this, [this] {
        if (m_account)
            QDesktopServices::openUrl(QUrl::fromLocalFile(accountFolder()));
    });
    connect(storage, &StorageSection::clearLogsRequested, this, [this] { trimLogs(0); });
    connect(storage, &StorageSection::logRoomChosen, this, [this](int gibi) { trimLogs(qint64(gibi) << 30); });
    connect(m_page->targets(), &TargetsSection::targetGiven, this, [this](const Target &target) {
        notebook::Notebook *const notebook = m_parts.notes.notebook();
        if (!notebook)
            return;
        whenDone(this, notebook->keepTarget(target), [this](const Result<Done> &) { readTargets(); });
    });
}

QString SettingsComposition::accountFolder() const
{
    return m_account ? m_parts.folder.accountFolder(m_account->account().key()) : QString();
}

void SettingsComposition::setAccount(OpenAccount *account)
{
    ++m_generation;
    m_account = account;
    m_page->sync()->setValues({});
    m_page->storage()->setValues(std::nullopt);
    m_page->targets()->setTargets({});
    m_page->targets()->setProjects({});
    m_page->targets()->setPossible(account != nullptr);
    setStatus(account ? account->status() : SyncStatus());
    if (m_page->isVisible())
        readAll();
}

void SettingsComposition::setStatus(const SyncStatus &status)
{
    m_status = status;
    m_page->account()->setAccount(m_account ? std::optional(m_account->account()) : std::nullopt,
                                  status.state != SyncStatus::State::SignedOut);
    if (m_page->isVisible() && !m_soon.isActive())
        m_soon.start();
}

void SettingsComposition::readAll()
{
    if (!m_account)
        return;
    readSync();
    readStorage();
    readTargets();
    readProjects();
}

void SettingsComposition::readSync()
{
    whenDone(this, m_account->cache().ask(&syncAnswer),
             [this, generation = m_generation](const Result<SyncAnswer> &answer) {
                 if (generation != m_generation || !answer)
                     return;
                 const bool signedIn = m_status.state != SyncStatus::State::SignedOut;
                 SyncValues values;
                 values.cadence =
                     signedIn ? tr("Looks for new builds every 30 seconds") : tr("Reads nothing: nobody is signed in");
                 values.cadenceWhy = !signedIn ? tr("What was read before stays usable.")
                     : m_account->eventsComing()
                     ? tr("The server tells changes at once; every 2 minutes while the window is not in front.")
                     : tr("Every 2 minutes while the window is not in front. The server tells no changes by itself.");
                 values.parts = partsOf(*answer);
                 m_page->sync()->setValues(values);
             });
}

void SettingsComposition::readStorage()
{
    whenDone(this, QtConcurrent::run(&m_parts.pool, &measure, accountFolder()),
             [this, generation = m_generation](const StorageValues &values) {
                 if (generation == m_generation)
                     m_page->storage()->setValues(values);
             });
}

void SettingsComposition::readTargets()
{
    notebook::Notebook *const notebook = m_parts.notes.notebook();
    if (!notebook)
        return;
    whenDone(this, notebook->targets(), [this, generation = m_generation](const Result<std::vector<Target>> &targets) {
        if (generation == m_generation && targets)
            m_page->targets()->setTargets(*targets);
    });
}

void SettingsComposition::readProjects()
{
    const UserId reader = m_account->account().user;
    whenDone(this, m_account->cache().ask([reader](store::Connection &c) { return cache::projectList(c, reader); }),
             [this, generation = m_generation](const Result<std::vector<ListedProject>> &projects) {
                 if (generation != m_generation || !projects)
                     return;
                 std::vector<TargetProject> listed;
                 for (const ListedProject &project : *projects) {
                     if (!project.deleted)
                         listed.push_back({project.project.id, project.project.name});
                 }
                 m_page->targets()->setProjects(listed);
             });
}

void SettingsComposition::trimLogs(qint64 budget)
{
    notebook::Notebook *const notebook = m_parts.notes.notebook();
    if (!notebook || !m_account)
        return;
    viewer::trimLogs(this, *notebook, accountFolder(), budget, {}, m_parts.pool, [this] {
        if (m_account)
            readStorage();
    });
}

} // namespace viewer
