// SPDX-License-Identifier: GPL-3.0-or-later
// The large-sample test of two rates.
#pragma once

#include <QtGlobal>

namespace viewer::analytics {

struct PooledZ
{
    double z = 0;
    double p = 1; ///< two-sided
};

/// @method comparison.pooled_z 1
/// @title Pooled z test of two rates
/// @formula z = (k₁/n₁ − k₂/n₂) / √(p(1−p)(1/n₁ + 1/n₂)) with p = (k₁+k₂)/(n₁+n₂); p-value 2·(1 − Φ(|z|))
/// @source statsmodels proportions_ztest; the square is Pearson's chi-square without correction
/// @unit none
/// @minimum n ≥ 1 on both sides; used from n = 50 on
/// @leaves-out nothing
/// @fails all or none succeeded on both sides, or a side without builds: z = 0, p = 1
/// @pitfalls An approximation: with few failures its p is too small. Treats builds as independent.
PooledZ pooledZ(qint64 k1, qint64 n1, qint64 k2, qint64 n2);

} // namespace viewer::analytics
