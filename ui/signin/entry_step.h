// SPDX-License-Identifier: GPL-3.0-or-later
// One line to fill in: the email of a forgotten password, or the link of a mail.
#pragma once

#include "ui/signin/sign_in_step.h"

class QLineEdit;

namespace viewer {

class EntryStep final : public SignInStep
{
    Q_OBJECT

public:
    enum class Kind { Email, ResetLink };

    explicit EntryStep(Kind kind, QWidget *parent = nullptr);

    void ask(const QString &filled = {});
    void submit() override;
    void takeFocus() override;
    void wipe() override;

signals:
    void entered(const QString &text);
    void linkChosen(); ///< "I have a reset link"

private:
    Kind m_kind;
    QLineEdit *m_field;
};

} // namespace viewer
