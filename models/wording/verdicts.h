// SPDX-License-Identifier: GPL-3.0-or-later
// What a statistic says, in words: used by pages, alerts and reports. Any thread.
#pragma once

#include "models/analytics/build_figures.h"
#include "models/analytics/failures/failure_groups.h"
#include "models/analytics/figure.h"
#include "models/analytics/series/anomalies.h"
#include "models/analytics/series/change_points.h"

#include <QString>

namespace viewer {

/// A verdict in two parts: what is marked ("0.8 pt lower") and what stands beside it ("by at least 0.4").
struct VerdictWords
{
    QString change; ///< empty when there is too little to say one
    QString rest;
};

/// For a tile: "0.8 pt lower" and "by at least 0.4"; "no clear change" and "vs 95.8 %".
VerdictWords verdictWords(const analytics::RateChange &change, const analytics::Rate &before);
/// "p50 0:12 slower" and "vs 5:04".
VerdictWords verdictWords(const analytics::DurationChange &change, std::optional<double> p50Before);
/// "12 more" and "vs 301 before".
VerdictWords verdictWords(const analytics::CountChange &change, qint64 before);

/// For a sentence: "Lower, by at least 0.4 points", "No clear change", "Too few builds: 3 of 4". Too few names the side
/// that has fewer.
QString verdictSentence(const analytics::RateChange &change, const analytics::Rate &now, const analytics::Rate &before);
/// "Slower, by at least 0:12", "Too few builds: 4, 6 are needed".
QString verdictSentence(const analytics::DurationChange &change, qint64 nNow, qint64 nBefore);
/// "12 more", "No clear change".
QString verdictSentence(const analytics::CountChange &change);

/// A share with its interval and n: "95.8 %, 95.5–96.1 %, n 4,120"; "Too few builds: 3 of 4", "Not known".
QString shareFigureWords(const analytics::Figure &figure, qint64 succeeded);

/// "5:04 → 7:00, +38 %", with "provisional" where fewer than five runs follow.
QString changePointWords(const analytics::ChangePoint &point);
/// "+38 %" of the p50 before, with the true minus.
QString changeShareWords(const analytics::ChangePoint &point);
/// "4.0 × the usual 5:04"; empty for a usual run; "too few runs to judge" below the minimum.
QString unusualRunWords(const analytics::RunVerdict &verdict);
/// "new", "seen before", "back again"; empty when nobody knows.
QString failureNewsWords(analytics::FailureNews news);

} // namespace viewer
