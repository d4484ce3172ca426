// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/engine.h"

#include "models/domain/future.h"

#include <QCoroFuture>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::sync {

using cache::Feed;

namespace {

/// Rows gathered and not yet written; above it no further request is sent until the disk has caught up.
constexpr size_t pendingLimit = 4000;
constexpr int detailsAtOnce = 2000;
constexpr int openAtOnce = 20;
constexpr int verifyAtOnce = 200;
constexpr int peopleAtOnce = 50;
constexpr int sweepsInOnePass = 2;
constexpr auto announceEvery = std::chrono::milliseconds(200);
constexpr Seconds firstRetry{5}, longestRetry{120};

/// Whether the server as a whole is out of reach, and not just this row or area.
bool serverAway(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotReached:
    case ErrorKind::TimedOut:
    case ErrorKind::Certificate:
    case ErrorKind::ForeignRedirect:
    case ErrorKind::NotImageFactory:
    case ErrorKind::ApiStripped:
    case ErrorKind::RateLimited:
    case ErrorKind::Maintenance:
    case ErrorKind::TenantRefused:
    case ErrorKind::NotSeeded:
    case ErrorKind::SetupRequired:
        return true;
    case ErrorKind::ServerProblem:
        return error.httpStatus >= 502;
    default:
        return false;
    }
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
    for (QTimer *timer : {&m_writeTimer, &m_pollTimer, &m_announceTimer})
        timer->setSingleShot(true);
    m_writeTimer.setInterval(options.writeDelay);
    m_announceTimer.setInterval(announceEvery);
    connect(&m_writeTimer, &QTimer::timeout, this, &Engine::write);
    connect(&m_pollTimer, &QTimer::timeout, this, &Engine::lookNow);
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
    };
    auto reading = m_cache.ask([](store::Connection &connection) -> Result<Begin> {
        auto feeds = cache::readFeeds(connection);
        if (!feeds)
            return feeds.error();
        auto counts = cache::readCounts(connection);
        if (!counts)
            return counts.error();
        return Begin{*feeds, *counts};
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
        m_plan.emplace(begin->feeds, options);
        beginRound();
    });
}

void Engine::stop()
{
    m_running = false;
    m_pollTimer.stop();
    m_cancel.cancel();
    m_cancel = server::CancelToken();
    setState(Progress::State::Idle);
}

void Engine::beginRound()
{
    const Instant now = m_clock.now();
    const bool smallLists = !m_smallListsRead || now - *m_smallListsRead >= m_options.smallListsEvery;
    if (smallLists)
        m_smallListsRead = now;
    m_plan->beginRound(now, smallLists);
    m_running = true;
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
    if (m_running) // a round is under way: it looks at the head once more before it ends
        m_plan->beginRound(m_clock.now(), false);
    else
        beginRound();
}

void Engine::askRefusedAgain()
{
    m_endpoints.forgetRefusals();
    if (m_plan)
        m_plan->retry(true);
    m_smallListsRead.reset();
    lookNow();
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
        if (error->kind == ErrorKind::Cancelled || serverAway(*error) || sessionOver(*error)) {
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
            m_plan->failed(step, error->kind);
            if (error->kind == ErrorKind::Forbidden)
                announce();
            else
                ++m_progress.unreadable;
        }
    } else {
        m_failures = 0;
    }
    // Through the event loop: answers that are there at once must not pile up on the stack.
    QMetaObject::invokeMethod(this, &Engine::wake, Qt::QueuedConnection);
}

QCoro::Task<std::optional<Error>> Engine::perform(Step step)
{
    switch (step.kind) {
    case Step::Kind::Projects:
    case Step::Kind::Users:
    case Step::Kind::Members:
    case Step::Kind::Person:
        return readSmallList(step);
    case Step::Kind::Head:
    case Step::Kind::List:
        return readBuildPage(step);
    case Step::Kind::Detail:
    case Step::Kind::Recheck:
    case Step::Kind::Verify:
        return readBuild(step);
    case Step::Kind::AuditNewest:
    case Step::Kind::AuditForward:
    case Step::Kind::AuditBack:
        break;
    }
    return readAudit(step);
}

