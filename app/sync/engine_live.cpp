// SPDX-License-Identifier: GPL-3.0-or-later
// When to look: by the clock, and when an event says so.
#include "app/sync/engine.h"

#include "models/domain/future.h"

#include <QRandomGenerator>

namespace viewer::sync {

namespace {

/// Looks at the list because of builds that nobody knows: events of other tenants come here too.
constexpr Milliseconds betweenHeadLooks{2000};
constexpr qsizetype rememberedForeign = 10'000;

} // namespace

void Engine::hint(const BuildId &id)
{
    if (!m_plan || !m_options.pollEvery || m_foreign.contains(id))
        return;
    const Milliseconds now(m_sinceStart.elapsed());
    if (id.isNull())
        m_headHinted = true;
    else
        m_hints.add(id, now);
    followHints();
}

void Engine::followHints()
{
    const Milliseconds now(m_sinceStart.elapsed());
    std::optional<Milliseconds> at = m_hints.nextAt(now);
    if (m_headHinted) {
        const Milliseconds head = m_headLookedAt ? std::max(now, *m_headLookedAt + betweenHeadLooks) : now;
        at = at ? std::min(*at, head) : head;
    }
    if (!at || m_asking[7])
        return;
    const Milliseconds wait = std::max(Milliseconds(0), *at - now);
    if (!m_hintTimer.isActive() || m_hintTimer.remainingTimeAsDuration() > wait)
        m_hintTimer.start(wait);
}

void Engine::takeHints()
{
    const Milliseconds now(m_sinceStart.elapsed());
    const std::vector<BuildId> ids = m_hints.take(now);
    m_asking[7] = true;
    whenDone(this, m_cache.ask([ids](store::Connection &c) { return cache::knownBuilds(c, ids); }),
             [this, ids, now](const Result<std::vector<BuildId>> &known) {
                 m_asking[7] = false;
                 if (!known) {
                     wake();
                     return;
                 }
                 for (const BuildId &id : ids) {
                     if (std::find(known->begin(), known->end(), id) != known->end()) {
                         m_lookedFor.remove(id);
                     } else if (m_lookedFor.remove(id)) {
                         if (m_foreign.size() < rememberedForeign)
                             m_foreign.insert(id);
                     } else {
                         m_lookedFor.insert(id);
                         m_headHinted = true;
                     }
                 }
                 const bool head = m_headHinted && (!m_headLookedAt || *m_headLookedAt + betweenHeadLooks <= now);
                 if (head) {
                     m_headHinted = false;
                     m_headLookedAt = now;
                 }
                 if (head || !known->empty())
                     lookAt(*known, head);
                 else
                     wake(); // a round may have waited for this answer to end
                 followHints();
             });
}

void Engine::lookAt(const std::vector<BuildId> &ids, bool head)
{
    if (m_progress.state == Progress::State::Offline) {
        lookNow(); // who sends events is there again
        return;
    }
    if (m_progress.state == Progress::State::SignedOut || m_progress.state == Progress::State::Failed)
        return;
    m_plan->offerHinted(ids);
    if (head)
        m_plan->lookAtHead();
    if (!m_running) {
        m_running = true;
        m_light = true;
        setState(Progress::State::Syncing);
    }
    wake();
}

Seconds Engine::pollInterval() const
{
    return m_inForeground ? *m_options.pollEvery : std::max(*m_options.pollEvery, m_options.pollEveryBehind);
}

void Engine::schedulePoll()
{
    // Jitter: many windows must not ask in step.
    const Milliseconds every = pollInterval();
    const Milliseconds wait = every * (90 + int(QRandomGenerator::global()->bounded(21))) / 100;
    m_progress.nextTry = m_clock.now() + wait;
    m_pollTimer.start(wait);
    announce();
}

void Engine::setInForeground(bool inForeground)
{
    if (std::exchange(m_inForeground, inForeground) == inForeground || !m_options.pollEvery || !m_plan)
        return;
    if (m_running || m_progress.state != Progress::State::Idle)
        return; // the end of the round looks at it; a server that is away has its own times
    if (inForeground && (!m_lastLook || m_clock.now() - *m_lastLook >= *m_options.pollEvery))
        lookNow();
    else
        schedulePoll();
}

void Engine::retryRefused()
{
    if (!m_plan)
        return;
    m_endpoints.forgetRefusals();
    m_plan->retry(true);
    m_noted.clear();
    m_smallListsRead.reset();
    cache::Batch batch;
    batch.forgetRefusals = true;
    add(std::move(batch));
    lookNow();
}

} // namespace viewer::sync
