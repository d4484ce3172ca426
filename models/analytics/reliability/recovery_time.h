// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes until failed builds succeed again, open breaks included.
#pragma once

#include "models/analytics/figure.h"

#include <optional>
#include <span>
#include <vector>

namespace viewer::analytics {

/// Below this number of breaks only counts are shown.
inline constexpr qint64 recoveryMinimumN = 5;

/// One break: how long it lasted, or has lasted so far.
struct BreakTime
{
    double seconds = 0;     ///< not a number, or below 0: counts as 0
    bool recovered = false; ///< false: still open, right-censored
};

/// One step of the curve: a time at which at least one break ended.
struct SurvivalStep
{
    double seconds = 0;
    qint64 atRisk = 0; ///< breaks that lasted at least so long
    qint64 ended = 0;  ///< at this time
    double open = 1;   ///< S: share not recovered after it
    double error = 0;  ///< Greenwood's standard error of S
};

/// @method reliability.recovery 1
/// @title Recovery time
/// @formula A break = from the creation of the first build that failed after a success (of the same project and branch,
///   among the builds chosen) to the creation of the next one there that succeeded; open breaks count up to the age of
///   the data and are right-censored. Kaplan–Meier: S(t) = Π_{t_i ≤ t} (1 − d_i/n_i); shown is the median, the least t
///   with S(t) ≤ 1/2. Interval (95 %): the times at which |g(S) − g(1/2)| ≤ 1.959964·|g′(S)|·se(S), g(x) = ln(−ln x),
///   se by Greenwood; from the first of them to the time of an end after the last
/// @source Kaplan & Meier 1958, JASA 53:457; Greenwood 1926; Brookmeyer & Crowley 1982, Biometrics 38:29; checked with
///   statsmodels SurvfuncRight; why no mean: Davidovič 2021, Incident Metrics in SRE (Google)
/// @unit seconds
/// @minimum 5 breaks that began in the span; below it counts are shown; none is unknown
/// @leaves-out breaks whose begin is not known, because the list was not read back to a success before them: told as a
///   number; cancelled and unfinished builds neither begin nor end a break
/// @fails more than half of the breaks have not ended: no median, which means "longer than seen". No upper bound where
///   too few ended
/// @pitfalls The mean of the ended ones alone is much shorter and means little: open breaks are not short ones. A retry
///   that succeeds makes its build a success, so that no break is seen. Builds without a known branch are one branch.
///   A branch that nobody builds any more stays open for ever.
struct RecoveryTime
{
    Figure::Standing standing = Figure::Standing::Unknown;
    qint64 breaks = 0;
    qint64 recovered = 0;
    std::optional<double> median; ///< these three only when Known
    std::optional<double> low;
    std::optional<double> high;

    qint64 open() const { return breaks - recovered; }
    bool known() const { return standing == Figure::Standing::Known; }
};
RecoveryTime recoveryTime(std::span<const BreakTime> breaks);

/// Ascending by time; empty when none has ended.
std::vector<SurvivalStep> survivalCurve(std::span<const BreakTime> breaks);

} // namespace viewer::analytics
