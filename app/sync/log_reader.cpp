// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/log_reader.h"

#include <QCoroFuture>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>

namespace viewer::sync {

namespace {

/// How long to wait after a server that did not answer, while the attempt runs.
constexpr Milliseconds afterTrouble{10000};

QFuture<Result<qint64>> appendInPool(logs::LogStore store, AttemptId attempt, BuildId build, qint64 from,
                                     std::vector<LogLine> lines, Instant now)
{
    auto promise = std::make_shared<QPromise<Result<qint64>>>();
    promise->start();
    QFuture<Result<qint64>> future = promise->future();
    QThreadPool::globalInstance()->start([promise = std::move(promise), store = std::move(store), attempt, build, from,
                                          lines = std::move(lines), now]() mutable {
        promise->addResult(store.append(attempt, build, from, lines, now));
        promise->finish();
    });
    return future;
}

} // namespace

LogReader::LogReader(const server::Endpoints &endpoints, logs::LogStore store, const Clock &clock, QObject *parent)
    : LogReader([&endpoints] { return &endpoints; }, std::move(store), clock, parent)
{
}

LogReader::LogReader(Calls calls, logs::LogStore store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_calls(std::move(calls))
    , m_store(std::move(store))
    , m_clock(clock)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] { run(m_generation); });
}

LogReader::~LogReader()
{
    stop(); // what is on its way ends now, and must find that nobody waits for it
}

void LogReader::readOnce(BuildId build, AttemptId attempt, bool isFinal)
{
    stop();
    m_once = true;
    m_onlySafe = false;
    begin(build, attempt, isFinal);
}

void LogReader::readIfSafe(BuildId build)
{
    stop();
    m_once = true;
    m_onlySafe = true;
    begin(build, AttemptId(), true);
}

void LogReader::start(BuildId build, AttemptId attempt, bool isFinal)
{
    stop();
    m_once = false;
    m_onlySafe = false;
    begin(build, attempt, isFinal);
}

void LogReader::begin(BuildId build, AttemptId attempt, bool isFinal)
{
    m_cancel = server::CancelToken();
    m_build = build;
    m_attempt = attempt;
    m_isFinal = isFinal;
    m_state = {};
    m_chunk = {};
    m_stored = 0;
    m_reading = true;
    m_asking = false;
    if (!attempt.isNull())
        takeUp();
    run(m_generation);
}

/// Goes on at the anchor that the store holds; without one the log is read from its start, and compared.
void LogReader::takeUp()
{
    const std::optional<logs::StoredLog> held = m_store.about(m_attempt);
    if (!held)
        return;
    m_stored = held->entries;
    const std::optional<qint64> anchor = m_store.lastOfTekton(m_attempt);
    if (!anchor || *anchor >= m_stored)
        return;
    const Result<std::vector<LogLine>> entry = m_store.entries(m_attempt, *anchor, 1);
    if (!entry || entry->empty())
        return;
    m_state.phase = LogReading::Phase::Anchored;
    m_state.held = int(m_stored);
    m_state.anchor = int(*anchor);
    m_state.anchorLine = entry->front();
}

/// What is held of it already is collected again before anything is written.
void LogReader::learnAttempt(const AttemptId &attempt)
{
    m_attempt = attempt;
    if (const std::optional<logs::StoredLog> held = m_store.about(attempt))
        m_stored = held->entries;
}

void LogReader::setFinal()
{
    if (m_isFinal)
        return;
    m_isFinal = true;
    if (m_reading && !m_asking)
        run(m_generation);
}

void LogReader::stop()
{
    ++m_generation;
    m_again.stop();
    m_cancel.cancel();
    m_reading = false;
    m_asking = false;
}

