// SPDX-License-Identifier: GPL-3.0-or-later
// Whom to write to. Writes to the settings by itself. GUI thread.
#pragma once

#include "models/settings/settings.h"
#include "ui/settings/settings_section.h"

class QLineEdit;

namespace viewer {

class ContactsSection final : public SettingsSection
{
    Q_OBJECT

public:
    /// The settings outlive it.
    explicit ContactsSection(Settings &settings, QWidget *parent = nullptr);

private:
    void addContact(Card *card, const SettingKey<QString> &key, const QString &title, const QString &explanation,
                    const QString &name);

    Settings &m_settings;
};

} // namespace viewer