QCoro::Task<std::optional<Error>> Engine::readSmallList(Step step)
{
    const auto alive = m_alive;
    const Error gone{ErrorKind::Cancelled, 0, {}, {}};
    cache::Batch batch;
    Reply reply;
    if (step.kind == Step::Kind::Projects) {
        auto asking = m_endpoints.projects(step.limit, step.offset, m_cancel);
        auto page = co_await std::move(asking);
        if (!*alive)
            co_return gone;
        if (!page)
            co_return page.error();
        reply = {page->rows(), page->total, false, {}, {}, {}};
        m_progress.foreignRows += page->foreignRows;
        if (step.offset == 0)
            m_projects.clear();
        m_projects.insert(m_projects.end(), page->items.begin(), page->items.end());
        batch.feeds = m_plan->done(step, reply, m_clock.now());
        if (!batch.feeds.empty()) {
            batch.projects = std::exchange(m_projects, {});
            batch.projectsComplete = true;
        }
    } else if (step.kind == Step::Kind::Users) {
        auto asking = m_endpoints.users(step.limit, step.offset, m_cancel);
        auto page = co_await std::move(asking);
        if (!*alive)
            co_return gone;
        if (!page)
            co_return page.error();
        reply = {page->rows(), page->total, false, {}, {}, {}};
        batch.people = page->items;
        batch.feeds = m_plan->done(step, reply, m_clock.now());
    } else if (step.kind == Step::Kind::Members) {
        std::vector<UserId> members;
        for (int offset = 0;; offset += step.limit) {
            auto asking = m_endpoints.projectMembers(step.project, step.limit, offset, m_cancel);
            auto page = co_await std::move(asking);
            if (!*alive)
                co_return gone;
            if (!page)
                co_return page.error();
            members.insert(members.end(), page->items.begin(), page->items.end());
            if (page->rows() < step.limit)
                break;
        }
        batch.members.emplace_back(step.project, std::move(members));
        batch.feeds = m_plan->done(step, reply, m_clock.now());
        m_plan->morePeople();
    } else {
        auto asking = m_endpoints.user(step.person, m_cancel);
        auto person = co_await std::move(asking);
        if (!*alive)
            co_return gone;
        if (!person && person.error().kind != ErrorKind::NotFound)
            co_return person.error();
        if (person)
            batch.people.push_back(*person);
        else
            batch.peopleGone.push_back(step.person);
        batch.feeds = m_plan->done(step, reply, m_clock.now());
    }
    add(std::move(batch));
    co_return std::nullopt;
}

QCoro::Task<std::optional<Error>> Engine::readBuildPage(Step step)
{
    const auto alive = m_alive;
    auto asking = m_endpoints.builds(step.limit, step.offset, m_cancel);
    auto page = co_await std::move(asking);
    if (!*alive)
        co_return Error{ErrorKind::Cancelled, 0, {}, {}};
    if (!page)
        co_return page.error();
    m_progress.foreignRows += page->foreignRows;
    m_progress.unreadable += page->unusableRows;
    m_progress.serverTotal = page->total;
    Reply reply{page->rows(), page->total, false, {}, {}, {}};
    cache::Batch batch;
    batch.builds = std::move(page->items);
    if (step.kind == Step::Kind::List) {
        batch.feeds = m_plan->done(step, reply, m_clock.now());
        if (step.offset == 0)
            m_progress.asOf = m_clock.now();
        add(std::move(batch));
        co_return std::nullopt;
    }
    // The head ends at a page that holds nothing new: only the cache can tell, so its rows are written at once.
    const auto rows = int(batch.builds.size());
    write();
    batch.now = m_clock.now();
    auto writing = m_cache.apply(std::move(batch));
    const auto applied = co_await writing;
    if (!*alive)
        co_return Error{ErrorKind::Cancelled, 0, {}, {}};
    if (!applied)
        co_return applied.error();
    take(*applied);
    reply.allKnownFinal = applied->knownFinalBuilds == rows && rows == reply.rows;
    cache::Batch progress;
    progress.feeds = m_plan->done(step, reply, m_clock.now());
    if (!progress.feeds.empty())
        m_progress.asOf = m_clock.now();
    add(std::move(progress));
    co_return std::nullopt;
}

