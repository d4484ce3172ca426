// SPDX-License-Identifier: GPL-3.0-or-later
// The page "Settings": sections at the left, what the administrator has set below them, the section at the right.
// Plain choices go into the settings by themselves; what needs the rest of the program is said by the signals of the
// sections. GUI thread.
#pragma once

#include "models/domain/clock.h"
#include "models/settings/settings.h"

#include <QTimeZone>
#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace viewer {

class AccountSection;
class GeneralSection;
class SettingsSection;
class StorageSection;
class SyncSection;
class TargetsSection;

class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    /// Settings and clock outlive it.
    SettingsPage(Settings &settings, const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);

    GeneralSection *general() const { return m_general; }
    AccountSection *account() const { return m_account; }
    SyncSection *sync() const { return m_sync; }
    StorageSection *storage() const { return m_storage; }
    TargetsSection *targets() const { return m_targets; }

    /// general, keys, account, sync, storage, targets, contacts; anything else is the first.
    void openSection(const QString &id);
    QString currentSection() const;

signals:
    void shown(); ///< figures should be fresh
    void sectionOpened(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void add(const QString &id, const QString &icon, SettingsSection *section);
    void arrange();

    Settings &m_settings;
    QListWidget *m_list;
    QStackedWidget *m_sections;
    GeneralSection *m_general;
    AccountSection *m_account;
    SyncSection *m_sync;
    StorageSection *m_storage;
    TargetsSection *m_targets;
};

} // namespace viewer
