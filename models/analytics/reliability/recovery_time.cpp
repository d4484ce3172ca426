// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/reliability/recovery_time.h"

#include "models/analytics/sample/normal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace viewer::analytics {

namespace {

constexpr double half = 0.5;
/// S is a product of fractions: one that is exactly 1/2 may come out a little above.
constexpr double rounding = 1e-12;

/// Within the interval of the median; S of 0 has no logarithm, and no error.
bool mayBeMedian(const SurvivalStep &step)
{
    if (!(step.open > 0) || !(step.error > 0))
        return false;
    const double logarithm = std::log(step.open);
    const double apart = std::log(-logarithm) - std::log(-std::log(half));
    const double slope = 1 / (step.open * -logarithm);
    return std::abs(apart) <= normalQuantile975() * slope * step.error;
}

} // namespace

std::vector<SurvivalStep> survivalCurve(std::span<const BreakTime> breaks)
{
    std::vector<BreakTime> sorted(breaks.begin(), breaks.end());
    for (BreakTime &one : sorted)
        one.seconds = std::fmin(std::fmax(one.seconds, 0.0), std::numeric_limits<double>::max());
    std::sort(sorted.begin(), sorted.end(),
              [](const BreakTime &a, const BreakTime &b) { return a.seconds < b.seconds; });
    std::vector<SurvivalStep> steps;
    double open = 1, greenwood = 0;
    for (size_t at = 0; at < sorted.size();) {
        SurvivalStep step;
        step.seconds = sorted[at].seconds;
        step.atRisk = qint64(sorted.size() - at);
        for (; at < sorted.size() && sorted[at].seconds == step.seconds; ++at)
            step.ended += sorted[at].recovered;
        if (step.ended == 0)
            continue;
        const double risk = double(step.atRisk), ended = double(step.ended);
        open *= (risk - ended) / risk;
        step.open = open;
        if (step.ended < step.atRisk) {
            greenwood += ended / (risk * (risk - ended));
            step.error = open * std::sqrt(greenwood);
        }
        steps.push_back(step);
    }
    return steps;
}

RecoveryTime recoveryTime(std::span<const BreakTime> breaks)
{
    RecoveryTime answer;
    answer.breaks = qint64(breaks.size());
    answer.recovered = std::count_if(breaks.begin(), breaks.end(), [](const BreakTime &one) { return one.recovered; });
    if (answer.breaks == 0)
        return answer;
    if (answer.breaks < recoveryMinimumN) {
        answer.standing = Figure::Standing::TooFew;
        return answer;
    }
    answer.standing = Figure::Standing::Known;
    const std::vector<SurvivalStep> steps = survivalCurve(breaks);
    const auto median =
        std::find_if(steps.begin(), steps.end(), [](const SurvivalStep &step) { return step.open <= half + rounding; });
    if (median != steps.end())
        answer.median = median->seconds;
    const auto first = std::find_if(steps.begin(), steps.end(), mayBeMedian);
    if (first == steps.end())
        return answer;
    answer.low = first->seconds;
    const auto last = std::find_if(steps.rbegin(), steps.rend(), mayBeMedian).base(); // the one after it
    if (last != steps.end())
        answer.high = last->seconds;
    return answer;
}

} // namespace viewer::analytics
