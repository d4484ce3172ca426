// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong, as values. The sentence a person reads is made in models/wording.
#pragma once

#include "models/domain/time.h"

#include <QString>

#include <optional>

namespace viewer {

enum class ErrorKind {
    Cancelled,              ///< stopped on request
    RefusedHere,            ///< not on the allow-list: never left this computer
    BadAddress,             ///< the address typed is no address
    NotReached,             ///< no connection (name, route, refused, reset)
    TimedOut,               ///< no answer in time
    Certificate,            ///< TLS refused; detail says why
    ForeignRedirect,        ///< the server sent us to another host
    TooLarge,               ///< body above the limit
    NotImageFactory,        ///< the address answers, but not with the API (web page, other program)
    ApiStripped,            ///< a proxy strips /api
    BadCredentials,         ///< 401 at sign-in: address or password wrong
    AccountDisabled,        ///< 401 at sign-in: disabled, pending, suspended or locked
    SecondFactorRequired,   ///< sign-in wants a code
    SecondFactorWrong,      ///< the code was refused
    PasswordChangeRequired, ///< 428, or told at sign-in
    DirectoryRefused,       ///< directory (LDAP) sign-in refused
    SessionEnded,           ///< 401 later: expired or disabled, indistinguishable
    NoTenant,               ///< the account belongs to no tenant
    TenantRefused,          ///< 403 no access to tenant
    Forbidden,              ///< 403 area not open to this role
    NotSeeded,              ///< 403 invalid permission: the server was never set up with rights
    SetupRequired,          ///< 409
    BadRequest,             ///< 400 and 422: a mistake of this program
    NotFound,               ///< 404, or the 500 that stands for it
    RateLimited,            ///< 429
    Maintenance,            ///< 503
    ServerProblem,          ///< other 5xx, or rows the server itself cannot read
    UnexpectedAnswer,       ///< body is not what the contract says
    Storage,                ///< the cache cannot be read or written
    StorageFull,            ///< disk full
    StorageNewer,           ///< the file was written by a newer program
    StorageCorrupt,         ///< the file is damaged
    BadInput,               ///< an argument or file of the user is wrong
};

/// An error as a value. `detail` is for the log and never holds a token, password or body.
struct Error
{
    ErrorKind kind = ErrorKind::UnexpectedAnswer;
    int httpStatus = 0; ///< 0 when no answer came
    QString detail;
    std::optional<Seconds> retryAfter; ///< from Retry-After
};

/// Whether the server as a whole is out of reach or refuses to work, and not just this row or area: what was cached
/// stays usable and a later try may help.
bool isServerAway(const Error &error);

} // namespace viewer
