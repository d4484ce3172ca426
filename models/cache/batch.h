// SPDX-License-Identifier: GPL-3.0-or-later
// What one transaction brings into the cache.
#pragma once

#include "models/cache/feed.h"
#include "models/domain/account.h"
#include "models/domain/attempt.h"
#include "models/domain/audit_event.h"
#include "models/domain/build.h"
#include "models/domain/group.h"
#include "models/domain/image.h"
#include "models/domain/notification.h"
#include "models/domain/people.h"
#include "models/domain/project_settings.h"
#include "models/domain/trace.h"

#include <utility>
#include <vector>

namespace viewer::cache {

/// All attempts of one build; empty = the server cannot read them.
struct BuildAttempts
{
    BuildId build;
    std::optional<std::vector<Attempt>> attempts;
};

/// Rows as parsed, and the progress of the feeds they came from. A default-made batch changes nothing.
struct Batch
{
    Instant now{}; ///< when the answers came; first seen, last seen, checked at
    std::optional<Account> account;
    std::vector<Build> builds;        ///< rows of the list, details
    std::vector<BuildId> detailsGone; ///< asked for, and the server has no such build for us
    std::vector<BuildId> stillThere;  ///< asked for because they might have vanished; they have not
    std::vector<Project> projects;
    bool projectsComplete = false; ///< `projects` is the whole list: those not in it were missed
    std::vector<std::pair<ProjectId, std::vector<UserId>>> members; ///< whole lists
    std::vector<Person> people;
    std::vector<UserId> peopleGone; ///< asked for and unknown to the server
    std::vector<AuditEvent> audit;
    std::vector<BuildAttempts> attempts;
    // Whole lists: what is not in them was missed.
    std::optional<std::vector<Group>> groups;
    std::optional<std::vector<Role>> roles;
    std::optional<std::vector<Notification>> notifications;
    std::optional<std::vector<Image>> images;
    std::optional<std::vector<VmImage>> vmImages;
    std::vector<ProjectSettings> settings; ///< each replaces what is kept of its project
    std::vector<BuildTrace> traces;        ///< each replaces what is kept of its build and attempt (`selected`)
    std::vector<Feed> refused;             ///< answered with 403
    bool forgetRefusals = false;           ///< the person wants them tried again
    /// Builds whose last check lies before this time are marked "may have vanished".
    std::optional<Instant> verifyUncheckedSince;
    std::vector<FeedProgress> feeds;
};

/// Whether applying it would change nothing.
bool isEmpty(const Batch &batch);

/// What a transaction changed.
struct Applied
{
    std::vector<std::uint32_t> builds; ///< seq of new builds and of those whose shown values changed
    int newBuilds = 0;
    int changedFinalBuilds = 0; ///< final before and different now: both versions are kept
    int knownFinalBuilds = 0;   ///< list rows that were known, final and unchanged
    int vanished = 0;
    int newAudit = 0;
    int newlyWanted = 0;       ///< builds whose details have to be read (again)
    int toVerify = 0;          ///< builds that may have vanished
    int attemptsWanted = 0;    ///< builds whose attempts should be read (again)
    int attemptsRead = 0;      ///< attempts that were new
    int unknownPeople = 0;     ///< people met for the first time by id alone
    bool namesChanged = false; ///< a project, a person or their names changed
};

} // namespace viewer::cache
