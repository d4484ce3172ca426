// SPDX-License-Identifier: GPL-3.0-or-later
// `metrics`: the figures of the analytics pages.
#pragma once

#include "app/command/data_folder.h"
#include "models/domain/clock.h"

#include <QCommandLineParser>

namespace viewer::command {

/// Reads the cache of the account and prints. Exit code.
int runMetrics(const DataFolder &folder, const QCommandLineParser &parser, const AccountChoice &choice,
               const Clock &clock);

} // namespace viewer::command
