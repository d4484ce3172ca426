// SPDX-License-Identifier: GPL-3.0-or-later
// The standard normal distribution.
#pragma once

namespace viewer::analytics {

/// The 97.5 % quantile, 1.959963984540054: two-sided 95 %. Source: Boost.Math.
double normalQuantile975();

} // namespace viewer::analytics
