// SPDX-License-Identifier: GPL-3.0-or-later
// Quantile of a sample.
#pragma once

#include <optional>
#include <vector>

namespace viewer::analytics {

/// Hyndman and Fan type 7 (numpy "linear", PostgreSQL percentile_cont): h = (n - 1) q, linear between the two
/// order statistics around h. Source: Hyndman & Fan 1996, Am. Stat. 50:361. Unit: that of the values.
/// `values` is reordered. Empty for n = 0. q in [0, 1]. O(n).
std::optional<double> quantile(std::vector<double> &values, double q);

} // namespace viewer::analytics