QCoro::Task<void> LogReader::run(int generation)
{
    const QPointer<LogReader> self(this);
    while (self && generation == m_generation && m_reading && !m_asking) {
        const LogStep step = nextLogStep(m_state, m_clock.now(), m_isFinal || m_once);
        if (step.what != LogStep::What::Read) {
            m_asking = true;
            QCoro::Task<Result<Done>> putting = put();
            const Result<Done> done = co_await std::move(putting);
            if (!self || generation != m_generation)
                co_return;
            m_asking = false;
            if (!done)
                end({done.error(), false, false, m_stored, m_state.unreadable});
            else if (step.what == LogStep::What::Wait)
                waitFor(step.wait);
            else
                end({{}, m_isFinal, m_state.noAttempt, m_stored, m_state.unreadable});
            co_return;
        }
        m_again.stop();
        const server::Endpoints *calls = m_calls();
        if (!calls) {
            end({Error{ErrorKind::NotReached, 0, {}, {}}, false, false, m_stored, m_state.unreadable});
            co_return;
        }
        m_asking = true;
        const server::Endpoints endpoints = *calls; // the session may end meanwhile
        const LogRequest request = step.request;
        QCoro::Task<Result<LogPage>> asking = endpoints.logPage(m_build, m_attempt, request, m_cancel);
        Result<LogPage> page = co_await std::move(asking);
        if (!self || generation != m_generation)
            co_return;
        std::optional<LogChange> change;
        if (page) {
            if (m_attempt.isNull() && !page->attempt.isNull())
                learnAttempt(page->attempt);
            change = takeLogPage(m_state, request, std::move(*page), m_clock.now());
            if (m_onlySafe && (change->reading.mark || change->reading.phase == LogReading::Phase::Anchored)) {
                m_asking = false;
                LogOutcome outcome;
                outcome.onTekton = true;
                end(outcome);
                co_return;
            }
        } else {
            change = takeLogError(m_state, request, page.error());
        }
        if (!change) {
            m_asking = false;
            if (!m_isFinal && !m_once && isServerAway(page.error()))
                m_again.start(afterTrouble);
            else
                end({page.error(), false, false, m_stored, m_state.unreadable});
            co_return;
        }
        QCoro::Task<Result<Done>> taking = take(std::move(*change));
        const Result<Done> taken = co_await std::move(taking);
        if (!self || generation != m_generation)
            co_return;
        m_asking = false;
        if (!taken) {
            end({taken.error(), false, false, m_stored, m_state.unreadable});
            co_return;
        }
    }
}

void LogReader::waitFor(Milliseconds wait)
{
    m_again.start(wait);
    emit caughtUp();
}

/// Collects what is read of a log that is held already, so that what is shown never shrinks first.
QCoro::Task<Result<Done>> LogReader::take(LogChange change)
{
    m_state = std::move(change.reading);
    if (change.lines.empty())
        co_return Done();
    const qint64 end = m_chunk.from + qint64(m_chunk.lines.size());
    if (m_chunk.lines.empty() || change.from < m_chunk.from || change.from > end) {
        m_chunk = {change.from, std::move(change.lines)};
    } else {
        m_chunk.lines.resize(size_t(change.from - m_chunk.from));
        m_chunk.lines.insert(m_chunk.lines.end(), std::make_move_iterator(change.lines.begin()),
                             std::make_move_iterator(change.lines.end()));
    }
    if (m_chunk.from + qint64(m_chunk.lines.size()) < m_stored)
        co_return Done();
    QCoro::Task<Result<Done>> putting = put();
    co_return co_await std::move(putting);
}

QCoro::Task<Result<Done>> LogReader::put()
{
    if (m_chunk.lines.empty())
        co_return Done();
    Chunk chunk = std::exchange(m_chunk, {});
    const QPointer<LogReader> self(this);
    const int generation = m_generation;
    const QFuture<Result<qint64>> future =
        appendInPool(m_store, m_attempt, m_build, chunk.from, std::move(chunk.lines), m_clock.now());
    const Result<qint64> held = co_await future;
    if (!self || generation != m_generation)
        co_return Error{ErrorKind::Cancelled, 0, {}, {}};
    if (!held)
        co_return held.error();
    m_stored = *held;
    emit changed(m_attempt, m_stored);
    co_return Done();
}

void LogReader::end(LogOutcome outcome)
{
    m_reading = false;
    if (outcome.complete && m_stored > 0) {
        logs::LogStore store = m_store;
        const Result<Done> marked = store.setComplete(m_attempt, true);
        if (!marked)
            outcome.error = marked.error();
    }
    emit finished(outcome);
}

} // namespace viewer::sync
