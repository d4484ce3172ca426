// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/time.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace viewer::server {

/// `GET /invitations/{token}`. The server tells no name of tenant, role or inviter.
struct Invitation
{
    QString email;
    QString status;                 ///< pending accepted expired cancelled revoked, open set
    std::optional<Instant> expires; ///< an expired one may still say pending
};

/// `POST /invitations/accept`; the token in the answer is dropped while parsing.
struct AcceptedInvitation
{
    QString email;
    bool active = false; ///< an account that existed already: it keeps its names and password
};

/// `POST /auth/validate-reset-token`.
struct ResetLink
{
    bool valid = false;
    QString email;                  ///< empty when not valid
    std::optional<Instant> expires; ///< empty when not valid
};

Result<Invitation> parseInvitation(const QByteArray &body);
Result<AcceptedInvitation> parseAcceptedInvitation(const QByteArray &body);
Result<ResetLink> parseResetLink(const QByteArray &body);

} // namespace viewer::server
