// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of the log of an attempt.
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>

#include <optional>
#include <vector>

namespace viewer {

/// An entry of `GET /builds/{id}/logs`; it has no id, only its position. The message may hold several lines (the whole
/// output of a container), ANSI sequences and anything else: it is text to be shown plainly. Token-like words masked.
struct LogLine
{
    std::optional<Instant> time; ///< whole seconds: the server drops the fraction
    QString levelWord;           ///< debug info warn error, open set
    QString message;
    bool tekton = false; ///< said by a pod (metadata source "tekton"); all else counts as lifecycle
    QString pipelineRun;
    QString taskRun;
    QString step;
    QString pod;
    bool unreadable = false; ///< the server cannot read this row (500); nothing else is set

    friend bool operator==(const LogLine &, const LogLine &) = default;
};

/// One answer. Every row the server sent is in `lines`, so that places count: a row without sense is an empty line.
/// The server's `total` and `has_more` are about this answer only and not kept.
struct LogPage
{
    BuildId build;
    AttemptId attempt; ///< null: the build has no attempt and so no log
    std::vector<LogLine> lines;
    std::optional<Instant> serverTime;
};

} // namespace viewer
