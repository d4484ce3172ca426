// SPDX-License-Identifier: GPL-3.0-or-later
// The program with a window.
#pragma once

#include <QStringList>

namespace viewer {

/// Runs until the window is closed. Exit code.
int runWindow(int argc, char *argv[], const QStringList &arguments);

} // namespace viewer
