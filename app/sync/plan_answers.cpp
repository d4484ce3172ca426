// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer changes in the plan, and the progress that is saved with its rows.
#include "app/sync/plan.h"

#include "app/sync/plan_places.h"

#include <algorithm>

namespace viewer::sync {

using cache::Feed;
using cache::FeedProgress;

namespace {

/// The audit row of something may be written a moment after it happened.
constexpr Seconds auditLag{5};

void setTime(QJsonObject &place, QLatin1StringView key, const std::optional<Instant> &time)
{
    if (time)
        place[key] = qint64(time->time_since_epoch().count());
}

} // namespace

std::vector<FeedProgress> Plan::done(const Step &step, const Reply &reply, Instant now)
{
    --m_underWay;
    --m_feedUnderWay[feedOf(step.kind)];
    m_answered.insert(feedOf(step.kind));
    const bool last = reply.rows < step.limit || (reply.total && step.offset + reply.rows >= *reply.total);
    const auto small = [&](Feed feed) { return std::vector{FeedProgress{feed, now, true, reply.total, {}}}; };
    switch (step.kind) {
    case Step::Kind::Projects:
        m_projectsBusy = false;
        m_projectsOffset += step.limit;
        m_projectsWanted = !last;
        return last ? small(Feed::Projects) : std::vector<FeedProgress>();
    case Step::Kind::Users:
        m_usersBusy = false;
        m_usersOffset += step.limit;
        m_usersWanted = !last;
        return last ? small(Feed::Users) : std::vector<FeedProgress>();
    case Step::Kind::Members:
        --m_membersUnderWay;
        return m_memberQueue.empty() && m_membersUnderWay == 0 ? small(Feed::Members) : std::vector<FeedProgress>();
    case Step::Kind::Head:
        return headDone(step, reply, now);
    case Step::Kind::List:
        return listDone(step, reply, now);
    case Step::Kind::AuditNewest:
    case Step::Kind::AuditForward:
    case Step::Kind::AuditBack:
        return auditDone(step, reply, now);
    case Step::Kind::Groups:
    case Step::Kind::Roles:
    case Step::Kind::Notifications:
    case Step::Kind::Images:
    case Step::Kind::VmImages:
        m_wholeLists[feedOf(step.kind)] = {};
        return small(feedOf(step.kind));
    case Step::Kind::Person:
    case Step::Kind::Detail:
    case Step::Kind::Recheck:
    case Step::Kind::Verify:
    case Step::Kind::Hinted:
    case Step::Kind::Attempts:
        break;
    }
    return {};
}

std::vector<FeedProgress> Plan::headDone(const Step &step, const Reply &reply, Instant now)
{
    m_headBusy = false;
    m_builds.total = reply.total;
    m_headOffset = step.offset + step.limit - pageOverlap;
    const bool met = reply.allKnownFinal || (m_headForNewOnly && reply.anyKnown) || reply.rows < step.limit
        || (m_scanning && m_headOffset >= m_list.place());
    m_headWanted = !met;
    if (!met)
        return {};
    m_builds.asOf = now;
    return {buildsProgress()};
}

std::vector<FeedProgress> Plan::listDone(const Step &step, const Reply &reply, Instant now)
{
    const bool last = reply.rows < step.limit;
    m_list.done(step.offset, last, reply.total);
    m_builds.total = reply.total;
    if (step.offset == 0)
        m_builds.asOf = now;
    if (m_list.complete()) {
        m_builds.complete = true;
        m_scanning = false;
        m_endedSweep = std::exchange(m_sweepSince, std::nullopt);
        m_builds.place[sweptKey] = qint64(now.time_since_epoch().count());
        m_list = PageScan(0);
    }
    return {buildsProgress()};
}

FeedProgress Plan::buildsProgress() const
{
    FeedProgress progress = m_builds;
    progress.place.remove(sinceKey);
    progress.place[offsetKey] = m_scanning ? m_list.place() : 0;
    if (m_scanning)
        setTime(progress.place, sinceKey, m_sweepSince);
    return progress;
}

std::vector<FeedProgress> Plan::auditDone(const Step &step, const Reply &reply, Instant now)
{
    m_audit.asOf = now;
    const Instant until = reply.serverTime - auditLag;
    switch (step.kind) {
    case Step::Kind::AuditNewest:
        m_auditBusy = false;
        m_forwardWanted = false;
        if (reply.newest) {
            m_auditNewest = reply.newest;
            m_auditAnchor = *reply.newest + Seconds(1);
            m_auditFrom = m_auditAnchor;
        } else {
            m_backComplete = true;
            m_auditFrom = Instant(Milliseconds(0));
        }
        m_auditUntil = until;
        break;
    case Step::Kind::AuditForward:
        m_auditBusy = false;
        if (step.offset == 0) {
            m_forwardNewest = reply.newest;
            m_forwardUntil = until;
        }
        m_forwardOffset = step.offset + step.limit - pageOverlap;
        if (reply.rows < step.limit) {
            m_forwardWanted = false;
            m_auditNewest = std::max(m_forwardNewest, m_auditNewest);
            m_auditUntil = m_forwardUntil;
        }
        break;
    default: {
        m_back.done(step.offset, reply.rows < step.limit, reply.total);
        if (reply.oldest)
            m_backOldest[step.offset] = *reply.oldest;
        while (!m_backOldest.empty() && m_backOldest.begin()->first < m_back.place()) {
            m_auditFrom = m_backOldest.begin()->second + Seconds(1);
            m_backOldest.erase(m_backOldest.begin());
        }
        if (m_back.complete()) {
            m_backComplete = true;
            m_auditFrom = Instant(Milliseconds(0));
        }
        break;
    }
    }
    m_audit.total = reply.total && !step.start && !step.end ? reply.total : m_audit.total;
    return {auditProgress()};
}

FeedProgress Plan::auditProgress() const
{
    FeedProgress progress = m_audit;
    progress.complete = m_backComplete;
    progress.place = {{offsetKey, m_back.place()}};
    setTime(progress.place, newestKey, m_auditNewest);
    setTime(progress.place, anchorKey, m_auditAnchor);
    setTime(progress.place, cache::auditFromKey, m_auditFrom);
    setTime(progress.place, cache::auditUntilKey, m_auditUntil);
    return progress;
}

} // namespace viewer::sync
