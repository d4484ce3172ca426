// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: which command, with which options.
#pragma once

#include <QStringList>

#include <optional>

namespace viewer::command {

/// What the window is to do; only for a call without a command.
struct WindowOptions
{
    QString dataDir;
    bool demo = false;
    int demoBuilds = 20'000;
    bool minimized = false;
    QString link; ///< as given; not looked at yet
};

/// Whether the arguments (program name first) name a command or ask for help or version: those run without a window.
bool namesCommand(const QStringList &arguments);

/// Runs the command. Needs a QCoreApplication that is not running yet. Exit code.
int runCommand(const QStringList &arguments);

/// Options of a call without a command; empty with `problem` filled for wrong usage.
std::optional<WindowOptions> windowOptions(const QStringList &arguments, QString &problem);

} // namespace viewer::command
