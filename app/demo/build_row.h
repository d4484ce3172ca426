// SPDX-License-Identifier: GPL-3.0-or-later
// One build of the demo in 40 bytes; everything else about it is computed when it is asked for.
#pragma once

#include "models/domain/build_state.h"
#include "models/domain/time.h"

#include <QByteArrayView>

namespace viewer::demo {

/// The words the server sends. Two say the same as another one, one is outside the contract.
enum class StatusWord : quint8 { Completed, Failed, Cancelled, Running, Queued, Pending, InProgress, Success, Unheard };
QByteArrayView wordOf(StatusWord status);
QByteArrayView wordOf(BuildMethod method);

inline constexpr quint16 automatic = 0xffff;

struct BuildRow
{
    enum Flag : quint16 {
        NoCompleted = 1, ///< server data problem: ended without a time
        NoAttempts = 2,  ///< started by a trigger without an initiator: no attempt, no log
        Cloned = 4,      ///< made by copying an older build
        OnNode = 8,      ///< ran on a build node instead of Kubernetes
        Deleted = 16,
        NoMetadata = 32, ///< manifest.metadata is null
        NoWorkflow = 64,
        AttemptRunsOn = 128, ///< cancelled, but its attempt was never stopped
    };

    qint64 createdMs = 0;  ///< since 1970, with the fraction that the server never shows
    qint64 startedMs = 0;  ///< of the last attempt; 0 = never started
    qint32 durationMs = 0; ///< of the last attempt, or creation to end if it never started
    qint32 queueMs = 0;    ///< creation to the start of the first attempt
    quint32 number = 0;
    quint16 project = 0;
    quint16 starter = automatic; ///< row of people
    quint16 flags = 0;
    StatusWord status = StatusWord::Completed;
    BuildMethod method = BuildMethod::Container;
    quint8 attempts = 0;
    quint8 branch = 0; ///< see branchName; 0 = none
    quint8 error = 0;  ///< see errorText; 0 = none

    bool has(Flag flag) const { return (flags & flag) != 0; }
    bool isOver() const;
    Instant created() const { return Instant(Milliseconds(createdMs)); }
    std::optional<Instant> started() const;
    std::optional<Instant> completed() const;
};
static_assert(sizeof(BuildRow) == 40);

/// One attempt, computed.
struct AttemptTimes
{
    Instant created{};
    std::optional<Instant> completed;
    bool isLast = true;
};
/// Attempt `index` of `row`, 0 = the first.
AttemptTimes attemptOf(const BuildRow &row, int index);

int branchCount();
QByteArrayView branchName(int branch);

/// Kinds of failure, 1..errorCount(); the text holds ids and numbers that differ from build to build.
int errorCount();
QString errorText(int error, quint64 salt);

} // namespace viewer::demo
