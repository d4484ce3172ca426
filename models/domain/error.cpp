// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/error.h"

namespace viewer {

bool isServerAway(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotReached:
    case ErrorKind::TimedOut:
    case ErrorKind::Certificate:
    case ErrorKind::ForeignRedirect:
    case ErrorKind::NotImageFactory:
    case ErrorKind::ApiStripped:
    case ErrorKind::RateLimited:
    case ErrorKind::Maintenance:
    case ErrorKind::NotSeeded:
    case ErrorKind::SetupRequired:
        return true;
    case ErrorKind::ServerProblem:
        return error.httpStatus >= 502; // 500 is one row or one call
    default:
        return false;
    }
}

} // namespace viewer
