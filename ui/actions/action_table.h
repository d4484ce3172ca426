// SPDX-License-Identifier: GPL-3.0-or-later
// One table of everything that can be done: menus, tooltips, the palette and the sheet of shortcuts are made from it.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace viewer {

/// The order here is the order of the sheet.
enum class ActionId {
    // Everywhere
    Palette,
    Shortcuts,
    Back,
    Forward,
    Refresh,
    Export,
    CopyLink,
    NextArea,
    PreviousArea,
    WindowMenu,
    AllNotes,
    Settings,
    Help,
    SignOut,
    Quit,
    // Lists and tables
    Find,
    OpenItem,
    GoToDetails,
    ShowDetails,
    CopyRows,
    GoToFilters,
    ClearFilters,
    ChooseColumns,
    SaveView,
    // Builds and projects
    CopyBuildId,
    OpenInBrowser,
    Notes,
    SendByMail,
    OpenLog,
    ShowItsBuilds,
    PreviousBuild,
    NextBuild,
    RefreshBuild,
    // Log
    SaveLog,
    OpenLogFile,
    FindInLog,
    NextMatch,
    PreviousMatch,
    FirstError,
    GoToLine,
    FollowLog,
    WrapLines,
    CopyLines,
    OnlyThisStep,
    OnlyThisLevel,
    AllLines,
};

enum class ActionGroup { Everywhere, Lists, Builds, Log };
QString actionGroupTitle(ActionGroup group);

struct ActionSpec
{
    ActionId id;
    ActionGroup group;
    const char *name;         ///< object name, unless the maker gives another one
    QString text;             ///< of the menu; in the language of the program
    QList<QKeySequence> keys; ///< in force: those of the person, else as delivered
    const char *icon = "";    ///< empty = none
    /// Works only while the focus is in the widget it was made for; else wherever the focus is in the window, while
    /// its page is shown.
    bool onlyFocused = false;
};

/// All of them, in the order of ActionId.
std::vector<ActionSpec> actionTable();
ActionSpec actionSpec(ActionId id);
QList<QKeySequence> deliveredKeys(ActionId id);
/// The text of an action as a title: without the dots that promise a question.
QString withoutDots(const QString &text);
/// The object name, which also stands for the action in the settings.
const char *actionName(ActionId id);

/// Keys that are no action of their own, for the sheet: moving, closing, pages by number.
struct KeyHint
{
    ActionGroup group;
    QString text;
    QString keys; ///< as drawn on a key cap
};
std::vector<KeyHint> keyHints();

} // namespace viewer
