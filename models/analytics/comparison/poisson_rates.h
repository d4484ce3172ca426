// SPDX-License-Identifier: GPL-3.0-or-later
// The exact test of two counts over spans that may differ in length.
#pragma once

#include "models/analytics/sample/rate.h"

#include <optional>

namespace viewer::analytics {

/// Both exposures > 0, in the same unit (days, weeks, …).
struct PoissonRates
{
    double p = 1;                ///< two-sided
    std::optional<double> ratio; ///< (count1/exposure1) / (count2/exposure2); empty when count2 is 0
    std::optional<double> low;   ///< 95 % of the ratio; empty when both counts are 0
    std::optional<double> high;  ///< empty = no upper bound (count2 is 0)
};

/// @method comparison.poisson_rates 1
/// @title Exact comparison of two counts
/// @formula given n = c₁ + c₂, c₁ ~ Binomial(n, t₁/(t₁+t₂)) when both rates are equal; p = Σ P(x) over all x with
/// P(x) ≤ P(c₁); ratio (c₁/t₁)/(c₂/t₂), its interval from the Clopper–Pearson interval [l, u] of c₁ of n:
/// l/(1−l)·t₂/t₁ to u/(1−u)·t₂/t₁
/// @source Przyborowski & Wilenski 1940, Biometrika 31:313; as statsmodels test_poisson_2indep(method="exact-cond")
/// @unit none (p); the ratio is a plain number
/// @minimum c₁ + c₂ ≥ 1
/// @leaves-out nothing
/// @fails both counts 0: p = 1 and no ratio; an exposure that is not positive, or not finite, or too unlike the other
/// for a quotient: the same
/// @pitfalls Supposes that builds come independently of each other. Bursts (a retry storm, a schedule that was switched
/// on) are overdispersed, and p is then too small. Compare whole periods with the same weekdays.
PoissonRates poissonRates(qint64 count1, double exposure1, qint64 count2, double exposure2);

} // namespace viewer::analytics
