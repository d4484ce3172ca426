// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on the Builds page: each with a name, a shortcut and a place in a menu.
#pragma once

class QAction;
class QWidget;

namespace viewer {

struct BuildsActions
{
    QAction *find;        ///< Ctrl+F
    QAction *details;     ///< Space, in the table
    QAction *open;        ///< Enter in the table, Ctrl+Return
    QAction *openDetails; ///< F4, in the table
    QAction *copyRows;    ///< Ctrl+C, in the table
    QAction *copyId;      ///< Ctrl+Shift+C
    QAction *copyLink;    ///< Ctrl+S
    QAction *openLog;     ///< Ctrl+L
    QAction *saveLog;     ///< Ctrl+D
    QAction *ofProject;   ///< Ctrl+Shift+B: the builds of its project
    QAction *openWeb;     ///< Ctrl+O
    QAction *notes;       ///< Ctrl+N: notes on the build
    QAction *filter;      ///< Ctrl+Shift+F: to the filter chips
    QAction *clear;       ///< Ctrl+Shift+L: filters and search
    QAction *columns;     ///< Ctrl+Shift+O: which columns
    QAction *exportRows;  ///< Ctrl+E
    QAction *saveView;    ///< Ctrl+Shift+S
};

/// Owned by `page`. Those marked "in the table" work only while the focus is there, the others on the whole page.
BuildsActions makeBuildsActions(QWidget *page, QWidget *table);

} // namespace viewer
