// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel and the page of a project say in lines of name and value. Pure functions.
#pragma once

#include "models/domain/project_settings.h"
#include "models/tables/project_table_cells.h"

namespace viewer {

/// A line: its value and, quieter, what belongs to it. All of it plain text.
struct Fact
{
    QString key; ///< stable, for names of widgets
    QString name;
    QString value;
    QString rest;
    bool quiet = false; ///< the value says that something is not known
    bool mono = false;  ///< a file name or address

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// What is known of the settings of a project, and whether more can be had.
struct SettingsState
{
    ProjectSettings settings;
    bool reading = false;
    bool offline = false;
};

/// The word for the status of a project; one of another version as it was sent.
QString projectStatusWord(const QString &status);
QString visibilityWord(const QString &visibility);

/// Status, source, branch, created.
std::vector<Fact> projectFacts(const ProjectTableRow &row, const CellContext &context);
/// Build file, what happens when it is wrong, sources, webhook, schedule, last delivery. `all` lists every source and
/// trigger; else they are counted.
std::vector<Fact> settingsFacts(const SettingsState &state, const CellContext &context, bool all);
/// "You are a member, as Viewer. Nothing here can be changed."
QString roleSentence(bool member, const QStringList &roles);
/// "as of 14:02", "not read yet", "reading…"
QString settingsAge(const SettingsState &state, const CellContext &context);

} // namespace viewer
