// SPDX-License-Identifier: GPL-3.0-or-later
// One attempt of a build (the server says execution).
#pragma once

#include "models/domain/build_state.h"
#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>

#include <optional>

namespace viewer {

/// A row of `GET /builds/{id}/executions`. `started` is normally missing there; the server's `duration_seconds` is not
/// used: created to completed is the span. Attempt and build may disagree (a cancelled build's attempt runs on): the
/// build decides.
struct Attempt
{
    AttemptId id;
    int number = 0;     ///< 1 = the first
    QString statusWord; ///< pending running success failed cancelled
    Instant created{};
    std::optional<Instant> started;
    std::optional<Instant> completed;
    QString error; ///< token-like words masked; empty when none

    BuildState state() const { return buildStateOf(statusWord); }
};

} // namespace viewer
