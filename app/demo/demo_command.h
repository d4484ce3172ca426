// SPDX-License-Identifier: GPL-3.0-or-later
// The command `demo-server`.
#pragma once

#include "app/demo/options.h"

#include "models/domain/result.h"

#include <QStringList>

namespace viewer::demo {

struct DemoCommand
{
    Options options;
    quint16 port = 0;
    qint64 parentPid = 0; ///< end when this process is no longer the parent; 0 = do not care
    bool endWithStdin = false;
    QString helpText; ///< not empty: print it and end
};

/// Reads the arguments behind the command's name; BadInput with a sentence in `detail` when they make no sense.
Result<DemoCommand> parseDemoCommand(const QStringList &arguments);

/// Runs until SIGTERM, SIGINT or the end of the parent. Needs a QCoreApplication that is not running yet.
/// Returns the exit code: 0 ended as asked, 1 could not start, 2 wrong usage.
int runDemoServer(const QStringList &arguments);

} // namespace viewer::demo
