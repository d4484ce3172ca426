// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_menu.h"

#include "ui/theme/icons.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace viewer {

MainMenu::MainMenu(QWidget *window)
    : QMenu(window)
    , m_refresh(addAction(themedIcon(u"refresh"_s, Token::Text2), tr("Refresh")))
    , m_scheme(addScheme())
    , m_density(addDensity())
    , m_nextArea(addAction(themedIcon(u"keyboard"_s, Token::Text2), tr("Next area")))
    , m_notes(addAction(themedIcon(u"note"_s, Token::Text2), tr("All notes…")))
    , m_signOut(addAction(themedIcon(u"user"_s, Token::Text2), tr("Sign out…")))
    , m_quit(addAction(tr("Quit")))
{
    setObjectName(u"mainMenu"_s);
    setMinimumWidth(220);
    insertSeparator(m_signOut);
    m_refresh->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    m_nextArea->setShortcut(Qt::Key_F6);
    m_quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    m_refresh->setObjectName(u"actionRefresh"_s);
    m_nextArea->setObjectName(u"actionNextArea"_s);
    m_notes->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_notes->setObjectName(u"actionNotes"_s);
    m_signOut->setObjectName(u"actionSignOut"_s);
    m_quit->setObjectName(u"actionQuit"_s);
    for (QAction *action : {m_refresh, m_nextArea, m_notes, m_quit})
        window->addAction(action);
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
