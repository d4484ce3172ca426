// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/code_step.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace viewer {

CodeStep::CodeStep(QWidget *parent)
    : QWidget(parent)
    , m_question(plainLabel({}, TextRole::Second, LabelColor::Third, this))
    , m_refusal(new Banner(Banner::Place::Text, this))
    , m_code(new QLineEdit(this))
    , m_continue(new QPushButton(tr("Continue"), this))
    , m_other(new QPushButton(tr("Other account"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_refusal->setObjectName(u"codeRefusal"_s);
    m_refusal->hide();
    m_code->setObjectName(u"code"_s);
    m_code->setProperty("large", u"true"_s);
    m_code->setMaxLength(32);
    m_code->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    QFont spaced = monoFont(TextRole::Body);
    spaced.setLetterSpacing(QFont::AbsoluteSpacing, 4);
    m_code->setFont(spaced);
    m_continue->setObjectName(u"continue"_s);
    m_continue->setProperty("look", u"primary large"_s);
    m_other->setObjectName(u"otherAccount"_s);
    m_other->setProperty("look", u"link"_s);
    m_cancel->setObjectName(u"cancelCode"_s);
    m_cancel->setProperty("look", u"large"_s);
    m_cancel->hide();
    arrange();
    connect(m_continue, &QPushButton::clicked, this, &CodeStep::submit);
    connect(m_other, &QPushButton::clicked, this, &CodeStep::anotherAccountChosen);
    connect(m_cancel, &QPushButton::clicked, this, &CodeStep::cancelled);
}

void CodeStep::arrange()
{
    QLabel *label = plainLabel(tr("&Code"), textFont(TextRole::Second, QFont::Medium), LabelColor::Second, this);
    label->setBuddy(m_code);
    QLabel *note = plainLabel(tr("It goes to the server together with your password; this program keeps neither."),
                              TextRole::Second, LabelColor::Second, this);
    for (QLabel *text : {m_question, note})
        text->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 24, 40, 24);
    column->setSpacing(0);
    column->addWidget(plainLabel(tr("Second step"), TextRole::PageTitle, LabelColor::Text, this));
    column->addSpacing(4);
    column->addWidget(m_question);
    column->addSpacing(20);
    column->addWidget(m_refusal);
    column->addSpacing(8);
    column->addWidget(label);
    column->addSpacing(4);
    column->addWidget(m_code);
    column->addSpacing(8);
    column->addWidget(note);
    column->addSpacing(24);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_continue);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_other);
    column->addLayout(buttons);
    column->addStretch(1);
}

void CodeStep::ask(const QString &email, const QString &refusal)
{
    m_question->setText(tr("The server asks for a second code for %1.").arg(email));
    m_refusal->setVisible(!refusal.isEmpty());
    if (!refusal.isEmpty())
        m_refusal->setMessage(Banner::Kind::Fail, refusal);
    setBusy(false);
    m_code->clear();
    m_code->setFocus(Qt::OtherFocusReason);
}

void CodeStep::setBusy(bool busy)
{
    m_code->setEnabled(!busy);
    m_continue->setEnabled(!busy);
    m_continue->setText(busy ? tr("Signing in…") : tr("Continue"));
    m_other->setVisible(!busy);
    m_cancel->setVisible(busy);
}

void CodeStep::submit()
{
    const QString code = m_code->text().simplified().remove(u' ');
    if (code.isEmpty()) {
        m_refusal->setMessage(Banner::Kind::Warn, tr("Enter the code of your authenticator."));
        m_refusal->show();
        m_code->setFocus();
        return;
    }
    emit codeEntered(code);
}

} // namespace viewer
