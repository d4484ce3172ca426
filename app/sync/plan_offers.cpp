// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan is given beside answers: steps that failed or came back, and work that the cache or a person names.
#include "app/sync/plan.h"

#include <algorithm>

namespace viewer::sync {

using cache::Feed;

void Plan::giveBack(const Step &step)
{
    --m_underWay;
    --m_feedUnderWay[feedOf(step.kind)];
    switch (step.kind) {
    case Step::Kind::Projects:
        m_projectsBusy = false;
        break;
    case Step::Kind::Users:
        m_usersBusy = false;
        break;
    case Step::Kind::Person:
        m_people.push_front(step.person);
        break;
    case Step::Kind::Members:
        --m_membersUnderWay;
        m_memberQueue.push_front(step.project);
        break;
    case Step::Kind::Head:
        m_headBusy = false;
        break;
    case Step::Kind::List:
        m_list.failed(step.offset);
        break;
    case Step::Kind::Hinted:
        m_inHand.remove(step.build);
        m_hinted.push_front(step.build);
        break;
    case Step::Kind::Attempts:
        m_attemptsInHand.remove(step.build);
        m_attempts.push_front(step.build);
        break;
    case Step::Kind::Groups:
    case Step::Kind::Roles:
    case Step::Kind::Notifications:
    case Step::Kind::Images:
    case Step::Kind::VmImages:
        m_wholeLists[feedOf(step.kind)].busy = false;
        break;
    case Step::Kind::Detail:
    case Step::Kind::Recheck:
    case Step::Kind::Verify: {
        m_inHand.remove(step.build);
        auto &queue = step.kind == Step::Kind::Detail ? m_details
            : step.kind == Step::Kind::Recheck        ? m_open
                                                      : m_verify;
        queue.push_front(step.build);
        break;
    }
    case Step::Kind::AuditNewest:
    case Step::Kind::AuditForward:
        m_auditBusy = false;
        break;
    case Step::Kind::AuditBack:
        m_back.failed(step.offset);
        break;
    }
}

void Plan::failed(const Step &step, ErrorKind kind)
{
    giveBack(step);
    const Feed feed = feedOf(step.kind);
    if (kind == ErrorKind::Forbidden) {
        m_refused.insert(feed);
        return;
    }
    // A single build or person that the server cannot read must not stop the others: it is left for a later round.
    switch (step.kind) {
    case Step::Kind::Detail:
        m_details.pop_front();
        m_unreadable.insert(step.build);
        break;
    case Step::Kind::Recheck:
        m_open.pop_front();
        break;
    case Step::Kind::Hinted:
        m_hinted.pop_front();
        break;
    case Step::Kind::Attempts:
        m_attempts.pop_front();
        m_attemptsInHand.insert(step.build);
        break;
    case Step::Kind::Verify:
        m_verify.pop_front();
        m_unreadable.insert(step.build);
        break;
    case Step::Kind::Person:
        m_people.pop_front();
        break;
    case Step::Kind::Members:
        m_memberQueue.pop_front();
        break;
    default:
        m_resting.insert(feed);
        break;
    }
}

void Plan::retry(bool refused)
{
    m_resting.clear();
    if (refused)
        m_refused.clear();
}

Plan::Wants Plan::wants() const
{
    Wants wants;
    wants.details = m_options.details && m_detailsMayExist && m_details.empty() && open(Feed::Details);
    wants.open = m_openWanted && m_open.empty() && open(Feed::Details);
    wants.verify = m_verifyMayExist && m_verify.empty() && open(Feed::Details);
    wants.people = m_peopleMayExist && m_people.empty() && !m_usersWanted && open(Feed::Users);
    wants.projects = m_membersWanted && !m_projectsAsked && !m_projectsWanted && open(Feed::Members);
    const bool attempts = m_options.details && open(Feed::Attempts);
    wants.attempts = attempts && m_attemptsWanted && m_attempts.empty();
    wants.olderAttempts =
        attempts && !m_scanning && !m_attemptsEnded && m_attemptsOlder.empty() && olderAttemptsAtOnce() > 0;
    return wants;
}

void Plan::offerDetails(const std::vector<BuildId> &ids)
{
    for (const BuildId &id : ids) {
        if (usable(id))
            m_details.push_back(id);
    }
    // When everything offered is in hand, the cache is asked again once that is written.
    m_detailsMayExist = !m_details.empty();
}

void Plan::offerOpen(const std::vector<BuildId> &ids)
{
    m_openWanted = false;
    m_open.assign(ids.begin(), ids.end());
}

void Plan::offerVerify(const std::vector<BuildId> &ids)
{
    for (const BuildId &id : ids) {
        if (usable(id))
            m_verify.push_back(id);
    }
    m_verifyMayExist = !m_verify.empty();
}

void Plan::offerPeople(const std::vector<UserId> &ids)
{
    for (const UserId &id : ids) {
        if (!m_peopleHandled.contains(id)) {
            m_peopleHandled.insert(id);
            m_people.push_back(id);
        }
    }
    m_peopleMayExist = !m_people.empty();
}

void Plan::offerProjects(const std::vector<ProjectId> &ids)
{
    m_projectsAsked = true;
    m_membersWanted = false;
    m_memberQueue.assign(ids.begin(), ids.end());
}

int Plan::olderAttemptsAtOnce() const
{
    return m_options.allAttempts ? pageRows : m_attemptBudget;
}

void Plan::offerAttempts(const std::vector<BuildId> &ids)
{
    for (const BuildId &id : ids) {
        if (!m_attemptsInHand.contains(id))
            m_attempts.push_back(id);
    }
    // What is in hand will be written, and then the cache is asked again.
    m_attemptsWanted = !m_attempts.empty();
}

void Plan::offerOlderAttempts(const std::vector<BuildId> &ids, std::optional<Instant> before)
{
    m_attemptsOlder.assign(ids.begin(), ids.end());
    m_attemptsBefore = before;
    m_attemptsEnded = !before;
    m_attemptBudget -= std::min(m_attemptBudget, int(ids.size()));
}

void Plan::offerHinted(const std::vector<BuildId> &ids)
{
    for (const BuildId &id : ids) {
        if (std::find(m_hinted.begin(), m_hinted.end(), id) == m_hinted.end())
            m_hinted.push_back(id);
    }
}

void Plan::attemptsWritten(const BuildId &id)
{
    m_attemptsInHand.remove(id);
    m_attemptsWanted = true;
}

void Plan::setAttemptsVisible(const std::vector<BuildId> &ids)
{
    m_attemptsVisible.assign(ids.begin(), ids.end());
}

void Plan::written(const std::vector<BuildId> &ids)
{
    for (const BuildId &id : ids)
        m_inHand.remove(id);
    m_detailsMayExist |= !ids.empty();
    m_verifyMayExist |= !ids.empty();
}

void Plan::setVisible(const std::vector<BuildId> &ids)
{
    m_visible.assign(ids.begin(), ids.end());
}

} // namespace viewer::sync
