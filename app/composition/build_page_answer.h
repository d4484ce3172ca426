// SPDX-License-Identifier: GPL-3.0-or-later
// What of the page of a build is computed from all builds: its like, its neighbours, failures with its message. Pure
// functions; any thread.
#pragma once

#include "models/analytics/failures/message_groups.h"
#include "models/analytics/usual_durations.h"
#include "models/columns/build_columns.h"
#include "ui/builds/build_page_values.h"

#include <atomic>

namespace viewer {

struct BuildPageAnswer
{
    BuildSnapshot snapshot;
    BuildId build;
    std::optional<BuildRow> row; ///< empty = not in the snapshot
    Usual usual;
    BuildId previous; ///< of the project, the one created before; null = none
    BuildId next;
    SimilarFailures similar; ///< `known` only when messages were given
};

/// Failed builds with the message of `row`, by project. One pass over the columns.
SimilarFailures similarFailures(const BuildColumns &columns, const BuildRow &row,
                                const analytics::MessageGroups &messages, const std::atomic<bool> &cancelled);

/// `messages` may be null: then nothing is said of similar failures yet. Some milliseconds a million builds.
BuildPageAnswer answerBuildPage(const BuildSnapshot &snapshot, const BuildId &build,
                                const analytics::UsualDurations *usual, const analytics::MessageGroups *messages,
                                const std::atomic<bool> &cancelled);

/// Words of a template that every message of the group has, for the search of the table; at most eight.
QString searchWordsOf(const QString &pattern);

} // namespace viewer
