// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/error_sentences.h"

#include "models/wording/durations.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(viewer::Error)
};

QString copyStillWorks(ErrorPlace place)
{
    switch (place) {
    case ErrorPlace::SignIn:
    case ErrorPlace::PasswordChange:
    case ErrorPlace::Invitation:
    case ErrorPlace::PasswordReset:
        return Say::tr("The demo and copies on this computer still open.");
    case ErrorPlace::Window:
        return Say::tr("Everything kept here can be read, searched and exported.");
    case ErrorPlace::CommandLine:
        break;
    }
    return Say::tr("Commands that read the local copy still work.");
}

/// "Try again in 40 s." when the server said so.
QString tryLater(const Error &error)
{
    if (error.retryAfter && error.retryAfter->count() > 0)
        return Say::tr("Try again in %1.").arg(durationWords(*error.retryAfter));
    return Say::tr("Try again in a minute.");
}

ErrorSentence connectionSentence(const Error &error, ErrorPlace place)
{
    const QString works = copyStillWorks(place);
    switch (error.kind) {
    case ErrorKind::BadAddress:
        return {Say::tr("This is not a server address."), {}, Say::tr("Write it like https://factory.example.com.")};
    case ErrorKind::NotReached:
        if (error.httpStatus == 407)
            return {Say::tr("The proxy of this network asks for a password."), works,
                    Say::tr("Write it into the proxy settings of this computer, or ask whoever runs the network.")};
        return {Say::tr("The server cannot be reached."), works, Say::tr("Check the address and the network.")};
    case ErrorKind::TimedOut:
        return {Say::tr("The server did not answer in time."), works, tryLater(error)};
    case ErrorKind::Certificate:
        return {Say::tr("The server's certificate is not valid."), works,
                Say::tr("Nothing was sent; ask the administrator to check it.")};
    case ErrorKind::ForeignRedirect:
        return {Say::tr("The server sends on to another computer."), works,
                Say::tr("Nothing was sent there; enter the final address if you trust it.")};
    case ErrorKind::NotImageFactory:
        return {Say::tr("This address does not answer like an Image Factory server."), works,
                Say::tr("Ask the administrator for the right address.")};
    case ErrorKind::ApiStripped:
        return {Say::tr("The server is there, but its proxy cuts “/api” off every request."), works,
                Say::tr("Only an administrator can change this.")};
    case ErrorKind::TooLarge:
        return {Say::tr("The answer was larger than this program accepts."), works, Say::tr("It was left out.")};
    case ErrorKind::UnexpectedAnswer:
        return {Say::tr("The server gave an answer that this program does not understand."), works,
                Say::tr("Tell the administrator; a newer version may be needed.")};
    default:
        return {};
    }
}

ErrorSentence accountSentence(const Error &error, ErrorPlace place)
{
    const QString works = copyStillWorks(place);
    switch (error.kind) {
    case ErrorKind::BadCredentials:
        return {Say::tr("Email or password is wrong."), {}, Say::tr("Check both and try again.")};
    case ErrorKind::AccountDisabled:
        return {Say::tr("This account is not active: it is disabled, locked or still waiting for an administrator."),
                works, Say::tr("Ask the administrator.")};
    case ErrorKind::SecondFactorRequired:
        return {Say::tr("The server asks for a second code."), {}, Say::tr("Enter the code of your authenticator.")};
    case ErrorKind::SecondFactorWrong:
        return {Say::tr("The code was refused."), {}, Say::tr("Wait for the next one and enter it.")};
    case ErrorKind::PasswordChangeRequired:
        return {Say::tr("Your password must be changed before anything can be read."), works,
                Say::tr("Sign in here and choose a new one.")};
    case ErrorKind::DirectoryRefused:
        return {Say::tr("The company directory refused this sign-in."), works,
                Say::tr("Check email and password, or sign in without the directory.")};
    case ErrorKind::SessionEnded:
        return {Say::tr("Your session has ended."), works, Say::tr("Sign in again to update it.")};
    case ErrorKind::NoTenant:
        return {Say::tr("You are signed in, but you belong to no tenant yet."),
                {},
                Say::tr("Ask the administrator to add you to one.")};
    case ErrorKind::TenantRefused:
        return {Say::tr("This account may no longer open this tenant."), works, Say::tr("Ask the administrator.")};
    case ErrorKind::Forbidden:
        return {Say::tr("Your role may not see this."), Say::tr("The rest works."),
                Say::tr("Ask the administrator for the right.")};
    case ErrorKind::NotSeeded:
        return {Say::tr("The server was set up without rights, so it refuses everybody."), works,
                Say::tr("Only an administrator can finish its setup.")};
    case ErrorKind::SetupRequired:
        return {Say::tr("The server is not set up yet."), works,
                Say::tr("An administrator has to finish its setup first.")};
    default:
        return {};
    }
}

