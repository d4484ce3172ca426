// SPDX-License-Identifier: GPL-3.0-or-later
// The other end of a sync: rows gather and are written together with the progress that speaks of them.
#include "app/sync/engine.h"

#include "models/domain/future.h"

namespace viewer::sync {

namespace {

/// A whole list replaces an earlier one.
void takeLists(cache::Batch &to, cache::Batch &from)
{
    const auto take = [](auto &target, auto &source) {
        if (source)
            target = std::exchange(source, std::nullopt);
    };
    take(to.groups, from.groups);
    take(to.roles, from.roles);
    take(to.notifications, from.notifications);
    take(to.images, from.images);
    take(to.vmImages, from.vmImages);
    to.forgetRefusals |= from.forgetRefusals;
}

} // namespace

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
    move(m_pending.attempts, part.attempts);
    move(m_pending.refused, part.refused);
    takeLists(m_pending, part);
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
    std::vector<BuildId> attempts;
    for (const cache::BuildAttempts &read : batch.attempts)
        attempts.push_back(read.build);
    batch.now = m_clock.now();
    m_writing = true;
    whenDone(this, m_cache.apply(std::move(batch)), [this, ids, attempts](const Result<cache::Applied> &applied) {
        m_writing = false;
        m_plan->written(ids);
        for (const BuildId &id : attempts)
            m_plan->attemptsWritten(id);
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
    m_summary.attemptsRead += applied.attemptsRead;
    m_progress.storedBuilds += applied.newBuilds;
    m_progress.detailsWanted += applied.newlyWanted;
    if (applied.newlyWanted > 0)
        m_plan->moreDetails();
    if (applied.toVerify > 0)
        m_plan->moreToVerify();
    if (applied.attemptsWanted > 0)
        m_plan->moreAttempts();
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

} // namespace viewer::sync