QCoro::Task<std::optional<Error>> Engine::readBuild(Step step)
{
    const auto alive = m_alive;
    cache::Batch batch;
    bool there = step.kind != Step::Kind::Verify;
    if (there) {
        auto asking = m_endpoints.build(step.build, m_cancel);
        auto build = co_await std::move(asking);
        if (!*alive)
            co_return Error{ErrorKind::Cancelled, 0, {}, {}};
        if (build)
            batch.builds.push_back(std::move(*build));
        else if (build.error().kind == ErrorKind::NotFound)
            there = false; // 500 stands for "not found": the status call tells it from a broken row
        else
            co_return build.error();
    }
    if (!there) {
        auto asking = m_endpoints.buildStatus(step.build, m_cancel);
        auto status = co_await std::move(asking);
        if (!*alive)
            co_return Error{ErrorKind::Cancelled, 0, {}, {}};
        if (!status && status.error().kind != ErrorKind::NotFound)
            co_return status.error();
        if (!status)
            batch.detailsGone.push_back(step.build);
        else if (step.kind == Step::Kind::Verify)
            batch.stillThere.push_back(step.build);
        else
            co_return Error{ErrorKind::ServerProblem, 500, u"the server cannot read this build"_s, {}};
    }
    batch.feeds = m_plan->done(step, {}, m_clock.now());
    m_pendingIds.push_back(step.build);
    if (step.kind == Step::Kind::Detail)
        noteDetail();
    add(std::move(batch));
    co_return std::nullopt;
}

QCoro::Task<std::optional<Error>> Engine::readAudit(Step step)
{
    const auto alive = m_alive;
    server::AuditQuery query;
    query.start = step.start;
    query.end = step.end;
    query.limit = step.limit;
    query.offset = step.offset;
    auto asking = m_endpoints.auditEvents(query, m_cancel);
    auto page = co_await std::move(asking);
    if (!*alive)
        co_return Error{ErrorKind::Cancelled, 0, {}, {}};
    if (!page)
        co_return page.error();
    Reply reply{page->rows(), page->total, false, {}, {}, page->serverTime.value_or(m_clock.now())};
    if (!page->items.empty()) {
        reply.newest = page->items.front().time;
        reply.oldest = page->items.back().time;
    }
    cache::Batch batch;
    batch.audit = std::move(page->items);
    batch.feeds = m_plan->done(step, reply, m_clock.now());
    add(std::move(batch));
    co_return std::nullopt;
}

template <class Value, class Question>
void Engine::askFor(size_t slot, bool wanted, Question question, void (Plan::*offer)(const std::vector<Value> &))
{
    if (!wanted || m_asking[slot])
        return;
    m_asking[slot] = true;
    whenDone(this, m_cache.ask(std::move(question)), [this, slot, offer](const Result<std::vector<Value>> &values) {
        m_asking[slot] = false;
        if (!values) {
            m_progress.error = values.error();
            setState(Progress::State::Failed);
            return;
        }
        (*m_plan.*offer)(*values);
        wake();
    });
}

void Engine::ask()
{
    // Nothing is asked while rows wait to be written: the answer would name what is already in hand.
    if (!m_running || m_writing)
        return;
    const Plan::Wants wants = m_plan->wants();
    const bool quiet = m_pending.builds.empty() && m_pendingIds.empty();
    askFor<BuildId>(
        0, wants.details && quiet, [](store::Connection &c) { return cache::wantedDetails(c, detailsAtOnce); },
        &Plan::offerDetails);
    askFor<BuildId>(
        1, wants.open, [](store::Connection &c) { return cache::openBuilds(c, openAtOnce); }, &Plan::offerOpen);
    askFor<BuildId>(
        2, wants.verify && quiet, [](store::Connection &c) { return cache::buildsToVerify(c, verifyAtOnce); },
        &Plan::offerVerify);
    askFor<UserId>(
        3, wants.people, [](store::Connection &c) { return cache::unknownPeople(c, peopleAtOnce); },
        &Plan::offerPeople);
    askFor<ProjectId>(
        4, wants.projects && quiet && m_pending.projects.empty(),
        [](store::Connection &c) { return cache::listedProjects(c); }, &Plan::offerProjects);
}

