// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/contacts_section.h"

#include "ui/settings/setting_row.h"
#include "ui/widgets/card.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int fieldWidth = 300;
}

ContactsSection::ContactsSection(Settings &settings, QWidget *parent)
    : SettingsSection(tr("Contacts"), tr("whom this program names when you need help"), parent)
    , m_settings(settings)
{
    Card *const card = addCard(tr("Mail addresses"));
    const AdministratorPolicy &policy = settings.policy();
    const auto about = [](const QString &name, const QString &text) { return name.isEmpty() ? text : name; };
    addContact(card, setting::administratorMail, tr("Administrator"),
               about(policy.administratorName, tr("who gives roles and runs the server")), u"administrator"_s);
    addContact(card, setting::supportMail, tr("Support"), about(policy.supportName, tr("who helps with builds")),
               u"support"_s);
    addRow(card, tr("This program sends nothing by itself"),
           tr("It opens a draft in your mail program; you see it before it goes."));
}

void ContactsSection::addContact(Card *card, const SettingKey<QString> &key, const QString &title,
                                 const QString &explanation, const QString &name)
{
    auto *field = new QLineEdit(m_settings.value(key));
    field->setObjectName(u"contact_"_s + name);
    field->setFixedWidth(fieldWidth);
    field->setPlaceholderText(tr("none"));
    SettingRow *const row = addRow(card, title, explanation, field);
    row->setLocked(m_settings.isLocked(key));
    connect(field, &QLineEdit::textEdited, row, [row] { row->setProblem({}); });
    connect(field, &QLineEdit::editingFinished, this, [this, field, row, &key] {
        const QString text = field->text().trimmed();
        const bool fit = text.isEmpty() || isMailAddress(text);
        row->setProblem(fit ? QString() : tr("This is no mail address. It was not kept."));
        if (fit)
            m_settings.set(key, text);
    });
}

} // namespace viewer
