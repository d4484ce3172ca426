// SPDX-License-Identifier: GPL-3.0-or-later
// Plain values the sign-in dialog is told and tells.
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

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

/// A tenant the account may open.
struct TenantChoice
{
    TenantId id;
    QString name;
    QStringList roles;
    bool active = true; ///< false: it cannot be opened yet
};

/// Who accepts an invitation. Holds a password: keep it no longer than the request takes.
struct InvitationEntry
{
    QString firstName;
    QString lastName;
    QString password;
};

/// What a button of a message asks for.
enum class StepAction {
    None,
    CheckAddress,         ///< try the address in the field again
    CopyForAdministrator, ///< done by the dialog: `forAdministrator` to the clipboard
    UseAddress,           ///< take `otherAddress`
    TrustCertificate,     ///< accept the certificate on screen for its server from now on
    CheckTenants,         ///< ask for the profile again
    TryActivation,        ///< sign in again with what was entered
    BackToSignIn,         ///< done by the dialog
    EnterResetLink,       ///< done by the dialog
};

struct StepButton
{
    QString text; ///< empty = no button
    StepAction action = StepAction::None;
    QString icon;
};

struct StepFact
{
    QString name;
    QString value;
    bool mono = false;
};

/// A step that only tells something. All text is plain.
struct StepMessage
{
    QString icon;
    Token color = Token::Text2;
    QString state; ///< "not signed in"
    QString heading;
    QString address; ///< not empty: shown in a field that can be corrected
    std::vector<StepFact> facts;
    QString text;
    QString code;  ///< one line of a settings file
    QString after; ///< below the code
    StepButton main;
    StepButton second;
    StepButton third;
    QString leave; ///< text of the link that goes back to the form; empty = none
    QString otherAddress;
    QString forAdministrator;
};

} // namespace viewer
