// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a change comes from what is built, and how much from how it goes.
#pragma once

#include <QtGlobal>

#include <optional>
#include <span>

namespace viewer::analytics {

/// One group (a method, a project) in both periods: size and mean, in any unit. Of a rate the mean is k/n.
struct Stratum
{
    qint64 nNow = 0;
    double meanNow = 0; ///< means nothing where nNow is 0
    qint64 nBefore = 0;
    double meanBefore = 0;
};

struct MixShift
{
    std::optional<double> crude;        ///< of all builds; empty when a period has none
    std::optional<double> standardised; ///< as if the mix had stayed; empty when no group is in both periods
    std::optional<double> mix;          ///< what the mix did, of the groups in both periods
    qint64 leftOutNow = 0;              ///< builds of groups that the period before lacks
    qint64 leftOutBefore = 0;           ///< … and the other way round
};

/// @method comparison.mix_shift 1
/// @title Change corrected for the mix
/// @formula over the groups g in both periods, with shares w and means r: standardised = Σ ½(w₁+w₀)(r₁−r₀),
/// mix = Σ ½(r₁+r₀)(w₁−w₀); both add up to the crude change of these groups
/// @source Kitagawa 1955, J. Am. Stat. Assoc. 50:1168 (direct standardisation to the mean of both mixes)
/// @unit that of the means: share of builds, seconds
/// @minimum one build in both periods in one group; shown when both periods have the minimum of the figure
/// @leaves-out builds of groups that are in one period only: counted
/// @fails no group in both periods: no standardised change, never 0
/// @pitfalls Simpson's paradox: with more builds of a slow kind the whole worsens while every kind improves. Corrects
/// for the groups named, for nothing else. Small groups are noisy; here they weigh by their size.
MixShift mixShift(std::span<const Stratum> strata);

} // namespace viewer::analytics
