// SPDX-License-Identifier: GPL-3.0-or-later
// One number for reliability, where one is required: with its parts, its weights and its range.
#pragma once

#include "models/analytics/figure.h"

#include <QStringView>

#include <optional>

namespace viewer::analytics {

/// Below this number of builds that succeeded or failed there is no score.
inline constexpr qint64 scoreMinimumN = 20;

/// A share in [0, 1] with what its interval allows; empty = not known.
struct ScorePart
{
    double value = 0;
    double low = 0;
    double high = 1;
};

struct ScoreParts
{
    std::optional<ScorePart> success;  ///< S
    std::optional<ScorePart> first;    ///< F
    std::optional<ScorePart> duration; ///< D
    std::optional<ScorePart> evidence; ///< V
};

/// Exponents of S, F, D and V; they add up to 1.
inline constexpr double successWeight = 0.4;
inline constexpr double firstWeight = 0.2;
inline constexpr double durationWeight = 0.2;
inline constexpr double evidenceWeight = 0.2;
inline constexpr QStringView scoreFormulaText{u"100·(S^0.4·F^0.2·D^0.2·V^0.2)"};

/// @method reliability.score 1
/// @title Reliability score
/// @formula R = 100·(S^0.4·F^0.2·D^0.2·V^0.2); S = lower bound of the Wilson interval of rate.eventual;
///   F = rate.first_attempt / rate.eventual, at most 1; D = share of the succeeded builds of known duration that took
///   no longer than the target for p95; V = share of artifacts with fresh evidence and a verified digest. Range: R of
///   the lower and of the upper bounds of all parts at once; S reaches from its value to the upper bound of
///   rate.eventual, F from (lower bound first)/(upper bound eventual) to (upper bound first)/(lower bound eventual), D
///   and V by rate.wilson
/// @source statistics.md 2.10; a geometric mean, so that one bad part shows
/// @unit points, 0 to 100
/// @minimum n ≥ 20 builds that succeeded or failed, and all four parts known; D from 5 durations on
/// @leaves-out what its parts leave out
/// @fails a part that is not known makes the score unknown, never 0: no artifacts read (V), no target for p95 (D),
///   attempts not read (F). The parts that are known are shown
/// @pitfalls The weights are a convention, not a finding. It hides which part is bad: read the parts. Not for ranking
///   teams. The range is wider than 95 %, because all bounds are taken at once.
struct ReliabilityScore
{
    Figure::Standing standing = Figure::Standing::Unknown;
    qint64 n = 0;
    ScoreParts parts;
    double value = 0; ///< these three only when Known
    double low = 0;
    double high = 0;

    bool known() const { return standing == Figure::Standing::Known; }
};
/// n: builds that succeeded or failed.
ReliabilityScore reliabilityScore(const ScoreParts &parts, qint64 n);

/// S of rate.eventual; empty when that is not known.
std::optional<ScorePart> successPart(const Figure &eventual);
/// F; empty when one of both is not known, or nothing succeeded in the end.
std::optional<ScorePart> firstPart(const Figure &firstAttempt, const Figure &eventual);
/// k of n, with the Wilson interval; empty below n = 5.
std::optional<ScorePart> sharePart(qint64 k, qint64 n);

} // namespace viewer::analytics
