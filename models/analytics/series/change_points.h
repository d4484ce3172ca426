// SPDX-License-Identifier: GPL-3.0-or-later
// Lasting changes of how long the runs of one series take.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace viewer::analytics {

/// The default rule; two results under different rules cannot be compared, so no page changes it silently.
struct ChangeRule
{
    double p = 0.01;               ///< a change point is reported below this, search included
    double share = 0.15;           ///< … when the typical duration changed by at least this …
    double seconds = 60;           ///< … and by this
    std::size_t window = 200;      ///< runs looked at together; a test reaches this far to either side
    std::size_t shortestSide = 5;  ///< runs on either side of a change point
    std::size_t lastRuns = 3;      ///< all of the last … are above the usual …
    double lastShare = 0.25;       ///< … by this …
    double lastSeconds = 60;       ///< … and this
    std::size_t lastBaseline = 10; ///< runs needed since the last change point to know the usual
    std::size_t minimumRuns = 30;
};

/// Runs [at, …) take another time than those before.
struct ChangePoint
{
    std::size_t at = 0;
    double before = 0;    ///< seconds, geometric mean of the runs tested before (wild ones at the edge) …
    double after = 0;     ///< … and after; as p50 where the rule of the last runs found it
    double p50Before = 0; ///< seconds, type 7, of the same runs
    double p50After = 0;
    std::optional<double> p;  ///< Student's t times the places searched; empty: found by the rule of the last runs
    bool provisional = false; ///< fewer than 5 runs follow

    bool slower() const { return after > before; }
    double ratio() const { return after / before; }
};

/// The runs since the last change point (or all that are looked at).
struct Level
{
    std::size_t from = 0;
    std::size_t n = 0;
    double p50 = 0; ///< seconds, type 7
};

/// @method change.default_rule 1
/// @title Lasting change of the duration
/// @formula On ln(duration) of the successful runs of a series in the order of time, single wild values at the edge
///   (series.winsorised). Windows of 200 runs, half over each other, the last one ending at the newest run, are divided
///   by E-divisive as long as Student's t on the division found gives p < 0.1 (where it would be best less than 5 runs
///   from an end it waits for more runs); then all divisions are tested again between their neighbours (at most 200
///   runs a side) and the weakest is dropped (of the changes that are too small that with the greatest p, else that
///   with the greatest p; the earliest of equals) until each has p < 0.01 and typical durations (geometric means, or
///   else medians) that differ by ≥ 15 %, in whole per cent as shown, and ≥ 60 s. p is that of the t test times the
///   number of places searched (Bonferroni). In addition, a change is reported when all of the last 3 runs exceed the
///   median of the up to 200 before them (since the last change point) by ≥ 25 % and ≥ 60 s; it is provisional until 5
///   runs follow
/// @source Matteson & James 2014; Fleming et al. 2023 (Hunter, now Apache Otava): Student's t in place of permutations,
///   sliding windows, weak points tested again; the rule of the last runs after Airflow #69113 and #73551; checked with
///   a slow implementation in Python of its own
/// @unit seconds; the ratio has none
/// @minimum 30 successful runs; 5 on either side of a change point; 10 since the last one for the rule of the last 3
/// @leaves-out runs that did not succeed, and those without a known duration; durations below 1 s count as 1 s
/// @fails too few runs are said, not judged. A change that came less than 5 runs ago is only seen by the last-3 rule
/// @pitfalls A change point moves as runs arrive. A long creep gives several points, or one in its middle. Runs that
///   resemble their neighbours (autocorrelation) make chance look like change. "No change point" means no clear change.
///   Otava does not correct p for the search and so reports more; a permutation test, as in the original, does.
struct SeriesChanges
{
    bool tooFew = true;              ///< below minimumRuns: nothing was judged
    std::vector<ChangePoint> points; ///< ascending; the provisional one, if any, is the last
    Level since;
};

/// `durations`: seconds of successful runs, oldest first. Deterministic; O(n · window) at worst, on quiet series O(n).
SeriesChanges changePoints(std::span<const double> durations, const ChangeRule &rule = {});

} // namespace viewer::analytics
