// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/entry_step.h"

#include "ui/signin/labelled_field.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace viewer {

EntryStep::EntryStep(Kind kind, QWidget *parent)
    : SignInStep(parent)
    , m_kind(kind)
    , m_field(new QLineEdit(this))
{
    const bool email = kind == Kind::Email;
    m_field->setObjectName(email ? u"resetEmail"_s : u"resetLink"_s);
    m_field->setProperty("large", u"true"_s);
    m_field->setMaxLength(email ? 320 : 4096);
    m_field->setInputMethodHints(email ? Qt::ImhEmailCharactersOnly : Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    body()->addWidget(labelledField(email ? tr("&Email") : tr("&Link or token from the mail"), m_field, this));
    QLabel *note =
        plainLabel(email ? tr("The server answers the same whether it knows the address or not. The mail holds "
                              "a link that works for 24 hours.")
                         : tr("Paste the whole link or only what follows “token=”. It is checked before you "
                              "choose a new password."),
                   TextRole::Second, LabelColor::Second, this);
    note->setWordWrap(true);
    body()->addWidget(note);
    if (email) {
        setHeading(u"lock"_s, Token::AccentLine, tr("Ask for a new password."));
        mainButton()->setText(tr("Send the mail"));
        QPushButton *link = addLink(u"haveResetLink"_s);
        link->setText(tr("I have a reset link"));
        connect(link, &QPushButton::clicked, this, &EntryStep::linkChosen);
    } else {
        setHeading(u"lock"_s, Token::AccentLine, tr("Set a new password with the link of the mail."));
        mainButton()->setText(tr("Continue"));
    }
}

void EntryStep::ask(const QString &filled)
{
    showRefusal(Banner::Kind::Info, {});
    m_field->setText(filled);
}

void EntryStep::submit()
{
    const QString text = m_field->text().trimmed();
    const bool looksRight = m_kind == Kind::ResetLink ? !text.isEmpty() : text.contains(u'@') && text.contains(u'.');
    if (!looksRight) {
        showRefusal(Banner::Kind::Warn,
                    m_kind == Kind::Email ? tr("Enter the email of your account.") : tr("Paste the link of the mail."));
        takeFocus();
        return;
    }
    showRefusal(Banner::Kind::Info, {});
    emit entered(text);
}

void EntryStep::takeFocus()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void EntryStep::wipe()
{
    if (m_kind == Kind::Email)
        return;
    m_field->setText(QString(m_field->text().size(), u' ')); // not clear(): that keeps the old text for "undo"
    m_field->setText({});
}

} // namespace viewer
