// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the cache of one account up to date and keeps it so.
#pragma once

#include "app/server/endpoints.h"
#include "app/sync/hint_queue.h"
#include "app/sync/plan.h"
#include "models/cache/cache.h"
#include "models/domain/clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <array>
#include <memory>

namespace viewer::sync {

struct EngineOptions
{
    bool details = true;
    bool full = false;
    int connections = 4;              ///< while a person waits; more only makes the server slower
    Milliseconds writeDelay{100};     ///< rows gather this long before they are written
    int writeRows = 400;              ///< … or until there are so many
    std::optional<Seconds> pollEvery; ///< empty = one pass, then `finished` (a command)
    Seconds pollEveryBehind{120};     ///< … while nobody looks at the window
    bool allAttempts = false;         ///< attempts of every build; else the rest slowly, round by round
    Seconds smallListsEvery{600};     ///< projects, people, members
};

/// What a person may be told while it runs.
struct Progress
{
    enum class State { Idle, Syncing, Offline, SignedOut, Failed };
    State state = State::Idle;
    qint64 storedBuilds = 0; ///< known so far in this run of the program
    std::optional<qint64> serverTotal;
    qint64 detailsKnown = 0, detailsWanted = 0;
    std::optional<Seconds> timeLeft; ///< of the details, from the measured rate
    std::optional<Instant> asOf;     ///< when the head was last read
    std::optional<Instant> nextTry;  ///< offline: when it is tried again; idle: the next look
    std::optional<Error> error;      ///< why it is offline or failed
    QStringList refusedAreas;        ///< feed names refused to this role
    int unreadable = 0;              ///< rows or builds the server could not give
    int foreignRows = 0;             ///< rows of another tenant, dropped
};

/// What one pass changed, for `sync`.
struct Summary
{
    int newBuilds = 0, changedFinalBuilds = 0, vanished = 0, newAudit = 0, detailsRead = 0, requests = 0;
    int attemptsRead = 0;
    bool complete = false; ///< nothing is missing
    std::optional<Error> error;
    Progress progress;
};

/// GUI thread (or the only thread of a command). Cache and endpoints must outlive it.
class Engine : public QObject
{
    Q_OBJECT

public:
    Engine(cache::Cache &cache, server::Endpoints &endpoints, const Clock &clock, EngineOptions options,
           QObject *parent = nullptr);
    ~Engine() override;

    /// Reads the state of the cache and begins.
    void start();
    /// Look now: the person pressed refresh, or an event came.
    void lookNow();
    /// Details of these builds come first.
    void setVisible(const std::vector<BuildId> &ids);
    /// Attempts of these builds come first, as far as they are not known.
    void setAttemptsVisible(const std::vector<BuildId> &ids);
    /// Something happened to this build (null: to no build by name). Known ones are read now and again 2 s later,
    /// unknown ones make it look at the list; many hints become few requests.
    void hint(const BuildId &id);
    /// Whether somebody may be looking: how often the server is asked depends on it.
    void setInForeground(bool inForeground);
    /// Refused areas are asked once more: the person says that the roles changed.
    void retryRefused();
    /// The server refused this area elsewhere (the socket).
    void noteRefused(cache::Feed feed);

    const Progress &progress() const { return m_progress; }

signals:
    void progressChanged(const viewer::sync::Progress &progress);
    /// Only without `pollEvery`: the pass is over and everything is written.
    void finished(const viewer::sync::Summary &summary);
    /// The session ended: a new sign-in is needed.
    void signedOut(const viewer::Error &error);
    /// The server closed an area to this account's roles; it is not asked again until they change. Kept in the cache.
    void refused(viewer::cache::Feed area, const QString &right);

private:
    QCoro::Task<void> work(Step step);
    QCoro::Task<std::optional<Error>> perform(Step step);
    QCoro::Task<std::optional<Error>> readSmallList(Step step);
    QCoro::Task<std::optional<Error>> readBuildPage(Step step);
    QCoro::Task<std::optional<Error>> readBuild(Step step);
    QCoro::Task<std::optional<Error>> readAudit(Step step);
    QCoro::Task<std::optional<Error>> readWholeList(Step step);
    QCoro::Task<std::optional<Error>> readRoles(Step step);
    QCoro::Task<std::optional<Error>> readGroups(Step step);
    QCoro::Task<std::optional<Error>> readNotifications(Step step);
    QCoro::Task<std::optional<Error>> readImages(Step step);
    QCoro::Task<std::optional<Error>> readVmImages(Step step);
    QCoro::Task<std::optional<Error>> readAttempts(Step step);
    void stepFailed(const Step &step, const Error &error);
    void askForAttempts(const Plan::Wants &wants);
    void followHints();
    void takeHints();
    void lookAt(const std::vector<BuildId> &ids, bool head);
    void schedulePoll();
    Seconds pollInterval() const;
    void ask();
    template <class Value, class Question>
    void askFor(size_t slot, bool wanted, Question question, void (Plan::*offer)(const std::vector<Value> &));
    void wake();
    void beginRound();
    void settle();
    void roundEnded();
    void compareCounts();
    void endPass();
    void add(cache::Batch &&part);
    void write();
    void take(const cache::Applied &applied);
    void goOffline(const Error &error);
    void setState(Progress::State state);
    void announce();
    void noteDetail();

    cache::Cache &m_cache;
    server::Endpoints &m_endpoints;
    const Clock &m_clock;
    EngineOptions m_options;
    std::optional<Plan> m_plan;
    server::CancelToken m_cancel;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); ///< false once destroyed; coroutines look at it
    int m_workers = 0;
    bool m_running = false;
    std::array<bool, 8> m_asking{};
    bool m_counting = false;
    bool m_finished = false;
    int m_sweeps = 0;
    int m_mismatches = 0;
    cache::Batch m_pending;
    std::vector<BuildId> m_pendingIds;
    std::vector<Project> m_projects;
    bool m_writing = false;
    QTimer m_writeTimer, m_pollTimer, m_announceTimer, m_hintTimer;
    HintQueue m_hints;
    QSet<BuildId> m_lookedFor;  ///< hinted, unknown, and the list was looked at because of them
    QSet<cache::Feed> m_noted;  ///< refused in this session
    QSet<BuildId> m_foreign;    ///< … and unknown still: builds of other tenants
    QElapsedTimer m_sinceStart; ///< the clock of the hints
    std::optional<Milliseconds> m_headLookedAt;
    bool m_headHinted = false;
    bool m_light = false; ///< the round under way only looks at what events named
    bool m_inForeground = true;
    std::optional<Instant> m_lastLook;
    int m_failures = 0;
    std::optional<Instant> m_smallListsRead;
    Progress m_progress;
    Summary m_summary;
    QElapsedTimer m_detailClock;
    qint64 m_detailsSince = 0;
};

} // namespace viewer::sync
