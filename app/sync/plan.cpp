// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/plan.h"

#include "app/sync/plan_places.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::sync {

using cache::Feed;
using cache::FeedProgress;

namespace {

/// While the list is filled from behind, one request in so many is a detail.
constexpr int detailEvery = 4;

std::optional<Instant> timeIn(const QJsonObject &place, QLatin1StringView key)
{
    const QJsonValue value = place.value(key);
    return value.isDouble() ? std::optional(Instant(Milliseconds(value.toInteger()))) : std::nullopt;
}

} // namespace

Plan::Plan(const cache::Feeds &feeds, PlanOptions options)
    : m_options(options)
{
    m_builds = feeds.value(Feed::Builds);
    m_builds.feed = Feed::Builds;
    m_sweepSince = timeIn(m_builds.place, sinceKey);
    m_list = PageScan(m_builds.place.value(offsetKey).toInt());
    m_scanning = !m_builds.complete || m_sweepSince;
    m_audit = feeds.value(Feed::Audit);
    m_audit.feed = Feed::Audit;
    m_auditNewest = timeIn(m_audit.place, newestKey);
    m_auditAnchor = timeIn(m_audit.place, anchorKey);
    m_auditFrom = timeIn(m_audit.place, cache::auditFromKey);
    m_auditUntil = timeIn(m_audit.place, cache::auditUntilKey);
    m_back = PageScan(m_audit.place.value(offsetKey).toInt());
    m_backComplete = m_audit.complete;
    for (const Feed feed : {Feed::Groups, Feed::Roles, Feed::Notifications, Feed::Images, Feed::VmImages})
        m_wholeLists[feed] = {};
}

std::optional<Step::Kind> Plan::wholeListOf(Feed feed)
{
    switch (feed) {
    case Feed::Groups:
        return Step::Kind::Groups;
    case Feed::Roles:
        return Step::Kind::Roles;
    case Feed::Notifications:
        return Step::Kind::Notifications;
    case Feed::Images:
        return Step::Kind::Images;
    case Feed::VmImages:
        return Step::Kind::VmImages;
    default:
        return std::nullopt;
    }
}

bool Plan::isWholeList(Step::Kind kind)
{
    return wholeListOf(feedOf(kind)).has_value();
}

Feed Plan::feedOf(Step::Kind kind)
{
    switch (kind) {
    case Step::Kind::Projects:
        return Feed::Projects;
    case Step::Kind::Users:
    case Step::Kind::Person:
        return Feed::Users;
    case Step::Kind::Members:
        return Feed::Members;
    case Step::Kind::Head:
    case Step::Kind::List:
        return Feed::Builds;
    case Step::Kind::Detail:
    case Step::Kind::Recheck:
    case Step::Kind::Verify:
    case Step::Kind::Hinted:
        return Feed::Details;
    case Step::Kind::Attempts:
        return Feed::Attempts;
    case Step::Kind::Groups:
        return Feed::Groups;
    case Step::Kind::Roles:
        return Feed::Roles;
    case Step::Kind::Notifications:
        return Feed::Notifications;
    case Step::Kind::Images:
        return Feed::Images;
    case Step::Kind::VmImages:
        return Feed::VmImages;
    case Step::Kind::AuditNewest:
    case Step::Kind::AuditForward:
    case Step::Kind::AuditBack:
        return Feed::Audit;
    }
    return Feed::Builds;
}

void Plan::beginRound(Instant now, bool smallLists)
{
    m_resting.clear();
    lookAtHead();
    m_headForNewOnly = false;
    m_openWanted = true;
    m_attemptBudget = m_options.olderAttempts;
    if (smallLists) {
        m_unreadable.clear();
        m_projectsWanted = m_usersWanted = m_membersWanted = true;
        m_projectsOffset = m_usersOffset = 0;
        m_projectsAsked = false;
        for (auto &[feed, list] : m_wholeLists)
            list.wanted = true;
    }
    if (m_options.full && !m_scanning)
        beginSweep(now);
    m_options.full = false;
    if (m_scanning && !m_sweepSince)
        m_sweepSince = now;
}

void Plan::lookAtHead()
{
    m_headForNewOnly = !m_headWanted || m_headForNewOnly;
    m_headWanted = true;
    m_headOffset = 0;
    m_forwardWanted = true;
    m_forwardOffset = 0;
    m_forwardNewest.reset();
    m_attemptsWanted = true;
}

void Plan::beginSweep(Instant now)
{
    m_list = PageScan(0);
    m_sweepSince = now;
    m_scanning = true;
}

std::optional<Instant> Plan::takeEndedSweep()
{
    return std::exchange(m_endedSweep, std::nullopt);
}

/// Each refusal is an audit row that everybody sees: until a feed has answered once, it is asked one thing at a time.
bool Plan::open(Feed feed) const
{
    if (m_refused.contains(feed) || m_resting.contains(feed))
        return false;
    const bool manyAtOnce = feed == Feed::Members || feed == Feed::Attempts;
    const auto underWay = m_feedUnderWay.find(feed);
    return !manyAtOnce || m_answered.contains(feed) || underWay == m_feedUnderWay.end() || underWay->second == 0;
}

std::optional<Step> Plan::next()
{
    std::optional<Step> step = nextSmall();
    if (!step)
        step = nextBuild();
    if (step) {
        ++m_underWay;
        ++m_feedUnderWay[feedOf(step->kind)];
    }
    return step;
}

std::optional<Step> Plan::nextSmall()
{
    Step step;
    if (m_projectsWanted && !m_projectsBusy && open(Feed::Projects)) {
        m_projectsBusy = true;
        step.kind = Step::Kind::Projects;
        step.offset = m_projectsOffset;
        return step;
    }
    if (m_usersWanted && !m_usersBusy && open(Feed::Users)) {
        m_usersBusy = true;
        step.kind = Step::Kind::Users;
        step.offset = m_usersOffset;
        return step;
    }
    return std::nullopt;
}

