// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/project_switch.h"

#include "ui/shell/project_popup.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QFontMetrics>
#include <QMenu>
#include <QPainter>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int padding = 8;
constexpr int gap = 8;
constexpr int markSize = 16;
constexpr int chevronSize = 12;
constexpr int widestName = 240;

QFont nameFont()
{
    return textFont(TextRole::Body, QFont::Medium);
}
} // namespace

ProjectSwitch::ProjectSwitch(QWidget *parent)
    : QToolButton(parent)
    , m_popup(new ProjectPopup)
{
    setObjectName(u"projectSwitch"_s);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
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
    showName();
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
    showName();
}

void ProjectSwitch::setCurrent(const ProjectId &project)
{
    m_current = project;
    showName();
}

void ProjectSwitch::showName()
{
    QString name = tr("All projects");
    for (const ProjectChoice &project : m_projects) {
        if (project.id == m_current)
            name = project.name;
    }
    setText(name);
    setAccessibleName(tr("Open project: %1").arg(name));
    setToolTip(plainToolTip(name));
    updateGeometry();
    update();
}

QSize ProjectSwitch::sizeHint() const
{
    const int name = std::min(widestName, QFontMetrics(nameFont()).horizontalAdvance(text()) + 1);
    return {padding + markSize + gap + name + gap + chevronSize + padding, 32};
}

QSize ProjectSwitch::minimumSizeHint() const
{
    return {120, 32};
}

void ProjectSwitch::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    const bool open = isDown() || menu()->isVisible();
    const Token ground = underMouse() || open ? Token::Hover : Token::Bar;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(ground));
    painter.drawRoundedRect(rect(), 6, 6);
    paintIcon(painter, QRectF(padding, 0, markSize, height()), u"folder"_s, theme.color(Token::Text3),
              theme.color(ground), markSize);
    const int right = width() - padding - chevronSize;
    const QRect name(padding + markSize + gap, 0, right - gap - padding - markSize - gap + 1, height());
    painter.setFont(nameFont());
    painter.setPen(theme.color(Token::Text));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(nameFont()).elidedText(text(), Qt::ElideRight, name.width()));
    paintIcon(painter, QRectF(right, 0, chevronSize, height()), u"down"_s, theme.color(Token::Text3),
              theme.color(ground), chevronSize);
}

} // namespace viewer
