// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_table.h"

#include <QCoreApplication>

namespace viewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::Actions)
};

QList<QKeySequence> keys(std::initializer_list<QKeySequence> sequences)
{
    return QList<QKeySequence>(sequences);
}

void addEverywhere(std::vector<ActionSpec> &table)
{
    using enum ActionId;
    constexpr auto group = ActionGroup::Everywhere;
    const auto add = [&table](ActionId id, const char *name, const QString &text, const QList<QKeySequence> &with,
                              const char *icon = "") {
        table.push_back({id, group, name, text, with, icon, false});
    };
    add(Palette, "actionPalette", Words::tr("Command palette"), keys({Qt::CTRL | Qt::Key_K}), "search");
    add(Shortcuts, "actionShortcuts", Words::tr("Keyboard shortcuts"), keys({Qt::CTRL | Qt::Key_Slash}), "keyboard");
    add(Back, "actionBack", Words::tr("Back"), keys({Qt::ALT | Qt::Key_Left}), "left");
    add(Forward, "actionForward", Words::tr("Forward"), keys({Qt::ALT | Qt::Key_Right}), "right");
    add(Refresh, "actionRefresh", Words::tr("Refresh"), keys({Qt::Key_F5, Qt::CTRL | Qt::Key_R}), "refresh");
    add(Export, "actionExport", Words::tr("Export…"), keys({Qt::CTRL | Qt::Key_E}), "export");
    add(CopyLink, "copyLinkAction", Words::tr("Copy link"), keys({Qt::CTRL | Qt::Key_S}), "link");
    add(NextArea, "actionNextArea", Words::tr("Next area"), keys({Qt::Key_F6}), "keyboard");
    add(PreviousArea, "actionPreviousArea", Words::tr("Previous area"), keys({Qt::SHIFT | Qt::Key_F6}));
    add(WindowMenu, "actionMenu", Words::tr("Menu"), keys({Qt::Key_F10}), "menu");
    add(AllNotes, "actionNotes", Words::tr("All notes…"), keys({Qt::CTRL | Qt::SHIFT | Qt::Key_N}), "note");
    add(Settings, "actionSettings", Words::tr("Settings"), keys({Qt::CTRL | Qt::Key_Comma}), "settings");
    add(Help, "actionHelp", Words::tr("Help"), keys({Qt::Key_F1}), "help");
    add(SignOut, "actionSignOut", Words::tr("Sign out…"), {}, "user");
    add(Quit, "actionQuit", Words::tr("Quit"), keys({Qt::CTRL | Qt::Key_Q}));
}

void addLists(std::vector<ActionSpec> &table)
{
    using enum ActionId;
    constexpr auto group = ActionGroup::Lists;
    const auto add = [&table](ActionId id, const char *name, const QString &text, const QList<QKeySequence> &with,
                              const char *icon = "", bool onlyFocused = false) {
        table.push_back({id, group, name, text, with, icon, onlyFocused});
    };
    add(Find, "findAction", Words::tr("Find in list"), keys({QKeySequence::Find}), "search");
    add(OpenItem, "openAction", Words::tr("Open"), keys({Qt::CTRL | Qt::Key_Return}), "open");
    add(GoToDetails, "openDetailsAction", Words::tr("Go to details"), keys({Qt::Key_F4}), "details-panel", true);
    add(ShowDetails, "detailsAction", Words::tr("Show details"), keys({Qt::Key_Space}), "details-panel", true);
    add(CopyRows, "copyRowsAction", Words::tr("Copy rows"), keys({QKeySequence::Copy}), "copy", true);
    add(GoToFilters, "filterAction", Words::tr("Go to filters"), keys({Qt::CTRL | Qt::SHIFT | Qt::Key_F}), "filter");
    add(ClearFilters, "clearAction", Words::tr("Clear filters and search"), keys({Qt::CTRL | Qt::SHIFT | Qt::Key_L}),
        "close");
    add(ChooseColumns, "columnsAction", Words::tr("Columns…"), keys({Qt::CTRL | Qt::SHIFT | Qt::Key_O}), "columns");
    add(SaveView, "saveViewAction", Words::tr("Save this view…"), keys({Qt::CTRL | Qt::SHIFT | Qt::Key_S}), "filter");
}

