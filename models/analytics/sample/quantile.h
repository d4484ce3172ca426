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

/// For several quantiles of one sample, in the time of about two: where each lies among the ordered values (from 0) …
struct QuantilePlace
{
    size_t below = 0;
    size_t above = 0;
    double part = 0; ///< of the way from `below` to `above`, in [0, 1)
};
QuantilePlace quantilePlace(size_t n, double q); ///< n >= 1
/// … the values of those ranks put where they would stand in order, the others anywhere between them …
void placeRanks(std::vector<double> &values, std::vector<size_t> ranks);
/// … and the quantile of placed values.
double quantileAt(const std::vector<double> &placed, const QuantilePlace &place);

} // namespace viewer::analytics
