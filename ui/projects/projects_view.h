// SPDX-License-Identifier: GPL-3.0-or-later
// The table of projects: painted rows, a head to order by, one selected row that stays the same project. GUI thread.
#pragma once

#include "models/tables/project_table.h"

#include <QTableView>

namespace viewer {

class ProjectDelegate;
class ProjectsHeader;

class ProjectsView final : public QTableView
{
    Q_OBJECT

public:
    /// `table` outlives the view.
    explicit ProjectsView(ProjectTable *table, QWidget *parent = nullptr);

    /// The project a person is at, also while a filter hides it; null = none.
    ProjectId currentProject() const { return m_current; }
    /// Makes it the current one as soon as the table shows it.
    void selectProject(const ProjectId &id);
    void showOrder();

    void keyboardSearch(const QString &) override {}

signals:
    void currentProjectChanged(const viewer::ProjectId &id);
    void opened(const viewer::ProjectId &id); ///< Enter, or double click
    void detailsToggled();                    ///< Space
    void menuRequested(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void restoreCurrent();
    void orderBy(int section);
    void applyDensity();

    ProjectTable *m_table;
    ProjectsHeader *m_header;
    ProjectDelegate *m_delegate;
    ProjectId m_current;
    bool m_chosen = false;  ///< by a person
    bool m_settled = false; ///< chosen for a person, from complete data
    bool m_restoring = false;
};

} // namespace viewer
