// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the page "Builds" and the page of one build, and connects them with the window, the settings and the open
// account.
#pragma once

#include "app/composition/build_page_composition.h"
#include "app/composition/builds_export.h"
#include "app/composition/builds_views.h"
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

    LogComposition &log() { return m_log; }

    /// The saved views that can be opened, left to right.
    const std::vector<SavedView> &views() const { return m_page->views(); }
    /// Opens the table with a saved view, by its number in the notebook.
    void openView(qint64 seq);
    /// Opens the page of a build at its log; `save` asks for a file as soon as there is something to save.
    void openLog(const BuildId &id, bool save);

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
    /// `views()` are others now.
    void viewsChanged();
    void buildUnknown(const viewer::BuildId &id);
    void projectRequested(const viewer::ProjectId &id);
    void notesRequested(const viewer::NoteSubject &subject);

private:
    void connectAccount();
    void connectBuild();
    void connectLog();
    void showTable();
    void saveWaitingLog();

    BuildTable &m_table;
    MainWindow &m_window;
    Settings &m_settings;
    const Clock &m_clock;
    QStackedWidget *m_pages; ///< table, build
    BuildsPage *m_page;
    BuildPageComposition m_build;
    LogComposition m_log;
    BuildsViews m_views;
    BuildsExport m_export;
    QPointer<NotesComposition> m_notes;
    BuildId m_logToSave; ///< as soon as it is there; null = none
    OpenAccount *m_account = nullptr;
    QTimer m_tick;
};

} // namespace viewer
