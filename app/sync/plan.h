// SPDX-License-Identifier: GPL-3.0-or-later
// What to ask the server next. Pure: state in, next request out; knows no network, no file and no clock.
#pragma once

#include "app/sync/page_scan.h"
#include "models/cache/feed.h"
#include "models/domain/error.h"
#include "models/domain/ids.h"

#include <QSet>

#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace viewer::sync {

/// One request. Which fields count depends on the kind.
struct Step
{
    enum class Kind {
        Projects,     ///< a page of the projects
        Users,        ///< a page of the accounts
        Person,       ///< one account that the list lacks
        Members,      ///< members of a project
        Head,         ///< a page of the newest builds
        List,         ///< a page of the builds, further back
        Detail,       ///< one build in full
        Recheck,      ///< one build that was not final: in full, again
        Verify,       ///< does the server still have this build?
        Hinted,       ///< one build that an event named: in full
        Attempts,     ///< all attempts of one build
        AuditNewest,  ///< the newest audit row, to find where to begin
        AuditForward, ///< audit rows since the newest known
        AuditBack,    ///< audit rows further back
        Groups,       ///< all groups with their members
        Roles,
        Notifications,
        Images,
        VmImages,
    };
    Kind kind = Kind::Head;
    int limit = pageRows;
    int offset = 0;
    ProjectId project;
    UserId person;
    BuildId build;
    std::optional<Instant> start; ///< audit, inclusive
    std::optional<Instant> end;   ///< audit, as sent: one second above the last row wanted
};

/// What an answer brought, as far as the plan has to know.
struct Reply
{
    int rows = 0; ///< rows the server sent, dropped ones included
    std::optional<qint64> total;
    bool allKnownFinal = false;            ///< Head: every row was known, final and unchanged
    bool anyKnown = false;                 ///< Head: at least one row was known
    std::optional<Instant> newest, oldest; ///< audit: times of the first and the last row
    Instant serverTime{};                  ///< clock of the server when it answered
};

struct PlanOptions
{
    bool details = true;
    bool full = false; ///< read the whole list again, to find what vanished
    int headLimit = pageRows;
    bool allAttempts = false; ///< attempts of every build; else of open, retried and visible ones, the rest slowly
    int olderAttempts = 20;   ///< … so many a round
};

/// One account. Feeds that are refused (403) are left out until `retry(true)`.
class Plan
{
public:
    Plan(const cache::Feeds &feeds, PlanOptions options);

    /// A new look at the server: head, audit since the newest row, open builds; small lists when they are old.
    void beginRound(Instant now, bool smallLists);
    /// Less than a round: new builds of the list, and who started them. Open ones have their own events.
    void lookAtHead();
    /// Events named these builds: read before everything else, known or final as they may be.
    void offerHinted(const std::vector<BuildId> &ids);
    /// An earlier run of the program was refused these.
    void refuse(cache::Feed feed) { m_refused.insert(feed); }
    /// The next request, in order of use to the person in front of the screen; empty when there is none (now).
    std::optional<Step> next();

    /// The answer was taken in. Progress to be saved in the same transaction as its rows.
    std::vector<cache::FeedProgress> done(const Step &step, const Reply &reply, Instant now);
    /// The answer was an error. `again` hands the step out again later; else its feed rests for this round.
    void failed(const Step &step, ErrorKind kind);
    /// Steps under way will not be answered (stopped, offline): they are handed out again.
    void giveBack(const Step &step);
    /// Feeds that rested may go on; refused ones too when `refused`.
    void retry(bool refused);

    /// Questions the engine answers from the cache, so that the plan goes on.
    struct Wants
    {
        bool details = false, open = false, verify = false, people = false, projects = false;
        bool attempts = false;      ///< of builds that are open or were retried
        bool olderAttempts = false; ///< of the others, back in time from `attemptsBefore`
    };
    Wants wants() const;
    void offerDetails(const std::vector<BuildId> &ids);
    void offerOpen(const std::vector<BuildId> &ids);
    void offerVerify(const std::vector<BuildId> &ids);
    void offerPeople(const std::vector<UserId> &ids);
    void offerProjects(const std::vector<ProjectId> &ids);
    void offerAttempts(const std::vector<BuildId> &ids);
    /// `before` empty: there are no older builds.
    void offerOlderAttempts(const std::vector<BuildId> &ids, std::optional<Instant> before);
    const std::optional<Instant> &attemptsBefore() const { return m_attemptsBefore; }
    int olderAttemptsAtOnce() const;
    /// The cache found more to do.
    void moreDetails() { m_detailsMayExist = true; }
    void moreToVerify() { m_verifyMayExist = true; }
    void moreAttempts() { m_attemptsWanted = true; }
    void morePeople() { m_peopleMayExist = true; }
    /// Rows of these builds were written: they may be asked for again when the cache says so.
    void written(const std::vector<BuildId> &ids);
    /// Details of these are wanted before all others.
    void setVisible(const std::vector<BuildId> &ids);
    /// Attempts of these come before those of others.
    void setAttemptsVisible(const std::vector<BuildId> &ids);
    /// Attempts of this build were written: they may be asked for again.
    void attemptsWritten(const BuildId &id);

