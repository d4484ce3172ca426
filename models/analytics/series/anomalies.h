// SPDX-License-Identifier: GPL-3.0-or-later
// Single runs that took much longer, or shorter, than usual.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace viewer::analytics {

struct AnomalyRule
{
    double z = 3.5;
    double share = 0.25;        ///< of the usual …
    double seconds = 60;        ///< … and this
    std::size_t baseline = 100; ///< the last … successful runs before the one judged: 50 to 200
    std::size_t minimumRuns = 30;
};

/// How one run compares with those before it.
struct RunVerdict
{
    enum class Kind : unsigned char { TooFew, Usual, Slower, Faster };

    Kind kind = Kind::TooFew;
    double usual = 0;  ///< seconds: median (type 7) of the baseline, or of its nearer group; meaningless when TooFew
    double ratio = 1;  ///< duration / usual: "4.0 × the usual 5 min 4 s"
    double z = 0;      ///< modified z on logs
    std::size_t n = 0; ///< runs of the baseline
    bool twoModes = false; ///< the baseline has two groups; the nearer one is the usual

    bool unusual() const { return kind == Kind::Slower || kind == Kind::Faster; }
};

/// @method anomaly.run 1
/// @title Unusual duration of one run
/// @formula A series is one project, method and starter bucket (automatic, person, not known). On ln(duration):
///   z = Φ⁻¹(3/4)·(x − median)/MAD over the last 100 successful runs before the one judged, MAD at least
///   ln(1 + max(1 s, 1 % of the median)/median). Unusual: |z| > 3.5 and ≥ 25 % and ≥ 60 s from the median. Where the
///   baseline has two groups (series.two_modes), median and MAD are those of the group nearer to the run
/// @source Iglewicz & Hoaglin 1993 (3.5); checked with scipy.stats.median_abs_deviation
/// @unit z: none; shown is the ratio to the usual
/// @minimum 30 successful runs before the one judged
/// @leaves-out the run judged; runs that did not succeed; unknown durations. Below 1 s counts as 1 s
/// @fails fewer than 30 runs before it: "too few", never "usual"
/// @pitfalls After a lasting change the first runs all look unusual, until half the baseline is new: look for a change
///   point first. A tail on one side (waiting for a busy registry) gives more than the normal law would allow.
/// `baseline`: seconds, any order.
RunVerdict judgeRun(std::span<const double> baseline, double seconds, const AnomalyRule &rule = {});

struct Anomaly
{
    std::size_t at = 0; ///< place in the series
    RunVerdict verdict; ///< Slower or Faster
};

struct SeriesAnomalies
{
    std::vector<Anomaly> anomalies; ///< ascending
    std::size_t judged = 0;
    std::size_t tooFew = 0; ///< runs with fewer than the minimum before them: not judged
};

/// Every run of a series from `from` on against those before it. `seconds`: successful runs, oldest first.
/// Some 0.1 µs a run, and as much again for each that is 25 % and 60 s off.
SeriesAnomalies anomalies(std::span<const double> seconds, const AnomalyRule &rule = {}, std::size_t from = 0);

} // namespace viewer::analytics
