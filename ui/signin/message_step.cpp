// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/message_step.h"

#include "ui/signin/address_field.h"
#include "ui/signin/labelled_field.h"
#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

void setWords(QLabel *label, const QString &words)
{
    label->setText(words);
    label->setVisible(!words.isEmpty());
}

} // namespace

MessageStep::MessageStep(QWidget *parent)
    : SignInStep(parent)
    , m_address(new AddressField(this))
    , m_factsBlock(new QWidget(this))
    , m_facts(new QGridLayout(m_factsBlock))
    , m_text(plainLabel({}, TextRole::Second, LabelColor::Second, this))
    , m_code(plainLabel({}, monoFont(TextRole::Second), LabelColor::Text, this))
    , m_after(plainLabel({}, TextRole::Second, LabelColor::Second, this))
    , m_second(addLink(u"stepSecond"_s))
    , m_third(addLink(u"stepThird"_s))
{
    m_address->setObjectName(u"stepAddress"_s);
    m_address->setProperty("large", u"true"_s);
    m_address->setMaxLength(2048);
    m_addressBlock = labelledField(tr("Server &address"), m_address, this);
    m_text->setObjectName(u"stepText"_s);
    m_text->setWordWrap(true);
    m_after->setObjectName(u"stepAfter"_s);
    m_after->setWordWrap(true);
    m_code->setObjectName(u"stepCode"_s);
    m_code->setProperty("ground", u"head"_s);
    m_code->setContentsMargins(12, 8, 12, 8);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(4);
    m_facts->setColumnStretch(1, 1);
    m_second->hide();
    m_third->hide();
    for (QWidget *part : std::initializer_list<QWidget *>{m_addressBlock, m_factsBlock, m_text, m_code, m_after})
        body()->addWidget(part);
    connect(m_second, &QPushButton::clicked, this, [this] { choose(m_shown.second); });
    connect(m_third, &QPushButton::clicked, this, [this] { choose(m_shown.third); });
}

void MessageStep::show(const StepMessage &message)
{
    m_shown = message;
    setHeading(message.icon, message.color, message.heading);
    showRefusal(Banner::Kind::Info, {});
    m_addressBlock->setVisible(!message.address.isEmpty());
    m_address->setText(message.address);
    showFacts();
    setWords(m_text, message.text);
    setWords(m_code, message.code);
    setWords(m_after, message.after);
    mainButton()->setText(message.main.text);
    mainButton()->setIcon(message.main.icon.isEmpty() ? QIcon() : themedIcon(message.main.icon, Token::AccentText));
    m_second->setText(message.second.text);
    m_second->setVisible(!message.second.text.isEmpty());
    m_third->setText(message.third.text);
    m_third->setVisible(!message.third.text.isEmpty());
    leaveButton()->setText(message.leave);
    leaveButton()->setVisible(!message.leave.isEmpty());
}

void MessageStep::showFacts()
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const StepFact &fact : m_shown.facts) {
        QLabel *name = plainLabel(fact.name, TextRole::Second, LabelColor::Third, m_factsBlock);
        QLabel *value = fact.mono ? plainLabel(fact.value, monoFont(TextRole::Second), LabelColor::Text, m_factsBlock)
                                  : plainLabel(fact.value, TextRole::Second, LabelColor::Text, m_factsBlock);
        value->setObjectName(u"fact%1"_s.arg(row));
        value->setAccessibleName(fact.name + u": "_s + fact.value);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addWidget(name, row, 0, Qt::AlignTop);
        m_facts->addWidget(value, row++, 1);
    }
    m_factsBlock->setVisible(row > 0);
}

void MessageStep::choose(const StepButton &button)
{
    emit actionChosen(button.action, m_shown.address.isEmpty() ? QString() : m_address->text().trimmed());
}

void MessageStep::submit()
{
    choose(m_shown.main);
}

void MessageStep::takeFocus()
{
    if (m_shown.address.isEmpty())
        SignInStep::takeFocus();
    else
        m_address->setFocus(Qt::OtherFocusReason);
}

} // namespace viewer
