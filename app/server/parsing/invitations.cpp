// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/invitations.h"

#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

Result<Invitation> parseInvitation(const QByteArray &body)
{
    const Result<QJsonObject> object = objectOf(body, "invitation"_L1);
    if (!object)
        return object.error();
    Invitation invitation{(*object)["email"_L1].toString(), (*object)["status"_L1].toString(),
                          timeIn(*object, "expires_at"_L1)};
    if (invitation.email.isEmpty() || invitation.status.isEmpty())
        return unexpected("invitation"_L1);
    return invitation;
}

Result<AcceptedInvitation> parseAcceptedInvitation(const QByteArray &body)
{
    const Result<QJsonObject> object = objectOf(body, "accepted invitation"_L1);
    if (!object)
        return object.error();
    const QJsonObject user = (*object)["user"_L1].toObject();
    if (!user["is_active"_L1].isBool())
        return unexpected("accepted invitation"_L1);
    return AcceptedInvitation{user["email"_L1].toString(), user["is_active"_L1].toBool()};
}

Result<ResetLink> parseResetLink(const QByteArray &body)
{
    const Result<QJsonObject> object = objectOf(body, "reset link"_L1);
    if (!object)
        return object.error();
    if (!(*object)["valid"_L1].isBool())
        return unexpected("reset link"_L1);
    const bool valid = (*object)["valid"_L1].toBool();
    return ResetLink{valid, valid ? (*object)["email"_L1].toString() : QString(),
                     valid ? timeIn(*object, "expires_at"_L1) : std::nullopt};
}

} // namespace viewer::server
