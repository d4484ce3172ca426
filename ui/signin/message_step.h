// SPDX-License-Identifier: GPL-3.0-or-later
// Why signing in stops here, as facts and a paragraph, and what can be done: web page, stripped path, no tenant, not
// active, mail on its way.
#pragma once

#include "ui/signin/sign_in_step.h"
#include "ui/signin/sign_in_values.h"

class QGridLayout;
class QLineEdit;

namespace viewer {

class MessageStep final : public SignInStep
{
    Q_OBJECT

public:
    explicit MessageStep(QWidget *parent = nullptr);

    void show(const StepMessage &message);
    StepAction mainAction() const { return m_shown.main.action; }
    void submit() override;
    void takeFocus() override;

signals:
    /// `address` is what the address field holds; empty without one.
    void actionChosen(viewer::StepAction action, const QString &address);

private:
    void choose(const StepButton &button);
    void showFacts();

    StepMessage m_shown;
    QWidget *m_addressBlock;
    QLineEdit *m_address;
    QWidget *m_factsBlock;
    QGridLayout *m_facts;
    QLabel *m_text;
    QLabel *m_code;
    QLabel *m_after;
    QPushButton *m_second;
    QPushButton *m_third;
};

} // namespace viewer
