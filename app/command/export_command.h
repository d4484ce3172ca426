// SPDX-License-Identifier: GPL-3.0-or-later
// `export builds|attempts|projects|members|activity`.
#pragma once

#include "app/command/data_folder.h"

#include <QCommandLineParser>

namespace viewer::command {

/// Writes to the file of -o, or to stdout. A file is replaced only when the whole export was written. Exit code.
int runExport(const DataFolder &folder, const QString &what, const QCommandLineParser &parser,
              const AccountChoice &choice);

} // namespace viewer::command
