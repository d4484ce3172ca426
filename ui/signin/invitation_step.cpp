// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/invitation_step.h"

#include "ui/signin/labelled_field.h"
#include "ui/signin/password_field.h"
#include "ui/signin/password_rules.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int lookUpPause = 500;
}

InvitationStep::InvitationStep(QWidget *parent)
    : SignInStep(parent)
    , m_link(new QLineEdit(this))
    , m_person(new QWidget(this))
    , m_first(new QLineEdit(this))
    , m_last(new QLineEdit(this))
    , m_password(new PasswordField(this))
    , m_rules(new PasswordRules(this))
{
    m_link->setObjectName(u"invitationLink"_s);
    m_link->setMaxLength(4096);
    m_link->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_first->setObjectName(u"firstName"_s);
    m_last->setObjectName(u"lastName"_s);
    for (QLineEdit *name : {m_first, m_last})
        name->setMaxLength(100);
    for (QLineEdit *field : {m_link, m_first, m_last})
        field->setProperty("large", u"true"_s);
    m_password->setObjectName(u"invitationPassword"_s);
    m_rules->setRuleShown(PasswordRules::NotTheOld, false);
    m_rules->setRuleShown(PasswordRules::BothSame, false);
    arrange();
    m_pause.setSingleShot(true);
    m_pause.setInterval(lookUpPause);
    connect(m_link, &QLineEdit::textChanged, this, [this] {
        if (m_known)
            askForLink();
        m_pause.start();
    });
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (!m_known && !isBusy() && isVisible() && m_link->text().trimmed().size() >= 8)
            submit();
    });
    connect(m_password, &QLineEdit::textChanged, this, [this] {
        const QString &password = m_password->text();
        m_rules->show(judgePassword(password, password, {}), !password.isEmpty());
    });
}

void InvitationStep::arrange()
{
    body()->addWidget(labelledField(tr("&Link or token from the mail"), m_link, this));
    auto *names = new QHBoxLayout;
    names->setSpacing(8);
    names->addWidget(labelledField(tr("&First name"), m_first, m_person));
    names->addWidget(labelledField(tr("La&st name"), m_last, m_person));
    QLabel *note = plainLabel(
        tr("An existing account keeps its own name and password. The project is known only once you are active."),
        TextRole::Second, LabelColor::Third, m_person);
    note->setWordWrap(true);
    auto *column = new QVBoxLayout(m_person);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(names);
    column->addWidget(labelledField(tr("&Password"), m_password, m_person));
    column->addWidget(m_rules);
    column->addWidget(note);
    body()->addWidget(m_person);
    setTabOrder(m_link, m_first);
    setTabOrder(m_first, m_last);
    setTabOrder(m_last, m_password);
    setTabOrder(m_password, m_password->showButton());
}

void InvitationStep::ask()
{
    wipe();
    m_first->clear();
    m_last->clear();
    askForLink();
    m_pause.stop();
}

void InvitationStep::askForLink()
{
    m_known = false;
    setHeading(u"user"_s, Token::AccentLine, tr("Accept an invitation."));
    showRefusal(Banner::Kind::Info, {});
    m_person->hide();
    mainButton()->setText(tr("Continue"));
}

void InvitationStep::showInvited(const QString &heading)
{
    m_known = true;
    m_pause.stop();
    setHeading(u"user"_s, Token::AccentLine, heading);
    showRefusal(Banner::Kind::Info, {});
    m_person->show();
    mainButton()->setText(tr("Accept invitation"));
}

void InvitationStep::submit()
{
    m_pause.stop();
    const auto refuse = [this](const QString &sentence, QLineEdit *field) {
        showRefusal(Banner::Kind::Warn, sentence);
        field->setFocus(Qt::OtherFocusReason);
    };
    const QString link = m_link->text().trimmed();
    if (link.isEmpty())
        return refuse(tr("Paste the link of the mail."), m_link);
    if (!m_known) {
        showRefusal(Banner::Kind::Info, {});
        emit linkEntered(link);
        return;
    }
    if (m_first->text().trimmed().isEmpty())
        return refuse(tr("Enter your first name."), m_first);
    if (m_last->text().trimmed().isEmpty())
        return refuse(tr("Enter your last name."), m_last);
    const QString password = m_password->text();
    if (const QString broken = m_rules->broken(judgePassword(password, password, {})); !broken.isEmpty())
        return refuse(broken, m_password);
    showRefusal(Banner::Kind::Info, {});
    emit accepted({m_first->text().trimmed(), m_last->text().trimmed(), password});
}

void InvitationStep::takeFocus()
{
    (m_known ? m_first : m_link)->setFocus(Qt::OtherFocusReason);
}

void InvitationStep::wipe()
{
    m_link->setText(QString(m_link->text().size(), u' '));
    m_link->setText({});
    m_password->wipe();
    m_pause.stop();
}

} // namespace viewer
