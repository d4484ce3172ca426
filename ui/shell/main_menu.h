// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the window and its actions.
#pragma once

#include "models/settings/look_choice.h"

#include <QMenu>

class QActionGroup;

namespace viewer {

class MainMenu final : public QMenu
{
    Q_OBJECT

public:
    /// `window` gets the actions too, so that their shortcuts work everywhere in it; it owns the menu.
    explicit MainMenu(QWidget *window);

    void setChoices(SchemeChoice scheme, Density density);
    void setSignOutPossible(bool possible);

    QAction *palette() const { return m_palette; }
    QAction *shortcuts() const { return m_shortcuts; }
    QAction *back() const { return m_back; }
    QAction *forward() const { return m_forward; }
    QAction *refresh() const { return m_refresh; }
    QAction *nextArea() const { return m_nextArea; }
    QAction *previousArea() const { return m_previousArea; }
    QAction *open() const { return m_open; } ///< opens this menu
    QAction *notes() const { return m_notes; }
    QAction *settings() const { return m_settings; }
    QAction *help() const { return m_help; }
    QAction *signOut() const { return m_signOut; }
    QAction *quit() const { return m_quit; }

signals:
    void schemeChosen(SchemeChoice scheme);
    void densityChosen(Density density);

private:
    QActionGroup *addScheme();
    QActionGroup *addDensity();

    QAction *m_palette;
    QAction *m_shortcuts;
    QAction *m_back;
    QAction *m_forward;
    QAction *m_refresh;
    QAction *m_nextArea;
    QAction *m_previousArea;
    QAction *m_open;
    QAction *m_notes;
    QAction *m_settings;
    QAction *m_help;
    QAction *m_signOut;
    QAction *m_quit;
    QActionGroup *m_scheme = nullptr;
    QActionGroup *m_density = nullptr;
};

} // namespace viewer
