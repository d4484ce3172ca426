// SPDX-License-Identifier: GPL-3.0-or-later
// The benchmarks. Each runs in a process of its own, prints its lines, and is false when it could not run.
#pragma once

#include <QString>

namespace viewer::bench {

bool benchIngest();       ///< rows written by the cache against the raw C API
bool benchSync();         ///< a full sync against a bare loop with the same requests
bool benchStart();        ///< first painted rows of a million against an empty window
bool benchFilter();       ///< a million builds: filters …
bool benchSort();         ///< … orders …
bool benchSearch();       ///< … and search words
bool benchGuiGap();       ///< pauses of the GUI thread during a full-speed sync
bool benchMemory();       ///< a million builds open against none
bool benchOverviewPage(); ///< from a click on a period to the painted Overview of a million builds
bool benchPalette();      ///< from a key in the palette to what was found among a million builds
bool benchPaint();        ///< repaint of the build table
bool benchOverview();     ///< figures of a million builds
bool benchLog();          ///< a log of 1 GB against wc and grep, and painted while it scrolls
bool benchLogClick();     ///< from a click on a build whose log is kept to its lines
bool benchEvents();       ///< pauses of the GUI thread while 500 events a second come
bool benchMetrics();      ///< all figures of `metrics` for a million builds against SQL
bool benchGrouping();     ///< error texts sorted into groups
bool benchCoverage();     ///< how often intervals hold the truth; takes minutes
bool benchDemo();         ///< answers of the demo server

/// Part of benchLog(): the file is large.
bool benchLogPaint(const QString &path);

} // namespace viewer::bench
