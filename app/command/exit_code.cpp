// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/exit_code.h"

namespace viewer::command {

int exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::BadInput:
    case ErrorKind::BadAddress:
        return WrongUsage;
    case ErrorKind::BadCredentials:
    case ErrorKind::AccountDisabled:
    case ErrorKind::SecondFactorRequired:
    case ErrorKind::SecondFactorWrong:
    case ErrorKind::PasswordChangeRequired:
    case ErrorKind::DirectoryRefused:
    case ErrorKind::SessionEnded:
    case ErrorKind::NoTenant:
    case ErrorKind::TenantRefused:
        return SignInRefused;
    default:
        return isServerAway(error) ? ServerNotReached : FailedWithReason;
    }
}

} // namespace viewer::command
