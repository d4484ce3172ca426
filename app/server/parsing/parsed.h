// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that have no value of their own in models/domain.
#pragma once

#include "models/domain/build_state.h"
#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace viewer::server {

/// `GET /auth/login-options`.
struct LoginOptions
{
    bool directory = false; ///< ldap_enabled
};

/// `GET /builds/{id}/status`, without the constant progress.
struct BuildStatus
{
    BuildId id;
    QString statusWord;
    std::optional<Instant> started;
    std::optional<Instant> completed;

    BuildState state() const { return buildStateOf(statusWord); }
};

/// `POST /auth/login` and `/auth/refresh`. Holds tokens: wipe them after use.
struct LoginAnswer
{
    UserId user;
    QString email;
    QString firstName;
    QString lastName;
    QByteArray accessToken;
    QByteArray refreshToken;
    Seconds accessTtl{0};
    bool secondFactorRequired = false;
    bool passwordChangeRequired = false;
    bool setupRequired = false;
};

} // namespace viewer::server
