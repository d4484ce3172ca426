// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the page "Builds" and connects it with the window, the settings and the open account.
#pragma once

#include "models/domain/clock.h"
#include "models/settings/settings.h"
#include "ui/builds/builds_page.h"
#include "ui/shell/main_window.h"

#include <QObject>
#include <QTimer>

namespace viewer {

class OpenAccount;

/// GUI thread. Table, window and settings outlive it; the page belongs to the window.
class BuildsComposition : public QObject
{
    Q_OBJECT

public:
    BuildsComposition(BuildTable &table, MainWindow &window, Settings &settings, const Clock &clock);

    /// For the window, which owns it then.
    QWidget *page() const { return m_page; }

    /// The account whose builds are shown; null = none.
    void setAccount(OpenAccount *account);
    void showBuild(const BuildId &id);
    /// Opens the page with these builds.
    void showBuilds(const BuildQuery &query);
    void setStatus(const SyncStatus &status);
    void setProblem(const QString &title, const QString &text);

signals:
    void buildUnknown(const viewer::BuildId &id);
    void notesRequested(const viewer::NoteSubject &subject);

private:
    void connectAccount();

    BuildTable &m_table;
    MainWindow &m_window;
    Settings &m_settings;
    const Clock &m_clock;
    BuildsPage *m_page;
    OpenAccount *m_account = nullptr;
    QTimer m_tick;
};

} // namespace viewer
