// SPDX-License-Identifier: GPL-3.0-or-later
// The exact test of two rates given the sum of successes.
#pragma once

#include <QtGlobal>

namespace viewer::analytics {

/// @method comparison.fisher 1
/// @title Fisher's exact test of two rates
/// @formula p = Σ P(x) over all tables with the same margins and P(x) ≤ P(observed), P hypergeometric
/// @source Fisher 1935; as scipy.stats.fisher_exact (two-sided) and R fisher.test
/// @unit none
/// @minimum n ≥ 1 on both sides
/// @leaves-out nothing
/// @fails a side without builds, all or none succeeded: p = 1. Below 1e-300 the answer is 0
/// @pitfalls Conservative: below n = 50 its true size is often half of the stated one. Tables of equal probability are
/// counted as equal within 1e-10.
double fisher(qint64 k1, qint64 n1, qint64 k2, qint64 n2);

} // namespace viewer::analytics
