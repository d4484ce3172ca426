// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/engine.h"

#include "models/domain/future.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::sync {

using cache::Feed;

namespace {

/// Rows gathered and not yet written; above it no further request is sent until the disk has caught up.
constexpr size_t pendingLimit = 4000;
constexpr int sweepsInOnePass = 2;
constexpr auto announceEvery = std::chrono::milliseconds(200);
/// The poll of a window: a small page, and a whole one only behind it.
constexpr int headRows = 20;
constexpr Seconds firstRetry{5}, longestRetry{120};

/// The tenant was closed to this account: for the engine the same as a server that is away.
bool standsStill(const Error &error)
{
    return isServerAway(error) || error.kind == ErrorKind::TenantRefused;
}

bool sessionOver(const Error &error)
{
    return error.kind == ErrorKind::SessionEnded || error.kind == ErrorKind::PasswordChangeRequired;
}

} // namespace

Engine::Engine(cache::Cache &cache, server::Endpoints &endpoints, const Clock &clock, EngineOptions options,
               QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_endpoints(endpoints)
    , m_clock(clock)
    , m_options(options)
{
    for (QTimer *timer : {&m_writeTimer, &m_pollTimer, &m_announceTimer, &m_hintTimer})
        timer->setSingleShot(true);
    m_writeTimer.setInterval(options.writeDelay);
    m_announceTimer.setInterval(announceEvery);
    connect(&m_writeTimer, &QTimer::timeout, this, &Engine::write);
    connect(&m_pollTimer, &QTimer::timeout, this, &Engine::lookNow);
    connect(&m_hintTimer, &QTimer::timeout, this, &Engine::takeHints);
    m_sinceStart.start();
    connect(&m_announceTimer, &QTimer::timeout, this, [this] { emit progressChanged(m_progress); });
}

Engine::~Engine()
{
    *m_alive = false;
    m_cancel.cancel();
}

void Engine::start()
{
    struct Begin
    {
        cache::Feeds feeds;
        cache::CacheCounts counts;
        std::vector<cache::Refusal> refusals;
    };
    auto reading = m_cache.ask([](store::Connection &connection) -> Result<Begin> {
        auto feeds = cache::readFeeds(connection);
        if (!feeds)
            return feeds.error();
        auto counts = cache::readCounts(connection);
        if (!counts)
            return counts.error();
        auto refusals = cache::readRefusals(connection);
        if (!refusals)
            return refusals.error();
        return Begin{*feeds, *counts, *refusals};
    });
    whenDone(this, reading, [this](const Result<Begin> &begin) {
        if (!begin) {
            m_progress.error = begin.error();
            setState(Progress::State::Failed);
            endPass();
            return;
        }
        m_progress.storedBuilds = begin->counts.builds;
        m_progress.detailsWanted = begin->counts.detailsWanted;
        m_progress.detailsKnown = begin->counts.builds - begin->counts.detailsWanted;
        m_progress.asOf = begin->feeds.value(Feed::Builds).asOf;
        PlanOptions options;
        options.details = m_options.details;
        options.full = m_options.full;
        options.allAttempts = m_options.allAttempts;
        if (m_options.pollEvery)
            options.headLimit = headRows;
        m_plan.emplace(begin->feeds, options);
        for (const cache::Refusal &refusal : begin->refusals)
            m_plan->refuse(refusal.feed);
        beginRound();
    });
}

void Engine::beginRound()
{
    const Instant now = m_clock.now();
    const bool smallLists = !m_smallListsRead || now - *m_smallListsRead >= m_options.smallListsEvery;
    if (smallLists) {
        m_smallListsRead = now;
        m_foreign.clear();
    }
    m_plan->beginRound(now, smallLists);
    m_lastLook = now;
    m_running = true;
    m_light = false;
    m_progress.nextTry.reset();
    setState(Progress::State::Syncing);
    m_detailClock.start();
    m_detailsSince = 0;
    wake();
}

void Engine::lookNow()
{
    if (!m_plan)
        return;
    m_pollTimer.stop();
    if (!m_running) {
        beginRound();
        return;
    }
    // A round is under way: it looks at the head once more before it ends.
    m_plan->beginRound(m_clock.now(), false);
    m_lastLook = m_clock.now();
    m_light = false;
    wake();
}

void Engine::setVisible(const std::vector<BuildId> &ids)
{
    if (!m_plan)
        return;
    m_plan->setVisible(ids);
    if (m_running)
        wake();
}

void Engine::wake()
{
    const size_t pending = m_pending.builds.size() + m_pending.audit.size();
    while (m_running && m_workers < m_options.connections && pending < pendingLimit) {
        const std::optional<Step> step = m_plan->next();
        if (!step)
            break;
        ++m_workers;
        work(*step);
    }
    ask();
    settle();
}

QCoro::Task<void> Engine::work(Step step)
{
    const auto alive = m_alive;
    ++m_summary.requests;
    QCoro::Task<std::optional<Error>> performing = perform(step);
    const std::optional<Error> error = co_await std::move(performing);
    if (!*alive)
        co_return;
    --m_workers;
    if (error) {
        if (error->kind == ErrorKind::Cancelled || standsStill(*error) || sessionOver(*error)) {
            m_plan->giveBack(step);
            if (sessionOver(*error) && m_running) {
                m_running = false;
                m_progress.error = *error;
                setState(Progress::State::SignedOut);
                emit signedOut(*error);
            } else if (error->kind != ErrorKind::Cancelled && m_running) {
                goOffline(*error);
            }
        } else {
            stepFailed(step, *error);
        }
    } else {
        m_failures = 0;
    }
    // Through the event loop: answers that are there at once must not pile up on the stack.
    QMetaObject::invokeMethod(this, &Engine::wake, Qt::QueuedConnection);
}

void Engine::stepFailed(const Step &step, const Error &error)
{
    m_plan->failed(step, error.kind);
    if (error.kind == ErrorKind::Forbidden) {
        noteRefused(Plan::feedOf(step.kind));
    } else if (!Plan::isWholeList(step.kind)) {
        ++m_progress.unreadable;
    }
}

void Engine::noteRefused(Feed refusedFeed)
{
    if (!m_plan)
        return; // the requests find out by themselves
    cache::Batch batch;
    for (const Feed feed : cache::allFeeds) {
        // What wants the same right would be refused too, and each refusal is an audit row that everybody sees.
        if (rightOf(feed) != rightOf(refusedFeed) || m_noted.contains(feed))
            continue;
        m_noted.insert(feed);
        m_plan->refuse(feed);
        batch.refused.push_back(feed);
        emit refused(feed, rightOf(feed));
    }
    if (!batch.refused.empty())
        add(std::move(batch));
    announce();
}

/// When nothing is under way any more, what is left is written; when that is done too, the round is over.
void Engine::settle()
{
    if (m_workers > 0 || m_writing)
        return;
    if (std::any_of(m_asking.begin(), m_asking.end(), [](bool busy) { return busy; }))
        return;
    if (!isEmpty(m_pending)) {
        write();
        return;
    }
    if (m_running)
        roundEnded();
    else if (m_progress.state == Progress::State::Offline || m_progress.state == Progress::State::SignedOut
             || m_progress.state == Progress::State::Failed)
        endPass();
}

void Engine::roundEnded()
{
    if (const auto since = m_plan->takeEndedSweep()) {
        cache::Batch batch;
        batch.verifyUncheckedSince = *since;
        m_plan->moreToVerify();
        add(std::move(batch));
        write();
        return;
    }
    if (m_counting)
        return;
    if (!m_light && m_plan->listComplete() && m_plan->serverTotal() && !m_plan->resting(Feed::Builds)) {
        compareCounts();
        return;
    }
    endPass();
}

/// The server's count against the builds of the cache that it should still have.
void Engine::compareCounts()
{
    m_counting = true;
    whenDone(this, m_cache.ask([](store::Connection &c) {
        return c.integer("SELECT count(*) FROM build WHERE missed_at IS NULL");
    }),
             [this](const Result<std::int64_t> &count) {
                 m_counting = false;
                 if (!m_running)
                     return;
                 const bool differs = count && *count != *m_plan->serverTotal();
                 m_mismatches = differs ? m_mismatches + 1 : 0;
                 // In the window one difference may be a build made in this very moment; it is read at the next look.
                 const int allowed = m_options.pollEvery ? 1 : 0;
                 if (m_mismatches > allowed && m_sweeps < sweepsInOnePass) {
                     ++m_sweeps;
                     m_mismatches = 0;
                     m_plan->beginSweep(m_clock.now());
                     wake();
                     return;
                 }
                 endPass();
             });
}

void Engine::endPass()
{
    if (m_progress.state == Progress::State::Syncing) {
        setState(Progress::State::Idle);
        m_progress.error.reset();
    }
    m_running = false;
    if (!m_options.pollEvery) {
        if (std::exchange(m_finished, true))
            return;
        m_summary.progress = m_progress;
        m_summary.error = m_progress.error;
        m_summary.complete = !m_progress.error && m_plan && m_plan->listComplete() && m_progress.unreadable == 0;
        emit finished(std::exchange(m_summary, {}));
        return;
    }
    if (m_progress.state == Progress::State::SignedOut || m_pollTimer.isActive())
        return;
    m_sweeps = 0;
    schedulePoll();
}

void Engine::goOffline(const Error &error)
{
    m_running = false;
    m_progress.error = error;
    ++m_failures;
    setState(Progress::State::Offline);
    if (!m_options.pollEvery)
        return;
    Seconds wait = std::min(longestRetry, firstRetry * (1 << std::min(m_failures - 1, 5)));
    if (error.retryAfter)
        wait = std::max(wait, *error.retryAfter);
    const Milliseconds jittered = Milliseconds(wait) * (80 + int(QRandomGenerator::global()->bounded(41))) / 100;
    m_progress.nextTry = m_clock.now() + jittered;
    m_pollTimer.start(jittered);
    announce();
}

void Engine::setState(Progress::State state)
{
    m_progress.state = state;
    announce();
}

void Engine::announce()
{
    if (m_plan) {
        m_progress.refusedAreas.clear();
        for (const Feed feed : cache::allFeeds) {
            if (m_plan->refused(feed))
                m_progress.refusedAreas << feedName(feed);
        }
    }
    if (!m_announceTimer.isActive())
        m_announceTimer.start();
}

} // namespace viewer::sync
