// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/settings/account_section.h"
#include "ui/settings/contacts_section.h"
#include "ui/settings/general_section.h"
#include "ui/settings/keys_section.h"
#include "ui/settings/policy_panel.h"
#include "ui/settings/storage_section.h"
#include "ui/settings/sync_section.h"
#include "ui/settings/targets_section.h"
#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int sideWidth = 256;
constexpr int entryHeight = 31;

} // namespace

SettingsPage::SettingsPage(Settings &settings, const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_list(new QListWidget(this))
    , m_sections(new QStackedWidget(this))
    , m_general(new GeneralSection(settings))
    , m_account(new AccountSection(settings))
    , m_sync(new SyncSection(clock, zone))
    , m_storage(new StorageSection(settings))
    , m_targets(new TargetsSection)
{
    setObjectName(u"settingsPage"_s);
    arrange();
    add(u"general"_s, u"settings"_s, m_general);
    add(u"keys"_s, u"keyboard"_s, new KeysSection(settings));
    add(u"account"_s, u"user"_s, m_account);
    add(u"sync"_s, u"refresh"_s, m_sync);
    add(u"storage"_s, u"server"_s, m_storage);
    add(u"targets"_s, u"target"_s, m_targets);
    add(u"contacts"_s, u"team"_s, new ContactsSection(settings));
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_sections->setCurrentIndex(row);
        emit sectionOpened(currentSection());
    });
    openSection({});
    setFocusProxy(m_list);
}

void SettingsPage::arrange()
{
    auto *side = new QWidget(this);
    side->setProperty("ground", u"bar"_s);
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(sideWidth);
    side->setProperty("focusArea", true);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 14, 0, 0);
    column->setSpacing(10);
    auto *title = plainLabel(tr("Settings"), TextRole::PageTitle, LabelColor::Text, side);
    title->setContentsMargins(16, 0, 16, 0);
    column->addWidget(title);
    m_list->setObjectName(u"settingsSections"_s);
    m_list->setAccessibleName(tr("Sections of the settings"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({16, 16});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setProperty("fit", u"side"_s);
    column->addWidget(m_list, 1);
    column->addWidget(new PolicyPanel(m_settings.policy(), side));
    m_sections->setProperty("focusArea", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(new Rule(Qt::Vertical, Token::Line2, this));
    row->addWidget(m_sections, 1);
}

void SettingsPage::add(const QString &id, const QString &icon, SettingsSection *section)
{
    section->setObjectName(u"section_"_s + id);
    auto *entry = new QListWidgetItem(themedIcon(icon, Token::Text2), section->title(), m_list);
    entry->setData(Qt::UserRole, id);
    entry->setSizeHint({sideWidth, entryHeight});
    m_sections->addWidget(section);
}

void SettingsPage::openSection(const QString &id)
{
    int row = 0;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(Qt::UserRole).toString() == id)
            row = i;
    }
    m_list->setCurrentRow(row);
}

QString SettingsPage::currentSection() const
{
    const QListWidgetItem *const entry = m_list->currentItem();
    return entry ? entry->data(Qt::UserRole).toString() : QString();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

} // namespace viewer
