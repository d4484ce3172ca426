// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: Keyboard. Every action of the program with its keys, and other keys for one of them. GUI thread.
#pragma once

#include "models/settings/settings.h"
#include "ui/actions/action_keys.h"
#include "ui/settings/settings_section.h"

#include <optional>

class QKeySequenceEdit;
class QPushButton;
class QTreeWidget;

namespace viewer {

class SettingRow;

class KeysSection final : public SettingsSection
{
    Q_OBJECT

public:
    /// What is chosen goes into the settings and into force at once. The settings outlive it.
    explicit KeysSection(Settings &settings, QWidget *parent = nullptr);

protected:
    /// The field takes one press at once; by itself it would wait for up to four of them.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addList();
    void addEditor();
    void fillList();
    void showValues();
    void showChosen();
    void takePress(const QKeySequence &pressed);
    void give(const QList<QKeySequence> &keys);
    void keep(const ChangedKeys &keys);
    std::optional<ActionId> chosen() const;

    Settings &m_settings;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_edit;
    QPushButton *m_give;
    QPushButton *m_none;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    SettingRow *m_editRow = nullptr;
    SettingRow *m_resetRow = nullptr;
};

} // namespace viewer
