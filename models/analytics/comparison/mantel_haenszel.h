// SPDX-License-Identifier: GPL-3.0-or-later
// Two rates compared within groups and pooled over them.
#pragma once

#include "models/analytics/sample/rate.h"

#include <optional>
#include <span>

namespace viewer::analytics {

/// One group (a method, a project) in both periods.
struct RatePair
{
    Rate now;
    Rate before;
};

struct MantelHaenszel
{
    std::optional<double> oddsRatio;  ///< of success, now to before; empty when no group speaks for "before is better"
    std::optional<Interval> interval; ///< 95 %; empty when the odds ratio is 0 or empty
    double chiSquare = 0;             ///< Cochran–Mantel–Haenszel, one degree of freedom
    double p = 1;
};

/// @method comparison.mantel_haenszel 1
/// @title Common odds ratio over groups
/// @formula OR = Σ(a·d/n) / Σ(b·c/n) over the 2 × 2 tables (now: a succeeded, b failed; before: c, d); interval
/// exp(ln OR ± 1.96·se), se² of Robins, Breslow & Greenland; test χ² = (Σ(a − E a))² / Σ Var a, without correction
/// @source Mantel & Haenszel 1959, J. Natl. Cancer Inst. 22:719; Robins, Breslow & Greenland 1986, Biometrics 42:311;
/// as statsmodels StratifiedTable (oddsratio_pooled, logodds_pooled_se, test_null_odds)
/// @unit ratio of odds, no unit
/// @minimum a group with builds in both periods
/// @leaves-out groups with builds in one period only: they say nothing about a difference
/// @fails nothing to judge (no failures, no successes, no common group): no ratio, χ² = 0, p = 1
/// @pitfalls Supposes one ratio common to all groups. An odds ratio is not a ratio of rates: near 100 % success an odds
/// ratio of 0.5 is twice the failures.
MantelHaenszel mantelHaenszel(std::span<const RatePair> groups);

} // namespace viewer::analytics
