// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_panel.h"

#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int nameWidth = 92;
}

PolicyPanel::PolicyPanel(const AdministratorPolicy &policy, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"policyPanel"_s);
    m_column->setContentsMargins(16, 0, 16, 12);
    m_column->setSpacing(6);
    m_column->addWidget(new Rule(Qt::Horizontal, Token::Line2, this));
    auto *head = new QHBoxLayout;
    auto *icon = new QLabel(this);
    icon->setPixmap(themedIcon(u"lock"_s, Token::Text3).pixmap(12, 12));
    head->addWidget(icon);
    auto *title = plainLabel(tr("Set by the administrator"), textFont(TextRole::Caption, QFont::DemiBold),
                             LabelColor::Second, this);
    title->setWordWrap(true);
    head->addWidget(title, 1);
    head->addWidget(plainLabel(QString::number(policy.count()), TextRole::Caption, LabelColor::Third, this));
    m_column->addLayout(head);
    using State = AdministratorPolicy::State;
    if (policy.state == State::None) {
        addParagraph(tr("Nothing. There is no file %1.").arg(policy.file));
        return;
    }
    if (policy.state == State::Unreadable)
        addParagraph(tr("%1 cannot be read. Figures of single members are hidden meanwhile.").arg(policy.file), true);
    if (policy.state == State::Garbled)
        addParagraph(tr("%1 is no settings file. Figures of single members are hidden meanwhile.").arg(policy.file),
                     true);
    addLine(tr("Servers"), policy.servers.isEmpty() ? tr("any") : policy.servers.join("\n"_L1));
    addLine(tr("Web address"), policy.webAddress.isEmpty() ? tr("not set") : policy.webAddress);
    addLine(tr("Administrator"), policy.administrator.isEmpty() ? tr("not set") : policy.administrator);
    addLine(tr("Support"), policy.support.isEmpty() ? tr("not set") : policy.support);
    addLine(tr("Single figures"), policy.hideSingleMembers ? tr("hidden") : tr("not set"));
    addParagraph(tr("Not to be changed here."));
    setToolTip(plainToolTip(policy.file));
}

void PolicyPanel::addLine(const QString &name, const QString &value)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    auto *label = plainLabel(name, TextRole::Caption, LabelColor::Third, this);
    label->setFixedWidth(nameWidth);
    label->setAlignment(Qt::AlignTop);
    auto *shown = plainLabel(value, TextRole::Caption, LabelColor::Second, this);
    shown->setWordWrap(true);
    shown->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    shown->setToolTip(plainToolTip(value));
    row->addWidget(label);
    row->addWidget(shown, 1);
    m_column->addLayout(row);
}

void PolicyPanel::addParagraph(const QString &text, bool warn)
{
    auto *label = plainLabel(text, TextRole::Caption, warn ? LabelColor::Warn : LabelColor::Third, this);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

} // namespace viewer
