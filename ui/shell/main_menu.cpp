// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_menu.h"

#include "ui/actions/make_action.h"
#include "ui/theme/icons.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace viewer {

MainMenu::MainMenu(QWidget *window)
    : QMenu(window)
    , m_palette(makeAction(ActionId::Palette, window))
    , m_shortcuts(makeAction(ActionId::Shortcuts, window))
    , m_back(makeAction(ActionId::Back, window))
    , m_forward(makeAction(ActionId::Forward, window))
    , m_refresh(makeAction(ActionId::Refresh, window))
    , m_nextArea(makeAction(ActionId::NextArea, window))
    , m_previousArea(makeAction(ActionId::PreviousArea, window))
    , m_open(makeAction(ActionId::WindowMenu, window))
    , m_notes(makeAction(ActionId::AllNotes, window))
    , m_settings(makeAction(ActionId::Settings, window))
    , m_help(makeAction(ActionId::Help, window))
    , m_signOut(makeAction(ActionId::SignOut, window))
    , m_quit(makeAction(ActionId::Quit, window))
{
    setObjectName(u"mainMenu"_s);
    setMinimumWidth(220);
    addActions({m_palette, m_back, m_forward, m_refresh});
    addSeparator();
    m_scheme = addScheme();
    m_density = addDensity();
    addSeparator();
    addActions({m_notes, m_shortcuts, m_nextArea});
    addSeparator();
    addActions({m_settings, m_help});
    addSeparator();
    addActions({m_signOut, m_quit});
}

QActionGroup *MainMenu::addScheme()
{
    QMenu *menu = addMenu(themedIcon(u"moon"_s, Token::Text2), tr("Theme"));
    menu->setObjectName(u"themeMenu"_s);
    auto *group = new QActionGroup(menu);
    const std::pair<SchemeChoice, QString> choices[] = {{SchemeChoice::System, tr("As the system")},
                                                        {SchemeChoice::Light, tr("Light")},
                                                        {SchemeChoice::Dark, tr("Dark")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"actionTheme%1"_s.arg(int(choice)));
        action->setCheckable(true);
        action->setData(int(choice));
        group->addAction(action);
    }
    connect(group, &QActionGroup::triggered, this,
            [this](const QAction *action) { emit schemeChosen(SchemeChoice(action->data().toInt())); });
    return group;
}

QActionGroup *MainMenu::addDensity()
{
    QMenu *menu = addMenu(themedIcon(u"columns"_s, Token::Text2), tr("Row height"));
    menu->setObjectName(u"rowHeightMenu"_s);
    auto *group = new QActionGroup(menu);
    const std::pair<Density, QString> choices[] = {
        {Density::Compact, tr("Compact")}, {Density::Normal, tr("Normal")}, {Density::Roomy, tr("Roomy")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"actionRowHeight%1"_s.arg(int(choice)));
        action->setCheckable(true);
        action->setData(int(choice));
        group->addAction(action);
    }
    connect(group, &QActionGroup::triggered, this,
            [this](const QAction *action) { emit densityChosen(Density(action->data().toInt())); });
    return group;
}

void MainMenu::setChoices(SchemeChoice scheme, Density density)
{
    for (QAction *action : m_scheme->actions())
        action->setChecked(action->data().toInt() == int(scheme));
    for (QAction *action : m_density->actions())
        action->setChecked(action->data().toInt() == int(density));
}

void MainMenu::setSignOutPossible(bool possible)
{
    m_signOut->setVisible(possible);
}

} // namespace viewer
