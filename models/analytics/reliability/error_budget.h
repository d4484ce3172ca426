// SPDX-License-Identifier: GPL-3.0-or-later
// How many failures a target for the success rate allows, and how fast they are used.
#pragma once

#include "models/analytics/figure.h"
#include "models/domain/build_state.h"

#include <span>

namespace viewer::analytics {

/// Below this n a budget is counts, not a share.
inline constexpr qint64 budgetMinimumN = 5;

/// @method reliability.error_budget 1
/// @title Error budget
/// @formula budget = (1 − T) · n; used = failed / budget; remaining = 1 − used; T = target, n = succeeded + failed
/// @source Beyer et al., The Site Reliability Workbook, ch. 2 and 5 (O'Reilly 2018)
/// @unit budget: builds; used, remaining: share of the budget (used > 1 = overdrawn, remaining < 0)
/// @minimum n ≥ 5; below it counts are shown; n = 0 is unknown
/// @leaves-out cancelled and unfinished builds
/// @fails target not in (0, 1): unknown, because 100 % leaves no budget to use
/// @pitfalls With few builds the budget is a fraction of one build: one failure overdraws it.
struct ErrorBudget
{
    Figure::Standing standing = Figure::Standing::Unknown;
    double target = 0; ///< share of builds that shall succeed
    qint64 succeeded = 0;
    qint64 failed = 0;
    double budget = 0;    ///< builds that may fail; these three only when Known
    double used = 0;      ///< share of the budget
    double remaining = 0; ///< share of the budget; negative when overdrawn

    bool known() const { return standing == Figure::Standing::Known; }
};
ErrorBudget errorBudget(const Rate &rate, double target);

/// Windows of builds instead of hours: made for tens of builds a day.
inline constexpr int shortBurnWindow = 20;
inline constexpr int longBurnWindow = 100;

/// @method reliability.burn_rate 1
/// @title Burn rate
/// @formula b = f / (1 − T), f = failed / n of the last 20 and of the last 100 builds that succeeded or failed; 1 = the
///          budget lasts exactly, above 1 = it is used up early
/// @source Beyer et al., The Site Reliability Workbook, ch. 5; windows of events, because windows of 5 minutes to 3
/// days
///         are made for services with much traffic
/// @unit times the rate that uses the budget exactly; Wilson interval of f divided by (1 − T)
/// @minimum as many builds as the window has; else too few
/// @leaves-out cancelled and unfinished builds
/// @fails target not in (0, 1): unknown
/// @pitfalls Twenty builds tell little: look at both windows, and at the interval. Builds come in bursts.
struct BurnRate
{
    Figure::Standing standing = Figure::Standing::Unknown;
    int window = 0;
    qint64 n = 0; ///< builds seen, at most the window
    qint64 failed = 0;
    double rate = 0; ///< these three only when Known
    double low = 0;
    double high = 0;

    bool known() const { return standing == Figure::Standing::Known; }
};
/// `newestFirst`: states of the builds; those that neither succeeded nor failed are passed over.
BurnRate burnRate(std::span<const BuildState> newestFirst, int window, double target);

} // namespace viewer::analytics
