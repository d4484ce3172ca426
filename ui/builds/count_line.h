// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the table: rows on screen, rows that match, time taken, and what is still missing.
#pragma once

#include "models/tables/build_table.h"

namespace viewer {

/// What is being read at the moment, for the time before the first rows and while the list fills.
struct ReadingProgress
{
    qint64 have = 0;
    qint64 of = 0; ///< 0 = not known
};

/// "1–23 of 1,204,331 · 12 ms", "1–23 of 412 (of 1,204,331) · 8 ms", "740,000 of 1,204,331, usable now".
QString countLine(const QueryReport &report, const BuildQuery &query, std::pair<int, int> rowsOnScreen,
                  const ReadingProgress &progress);

/// "Clear 3 filters", "Clear search", "Clear 2 filters and search"
QString clearLabel(const BuildQuery &query);

} // namespace viewer
