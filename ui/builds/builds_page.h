// SPDX-License-Identifier: GPL-3.0-or-later
// The page "Builds": all builds of the tenant, to find, filter, order, look at and copy. Knows no network: what
// it needs is asked for by signal. GUI thread.
#pragma once

#include "models/domain/note.h"
#include "models/domain/saved_view.h"
#include "ui/builds/builds_actions.h"
#include "ui/builds/builds_page_state.h"
#include "ui/builds/count_line.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QStackedWidget;

namespace viewer {

class BuildColumnsPanel;
class BuildDetails;
class BuildFilters;
class BuildsExportDialog;
class BuildsHead;
class BuildsTabs;
class BuildsView;
class EmptyState;
class LoadingRows;

class BuildsPage final : public QWidget
{
    Q_OBJECT

public:
    /// `table` outlives the page.
    explicit BuildsPage(BuildTable *table, QWidget *parent = nullptr);
    ~BuildsPage() override;

    BuildsPageState state() const;
    void restore(const BuildsPageState &state);

    /// The saved views of the open account, for the tabs. A view that is shown stays shown when it is among them.
    void setViews(const SavedViews &views);
    /// Those that can be opened, left to right.
    const std::vector<SavedView> &views() const;
    /// What a view shows now: a period that moves is taken from the clock.
    BuildQuery queryOf(const SavedView &view) const;
    /// Builds of each view by its number, and of all builds under 0.
    void setViewCounts(const QHash<qint64, qint64> &counts);
    /// What the export dialog begins with: "csv", "xlsx" or "json", and a folder.
    void setExportDefaults(const QString &format, const QString &folder);

    /// Opens a saved view by its number in the notebook; 0 = all builds. Nothing when there is none.
    void openView(qint64 seq);
    /// 0 = all builds.
    qint64 currentView() const { return m_viewSeq; }

    /// Shows these builds: the link of another page or of the command line. Filters stay as the query says.
    void showQuery(const BuildQuery &query, Period period = Period::Any);
    /// Makes a build the current row where it is among the shown ones; filters stay.
    void selectBuild(const BuildId &id);
    /// Null = none.
    BuildId currentBuild() const { return m_current; }
    /// Puts the focus into the table.
    void focusTable();
    /// Selects a build and shows its details; filters that hide it are cleared. Remembered until it is read.
    void showBuild(const BuildId &id);

    /// Also tells the table. Once a second while the page is seen.
    void setNow(Instant now);
    void setLocalZone(const QTimeZone &zone);
    void setOffline(bool offline, Instant asOf);
    /// Address of the web application for links, without a slash at the end; empty = no links. `server`: for links of
    /// this program; empty = none.
    void setWebOrigin(const QString &origin, const QString &server = {});
    void setProgress(const ReadingProgress &progress);
    /// Reading the builds failed; shown in place of rows as long as there are none. Empty title = no error.
    void setProblem(const QString &title, const QString &text);
    /// When the server was last asked for a build.
    void setLastChecked(const BuildId &id, Instant when);

signals:
    /// The page of this build is wanted.
    void openRequested(const viewer::BuildId &id);
    void logRequested(const viewer::BuildId &id);
    /// Its log as a file.
    void logSaveRequested(const viewer::BuildId &id);
    /// Open this build in the web browser.
    void webRequested(const viewer::BuildId &id);
    /// The build asked for with showBuild() is not among all that the server has.
    void buildUnknown(const viewer::BuildId &id);
    /// The notes on this build.
    void notesRequested(const viewer::NoteSubject &subject);
    /// "Try again" after a problem.
    void retryRequested();
    /// Another build is looked at: its details are wanted first. Null = none.
    void currentBuildChanged(const viewer::BuildId &id);
    /// The builds on screen, after things settled: their details are wanted next.
    void buildsOnScreenChanged(const QList<viewer::BuildId> &ids);
    /// The dialog asks on, and wants to be told how the export of these rows goes. They are the rows of the table when
    /// it was opened, in its order.
    void exportAsked(viewer::BuildsExportDialog *dialog, const viewer::BuildSnapshot &snapshot,
                     const std::shared_ptr<const viewer::RowOrder> &order);
    // Saved views are kept elsewhere; setViews() answers.
    void viewAddRequested(const QString &name, const QJsonObject &state);
    void viewChangeRequested(const viewer::SavedView &view);
    void viewRemoveRequested(qint64 seq);
    void viewsOrderRequested(const QList<qint64> &seqs);
    /// What `state()` tells changed.
    void stateChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeFooter();
    void makeColumnsMenu();
    void connectTable();
    void connectSearch();
    void connectActions();
    void connectRowActions();
    void connectDetails();
    void connectViews();

    void applyQuery(const BuildQuery &query, bool byUser);
    void takeTypedSearch();
    void takeQuery(const BuildQuery &query, Period period);
    void orderBy(int section);
    void applyColumns(const std::vector<BuildColumn> &order, const QSet<BuildColumn> &hidden);
    void columnsMenuAt(const QPoint &position, int section);
    void rowMenuAt(const QPoint &position);

    // builds_page_views.cpp
    void enterView(qint64 seq);
    void leaveView();
    void refreshTabs();
    void askViewName();
    void askNewName(qint64 seq);
    void askToRemove(qint64 seq);
    QString scopeWords() const;

    // builds_page_export.cpp
    void askExport();
    void openExport();

    void refreshRows();
    void refreshCount();
    void refreshFooter();
    void refreshDetails();
    void settleRowsOnScreen();

    bool wide() const;
    bool detailsVisible() const;
    void setDetailsShown(bool shown);
    void arrange();

    void copyRows();
    void copyIds();
    void copyLinks();
    void finishCopy();
    void openWeb();
    void askNotes();
    void say(const QString &text);

    BuildTable *m_table;
    BuildQuery m_query;
    qint64 m_viewSeq = 0;  ///< as in BuildsPageState
    QString m_awaitedView; ///< name of one that is being saved: it is current as soon as it is there
    std::vector<BuildColumn> m_allOrder;
    QSet<BuildColumn> m_allHidden;
    QString m_exportFormat;
    QString m_exportFolder;
    bool m_exportWanted = false; ///< as soon as the rows answer what was asked
    QString m_webOrigin;
    QString m_server; ///< for links of this program
    ReadingProgress m_progress;
    QString m_problemTitle;
    QString m_problemText;
    bool m_detailsShown = true; ///< beside the table
    bool m_overTable = false;   ///< over the table, in a narrow window
    bool m_hadRows = false;     ///< rows have been on screen
    std::optional<BuildId> m_wantedBuild;
    BuildId m_current;
    BuildId m_checkedBuild;
    Instant m_checked{};
    std::vector<std::uint32_t> m_copySeqs; ///< rows to be copied when their error texts are here
    qint64 m_copyOf = 0;

    QWidget *m_main;
    BuildsHead *m_head;
    BuildsTabs *m_tabs = nullptr;
    BuildFilters *m_filters;
    QStackedWidget *m_stack;
    BuildsView *m_view;
    EmptyState *m_empty;
    LoadingRows *m_loading;
    BuildDetails *m_details;
    QLabel *m_selected = nullptr;
    QWidget *m_hints = nullptr;
    QMenu *m_columnsMenu;
    BuildColumnsPanel *m_columnsPanel;
    BuildsActions m_actions;
    QTimer m_searchPause;
    QTimer m_settle;
    QTimer m_said;
    QTimer m_copyWait;
    QString m_message;
};

} // namespace viewer
