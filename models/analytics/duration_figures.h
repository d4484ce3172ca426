// SPDX-License-Identifier: GPL-3.0-or-later
// Percentiles, mean and their interval from the durations of succeeded builds.
#pragma once

#include "models/analytics/build_figures.h"

#include <vector>

namespace viewer::analytics {

/// `seconds` is reordered. O(n).
DurationFigures durationFigures(std::vector<double> &seconds, qint64 unknown);

} // namespace viewer::analytics
