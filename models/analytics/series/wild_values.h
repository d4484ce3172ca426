// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps single wild values of a series from hiding, or looking like, a change of its level.
#pragma once

#include <span>
#include <vector>

namespace viewer::analytics {

/// @method series.winsorised 1
/// @title Single wild values, brought to the edge
/// @formula x_i moves to the nearer end of m_i ± max(3 σ, 3·ln 1.01), m_i the median of the values i − 5 … i + 5 (cut
/// at
///   the ends of the series), σ = median |x_j − x_(j−1)| / (Φ⁻¹(3/4)·√2) over the 200 values around
/// @source the identifier of Hampel (1974) with Winsor's treatment; σ from differences, so that a shift does not widen
/// it
/// @unit logs of durations
/// @minimum 3 values; shorter series stay as they are
/// @leaves-out nothing: a wild value still counts, at the edge
/// @fails never
/// @pitfalls Six slow runs among eleven are not single: they stay. Of a normal sample 0.3 % are moved.
std::vector<double> withoutWildValues(std::span<const double> values);

} // namespace viewer::analytics
