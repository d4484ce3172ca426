// SPDX-License-Identifier: GPL-3.0-or-later
// What the open account takes on this computer, where it is, and how much logs may take. GUI thread.
#pragma once

#include "models/settings/settings.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_values.h"

class QLabel;
class QPushButton;

namespace viewer {

class Segments;

class StorageSection final : public SettingsSection
{
    Q_OBJECT

public:
    /// The settings outlive it.
    explicit StorageSection(Settings &settings, QWidget *parent = nullptr);

    /// Empty = no account, or not measured yet.
    void setValues(const std::optional<StorageValues> &values);

signals:
    void openFolderRequested();
    void clearLogsRequested();    ///< asked and confirmed
    void logRoomChosen(int gibi); ///< already kept

private:
    void addLogs();
    void askToClear(bool asking);

    Settings &m_settings;
    QLabel *m_cache;
    QLabel *m_logs;
    QLabel *m_notebook;
    SettingRow *m_logsRow;
    SettingRow *m_folder;
    QPushButton *m_open;
    Card *m_space;
    Segments *m_room = nullptr;
    SettingRow *m_clearRow = nullptr;
    QPushButton *m_clear = nullptr;
    QPushButton *m_reallyClear = nullptr;
    QPushButton *m_keep = nullptr;
    qint64 m_logBytes = 0;
};

} // namespace viewer
