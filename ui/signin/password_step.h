// SPDX-License-Identifier: GPL-3.0-or-later
// A new password, twice, with the rules beside it: asked by the server after signing in, or after a reset link.
#pragma once

#include "ui/signin/sign_in_step.h"

namespace viewer {

class PasswordField;
class PasswordRules;

class PasswordStep final : public SignInStep
{
    Q_OBJECT

public:
    /// `name` is the object name of the first field; the second one is called after it.
    explicit PasswordStep(const QString &name, QWidget *parent = nullptr);

    /// Empties the fields. `old` empty = the old password is not known and its rule is left out; else it is kept
    /// until `wipe()`. `action` is the text of the main button.
    void ask(const QString &action, const QString &old);
    void submit() override;
    void takeFocus() override;
    void wipe() override;

signals:
    void passwordChosen(const QString &password);

private:
    void judge();

    PasswordField *m_next;
    PasswordField *m_again;
    PasswordRules *m_rules;
    QString m_old;
};

} // namespace viewer
