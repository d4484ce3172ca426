// SPDX-License-Identifier: GPL-3.0-or-later
// Exit codes of the commands.
#pragma once

#include "models/domain/error.h"

namespace viewer::command {

enum ExitCode {
    Succeeded = 0,
    FailedWithReason = 1,
    WrongUsage = 2,
    SignInRefused = 3,
    ServerNotReached = 4, ///< cached data still usable
    DoneInPart = 5,       ///< what is missing is listed
    DifferenceFound = 6,
};

/// The code for an error of the server or of the cache.
int exitCodeOf(const Error &error);

} // namespace viewer::command
