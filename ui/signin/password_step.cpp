// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/password_step.h"

#include "ui/signin/labelled_field.h"
#include "ui/signin/password_field.h"
#include "ui/signin/password_rules.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace viewer {

PasswordStep::PasswordStep(const QString &name, QWidget *parent)
    : SignInStep(parent)
    , m_next(new PasswordField(this))
    , m_again(new PasswordField(this))
    , m_rules(new PasswordRules(this))
{
    m_next->setObjectName(name);
    m_again->setObjectName(name + u"Again"_s);
    body()->addWidget(labelledField(tr("&New password"), m_next, this));
    body()->addWidget(labelledField(tr("&Once more"), m_again, this));
    body()->addWidget(m_rules);
    connect(m_next, &QLineEdit::textChanged, this, &PasswordStep::judge);
    connect(m_again, &QLineEdit::textChanged, this, &PasswordStep::judge);
    setTabOrder(m_next, m_next->showButton());
    setTabOrder(m_next->showButton(), m_again);
    setTabOrder(m_again, m_again->showButton());
}

void PasswordStep::ask(const QString &action, const QString &old)
{
    wipe();
    m_old = QString(old.constData(), old.size()); // a copy of its own, so that wiping reaches it
    m_rules->setRuleShown(PasswordRules::NotTheOld, !old.isEmpty());
    mainButton()->setText(action);
    showRefusal(Banner::Kind::Info, {});
    judge();
}

void PasswordStep::judge()
{
    m_rules->show(judgePassword(m_next->text(), m_again->text(), m_old), !m_next->text().isEmpty());
}

void PasswordStep::submit()
{
    const QString broken = m_rules->broken(judgePassword(m_next->text(), m_again->text(), m_old));
    if (broken.isEmpty()) {
        showRefusal(Banner::Kind::Info, {});
        emit passwordChosen(m_next->text());
        return;
    }
    showRefusal(Banner::Kind::Warn, broken);
    const PasswordVerdict verdict = judgePassword(m_next->text(), m_again->text(), m_old);
    const bool second = verdict.longEnough && verdict.shortEnough && verdict.notTheOld;
    (second ? m_again : m_next)->setFocus(Qt::OtherFocusReason);
}

void PasswordStep::takeFocus()
{
    m_next->setFocus(Qt::OtherFocusReason);
}

void PasswordStep::wipe()
{
    m_next->wipe();
    m_again->wipe();
    m_old.fill(u'\0');
    m_old.clear();
}

} // namespace viewer
