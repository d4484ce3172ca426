// SPDX-License-Identifier: GPL-3.0-or-later
// The cheapest way to divide a series into level pieces: a check of the change points.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace viewer::analytics {

/// @method series.optimal_partition 1
/// @title Optimal partition with squared cost
/// @formula min over divisions of Σ_pieces Σ(x − mean)² + penalty·(pieces − 1), by dynamic programming
/// @source Jackson et al. 2005, IEEE SPL 12:105; with this cost it is what PELT (Killick 2012) finds
/// @unit the objective: that of the values, squared
/// @minimum one value
/// @leaves-out nothing
/// @fails no value: no division and an objective of 0. Of equally good divisions the one whose last piece begins first
/// @pitfalls The penalty decides how many. Squares follow single wild values.
struct Partition
{
    std::vector<std::size_t> places; ///< a new piece begins at each, ascending; 0 is not among them
    double objective = 0;
};

/// O(n²): up to some thousand values. penalty >= 0.
Partition optimalPartition(std::span<const double> values, double penalty);

} // namespace viewer::analytics