ErrorSentence serverSentence(const Error &error, ErrorPlace place)
{
    const QString works = copyStillWorks(place);
    switch (error.kind) {
    case ErrorKind::BadRequest:
        return {Say::tr("The server did not accept the request; this is a mistake of this program."), works,
                Say::tr("Please report it with the log.")};
    case ErrorKind::NotFound:
        return {Say::tr("The server does not have this (any more)."), works, {}};
    case ErrorKind::RateLimited:
        return {Say::tr("The server asks for a pause: there were too many requests."), works, tryLater(error)};
    case ErrorKind::Maintenance:
        return {Say::tr("The server is closed for maintenance."), works, tryLater(error)};
    case ErrorKind::ServerProblem:
        // At sign-in: an account whose row the server cannot read, or several sign-ins of it at the same moment.
        if (error.httpStatus == 401)
            return {Say::tr("The server could not sign this account in."), works,
                    Say::tr("Try once more; if it stays so, ask the administrator to look at the account.")};
        return error.httpStatus > 0
            ? ErrorSentence{Say::tr("The server has a problem (it answered %1).").arg(error.httpStatus), works,
                            tryLater(error)}
            : ErrorSentence{Say::tr("The server has a problem."), works, tryLater(error)};
    default:
        return {};
    }
}

ErrorSentence localSentence(const Error &error, ErrorPlace place)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return {Say::tr("Stopped."), {}, {}};
    case ErrorKind::RefusedHere:
        return {Say::tr("This program only reads, so the request was not sent."), copyStillWorks(place), {}};
    case ErrorKind::Storage:
        return {Say::tr("The local copy cannot be read or written."), Say::tr("Nothing was deleted."),
                Say::tr("Check the disk and the rights of the data folder.")};
    case ErrorKind::StorageFull:
        return {Say::tr("The disk is full, so nothing more can be kept."), Say::tr("What is here can still be read."),
                Say::tr("Free some space; reading goes on by itself.")};
    case ErrorKind::StorageNewer:
        return {Say::tr("The local copy was written by a newer version of this program."), Say::tr("It was set aside."),
                Say::tr("Update the program, or let it read everything again.")};
    case ErrorKind::StorageCorrupt:
        return {Say::tr("The local copy was damaged."), Say::tr("It was set aside and everything is read again."), {}};
    case ErrorKind::BadInput:
        return {Say::tr("The input cannot be used."), {}, Say::tr("Check it and try again.")};
    default:
        return {};
    }
}

ErrorSentence passwordChangeSentence(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::BadCredentials:
        return {Say::tr("The server did not accept the old password."), Say::tr("Your password was not changed."),
                Say::tr("Sign in again and try once more.")};
    case ErrorKind::BadRequest:
        return {Say::tr("The server refused the new password."), Say::tr("Your password was not changed."),
                Say::tr("Choose another one.")};
    case ErrorKind::ServerProblem:
        return {Say::tr("The server could not change the password."), Say::tr("Your old password still works."),
                Say::tr("Try a shorter one, or again in a minute.")};
    default:
        return {};
    }
}

ErrorSentence invitationSentence(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return {Say::tr("The server does not know this invitation."),
                {},
                Say::tr("Check that the whole link was pasted and that it belongs to this server.")};
    case ErrorKind::ServerProblem:
        return {Say::tr("The server cannot read this invitation."),
                {},
                Say::tr("Try again in a minute; if it stays so, ask the administrator for a new one.")};
    case ErrorKind::BadRequest:
        return {Say::tr("The server did not accept the invitation: it is used, withdrawn or expired."),
                {},
                Say::tr("Ask the administrator for a new one.")};
    case ErrorKind::BadInput:
        return {Say::tr("There is no invitation in what was pasted."),
                {},
                Say::tr("Paste the whole link of the mail, or what follows “token=”.")};
    default:
        return {};
    }
}

ErrorSentence passwordResetSentence(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::BadRequest:
        return {Say::tr("This link is not valid (any more): it is used, older than 24 hours or not complete."),
                {},
                Say::tr("Ask for a new mail.")};
    case ErrorKind::ServerProblem:
        return {Say::tr("The server could not set the new password."), Say::tr("The link still works."),
                Say::tr("Choose another password, or try again in a minute.")};
    case ErrorKind::DirectoryRefused:
        return {Say::tr("The password of this account belongs to your company directory (LDAP)."),
                {},
                Say::tr("Change it there, then sign in with “Company directory”.")};
    case ErrorKind::BadInput:
        return {Say::tr("There is no reset link in what was pasted."),
                {},
                Say::tr("Paste the whole link of the mail, or what follows “token=”.")};
    default:
        return {};
    }
}

/// Where the same error means something else than elsewhere; empty for the rest.
ErrorSentence placeSentence(const Error &error, ErrorPlace place)
{
    switch (place) {
    case ErrorPlace::PasswordChange:
        return passwordChangeSentence(error);
    case ErrorPlace::Invitation:
        return invitationSentence(error);
    case ErrorPlace::PasswordReset:
        return passwordResetSentence(error);
    case ErrorPlace::SignIn:
    case ErrorPlace::Window:
    case ErrorPlace::CommandLine:
        break;
    }
    return {};
}

} // namespace

QString ErrorSentence::rest() const
{
    QStringList parts{stillWorks, toDo};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString ErrorSentence::text() const
{
    QStringList parts{happened, rest()};
    parts.removeAll(QString());
    return parts.join(u' ');
}

ErrorSentence errorSentence(const Error &error, ErrorPlace place)
{
    for (const auto make : {placeSentence, connectionSentence, accountSentence, serverSentence, localSentence}) {
        const ErrorSentence sentence = make(error, place);
        if (!sentence.happened.isEmpty())
            return sentence;
    }
    return {Say::tr("Something went wrong."), copyStillWorks(place), {}};
}

} // namespace viewer
