// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the cache file that need no columns.
#pragma once

#include "models/cache/feed.h"
#include "models/domain/account.h"
#include "models/domain/audit_event.h"
#include "models/domain/build_row.h"
#include "models/domain/people.h"
#include "models/store/connection.h"

#include <QHash>
#include <QList>

#include <vector>

namespace viewer::cache {

/// Counts behind `status` and the planner.
struct CacheCounts
{
    qint64 builds = 0; ///< vanished ones included
    qint64 vanished = 0;
    qint64 detailsWanted = 0;
    qint64 projects = 0; ///< listed by the server
    qint64 people = 0;
    qint64 members = 0; ///< pairs of project and person
    qint64 audit = 0;
    qint64 attempts = 0;
    qint64 attemptsKnown = 0; ///< builds whose attempts were read
    qint64 groups = 0;
    qint64 groupMembers = 0;
    qint64 roles = 0;
    qint64 notifications = 0;
    qint64 images = 0;
    qint64 vmImages = 0;
    qint64 cacheBytes = 0;
};

/// A project or person with what only the cache knows.
struct ProjectRow
{
    Project project;
    bool deleted = false;
    qint64 builds = 0;
};
struct MemberRow
{
    Person person;
    QStringList projects; ///< names
    std::optional<Instant> lastActivity;
};
struct AuditRow
{
    AuditEvent event;
    QString projectName;
};

// All of these run on the thread of the connection.

Result<std::optional<Account>> readAccount(store::Connection &connection);
Result<Feeds> readFeeds(store::Connection &connection);
Result<CacheCounts> readCounts(store::Connection &connection);
/// Areas that the server closed to this account's roles.
Result<std::vector<Refusal>> readRefusals(store::Connection &connection);

/// The newest builds for the first screen, before the columns are loaded. Index on `created`, below a millisecond.
Result<std::vector<BuildRow>> newestBuilds(store::Connection &connection, int limit);
Result<QHash<quint32, QString>> errorTexts(store::Connection &connection, const QList<quint32> &numbers);
/// The texts with the numbers from `first` to before `end`, in their order; empty where a number has none.
Result<std::vector<QString>> errorTextsBetween(store::Connection &connection, quint32 first, quint32 end);

/// When the status of a build was last read from the server; empty for an unknown build.
Result<std::optional<Instant>> lastChecked(store::Connection &connection, const BuildId &id);

/// Builds whose details have to be read, newest first.
Result<std::vector<BuildId>> wantedDetails(store::Connection &connection, int limit);
/// Builds that are not final, oldest check first.
Result<std::vector<BuildId>> openBuilds(store::Connection &connection, int limit);
/// Builds that may have vanished.
Result<std::vector<BuildId>> buildsToVerify(store::Connection &connection, int limit);
/// Those of these builds that the cache holds.
Result<std::vector<BuildId>> knownBuilds(store::Connection &connection, const std::vector<BuildId> &ids);
/// Builds whose attempts are to be read soon: open ones, retried ones and ones that moved since, newest first.
Result<std::vector<BuildId>> wantedAttempts(store::Connection &connection, int limit);
/// Those of these builds whose attempts were not read.
Result<std::vector<BuildId>> unreadAttempts(store::Connection &connection, const std::vector<BuildId> &ids);

/// The next builds back in time whose attempts were not read; `before` moves to the last one looked at.
struct OlderAttempts
{
    std::vector<BuildId> ids;
    std::optional<Instant> before; ///< empty: there are no older builds
};
Result<OlderAttempts> olderAttempts(store::Connection &connection, std::optional<Instant> before, int limit);

Result<std::vector<ProjectId>> listedProjects(store::Connection &connection);
/// People known by id alone, who started a build or are members.
Result<std::vector<UserId>> unknownPeople(store::Connection &connection, int limit);

Result<std::vector<ProjectRow>> projectRows(store::Connection &connection);
Result<std::vector<MemberRow>> memberRows(store::Connection &connection);
/// Newest first.
Result<std::vector<AuditRow>> auditRows(store::Connection &connection);

} // namespace viewer::cache
