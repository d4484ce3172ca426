// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/general_section.h"

#include "models/wording/numbers.h"
#include "ui/settings/setting_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/segments.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int fieldWidth = 240;

QComboBox *makeChoice(const QString &name)
{
    auto *box = new ComboBox;
    box->setObjectName(name);
    box->setFixedWidth(fieldWidth);
    box->setMaxVisibleItems(16);
    return box;
}

void choose(QComboBox *box, const QString &key)
{
    const QSignalBlocker quiet(box);
    const int at = box->findData(key);
    box->setCurrentIndex(std::max(at, 0));
}

} // namespace

GeneralSection::GeneralSection(Settings &settings, QWidget *parent)
    : SettingsSection(tr("General"), tr("how the program looks and starts"), parent)
    , m_settings(settings)
{
    addLook();
    addStart();
    addPrivacy();
    connect(&m_settings, &Settings::changed, this, &GeneralSection::showValues);
    showValues({});
}

void GeneralSection::addLook()
{
    Card *const card = addCard(tr("Look"));
    m_scheme = new Segments(tr("Theme"));
    m_scheme->setObjectName(u"settingsTheme"_s);
    m_scheme->add(settingText(SchemeChoice::System), tr("As the system"));
    m_scheme->add(settingText(SchemeChoice::Light), tr("Light"));
    m_scheme->add(settingText(SchemeChoice::Dark), tr("Dark"));
    addRow(card, tr("Theme"), tr("colours of the whole program"), m_scheme);
    m_density = new Segments(tr("Row height"));
    m_density->setObjectName(u"settingsRowHeight"_s);
    m_density->add(settingText(Density::Compact), tr("Compact"));
    m_density->add(settingText(Density::Normal), tr("Normal"));
    m_density->add(settingText(Density::Roomy), tr("Roomy"));
    addRow(card, tr("Row height"), tr("of all tables"), m_density);
    connect(m_scheme, &Segments::chosenByUser, this, [this](const QString &key) {
        const auto scheme = settingFromText<SchemeChoice>(key).value_or(SchemeChoice::System);
        m_settings.set(setting::scheme, scheme);
        emit schemeChosen(scheme);
    });
    connect(m_density, &Segments::chosenByUser, this, [this](const QString &key) {
        const auto density = settingFromText<Density>(key).value_or(Density::Normal);
        m_settings.set(setting::density, density);
        emit densityChosen(density);
    });
}

void GeneralSection::addStart()
{
    Card *const card = addCard(tr("Language, start and time"));
    addRow(card, tr("Language"), tr("as the system: %1").arg(QLocale(wordingLocale().language()).nativeLanguageName()));
    m_startPage = makeChoice(u"settingsStartPage"_s);
    addRow(card, tr("Page at start"), tr("what the window shows first"), m_startPage);
    m_zone = makeChoice(u"settingsZone"_s);
    fillZones();
    addRow(card, tr("Time zone"), tr("of all times on screen, from the next start on"), m_zone);
    setStartPages({});
    connect(m_startPage, &QComboBox::activated, this,
            [this] { m_settings.set(setting::startPage, m_startPage->currentData().toString()); });
    connect(m_zone, &QComboBox::activated, this,
            [this] { m_settings.set(setting::timeZone, m_zone->currentData().toString()); });
}

void GeneralSection::addPrivacy()
{
    Card *const card = addCard(tr("Privacy"));
    m_hideMembers = new QCheckBox;
    m_hideMembers->setObjectName(u"settingsHideMembers"_s);
    SettingRow *const row =
        addRow(card, tr("Hide figures of single members"),
               tr("pages then show figures of projects and of all people together only"), m_hideMembers);
    row->setLocked(m_settings.isLocked(setting::hideSingleMembers));
    connect(m_hideMembers, &QCheckBox::clicked, this,
            [this](bool hidden) { m_settings.set(setting::hideSingleMembers, hidden); });
}

void GeneralSection::fillZones()
{
    m_zone->addItem(tr("As the system"), QString());
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones) {
        // Offsets such as "UTC+01:00" are no places; "Etc/…" turns the sign around.
        const QString id = QString::fromLatin1(zone);
        if ((id.contains(u'/') && !id.startsWith("Etc/"_L1)) || id == "UTC"_L1)
            m_zone->addItem(id, id);
    }
}

void GeneralSection::setStartPages(const std::vector<StartPage> &pages)
{
    m_startPage->clear();
    m_startPage->addItem(tr("The one open last"), QString());
    for (const StartPage &page : pages)
        m_startPage->addItem(page.title, page.id);
    choose(m_startPage, m_settings.value(setting::startPage));
}

void GeneralSection::showValues(const QString &)
{
    m_scheme->choose(settingText(m_settings.value(setting::scheme)));
    m_density->choose(settingText(m_settings.value(setting::density)));
    choose(m_startPage, m_settings.value(setting::startPage));
    choose(m_zone, m_settings.value(setting::timeZone));
    m_hideMembers->setChecked(m_settings.value(setting::hideSingleMembers));
}

} // namespace viewer
