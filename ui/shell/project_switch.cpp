// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/project_switch.h"

#include "ui/shell/project_popup.h"

#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

ProjectSwitch::ProjectSwitch(QWidget *parent)
    : BarSwitch(u"folder"_s, parent)
    , m_popup(new ProjectPopup)
{
    setObjectName(u"projectSwitch"_s);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"projectMenu"_s);
    auto *content = new QWidgetAction(menu);
    content->setDefaultWidget(m_popup);
    menu->addAction(content);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this] { m_popup->open(m_current); });
    connect(m_popup, &ProjectPopup::chosen, this, [this, menu](const ProjectId &project) {
        menu->close();
        if (project == m_current)
            return;
        setCurrent(project);
        emit projectChosen(project);
    });
    showProject();
}

void ProjectSwitch::setProjects(const std::vector<ProjectChoice> &projects)
{
    if (projects == m_projects)
        return;
    m_projects = projects;
    m_popup->setProjects(projects);
    const bool gone = !m_current.isNull()
        && std::ranges::none_of(m_projects, [this](const ProjectChoice &project) { return project.id == m_current; });
    if (gone) {
        m_current = {};
        emit projectChosen(m_current);
    }
    showProject();
}

void ProjectSwitch::setCurrent(const ProjectId &project)
{
    m_current = project;
    showProject();
}

void ProjectSwitch::showProject()
{
    QString name = tr("All projects");
    for (const ProjectChoice &project : m_projects) {
        if (project.id == m_current)
            name = project.name;
    }
    BarSwitch::showName(name, tr("Open project: %1").arg(name));
}

} // namespace viewer
