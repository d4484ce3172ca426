// SPDX-License-Identifier: GPL-3.0-or-later
// What wants to be looked at besides broken and flaky projects: lasting slowdowns and messages never seen before.
#pragma once

#include "models/analytics/failures/failure_groups.h"
#include "models/analytics/series/change_points.h"

#include <atomic>
#include <vector>

namespace viewer::analytics {

/// A project one of whose series takes longer since a change that still holds.
struct SlowerProject
{
    std::uint32_t project = 0; ///< entry of BuildDictionaries::projects
    std::uint32_t row = 0;     ///< the first run of the new level
    Instant since{};           ///< created, of that run
    ChangePoint point;
};

/// A message of failed builds that nobody has seen before the period.
struct NewMessage
{
    std::uint32_t error = 0; ///< number of an example text
    qint64 count = 0;        ///< failed builds of the period with it
    Instant firstSeen{};
    std::vector<std::uint32_t> projects; ///< entries, ascending
};

/// A new message is told from so many failed builds on: one failure is told by its project.
inline constexpr qint64 newMessageBuilds = 2;

struct Attention
{
    std::vector<SlowerProject> slower; ///< one a project (that of the largest ratio), newest change first
    std::vector<NewMessage> messages;  ///< most frequent first; empty while nobody knows whether they are new
    bool messagesKnown = false;        ///< texts were given, and the list was read back far enough
};

/// @method attention.slower 1
/// @title Slower
/// @formula The last lasting change of a series (project, method, starter bucket) lies in the period and made it slower
/// @source change.default_rule
/// @unit seconds; ratio of the typical durations
/// @minimum that of change.default_rule
/// @leaves-out changes that were followed by another one; deleted projects
/// @fails never; series with too few runs are not judged
/// @pitfalls A change to a larger image or more tests makes a project slower on purpose.
/// `messages` may be null. Some 0.1 s for a million builds; means nothing once `cancelled`.
Attention attention(const BuildColumns &columns, const MessageGroups *messages, const TimeRange &now,
                    const TimeRange &before, const std::atomic<bool> &cancelled);

} // namespace viewer::analytics
