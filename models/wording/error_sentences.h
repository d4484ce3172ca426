// SPDX-License-Identifier: GPL-3.0-or-later
// What a person reads when something went wrong: what happened, what still works, what to do.
// Nothing of `Error::detail` gets in here: it is for the log. Any thread.
#pragma once

#include "models/domain/error.h"

#include <QString>

namespace viewer {

/// Three short sentences. `happened` is never empty; the others may be.
struct ErrorSentence
{
    QString happened;
    QString stillWorks;
    QString toDo;

    /// What follows the fact: what still works and what to do.
    QString rest() const;
    /// All of it in one line.
    QString text() const;
};

/// Where the error met the person: the same error asks for something else at sign-in.
enum class ErrorPlace { SignIn, Window, CommandLine, PasswordChange, Invitation, PasswordReset };

/// The sentence for an error; there is one for every kind.
ErrorSentence errorSentence(const Error &error, ErrorPlace place = ErrorPlace::Window);

} // namespace viewer
