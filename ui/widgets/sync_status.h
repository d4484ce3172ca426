// SPDX-License-Identifier: GPL-3.0-or-later
// How fresh the data on screen is: the value the window shows in its pill, banner and status strip.
#pragma once

#include "models/domain/time.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace viewer {

struct SyncStatus
{
    enum class State : std::uint8_t {
        SignedOut, ///< nothing is asked of the server
        Live,      ///< up to date and told of changes
        Syncing,   ///< reading; the table can be used meanwhile
        Offline,   ///< the server does not answer
        Error,     ///< the server answers, but reading failed
    };

    State state = State::SignedOut;
    int percent = -1;                  ///< of the reading under way; -1 = not known
    QString words;                     ///< what is read ("builds"), or what went wrong in a sentence; may be empty
    std::optional<Instant> asOf;       ///< when the data was last complete; empty = never
    std::optional<Instant> nextTry;    ///< when the next reading starts
    qint64 storedBuilds = 0;           ///< in the local store
    std::optional<qint64> serverTotal; ///< as the server counts them

    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

} // namespace viewer