void addBuilds(std::vector<ActionSpec> &table)
{
    using enum ActionId;
    constexpr auto group = ActionGroup::Builds;
    const auto add = [&table](ActionId id, const char *name, const QString &text, const QList<QKeySequence> &with,
                              const char *icon = "") {
        table.push_back({id, group, name, text, with, icon, false});
    };
    add(CopyBuildId, "copyIdAction", Words::tr("Copy build ID"), keys({Qt::CTRL | Qt::SHIFT | Qt::Key_C}), "copy");
    add(OpenInBrowser, "openWebAction", Words::tr("Open in web browser"), keys({Qt::CTRL | Qt::Key_O}), "open");
    add(Notes, "notesAction", Words::tr("Notes…"), keys({QKeySequence::New}), "note");
    add(ShowItsBuilds, "showBuildsAction", Words::tr("Show its builds"), keys({Qt::CTRL | Qt::SHIFT | Qt::Key_B}),
        "builds");
    add(PreviousBuild, "previousBuildAction", Words::tr("Previous build"), keys({Qt::CTRL | Qt::Key_Up}), "up");
    add(NextBuild, "nextBuildAction", Words::tr("Next build"), keys({Qt::CTRL | Qt::Key_Down}), "down");
    add(RefreshBuild, "refreshBuildAction", Words::tr("Read this build again"), {}, "refresh");
}

void addLog(std::vector<ActionSpec> &table)
{
    using enum ActionId;
    constexpr auto group = ActionGroup::Log;
    const auto add = [&table](ActionId id, const char *name, const QString &text, const QList<QKeySequence> &with,
                              const char *icon = "") {
        table.push_back({id, group, name, text, with, icon, false});
    };
    add(SaveLog, "saveLogAction", Words::tr("Save the log…"), keys({Qt::CTRL | Qt::Key_D}), "download");
    add(OpenLogFile, "openLogFileAction", Words::tr("Open a log file…"), keys({Qt::CTRL | Qt::SHIFT | Qt::Key_O}),
        "folder");
    add(FindInLog, "findInLogAction", Words::tr("Find in the log"), keys({QKeySequence::Find}), "search");
    add(NextMatch, "nextMatchAction", Words::tr("Next match"), keys({Qt::Key_F3}), "down");
    add(PreviousMatch, "previousMatchAction", Words::tr("Previous match"), keys({Qt::SHIFT | Qt::Key_F3}), "up");
    add(FirstError, "firstErrorAction", Words::tr("First error"), keys({Qt::Key_F8}), "status-fail");
    add(GoToLine, "goToLineAction", Words::tr("Go to line…"), keys({Qt::CTRL | Qt::Key_G}));
    add(FollowLog, "followLogAction", Words::tr("Follow the end"), keys({Qt::CTRL | Qt::Key_End}), "follow");
    add(WrapLines, "wrapLinesAction", Words::tr("Wrap long lines"), keys({Qt::ALT | Qt::Key_Z}), "wrap");
}

} // namespace

QString actionGroupTitle(ActionGroup group)
{
    switch (group) {
    case ActionGroup::Everywhere:
        return Words::tr("Everywhere");
    case ActionGroup::Lists:
        return Words::tr("Lists and tables");
    case ActionGroup::Builds:
        return Words::tr("Builds and projects");
    case ActionGroup::Log:
        return Words::tr("Log");
    }
    return {};
}

std::vector<ActionSpec> actionTable()
{
    std::vector<ActionSpec> table;
    addEverywhere(table);
    addLists(table);
    addBuilds(table);
    addLog(table);
    return table;
}

ActionSpec actionSpec(ActionId id)
{
    return actionTable().at(std::size_t(id));
}

std::vector<KeyHint> keyHints()
{
    return {{ActionGroup::Everywhere, Words::tr("Pages 1 to 9"), Words::tr("Ctrl 1…9")},
            {ActionGroup::Everywhere, Words::tr("Close, or leave a field"), Words::tr("Esc")},
            {ActionGroup::Lists, Words::tr("Move"), QStringLiteral("↑ ↓")},
            {ActionGroup::Lists, Words::tr("Open"), Words::tr("Enter")},
            {ActionGroup::Lists, Words::tr("Context menu"), Words::tr("Menu key")}};
}

} // namespace viewer
