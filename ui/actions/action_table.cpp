// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_table.h"

#include "ui/actions/action_keys.h"

#include <QCoreApplication>

namespace viewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::Actions)
};

/// A row as it is written: the text to translate, the keys as delivered ("F5; Ctrl+R").
struct Row
{
    ActionId id;
    ActionGroup group;
    const char *name;
    const char *text;
    const char *keys;
    const char *icon = "";
    bool onlyFocused = false;
};

constexpr Row rows[] = {
    {ActionId::Palette, ActionGroup::Everywhere, "actionPalette",
     QT_TRANSLATE_NOOP("viewer::Actions", "Command palette"), "Ctrl+K", "search"},
    {ActionId::Shortcuts, ActionGroup::Everywhere, "actionShortcuts",
     QT_TRANSLATE_NOOP("viewer::Actions", "Keyboard shortcuts"), "Ctrl+/", "keyboard"},
    {ActionId::Back, ActionGroup::Everywhere, "actionBack", QT_TRANSLATE_NOOP("viewer::Actions", "Back"), "Alt+Left",
     "left"},
    {ActionId::Forward, ActionGroup::Everywhere, "actionForward", QT_TRANSLATE_NOOP("viewer::Actions", "Forward"),
     "Alt+Right", "right"},
    {ActionId::Refresh, ActionGroup::Everywhere, "actionRefresh", QT_TRANSLATE_NOOP("viewer::Actions", "Refresh"),
     "F5; Ctrl+R", "refresh"},
    {ActionId::Export, ActionGroup::Everywhere, "actionExport", QT_TRANSLATE_NOOP("viewer::Actions", "Export…"),
     "Ctrl+E", "export"},
    {ActionId::CopyLink, ActionGroup::Everywhere, "copyLinkAction", QT_TRANSLATE_NOOP("viewer::Actions", "Copy link"),
     "Ctrl+S", "link"},
    {ActionId::NextArea, ActionGroup::Everywhere, "actionNextArea", QT_TRANSLATE_NOOP("viewer::Actions", "Next area"),
     "F6", "keyboard"},
    {ActionId::PreviousArea, ActionGroup::Everywhere, "actionPreviousArea",
     QT_TRANSLATE_NOOP("viewer::Actions", "Previous area"), "Shift+F6"},
    {ActionId::WindowMenu, ActionGroup::Everywhere, "actionMenu", QT_TRANSLATE_NOOP("viewer::Actions", "Menu"), "F10",
     "menu"},
    {ActionId::AllNotes, ActionGroup::Everywhere, "actionNotes", QT_TRANSLATE_NOOP("viewer::Actions", "All notes…"),
     "Ctrl+Shift+N", "note"},
    {ActionId::Settings, ActionGroup::Everywhere, "actionSettings", QT_TRANSLATE_NOOP("viewer::Actions", "Settings"),
     "Ctrl+,", "settings"},
    {ActionId::Help, ActionGroup::Everywhere, "actionHelp", QT_TRANSLATE_NOOP("viewer::Actions", "Help"), "F1", "help"},
    {ActionId::SignOut, ActionGroup::Everywhere, "actionSignOut", QT_TRANSLATE_NOOP("viewer::Actions", "Sign out…"), "",
     "user"},
    {ActionId::Quit, ActionGroup::Everywhere, "actionQuit", QT_TRANSLATE_NOOP("viewer::Actions", "Quit"), "Ctrl+Q"},
    {ActionId::Find, ActionGroup::Lists, "findAction", QT_TRANSLATE_NOOP("viewer::Actions", "Find in list"), "Ctrl+F",
     "search"},
    {ActionId::OpenItem, ActionGroup::Lists, "openAction", QT_TRANSLATE_NOOP("viewer::Actions", "Open"), "Ctrl+Return",
     "open"},
    {ActionId::GoToDetails, ActionGroup::Lists, "openDetailsAction",
     QT_TRANSLATE_NOOP("viewer::Actions", "Go to details"), "F4", "details-panel", true},
    {ActionId::ShowDetails, ActionGroup::Lists, "detailsAction", QT_TRANSLATE_NOOP("viewer::Actions", "Show details"),
     "Space", "details-panel", true},
    {ActionId::CopyRows, ActionGroup::Lists, "copyRowsAction", QT_TRANSLATE_NOOP("viewer::Actions", "Copy rows"),
     "Ctrl+C", "copy", true},
    {ActionId::GoToFilters, ActionGroup::Lists, "filterAction", QT_TRANSLATE_NOOP("viewer::Actions", "Go to filters"),
     "Ctrl+Shift+F", "filter"},
    {ActionId::ClearFilters, ActionGroup::Lists, "clearAction",
     QT_TRANSLATE_NOOP("viewer::Actions", "Clear filters and search"), "Ctrl+Shift+L", "close"},
    {ActionId::ChooseColumns, ActionGroup::Lists, "columnsAction", QT_TRANSLATE_NOOP("viewer::Actions", "Columns…"),
     "Ctrl+Shift+O", "columns"},
    {ActionId::SaveView, ActionGroup::Lists, "saveViewAction", QT_TRANSLATE_NOOP("viewer::Actions", "Save this view…"),
     "Ctrl+Shift+S", "filter"},
    {ActionId::CopyBuildId, ActionGroup::Builds, "copyIdAction", QT_TRANSLATE_NOOP("viewer::Actions", "Copy build ID"),
     "Ctrl+Shift+C", "copy"},
    {ActionId::OpenInBrowser, ActionGroup::Builds, "openWebAction",
     QT_TRANSLATE_NOOP("viewer::Actions", "Open in web browser"), "Ctrl+O", "open"},
    {ActionId::Notes, ActionGroup::Builds, "notesAction", QT_TRANSLATE_NOOP("viewer::Actions", "Notes…"), "Ctrl+N",
     "note"},
    {ActionId::SendByMail, ActionGroup::Builds, "sendMailAction", QT_TRANSLATE_NOOP("viewer::Actions", "Send by mail…"),
     "Ctrl+Shift+M", "mail"},
    {ActionId::OpenLog, ActionGroup::Builds, "openLogAction", QT_TRANSLATE_NOOP("viewer::Actions", "Open the log"),
     "Ctrl+L", "terminal"},
    {ActionId::ShowItsBuilds, ActionGroup::Builds, "showBuildsAction",
     QT_TRANSLATE_NOOP("viewer::Actions", "Show its builds"), "Ctrl+Shift+B", "builds"},
    {ActionId::PreviousBuild, ActionGroup::Builds, "previousBuildAction",
     QT_TRANSLATE_NOOP("viewer::Actions", "Previous build"), "Ctrl+Up", "up"},
    {ActionId::NextBuild, ActionGroup::Builds, "nextBuildAction", QT_TRANSLATE_NOOP("viewer::Actions", "Next build"),
     "Ctrl+Down", "down"},
    {ActionId::RefreshBuild, ActionGroup::Builds, "refreshBuildAction",
     QT_TRANSLATE_NOOP("viewer::Actions", "Read this build again"), "", "refresh"},
    {ActionId::SaveLog, ActionGroup::Log, "saveLogAction", QT_TRANSLATE_NOOP("viewer::Actions", "Save the log…"),
     "Ctrl+D", "download"},
    {ActionId::OpenLogFile, ActionGroup::Log, "openLogFileAction",
     QT_TRANSLATE_NOOP("viewer::Actions", "Open a log file…"), "Ctrl+Shift+O", "folder"},
    {ActionId::FindInLog, ActionGroup::Log, "findInLogAction", QT_TRANSLATE_NOOP("viewer::Actions", "Find in the log"),
     "Ctrl+F", "search"},
    {ActionId::NextMatch, ActionGroup::Log, "nextMatchAction", QT_TRANSLATE_NOOP("viewer::Actions", "Next match"), "F3",
     "down"},
    {ActionId::PreviousMatch, ActionGroup::Log, "previousMatchAction",
     QT_TRANSLATE_NOOP("viewer::Actions", "Previous match"), "Shift+F3", "up"},
    {ActionId::FirstError, ActionGroup::Log, "firstErrorAction", QT_TRANSLATE_NOOP("viewer::Actions", "First error"),
     "F8", "status-fail"},
    {ActionId::GoToLine, ActionGroup::Log, "goToLineAction", QT_TRANSLATE_NOOP("viewer::Actions", "Go to line…"),
     "Ctrl+G"},
    {ActionId::FollowLog, ActionGroup::Log, "followLogAction", QT_TRANSLATE_NOOP("viewer::Actions", "Follow the end"),
     "Ctrl+End", "follow"},
    {ActionId::WrapLines, ActionGroup::Log, "wrapLinesAction", QT_TRANSLATE_NOOP("viewer::Actions", "Wrap long lines"),
     "Alt+Z", "wrap"},
    {ActionId::CopyLines, ActionGroup::Log, "copyLinesAction",
     QT_TRANSLATE_NOOP("viewer::Actions", "Copy the selected lines"), "Ctrl+C", "copy"},
    {ActionId::OnlyThisStep, ActionGroup::Log, "onlyStepAction", QT_TRANSLATE_NOOP("viewer::Actions", "Only this step"),
     "", "filter"},
    {ActionId::OnlyThisLevel, ActionGroup::Log, "onlyLevelAction",
     QT_TRANSLATE_NOOP("viewer::Actions", "Only this level and above"), "", "filter"},
    {ActionId::AllLines, ActionGroup::Log, "allLinesAction", QT_TRANSLATE_NOOP("viewer::Actions", "All lines again"),
     "", "close"},
};

ActionSpec specOf(const Row &row)
{
    return {row.id, row.group, row.name, Words::tr(row.text), keysInForce(row.id), row.icon, row.onlyFocused};
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
    table.reserve(std::size(rows));
    for (const Row &row : rows)
        table.push_back(specOf(row));
    return table;
}

ActionSpec actionSpec(ActionId id)
{
    return specOf(rows[std::size_t(id)]);
}

QString withoutDots(const QString &text)
{
    return text.endsWith(u'…') ? text.chopped(1) : text;
}

QList<QKeySequence> deliveredKeys(ActionId id)
{
    const char *const keys = rows[std::size_t(id)].keys;
    if (!*keys)
        return {}; // the list would hold one empty sequence
    return QKeySequence::listFromString(QString::fromLatin1(keys), QKeySequence::PortableText);
}

const char *actionName(ActionId id)
{
    return rows[std::size_t(id)].name;
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
