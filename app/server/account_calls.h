// SPDX-License-Identifier: GPL-3.0-or-later
// Calls for people who cannot sign in yet: invitations and forgotten passwords. Public, without a session. GUI thread.
// Tokens and passwords are wiped after sending and never logged. Where a call ends depends on what it was for, so the
// sentences are those of ErrorPlace::Invitation and ErrorPlace::PasswordReset.
#pragma once

#include "app/server/parsing/invitations.h"
#include "app/server/transport.h"

namespace viewer::server {

/// The token in a pasted link (`…?token=…`, also after a #) or the bare token; empty when there is none that could
/// be sent.
QString tokenIn(const QString &linkOrToken);

/// NotFound for an unknown token; ServerProblem for one whose row the server cannot read.
QCoro::Task<Result<Invitation>> invitation(Transport &transport, QString token, CancelToken cancel = {});

struct InvitationReply
{
    QString token;
    QString firstName;
    QString lastName;
    QString password;
};
/// BadRequest for whatever the server does not like. Check names and password before: its text does not tell.
QCoro::Task<Result<AcceptedInvitation>> acceptInvitation(Transport &transport, InvitationReply reply,
                                                         CancelToken cancel = {});

/// DirectoryRefused for an account of the company directory; good for any other address, known or not.
QCoro::Task<Result<Done>> askForReset(Transport &transport, QString email, CancelToken cancel = {});

QCoro::Task<Result<ResetLink>> checkResetLink(Transport &transport, QString token, CancelToken cancel = {});

/// BadRequest: the token is not good (any more). ServerProblem: the password was refused, the token can be used again.
QCoro::Task<Result<Done>> resetPassword(Transport &transport, QString token, QString password, CancelToken cancel = {});

} // namespace viewer::server
