// SPDX-License-Identifier: GPL-3.0-or-later
// Broken and flaky: what the order of a project's builds says. The one definition of both words.
#pragma once

#include "models/columns/build_columns.h"
#include "models/domain/build_state.h"
#include "models/domain/time.h"

#include <optional>
#include <span>
#include <vector>

namespace viewer::analytics {

/// One of the last ten finished builds, oldest first.
enum class StripMark : std::uint8_t { Succeeded, SucceededOnRetry, Failed, Cancelled };
inline constexpr int stripLength = 10;
/// Of the strip, builds that passed only on retry, from which a project is flaky.
inline constexpr int flakyBuilds = 2;

/// The last finished build that was not cancelled failed. Rows are those of the snapshot.
struct Broken
{
    Instant since{};           ///< created, of the first failure of the row of failures
    int inARow = 0;            ///< failures since then
    std::uint32_t lastRow = 0; ///< the newest of them
    std::uint32_t firstRow = 0;

    friend bool operator==(const Broken &, const Broken &) = default;
};

/// @method reliability.broken 1
/// @title Broken
/// @formula The last build of a project that succeeded or failed has failed; since = creation of the first failure
/// after
///          the last success; in a row = failures since then. A stretch = from the first failure after a success (or
///          after the oldest build read) to the creation of the next build that succeeded, or open
/// @source decisions.md; statistics.md 2.10 (open stretches are censored, not short)
/// @unit instants, UTC; builds
/// @minimum one build that succeeded or failed; else a project is not broken and has no stretch
/// @leaves-out cancelled, unfinished and unknown builds: they neither break, nor mend, nor count
/// @fails never; where the list was not read to its oldest build, "since" is the oldest failure read, a latest bound
/// @pitfalls Builds are ordered by creation, of all branches together: a broken side branch makes the project broken.
///           A retry that succeeds makes its build a success. The mean length of ended stretches is no recovery time:
///           it forgets the open ones.
class BrokenRow
{
public:
    /// The builds of one project, newest first.
    void see(BuildState state, std::uint32_t created, std::uint32_t row);
    /// What is older changes nothing any more.
    bool decided() const { return m_decided; }
    const std::optional<Broken> &broken() const { return m_broken; }

private:
    std::optional<Broken> m_broken;
    bool m_decided = false;
};

/// A time in which a project was broken.
struct BrokenStretch
{
    Instant from{};               ///< created, of the first failure
    std::optional<Instant> until; ///< created, of the first success after it; empty = open
    int failures = 0;
    std::uint32_t firstRow = 0; ///< of the first failure
    std::uint32_t lastRow = 0;  ///< of the last failure

    friend bool operator==(const BrokenStretch &, const BrokenStretch &) = default;
};

/// One build for `brokenStretches`.
struct Run
{
    BuildState state = BuildState::Unknown;
    Instant created{};
    std::uint32_t row = 0;
};

/// Stretches in the order of time. `oldestFirst`: ascending by creation.
std::vector<BrokenStretch> brokenStretches(std::span<const Run> oldestFirst);
/// … of one project of the snapshot; one pass over all rows.
std::vector<BrokenStretch> brokenStretches(const BuildColumns &columns, const ProjectId &project);

/// The mark of a build that is final; attempts 0 = not known.
StripMark stripMark(BuildState state, int attempts);

/// @method reliability.flaky 1
/// @title Flaky
/// @formula At least 2 of the last 10 finished builds succeeded with more than one attempt
/// @source decisions.md
/// @unit yes or no
/// @minimum two such builds; fewer than ten builds are judged as they are
/// @leaves-out unfinished and unknown builds
/// @fails attempts not read: the build counts as passed at once, so "not flaky" may be "not known"
/// @pitfalls A retry that passes can be an outage of a registry that ended. Cancelled builds take a place of the ten.
bool isFlaky(std::span<const StripMark> lastTen);

} // namespace viewer::analytics