std::optional<Step> Plan::nextFrom(std::deque<BuildId> &queue, Step::Kind kind)
{
    while (!queue.empty() && open(Feed::Details)) {
        Step step;
        step.kind = kind;
        step.build = queue.front();
        queue.pop_front();
        if (!usable(step.build))
            continue;
        m_inHand.insert(step.build);
        return step;
    }
    return std::nullopt;
}

/// What an event named may be in hand for another reason; that answer may be older than the event.
std::optional<Step> Plan::nextHinted()
{
    if (!open(Feed::Details))
        return std::nullopt;
    const auto free =
        std::find_if(m_hinted.begin(), m_hinted.end(), [this](const BuildId &id) { return !m_inHand.contains(id); });
    if (free == m_hinted.end())
        return std::nullopt;
    Step step;
    step.kind = Step::Kind::Hinted;
    step.build = *free;
    m_hinted.erase(free);
    m_inHand.insert(step.build);
    return step;
}

std::optional<Step> Plan::nextAttempts(std::deque<BuildId> &queue)
{
    while (!queue.empty() && open(Feed::Attempts)) {
        Step step;
        step.kind = Step::Kind::Attempts;
        step.build = queue.front();
        queue.pop_front();
        if (m_attemptsInHand.contains(step.build))
            continue;
        m_attemptsInHand.insert(step.build);
        return step;
    }
    return std::nullopt;
}

std::optional<Step> Plan::nextWholeList(Feed feed)
{
    WholeList &list = m_wholeLists[feed];
    if (!list.wanted || list.busy || !open(feed))
        return std::nullopt;
    list.busy = true;
    Step step;
    step.kind = *wholeListOf(feed);
    return step;
}

std::optional<Step> Plan::nextDetail()
{
    return nextFrom(m_details, Step::Kind::Detail);
}

std::optional<Step> Plan::nextBuild()
{
    Step step;
    if (auto hinted = nextHinted())
        return hinted;
    // The first page of a list never read is a page of the scan; a head would read it a second time.
    const bool scanFromTop = m_scanning && m_list.place() == 0;
    if (m_headWanted && !scanFromTop && open(Feed::Builds)) {
        if (!m_headBusy) {
            m_headBusy = true;
            step.kind = Step::Kind::Head;
            step.offset = m_headOffset;
            step.limit = m_headOffset == 0 ? m_options.headLimit : pageRows;
            return step;
        }
    } else {
        m_headWanted = m_headWanted && !scanFromTop;
    }
    if (auto visible = nextFrom(m_visible, Step::Kind::Detail))
        return visible;
    if (auto attempts = nextAttempts(m_attemptsVisible))
        return attempts;
    if (auto verify = nextFrom(m_verify, Step::Kind::Verify))
        return verify;
    if (auto again = nextFrom(m_open, Step::Kind::Recheck))
        return again;
    const bool filling = (m_scanning && open(Feed::Builds)) || (!m_backComplete && open(Feed::Audit));
    if (filling && ++m_turn % detailEvery == 0) {
        if (auto detail = nextDetail())
            return detail;
    }
    if (!m_memberQueue.empty() && open(Feed::Members)) {
        step.kind = Step::Kind::Members;
        step.project = m_memberQueue.front();
        m_memberQueue.pop_front();
        ++m_membersUnderWay;
        return step;
    }
    return nextAfterTheScreen();
}

/// Lists, oldest last, and what nobody waits for.
std::optional<Step> Plan::nextAfterTheScreen()
{
    Step step;
    const bool firstPageIsDue = m_scanning && m_list.place() == 0 && open(Feed::Builds);
    for (const Feed feed : {Feed::Groups, Feed::Roles}) {
        if (firstPageIsDue)
            break;
        if (auto list = nextWholeList(feed))
            return list;
    }
    if (m_scanning && open(Feed::Builds) && (m_turn % 2 || m_backComplete || m_list.place() == 0)) {
        if (const auto offset = m_list.next()) {
            step.kind = Step::Kind::List;
            step.offset = *offset;
            return step;
        }
    }
    if (auto audit = nextAudit())
        return audit;
    if (m_scanning && open(Feed::Builds)) {
        if (const auto offset = m_list.next()) {
            step.kind = Step::Kind::List;
            step.offset = *offset;
            return step;
        }
    }
    if (!m_people.empty() && open(Feed::Users)) {
        step.kind = Step::Kind::Person;
        step.person = m_people.front();
        m_people.pop_front();
        return step;
    }
    if (auto attempts = nextAttempts(m_attempts))
        return attempts;
    for (const Feed feed : {Feed::Notifications, Feed::Images, Feed::VmImages}) {
        if (auto list = nextWholeList(feed))
            return list;
    }
    if (auto detail = nextDetail())
        return detail;
    return nextAttempts(m_attemptsOlder);
}

std::optional<Step> Plan::nextAudit()
{
    if (!open(Feed::Audit))
        return std::nullopt;
    Step step;
    if (m_forwardWanted && !m_auditBusy) {
        m_auditBusy = true;
        step.kind = m_auditNewest ? Step::Kind::AuditForward : Step::Kind::AuditNewest;
        step.limit = m_auditNewest ? pageRows : 1;
        step.start = m_auditNewest;
        step.offset = m_forwardOffset;
        return step;
    }
    if (m_auditAnchor && !m_backComplete) {
        if (const auto offset = m_back.next()) {
            step.kind = Step::Kind::AuditBack;
            step.offset = *offset;
            step.end = m_auditAnchor;
            return step;
        }
    }
    return std::nullopt;
}

} // namespace viewer::sync
