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

    QAction *refresh() const { return m_refresh; }
    QAction *nextArea() const { return m_nextArea; }
    QAction *notes() const { return m_notes; }
    QAction *signOut() const { return m_signOut; }
    QAction *quit() const { return m_quit; }

signals:
    void schemeChosen(SchemeChoice scheme);
    void densityChosen(Density density);

private:
    QActionGroup *addScheme();
    QActionGroup *addDensity();

    QAction *m_refresh;
    QActionGroup *m_scheme;
    QActionGroup *m_density;
    QAction *m_nextArea;
    QAction *m_notes;
    QAction *m_signOut;
    QAction *m_quit;
};

} // namespace viewer
