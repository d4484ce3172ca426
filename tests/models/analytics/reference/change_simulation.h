// SPDX-License-Identifier: GPL-3.0-or-later
// How often the default rule of change points errs, by simulation: for tests and benchmarks.
#pragma once

#include "models/analytics/series/change_points.h"
#include "tests/models/analytics/reference/draw.h"

#include <numbers>

namespace viewer::analytics::reference {

/// Log-normal durations with a median of 600 s: 100 runs, then 10 that take `shift` times as long, judged once.
struct ChangeTrial
{
    double variation = 0.1; ///< coefficient of variation
    double shift = 1;       ///< 1 = quiet
    int before = 100;
    int after = 10;
};

struct ChangeRates
{
    double reported = 0; ///< series with any change reported
    double found = 0;    ///< … with a slower level that begins at most 5 runs from where it does
};

inline double drawNormal(Draw &draw)
{
    const double radius = std::sqrt(-2 * std::log(1 - draw.unit()));
    return radius * std::cos(2 * std::numbers::pi * draw.unit());
}

inline std::vector<double> drawRuns(Draw &draw, const ChangeTrial &trial)
{
    const double sigma = std::sqrt(std::log1p(trial.variation * trial.variation));
    std::vector<double> seconds;
    for (int at = 0; at < trial.before + trial.after; ++at)
        seconds.push_back(600 * (at < trial.before ? 1 : trial.shift) * std::exp(sigma * drawNormal(draw)));
    return seconds;
}

inline ChangeRates simulateChanges(const ChangeTrial &trial, int repetitions, std::uint64_t seed)
{
    Draw draw(seed);
    int reported = 0;
    int found = 0;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const SeriesChanges changes = changePoints(drawRuns(draw, trial));
        reported += changes.points.empty() ? 0 : 1;
        bool near = false;
        for (const ChangePoint &point : changes.points)
            near = near || (point.slower() && std::abs(int(point.at) - trial.before) <= 5);
        found += near ? 1 : 0;
    }
    return {double(reported) / repetitions, double(found) / repetitions};
}

} // namespace viewer::analytics::reference
