// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the project switch with its filter field, inside the switch's menu.
#pragma once

#include "ui/shell/shell_values.h"

#include <QWidget>

#include <vector>

class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace viewer {

class SearchField;

class ProjectPopup final : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectPopup(QWidget *parent = nullptr);

    void setProjects(const std::vector<ProjectChoice> &projects);
    /// Empties the filter, marks the open project and takes the focus.
    void open(const ProjectId &current);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void chosen(const ProjectId &project); ///< null = all

private:
    void choose(const QModelIndex &index);
    void moveCurrent(int rows);

    SearchField *m_filter;
    QListView *m_list;
    QStandardItemModel *m_projects;
    QSortFilterProxyModel *m_matching;
};

} // namespace viewer
