// SPDX-License-Identifier: GPL-3.0-or-later
// Searches a whole log for a pattern. Meant for a thread of the pool.
#pragma once

#include "models/logs/line_set.h"
#include "models/logs/log_file.h"
#include "models/logs/log_task.h"
#include "models/logs/search_pattern.h"

#include <functional>

namespace viewer::logs {

struct SearchResult
{
    LineSet lines;           ///< lines with at least one hit
    qint64 undecided = 0;    ///< lines on which the expression took too many steps
    qint64 searchedTo = 0;   ///< bytes; less than the file when it was stopped
    bool tooComplex = false; ///< given up after a hundred undecided lines
};

/// Lines are matched without their escape sequences and without a carriage return at the end. A line above 1 MiB is
/// matched in pieces: a text is found wherever it stands, an expression where its match lies within 1 MiB pieces that
/// overlap by 4 KiB; ^ and $ then hold at the ends of pieces too.
/// `report` gets what was found so far, after each 16 MiB or so, on the searching thread; it may be empty.
SearchResult searchLog(const LogFile &file, const std::shared_ptr<const SearchPattern> &pattern, LogTask &task,
                       const std::function<void(const SearchResult &)> &report = {});

} // namespace viewer::logs
