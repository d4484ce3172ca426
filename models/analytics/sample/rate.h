// SPDX-License-Identifier: GPL-3.0-or-later
// A success rate with its interval.
#pragma once

#include <QtGlobal>

#include <optional>

namespace viewer::analytics {

/// Both ends included; unit of the estimate it belongs to.
struct Interval
{
    double low = 0;
    double high = 0;

    friend bool operator==(const Interval &, const Interval &) = default;
};

/// Below this n counts are shown instead of a rate (statistics.md, house rule b).
inline constexpr int rateMinimumN = 5;

/// @method rate.wilson 1
/// @title Wilson interval of a rate
/// @formula (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.959964 (the 97.5 % quantile of the normal
/// distribution); exactly 0 at k = 0 and exactly 1 at k = n
/// @source Wilson 1927, J. Am. Stat. Assoc. 22:209; Brown, Cai & DasGupta 2001, Stat. Sci. 16:101; as
/// statsmodels proportion_confint(method="wilson")
/// @unit share in [0, 1]
/// @minimum n ≥ 1; shown from n = 5 on, counts before
/// @leaves-out what the rate leaves out
/// @fails n < 1: not asked for, there is no rate of nothing
/// @pitfalls Covers 95 % on the average over rates; for a given rate and n between about 92 and 98 %, less very near 0
/// and 1. Treats builds as independent.
Interval wilson(qint64 k, qint64 n);

/// Succeeded of the finished builds that were not cancelled: S = succeeded / (succeeded + failed).
struct Rate
{
    qint64 succeeded = 0;
    qint64 failed = 0;

    qint64 n() const { return succeeded + failed; }
    /// Enough for a rate; else counts are shown.
    bool enough() const { return n() >= rateMinimumN; }
    /// Share in [0, 1]; empty for 0 of 0.
    std::optional<double> share() const;
    /// Wilson, 95 %; empty for 0 of 0.
    std::optional<Interval> interval() const;

    friend bool operator==(const Rate &, const Rate &) = default;
};

} // namespace viewer::analytics