/// When nothing is under way any more, what is left is written; when that is done too, the round is over.
void Engine::settle()
{
    if (m_workers > 0 || m_writing)
        return;
    if (std::any_of(m_asking.begin(), m_asking.end(), [](bool busy) { return busy; }))
        return;
    const bool empty = m_pending.builds.empty() && m_pending.audit.empty() && m_pending.feeds.empty()
        && m_pending.people.empty() && m_pending.members.empty() && m_pending.projects.empty()
        && m_pending.detailsGone.empty() && m_pending.stillThere.empty() && m_pending.peopleGone.empty()
        && !m_pending.verifyUncheckedSince;
    if (!empty) {
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
    if (m_plan->listComplete() && m_plan->serverTotal() && !m_plan->resting(Feed::Builds)) {
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
    // Jitter: many windows must not ask in step.
    const Milliseconds every = *m_options.pollEvery;
    const Milliseconds wait = every * (90 + int(QRandomGenerator::global()->bounded(21))) / 100;
    m_progress.nextTry = m_clock.now() + wait;
    m_pollTimer.start(wait);
    announce();
}

void Engine::add(cache::Batch &&part)
{
    const auto move = [](auto &to, auto &from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    move(m_pending.builds, part.builds);
    move(m_pending.detailsGone, part.detailsGone);
    move(m_pending.stillThere, part.stillThere);
    move(m_pending.members, part.members);
    move(m_pending.people, part.people);
    move(m_pending.peopleGone, part.peopleGone);
    move(m_pending.audit, part.audit);
    move(m_pending.feeds, part.feeds); // later ones of the same feed overwrite earlier ones
    if (part.projectsComplete) {
        m_pending.projects = std::move(part.projects);
        m_pending.projectsComplete = true;
    }
    if (part.verifyUncheckedSince)
        m_pending.verifyUncheckedSince = part.verifyUncheckedSince;
    if (int(m_pending.builds.size() + m_pending.audit.size()) >= m_options.writeRows && !m_writing)
        write();
    else if (!m_writeTimer.isActive())
        m_writeTimer.start();
}

void Engine::write()
{
    if (m_writing)
        return;
    m_writeTimer.stop();
    cache::Batch batch = std::exchange(m_pending, {});
    auto ids = std::exchange(m_pendingIds, {});
    batch.now = m_clock.now();
    m_writing = true;
    whenDone(this, m_cache.apply(std::move(batch)), [this, ids](const Result<cache::Applied> &applied) {
        m_writing = false;
        m_plan->written(ids);
        if (!applied) {
            // Rows are lost here and asked for again next time: their progress was not saved either.
            m_progress.error = applied.error();
            m_running = false;
            setState(Progress::State::Failed);
            settle();
            return;
        }
        take(*applied);
        wake();
    });
}

void Engine::take(const cache::Applied &applied)
{
    m_summary.newBuilds += applied.newBuilds;
    m_summary.changedFinalBuilds += applied.changedFinalBuilds;
    m_summary.vanished += applied.vanished;
    m_summary.newAudit += applied.newAudit;
    m_progress.storedBuilds += applied.newBuilds;
    m_progress.detailsWanted += applied.newlyWanted;
    if (applied.newlyWanted > 0)
        m_plan->moreDetails();
    if (applied.toVerify > 0)
        m_plan->moreToVerify();
    if (applied.unknownPeople > 0)
        m_plan->morePeople();
    announce();
}

void Engine::noteDetail()
{
    ++m_summary.detailsRead;
    ++m_detailsSince;
    ++m_progress.detailsKnown;
    m_progress.detailsWanted = std::max<qint64>(0, m_progress.detailsWanted - 1);
    const double elapsed = double(m_detailClock.elapsed()) / 1000;
    if (elapsed > 2 && m_detailsSince > 0)
        m_progress.timeLeft = Seconds(qint64(double(m_progress.detailsWanted) * elapsed / double(m_detailsSince)));
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
        for (const Feed feed : {Feed::Projects, Feed::Members, Feed::Users, Feed::Builds, Feed::Details, Feed::Audit}) {
            if (m_plan->refused(feed))
                m_progress.refusedAreas << feedName(feed);
        }
    }
    if (!m_announceTimer.isActive())
        m_announceTimer.start();
}

} // namespace viewer::sync