    /// The list was read back to the oldest build, but the server counts another number: read it again.
    void beginSweep(Instant now);
    /// Since when the sweep that just ended has run; taken once.
    std::optional<Instant> takeEndedSweep();

    bool listComplete() const { return m_builds.complete; }
    bool nothingUnderWay() const { return m_underWay == 0; }
    const std::optional<qint64> &serverTotal() const { return m_builds.total; }
    bool refused(cache::Feed feed) const { return m_refused.contains(feed); }
    bool resting(cache::Feed feed) const { return m_resting.contains(feed); }

    static cache::Feed feedOf(Step::Kind kind);
    static bool isWholeList(Step::Kind kind);

private:
    /// A list that one step reads as a whole.
    struct WholeList
    {
        bool wanted = false, busy = false;
    };
    static std::optional<Step::Kind> wholeListOf(cache::Feed feed);
    std::optional<Step> nextWholeList(cache::Feed feed);
    std::optional<Step> nextHinted();
    std::optional<Step> nextAttempts(std::deque<BuildId> &queue);
    std::optional<Step> nextAfterTheScreen();
    bool open(cache::Feed feed) const;
    bool usable(const BuildId &id) const { return !m_inHand.contains(id) && !m_unreadable.contains(id); }
    std::optional<Step> nextSmall();
    std::optional<Step> nextBuild();
    std::optional<Step> nextDetail();
    std::optional<Step> nextAudit();
    std::optional<Step> nextFrom(std::deque<BuildId> &queue, Step::Kind kind);
    std::vector<cache::FeedProgress> headDone(const Step &step, const Reply &reply, Instant now);
    std::vector<cache::FeedProgress> listDone(const Step &step, const Reply &reply, Instant now);
    std::vector<cache::FeedProgress> auditDone(const Step &step, const Reply &reply, Instant now);
    cache::FeedProgress buildsProgress() const;
    cache::FeedProgress auditProgress() const;

    PlanOptions m_options;
    QSet<cache::Feed> m_refused, m_resting;
    QSet<cache::Feed> m_answered; ///< feeds that gave an answer: more than one request of them may be under way
    std::map<cache::Feed, int> m_feedUnderWay;
    int m_underWay = 0;
    int m_turn = 0; ///< counts steps handed out, for the mix of back-fill and details

    // Small lists, one page after the other.
    bool m_projectsWanted = false, m_usersWanted = false, m_membersWanted = false;
    bool m_projectsBusy = false, m_usersBusy = false;
    int m_projectsOffset = 0, m_usersOffset = 0;
    bool m_projectsAsked = false; ///< the cache was asked for the projects whose members are due
    std::deque<ProjectId> m_memberQueue;
    int m_membersUnderWay = 0;
    std::deque<UserId> m_people;
    bool m_peopleMayExist = true;
    QSet<UserId> m_peopleHandled;

    // Builds.
    cache::FeedProgress m_builds;
    bool m_headWanted = false, m_headBusy = false;
    int m_headOffset = 0;
    bool m_headForNewOnly = false;
    PageScan m_list;
    bool m_scanning = true; ///< the list is being read from behind: for the first time, or again
    std::optional<Instant> m_sweepSince;
    std::optional<Instant> m_endedSweep;
    std::deque<BuildId> m_visible, m_details, m_open, m_verify, m_hinted;
    QSet<BuildId> m_inHand;     ///< asked for and not yet written
    QSet<BuildId> m_unreadable; ///< failed; left alone until the small lists are read again
    bool m_detailsMayExist = true, m_openWanted = false, m_verifyMayExist = true;

    // Attempts.
    std::deque<BuildId> m_attempts, m_attemptsVisible, m_attemptsOlder;
    QSet<BuildId> m_attemptsInHand; ///< asked for and not yet written, or not to be read in this session
    bool m_attemptsWanted = true;
    int m_attemptBudget = 0;                 ///< older ones still to be read in this round
    bool m_attemptsEnded = false;            ///< read back to the oldest build
    std::optional<Instant> m_attemptsBefore; ///< place of the reading back

    std::map<cache::Feed, WholeList> m_wholeLists;

    // Audit.
    cache::FeedProgress m_audit;
    std::optional<Instant> m_auditNewest, m_auditAnchor, m_auditFrom, m_auditUntil;
    bool m_forwardWanted = false, m_auditBusy = false;
    int m_forwardOffset = 0;
    std::optional<Instant> m_forwardNewest, m_forwardUntil;
    PageScan m_back;
    std::map<int, Instant> m_backOldest; ///< by offset, of pages read ahead of the place
    bool m_backComplete = false;
};

} // namespace viewer::sync
