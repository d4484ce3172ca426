// SPDX-License-Identifier: GPL-3.0-or-later
// The period the overview is about, as chosen by a person.
#pragma once

#include "models/analytics/figure_period.h"

#include <QJsonObject>
#include <QString>

#include <array>

namespace viewer {

struct OverviewPeriod
{
    enum class Choice : std::uint8_t { Day, Week, Month, Quarter, Custom };

    Choice choice = Choice::Month;
    QDate first; ///< Custom: first and last day, both included
    QDate last;

    friend bool operator==(const OverviewPeriod &, const OverviewPeriod &) = default;
};

inline constexpr std::array allOverviewChoices{OverviewPeriod::Choice::Day, OverviewPeriod::Choice::Week,
                                               OverviewPeriod::Choice::Month, OverviewPeriod::Choice::Quarter,
                                               OverviewPeriod::Choice::Custom};

/// "24h", "7d", "30d", "90d", "custom": for settings and names of parts.
QString overviewChoiceKey(OverviewPeriod::Choice choice);
OverviewPeriod::Choice overviewChoiceOfKey(QStringView key);
/// "24 h", "7 d", …, "Custom…"
QString overviewChoiceWord(OverviewPeriod::Choice choice);

/// The span of time it means at `now`. A custom one without days is the last 30 days.
analytics::FigurePeriod figurePeriod(const OverviewPeriod &period, Instant now, const QTimeZone &zone);
/// What the trend by day shows: the days of the period, and 30 days where the period is shorter than two.
analytics::FigurePeriod trendPeriod(const OverviewPeriod &period, Instant now, const QTimeZone &zone);

QJsonObject toJson(const OverviewPeriod &period);
OverviewPeriod overviewPeriodFromJson(const QJsonObject &object);

} // namespace viewer
