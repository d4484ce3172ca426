// SPDX-License-Identifier: GPL-3.0-or-later
// Accepting an invitation: first the link or token of the mail, then the names and the password.
#pragma once

#include "ui/signin/sign_in_step.h"
#include "ui/signin/sign_in_values.h"

#include <QTimer>

class QLineEdit;

namespace viewer {

class PasswordField;
class PasswordRules;

class InvitationStep final : public SignInStep
{
    Q_OBJECT

public:
    explicit InvitationStep(QWidget *parent = nullptr);

    /// From the start: every field empty, only the link is asked for.
    void ask();
    /// The server knows the invitation: `heading` says for whom and until when; the person's fields appear.
    void showInvited(const QString &heading);
    void submit() override;
    void takeFocus() override;
    void wipe() override;

signals:
    void linkEntered(const QString &linkOrToken);
    void accepted(const viewer::InvitationEntry &entry);

private:
    void askForLink();
    void arrange();

    QTimer m_pause;
    bool m_known = false; ///< the link in the field was looked up
    QLineEdit *m_link;
    QWidget *m_person;
    QLineEdit *m_first;
    QLineEdit *m_last;
    PasswordField *m_password;
    PasswordRules *m_rules;
};

} // namespace viewer
