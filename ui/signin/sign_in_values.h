// SPDX-License-Identifier: GPL-3.0-or-later
// Plain values the sign-in dialog is told and tells.
#pragma once

#include "models/domain/time.h"
#include "ui/widgets/banner.h"

#include <QString>

#include <optional>

namespace viewer {

/// A server signed in to before, and the copy of its data on this computer.
struct SignInServer
{
    QString origin;
    QString email;
    QString personName;
    std::optional<Instant> lastUsed;
    std::optional<Instant> copyAsOf; ///< empty = no copy
    QString copyKey;                 ///< name of the copy for `offlineRequested`

    friend bool operator==(const SignInServer &, const SignInServer &) = default;
};

/// What is known of the address typed.
struct AddressProbe
{
    enum class State { Unknown, Checking, Answers, Doubtful, Refused };

    State state = State::Unknown;
    QString words;                 ///< "Answers in 38 ms", or why not, in a sentence
    bool directoryOffered = false; ///< the server signs in over a company directory (LDAP) too
};

/// What a person entered. Holds a password: keep it no longer than the request takes.
struct SignInRequest
{
    QString address;
    QString email;
    QString password;
    bool directory = false;
    bool staySignedIn = false;
};

} // namespace viewer
