// SPDX-License-Identifier: GPL-3.0-or-later
// The exact test of two rates that does not hold the sum of successes fixed.
#pragma once

#include <QtGlobal>

namespace viewer::analytics {

/// @method comparison.boschloo 1
/// @title Boschloo's exact test of two rates
/// @formula one-sided: sup over π in [0, 1] of P(table with a one-sided Fisher p ≤ the observed one | both rates = π);
/// two-sided: twice the smaller of the two sides, at most 1. With N = n₁ + n₂ the probability is
/// Σ_s Binomial(s; N, π)·α_s, α_s the largest one-sided Fisher p with s successes that is not above the observed one;
/// its maximum is searched on 25√N points evenly spaced in arcsin √π, then by Brent's method
/// @source Boschloo 1970, Stat. Neerl. 24:1; as scipy.stats.boschloo_exact (two-sided), which searches the maximum by
/// sampling and may stay a little below it
/// @unit none
/// @minimum n ≥ 1 on both sides
/// @leaves-out nothing
/// @fails a side without builds, all or none succeeded: p = 1
/// @pitfalls Uniformly more powerful than Fisher's test and still exact: its size never exceeds the stated one. Takes
/// time that grows with N; used where the smaller n is below 50. Treats builds as independent.
double boschloo(qint64 k1, qint64 n1, qint64 k2, qint64 n2);

} // namespace viewer::analytics
