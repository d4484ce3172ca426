// SPDX-License-Identifier: GPL-3.0-or-later
// Which project the window shows: flat button with icon, name and chevron; its menu has a filter field.
#pragma once

#include "ui/shell/bar_switch.h"
#include "ui/shell/shell_values.h"

#include <vector>

namespace viewer {

class ProjectPopup;

class ProjectSwitch final : public BarSwitch
{
    Q_OBJECT

public:
    explicit ProjectSwitch(QWidget *parent = nullptr);

    /// In the order they are to be shown. A project that is open and no longer there gives way to all of them.
    void setProjects(const std::vector<ProjectChoice> &projects);
    /// Null = all. Says nothing to others.
    void setCurrent(const ProjectId &project);
    ProjectId current() const { return m_current; }

signals:
    /// A person chose; null = all. Also when the open project vanished.
    void projectChosen(const ProjectId &project);

private:
    void showProject();

    std::vector<ProjectChoice> m_projects;
    ProjectId m_current;
    ProjectPopup *m_popup;
};

} // namespace viewer
