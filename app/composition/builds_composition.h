// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the page "Builds" and the page of one build, and connects them with the window, the settings and the open
// account.
#pragma once

#include "app/composition/build_page_composition.h"
#include "app/composition/log_composition.h"
#include "models/domain/clock.h"
#include "models/settings/settings.h"
#include "ui/builds/builds_page.h"
#include "ui/shell/main_window.h"

#include <QObject>
#include <QTimer>

class QStackedWidget;

namespace viewer {

class OpenAccount;

/// GUI thread. Table, window and settings outlive it; the page belongs to the window.
class BuildsComposition : public QObject
{
    Q_OBJECT

public:
    BuildsComposition(BuildTable &table, MainWindow &window, Settings &settings, const Clock &clock, QThreadPool &pool);

    /// Table and build, for the window, which owns them then.
    QStackedWidget *page() const { return m_pages; }

    /// The account whose builds are shown; null = none.
    void setAccount(OpenAccount *account);
    /// Outlives it.
    void setNotes(NotesComposition &notes);
    /// Opens the page of a build; null opens the table.
    void openBuild(const BuildId &id);
    /// Opens the page with these builds.
    void showBuilds(const BuildQuery &query);
    void setStatus(const SyncStatus &status);
    void setProblem(const QString &title, const QString &text);

signals:
    void buildUnknown(const viewer::BuildId &id);
    void projectRequested(const viewer::ProjectId &id);
    void notesRequested(const viewer::NoteSubject &subject);

private:
    void connectAccount();
    void connectBuild();
    void connectLog();
    void showTable();

    BuildTable &m_table;
    MainWindow &m_window;
    Settings &m_settings;
    const Clock &m_clock;
    QStackedWidget *m_pages; ///< table, build
    BuildsPage *m_page;
    BuildPageComposition m_build;
    LogComposition m_log;
    OpenAccount *m_account = nullptr;
    QTimer m_tick;
};

} // namespace viewer
