// SPDX-License-Identifier: GPL-3.0-or-later
// Connects the settings page with the open account: what was read, what is kept on disk, the targets of the notebook.
#pragma once

#include "app/command/data_folder.h"
#include "models/domain/clock.h"
#include "models/settings/settings.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_values.h"
#include "ui/shell/main_window.h"

#include <QObject>
#include <QTimer>

class QThreadPool;

namespace viewer {

class NotesComposition;
class OpenAccount;

/// GUI thread. Everything given outlives it; the page belongs to the window.
class SettingsComposition : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainWindow &window;
        Settings &settings;
        const Clock &clock;
        const DataFolder &folder;
        QThreadPool &pool;
        NotesComposition &notes; ///< has the notebook of the account
    };
    explicit SettingsComposition(const Parts &parts, QObject *parent = nullptr);

    SettingsPage *page() { return m_page; }
    /// Null = none.
    void setAccount(OpenAccount *account);
    void setStatus(const SyncStatus &status);
    /// A section by its id; empty = the first.
    void openSection(const QString &id) { m_page->openSection(id); }

signals:
    /// The certificate of this "host:port" is no longer trusted: connections made with it must end.
    void trustWithdrawn(const QString &server);

private:
    void connectSections();
    void readAll();
    void readSync();
    void readStorage();
    void readTargets();
    void readProjects();
    /// Removes logs until they fit, never those of builds with a note.
    void trimLogs(qint64 budget);
    QString accountFolder() const;

    Parts m_parts;
    SettingsPage *m_page;
    OpenAccount *m_account = nullptr;
    SyncStatus m_status;
    QTimer m_soon;            ///< figures follow the sync, but not at each of its steps
    quint64 m_generation = 0; ///< of the account: answers about an earlier one are dropped
};

/// Bytes of a file of the store, with the two that stand beside it while it is open.
qint64 bytesOfStore(const QString &file);

} // namespace viewer
