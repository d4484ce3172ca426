// SPDX-License-Identifier: GPL-3.0-or-later
// Look, language, start page, time zone, privacy. Writes to the settings by itself. GUI thread.
#pragma once

#include "models/settings/settings.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_values.h"

class QCheckBox;
class QComboBox;

namespace viewer {

class Segments;

class GeneralSection final : public SettingsSection
{
    Q_OBJECT

public:
    /// The settings outlive it.
    explicit GeneralSection(Settings &settings, QWidget *parent = nullptr);

    void setStartPages(const std::vector<StartPage> &pages);

signals:
    void schemeChosen(SchemeChoice scheme); ///< already kept
    void densityChosen(Density density);    ///< already kept

private:
    void addLook();
    void addStart();
    void addPrivacy();
    void fillZones();
    void showValues(const QString &changed);

    Settings &m_settings;
    Segments *m_scheme = nullptr;
    Segments *m_density = nullptr;
    QComboBox *m_startPage = nullptr;
    QComboBox *m_zone = nullptr;
    QCheckBox *m_hideMembers = nullptr;
};

} // namespace viewer
