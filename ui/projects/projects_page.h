// SPDX-License-Identifier: GPL-3.0-or-later
// The page "Projects": mine or all, to find, order, look at and open. Knows no network: what it needs is asked for by
// signal. GUI thread.
#pragma once

#include "models/tables/project_table.h"
#include "ui/projects/project_facts.h"
#include "ui/projects/project_values.h"

#include <QJsonObject>
#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;

namespace viewer {

class ElidedLabel;
class EmptyState;
class ProjectDetails;
class ProjectsView;
class SearchField;
class Segments;
class StaleMarker;

class ProjectsPage final : public QWidget
{
    Q_OBJECT

public:
    /// `table` outlives the page.
    explicit ProjectsPage(ProjectTable *table, QWidget *parent = nullptr);
    ~ProjectsPage() override;

    /// What is remembered from one start to the next: mine or all, order, details.
    QJsonObject state() const;
    void restore(const QJsonObject &state);

    /// Also tells the table. Once a second while the page is seen.
    void setNow(Instant now);
    void setLocalZone(const QTimeZone &zone);
    void setOffline(bool offline, Instant asOf);
    /// Address of the web application, without a slash at the end; empty = no links.
    void setWebOrigin(const QString &origin, const QString &server = {});
    void setReader(const UserId &reader, const QStringList &roles);
    /// Reading failed; shown as long as there are no rows. Empty title = no error.
    void setProblem(const QString &title, const QString &text);
    void setSettings(const SettingsState &settings);
    void setLatest(const LatestBuilds &latest);

    void selectProject(const ProjectId &id);
    ProjectId currentProject() const;
    void focusTable();

signals:
    void openRequested(const viewer::ProjectId &id);
    void buildsRequested(const viewer::ProjectId &id);
    void buildRequested(const viewer::BuildId &id);
    /// Another project is looked at: its settings and latest builds are wanted.
    void currentProjectChanged(const viewer::ProjectId &id);
    void retryRequested();
    void stateChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFooter();
    void makeActions();
    void connectParts();
    void refresh();
    void refreshEmpty();
    void refreshFooter();
    void refreshDetails();
    void rowMenuAt(const QPoint &position);
    void emptyAction();
    void copyLink();
    bool wide() const;
    bool detailsVisible() const;
    void setDetailsShown(bool shown);
    void arrange();

    ProjectTable *m_table;
    QString m_webOrigin;
    QString m_server; ///< for links of this program
    UserId m_reader;
    QStringList m_roles;
    SettingsState m_settings;
    LatestBuilds m_latest;
    QString m_problemTitle;
    QString m_problemText;
    bool m_detailsShown = true; ///< beside the table
    bool m_hadRows = false;     ///< rows have been on screen
    bool m_overTable = false;   ///< over the table, in a narrow window

    QWidget *m_main;
    QLabel *m_title = nullptr;
    ElidedLabel *m_count = nullptr;
    StaleMarker *m_stale = nullptr;
    Segments *m_scope = nullptr;
    SearchField *m_find = nullptr;
    QStackedWidget *m_stack;
    ProjectsView *m_view;
    EmptyState *m_empty;
    ProjectDetails *m_details;
    QLabel *m_totals = nullptr;
    QWidget *m_hints = nullptr;
    QAction *m_open = nullptr;
    QAction *m_builds = nullptr;
    QAction *m_link = nullptr;
    QAction *m_detailsAction = nullptr;
};

} // namespace viewer
