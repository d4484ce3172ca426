// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/reliability/score.h"

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

namespace {

double pointsOf(double success, double first, double duration, double evidence)
{
    return 100 * std::pow(success, successWeight) * std::pow(first, firstWeight) * std::pow(duration, durationWeight)
        * std::pow(evidence, evidenceWeight);
}

} // namespace

ReliabilityScore reliabilityScore(const ScoreParts &parts, qint64 n)
{
    ReliabilityScore score;
    score.n = n;
    score.parts = parts;
    if (n <= 0)
        return score;
    if (n < scoreMinimumN) {
        score.standing = Figure::Standing::TooFew;
        return score;
    }
    if (!parts.success || !parts.first || !parts.duration || !parts.evidence)
        return score;
    score.standing = Figure::Standing::Known;
    const auto of = [&parts](double ScorePart::*bound) {
        return pointsOf((*parts.success).*bound, (*parts.first).*bound, (*parts.duration).*bound,
                        (*parts.evidence).*bound);
    };
    score.value = of(&ScorePart::value);
    score.low = of(&ScorePart::low);
    score.high = of(&ScorePart::high);
    return score;
}

std::optional<ScorePart> successPart(const Figure &eventual)
{
    if (!eventual.known() || !eventual.low || !eventual.high)
        return std::nullopt;
    return ScorePart{*eventual.low, *eventual.low, *eventual.high};
}

std::optional<ScorePart> firstPart(const Figure &firstAttempt, const Figure &eventual)
{
    const bool bounded = firstAttempt.low && firstAttempt.high && eventual.low && eventual.high;
    if (!firstAttempt.known() || !eventual.known() || !bounded || !(*eventual.value > 0))
        return std::nullopt;
    ScorePart part;
    part.value = std::min(1.0, *firstAttempt.value / *eventual.value);
    part.low = std::min(1.0, *firstAttempt.low / *eventual.high);
    // A lower bound above 0 belongs to every rate above 0; in case rounding says otherwise, nothing is bounded.
    part.high = *eventual.low > 0 ? std::min(1.0, *firstAttempt.high / *eventual.low) : 1;
    return part;
}

std::optional<ScorePart> sharePart(qint64 k, qint64 n)
{
    if (n < rateMinimumN)
        return std::nullopt;
    const Interval interval = wilson(k, n);
    return ScorePart{double(k) / double(n), interval.low, interval.high};
}

} // namespace viewer::analytics
