// SPDX-License-Identifier: GPL-3.0-or-later
// How `log` prints entries.
#pragma once

#include "models/domain/log_line.h"
#include "models/logs/log_level.h"
#include "models/logs/search_pattern.h"

#include <functional>
#include <memory>

namespace viewer::command {

struct LogOutput
{
    std::shared_ptr<const logs::SearchPattern> grep;
    logs::LogLevel level = logs::LogLevel::None;
    bool json = false;
};

/// Lines to print for one entry: as JSON one object (only when the entry has the level and holds the pattern), as text
/// its lines without escape sequences (only those that have the level and hold the pattern). `matcher` is null without
/// a pattern.
QStringList outputOf(const LogLine &entry, const LogOutput &output, logs::LineMatcher *matcher);

} // namespace viewer::command
