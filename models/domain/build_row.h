// SPDX-License-Identifier: GPL-3.0-or-later
// A build as a table shows it.
#pragma once

#include "models/domain/build_query.h"
#include "models/domain/build_state.h"
#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace viewer {

/// One build with ready values for display, made from the arrays. `error` is a number: the text lives in the
/// cache and is asked for by it (0 = none).
struct BuildRow
{
    std::uint32_t seq = 0; ///< key in the cache; never changes
    BuildId id;
    std::optional<int> number;
    BuildState state = BuildState::Unknown;
    QString statusWord;
    BuildMethod method = BuildMethod::Unknown;
    QString methodWord;
    ProjectId project;
    QString projectName;
    bool projectDeleted = false;
    StarterKind starterKind = StarterKind::NotKnownYet;
    UserId starter;
    QString starterName;
    Instant created{};
    std::optional<Instant> started;
    std::optional<Milliseconds> duration;
    int attempts = 0; ///< 0 = not known
    QString branch;
    std::uint32_t error = 0;
    bool vanished = false;    ///< the server does not have it any more
    bool detailKnown = false; ///< times and error were read
};

} // namespace viewer
