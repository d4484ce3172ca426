// SPDX-License-Identifier: GPL-3.0-or-later
// How far two samples lie apart, as a plain number.
#pragma once

#include "models/analytics/comparison/mann_whitney.h"

#include <optional>

namespace viewer::analytics {

/// @method comparison.cliffs_delta 1
/// @title Cliff's delta
/// @formula δ = (#(y > x) − #(y < x))/(nm) = 1 − 2U/(nm), U = #(x > y) + ½#(x = y)
/// @source Cliff 1993, Psychol. Bull. 114:494
/// @unit none: from −1 (all of y below all of x) to 1; 0.147, 0.33 and 0.474 are often called small, medium and large
/// @minimum one value on both sides
/// @leaves-out nothing
/// @fails a side without values: no answer
/// @pitfalls Says how often, not by how much: a second is as good as an hour when it is there every time.
inline std::optional<double> cliffsDelta(const MannWhitney &ranks, size_t n, size_t m)
{
    if (n == 0 || m == 0)
        return std::nullopt;
    return 1 - 2 * ranks.u / (double(n) * double(m));
}

} // namespace viewer::analytics
