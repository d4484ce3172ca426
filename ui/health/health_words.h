// SPDX-License-Identifier: GPL-3.0-or-later
// What the page "Health" says about its figures. Pure functions.
#pragma once

#include "ui/health/health_values.h"

namespace viewer {

/// Where the data stands.
struct HealthContext
{
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
    bool offline = false;
    Instant asOf{};
    qint64 have = 0; ///< builds read so far
    std::optional<qint64> serverTotal;
};

namespace health {

/// "30 d", "90 d", "1 y".
QString periodWord(HealthPeriod period);
/// "All projects · 25 Oct – 24 Nov 2026, 1,154 builds by week · the last week is not over · Europe/Berlin, UTC+1"
QString periodLine(const HealthValues &values, const QString &project, const HealthContext &context);

/// "8:12, 8:02–8:31, n 72", "Too few builds: 4, 20 are needed", "Not known".
QString durationFigureWords(const analytics::Figure &figure);

// Beside the title of a chart: the figure of the whole period.
QString rateCaption(const HealthValues &values);
QString durationCaption(const HealthValues &values);
QString failuresCaption(const HealthValues &values);
QString buildsCaption(const HealthValues &values);

/// Below a chart: a verdict, what it rests on, and the trend.
struct Foot
{
    QString verdict;
    QString rest;
    analytics::Verdict direction = analytics::Verdict::TooFew;
    bool bad = false; ///< the direction is the one nobody wants
};
Foot rateFoot(const HealthValues &values);
Foot durationFoot(const HealthValues &values);
Foot failuresFoot(const HealthValues &values);
Foot buildsFoot(const HealthValues &values);

/// "Europe/Berlin · hours differ, Kruskal–Wallis p 0.007"
QString hoursCaption(const HealthValues &values);
/// The highest hour with k of n, and how many are hatched; `highest` -1 = none stands out.
Foot hoursFoot(const HealthValues &values, int highest);

/// "2 Mar – 8 Mar", the week as far as the period has it.
QString weekWords(const HealthWeek &week, const QTimeZone &zone);
/// "Mon 08–09"
QString hourWords(int cell);

/// "web-storefront, container, by people"
QString seriesWords(const HealthChange &change);
/// "26 Feb 10:38, from #15306 on"
QString changeSinceWords(const HealthChange &change, const HealthContext &context);
/// "+38 %, p 0.004", "+38 %, last 3 runs"
QString changeProofWords(const HealthChange &change);

/// The pattern, or that the server gave no message.
QString failureWords(const HealthFailure &failure);

} // namespace health
} // namespace viewer
