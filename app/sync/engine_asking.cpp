// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan wants to know from the cache.
#include "app/sync/engine.h"

#include "models/domain/future.h"

#include <algorithm>

namespace viewer::sync {

namespace {

constexpr int detailsAtOnce = 2000;
constexpr int openAtOnce = 20;
constexpr int verifyAtOnce = 200;
constexpr int peopleAtOnce = 50;
constexpr int attemptsAtOnce = 20;

} // namespace

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
    if (quiet && m_pending.attempts.empty())
        askForAttempts(wants);
}

void Engine::askForAttempts(const Plan::Wants &wants)
{
    askFor<BuildId>(
        5, wants.attempts, [](store::Connection &c) { return cache::wantedAttempts(c, attemptsAtOnce); },
        &Plan::offerAttempts);
    if (!wants.olderAttempts || m_asking[6])
        return;
    m_asking[6] = true;
    const auto question = [before = m_plan->attemptsBefore(), limit = m_plan->olderAttemptsAtOnce()](
                              store::Connection &c) { return cache::olderAttempts(c, before, limit); };
    whenDone(this, m_cache.ask(question), [this](const Result<cache::OlderAttempts> &older) {
        m_asking[6] = false;
        if (older)
            m_plan->offerOlderAttempts(older->ids, older->before);
        wake();
    });
}

void Engine::setAttemptsVisible(const std::vector<BuildId> &ids)
{
    if (!m_plan || ids.empty())
        return;
    whenDone(this, m_cache.ask([ids](store::Connection &c) { return cache::unreadAttempts(c, ids); }),
             [this](const Result<std::vector<BuildId>> &unread) {
                 if (!unread || unread->empty())
                     return;
                 m_plan->setAttemptsVisible(*unread);
                 if (m_running)
                     wake();
             });
}

} // namespace viewer::sync
