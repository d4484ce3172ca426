// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/open_account.h"

#include "models/domain/future.h"
#include "models/wording/error_sentences.h"

#include <algorithm>

namespace viewer {

namespace {

constexpr int previewRows = 200;
constexpr Seconds pollEvery{30};
/// A look at a server where little changed is over at once; only more than this is shown as "syncing".
constexpr qint64 worthShowing = 50;

SyncStatus::State stateOf(const sync::Progress &progress)
{
    switch (progress.state) {
    case sync::Progress::State::Idle:
        return SyncStatus::State::Live;
    case sync::Progress::State::Syncing: {
        const bool filling = !progress.asOf || (progress.serverTotal && progress.storedBuilds < *progress.serverTotal);
        return filling || progress.detailsWanted > worthShowing ? SyncStatus::State::Syncing : SyncStatus::State::Live;
    }
    case sync::Progress::State::Offline:
        return SyncStatus::State::Offline;
    case sync::Progress::State::SignedOut:
        return SyncStatus::State::SignedOut;
    case sync::Progress::State::Failed:
        break;
    }
    return SyncStatus::State::Error;
}

/// Share of what has to be read: a detail is the cost, a row of the list a small part of it.
int percentOf(const sync::Progress &progress)
{
    const qint64 total = std::max(progress.serverTotal.value_or(0), progress.storedBuilds);
    if (total <= 0)
        return -1;
    const double list = double(progress.storedBuilds) / double(total);
    const double details = double(progress.detailsKnown) / double(total);
    return std::clamp(int(100 * (0.1 * list + 0.9 * details)), 0, 99);
}

} // namespace

OpenAccount::OpenAccount(const Account &account, const QString &folder, BuildTable &table, const Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_folder(folder)
    , m_table(table)
    , m_clock(clock)
{
    m_cache = std::make_unique<cache::Cache>(folder, clock);
    connect(m_cache.get(), &cache::Cache::fileSetAside, this, &OpenAccount::fileSetAside);
    connect(m_cache.get(), &cache::Cache::loadFailed, this, &OpenAccount::problem);
    feedTable();
}

OpenAccount::~OpenAccount()
{
    m_live.reset();
    m_engine.reset();
    m_table.clear();
}

void OpenAccount::feedTable()
{
    whenDone(this, m_cache->ask([](store::Connection &c) { return cache::newestBuilds(c, previewRows); }),
             [this](const Result<std::vector<BuildRow>> &rows) {
                 if (!rows)
                     emit problem(rows.error());
                 else if (!rows->empty())
                     m_table.showPreview(*rows);
                 // The first screen comes before the load of everything: both want the disk and a processor.
                 m_cache->startColumns();
             });
    whenDone(this, m_cache->ask([](store::Connection &c) { return cache::readFeeds(c); }),
             [this](const Result<cache::Feeds> &feeds) {
                 if (!feeds)
                     return;
                 const cache::FeedProgress builds = feeds->value(cache::Feed::Builds);
                 if (!m_status.asOf)
                     m_status.asOf = builds.asOf;
                 if (!m_status.serverTotal)
                     m_status.serverTotal = builds.total;
                 emit statusChanged(m_status);
             });
    connect(m_cache.get(), &cache::Cache::columnsChanged, this, [this](const BuildSnapshot &columns) {
        m_table.setSnapshot(columns);
        m_columns = columns;
        emit columnsChanged(columns);
        m_status.storedBuilds = columns->coverage().stored;
        emit statusChanged(m_status);
        countActive();
        readLastChecked();
    });
    connect(&m_table, &BuildTable::errorTextsWanted, this, [this](const QList<quint32> &numbers) {
        whenDone(this, m_cache->ask([numbers](store::Connection &c) { return cache::errorTexts(c, numbers); }),
                 [this](const Result<QHash<quint32, QString>> &texts) {
                     if (texts)
                         m_table.setErrorTexts(*texts);
                     else
                         m_table.forgetErrorRequests();
                 });
    });
}

void OpenAccount::readErrorTexts(const QList<quint32> &numbers)
{
    whenDone(this, m_cache->ask([numbers](store::Connection &c) { return cache::errorTexts(c, numbers); }),
             [this](const Result<QHash<quint32, QString>> &texts) {
                 if (texts)
                     emit errorTextsRead(*texts);
             });
}

void OpenAccount::countActive()
{
    constexpr auto question = [](store::Connection &c) {
        return c.integer("SELECT count(*) FROM build WHERE final=0 AND missed_at IS NULL");
    };
    whenDone(this, m_cache->ask(question), [this](const Result<std::int64_t> &count) {
        if (count)
            emit activeBuildsChanged(*count);
    });
}

void OpenAccount::goOnline(std::shared_ptr<OnlineSession> online)
{
    m_live.reset();
    m_engine.reset();
    m_endpoints.reset();
    m_online = std::move(online);
    m_endpoints = std::make_unique<server::Endpoints>(*m_online->session, m_account.tenant);
    cache::Batch batch;
    batch.now = m_clock.now();
    batch.account = m_account;
    batch.feeds.push_back({cache::Feed::Profile, batch.now, true, {}, {}});
    // First the account: other roles than before open what was refused.
    whenDone(this, m_cache->apply(std::move(batch)), [this](const Result<cache::Applied> &applied) {
        if (!applied)
            emit problem(applied.error());
        if (m_online)
            beginSync();
    });
}

void OpenAccount::beginSync()
{
    m_live.reset();
    sync::EngineOptions options;
    options.pollEvery = pollEvery;
    m_engine = std::make_unique<sync::Engine>(*m_cache, *m_endpoints, m_clock, options);
    connect(m_engine.get(), &sync::Engine::progressChanged, this, &OpenAccount::follow);
    connect(m_engine.get(), &sync::Engine::signedOut, this, &OpenAccount::sessionEnded);
    connect(m_engine.get(), &sync::Engine::refused, this, [this](cache::Feed area, const QString &right) {
        m_refusals.push_back({area, right, m_clock.now()});
        emit refusalsChanged(m_refusals);
    });
    m_live = std::make_unique<sync::LiveUpdates>(*m_engine, *m_online->session, m_account.tenant, m_clock);
    connect(m_live.get(), &sync::LiveUpdates::openChanged, this, &OpenAccount::eventsComingChanged);
    m_engine->setInForeground(m_inForeground);
    m_engine->start();
    readRefusals();
    applyVisible();
}

void OpenAccount::readRefusals()
{
    whenDone(this, m_cache->ask([](store::Connection &c) { return cache::readRefusals(c); }),
             [this](const Result<std::vector<cache::Refusal>> &refusals) {
                 if (!refusals)
                     return;
                 m_refusals = *refusals;
                 emit refusalsChanged(m_refusals);
                 // The events want the right of the details; a refusal is an audit row, so it is not tried.
                 const bool closed = std::ranges::any_of(
                     m_refusals, [](const cache::Refusal &refusal) { return refusal.feed == cache::Feed::Details; });
                 if (m_live && !closed)
                     m_live->start();
             });
}

void OpenAccount::setInForeground(bool inForeground)
{
    m_inForeground = inForeground;
    if (m_engine)
        m_engine->setInForeground(inForeground);
}

void OpenAccount::retryRefused()
{
    if (m_engine)
        m_engine->retryRefused();
    m_refusals.clear();
    emit refusalsChanged(m_refusals);
}

void OpenAccount::setWaiting(const std::optional<Error> &error, std::optional<Instant> nextTry)
{
    m_status.state = error ? SyncStatus::State::Offline : SyncStatus::State::SignedOut;
    if (error && error->kind == ErrorKind::SessionEnded)
        m_status.state = SyncStatus::State::SignedOut;
    m_status.words = error ? errorSentence(*error).happened : QString();
    m_status.nextTry = nextTry;
    emit statusChanged(m_status);
}

void OpenAccount::follow(const sync::Progress &progress)
{
    m_status.state = stateOf(progress);
    m_status.percent = m_status.state == SyncStatus::State::Syncing ? percentOf(progress) : -1;
    m_status.words = progress.error ? errorSentence(*progress.error).happened : QString();
    if (progress.asOf)
        m_status.asOf = progress.asOf;
    m_status.nextTry = progress.nextTry;
    m_status.serverTotal = progress.serverTotal ? progress.serverTotal : m_status.serverTotal;
    emit statusChanged(m_status);
    if (progress.state == sync::Progress::State::Failed && progress.error)
        emit problem(*progress.error);
}

void OpenAccount::signOut()
{
    m_live.reset();
    m_engine.reset();
    m_endpoints.reset();
    if (const auto online = std::exchange(m_online, nullptr)) {
        // The call lives as long as it takes; the connection is kept until then.
        online->session->signOut().then([online] {});
    }
    setWaiting(std::nullopt, std::nullopt);
}

void OpenAccount::lookNow()
{
    if (m_engine)
        m_engine->lookNow();
}

void OpenAccount::setVisible(const QList<BuildId> &ids)
{
    m_onScreen.assign(ids.begin(), ids.end());
    applyVisible();
}

void OpenAccount::setCurrent(const BuildId &id)
{
    m_current = id;
    applyVisible();
    readLastChecked();
}

void OpenAccount::readLastChecked()
{
    if (m_current.isNull())
        return;
    whenDone(this, m_cache->ask([id = m_current](store::Connection &c) { return cache::lastChecked(c, id); }),
             [this, id = m_current](const Result<std::optional<Instant>> &when) {
                 if (when && *when && id == m_current)
                     emit lastCheckedRead(id, **when);
             });
}

void OpenAccount::applyVisible()
{
    if (!m_engine)
        return;
    // Only what is not known yet: the engine asks for everything it is given.
    std::vector<BuildId> wanted;
    const BuildSnapshot &columns = m_cache->columns();
    const auto add = [&](const BuildId &id) {
        const auto row = columns ? columns->rowOfId(id) : std::nullopt;
        if (row && !columns->row(*row).detailKnown && !columns->row(*row).vanished)
            wanted.push_back(id);
    };
    if (!m_current.isNull())
        add(m_current);
    for (const BuildId &id : m_onScreen)
        add(id);
    m_engine->setVisible(wanted);
    std::vector<BuildId> onScreen = m_onScreen;
    if (!m_current.isNull())
        onScreen.insert(onScreen.begin(), m_current);
    m_engine->setAttemptsVisible(onScreen);
}

} // namespace viewer
