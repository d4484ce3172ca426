// SPDX-License-Identifier: GPL-3.0-or-later
// What the failed builds of a span say, by group.
#pragma once

#include "models/analytics/failures/message_groups.h"
#include "models/analytics/figure_period.h"
#include "models/analytics/sample/rate.h"
#include "models/columns/build_columns.h"

#include <atomic>

namespace viewer::analytics {

/// Whether a message is new. Unknown: the list was not read back to the begin of the previous period.
enum class FailureNews : std::uint8_t {
    Unknown,
    Seen,     ///< in the previous period too
    Returned, ///< not in the previous period, but before it
    New       ///< never before this period, as far as the list was read
};

/// One group that has at least one failed build in the period.
struct FailureGroup
{
    std::uint32_t group = 0; ///< of MessageGroups; 0 = failed without a text
    qint64 count = 0;        ///< failed builds of the period
    qint64 before = 0;       ///< … of the previous period
    Instant firstSeen{};     ///< created, over the whole snapshot, not only the period
    Instant lastSeen{};
    std::vector<std::uint32_t> projects; ///< entries with such a failure in the period, ascending
    double share = 0;                    ///< of all failed builds of the period, in (0, 1]
    Interval shareInterval;              ///< Wilson, 95 %
    std::vector<std::uint32_t> examples; ///< up to three error numbers, the most frequent of the period first
    FailureNews news = FailureNews::Unknown;
};

struct FailureQuery
{
    TimeRange now;                    ///< begin included, end excluded; times of creation
    TimeRange before;                 ///< of the same length
    std::optional<ProjectId> project; ///< empty = all
};

struct FailureGroupFigures
{
    std::vector<FailureGroup> groups; ///< most frequent first; equal counts by group; "no text" is one of them
    qint64 failed = 0;                ///< failed builds of the period: the counts add up to it
    qint64 failedBefore = 0;
    bool beforeKnown = false;
};

inline constexpr size_t failureExamples = 3;

/// @method failures.groups 1
/// @title Messages of failed builds
/// @formula Failed builds created in the period, counted by the template of their error text; share = count / failed
///          builds of the period, with its Wilson interval; first and last seen over all builds that were read; new =
///          no such failure before the period, returned = none in the previous period but some before it
/// @source failures.masks, failures.drain; rate.wilson for the interval
/// @unit builds; share in [0, 1]
/// @minimum one failed build; else the list is empty and failed is 0
/// @leaves-out builds that did not fail, errors of attempts before the last
/// @fails where the list was not read back to the begin of the previous period: whether a message is new is unknown
/// @pitfalls Messages are not causes: one cause can have many messages, and "exit code 1" many causes. A build whose
///           detail was not read yet has no text and is counted under "no message". Intervals treat builds as
///           independent, and failures come in bursts.
FailureGroupFigures failureGroups(const BuildColumns &columns, const MessageGroups &messages, const FailureQuery &query,
                                  const std::atomic<bool> &cancelled);

} // namespace viewer::analytics
