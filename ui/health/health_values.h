// SPDX-License-Identifier: GPL-3.0-or-later
// What the page "Health" shows: figures of one snapshot, one choice of builds and one period. Plain values.
#pragma once

#include "models/analytics/failures/failure_groups.h"
#include "models/analytics/figure_period.h"
#include "models/analytics/metric_comparison.h"
#include "models/analytics/metric_series.h"
#include "models/analytics/series/hour_of_week.h"
#include "models/domain/build_query.h"
#include "models/domain/build_row.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace viewer {

enum class HealthPeriod : std::uint8_t { Days30, Days90, Year };
inline constexpr std::array allHealthPeriods{HealthPeriod::Days30, HealthPeriod::Days90, HealthPeriod::Year};
/// 30, 90, 365.
int healthDays(HealthPeriod period);
/// For settings and object names: "30d", "90d", "1y".
QString healthPeriodKey(HealthPeriod period);
HealthPeriod healthPeriodOfKey(const QString &key);

/// What can be chosen instead of all projects.
struct HealthProject
{
    ProjectId id;
    QString name;
};

/// A week from Monday, cut by the period.
struct HealthWeek
{
    QDate monday;
    analytics::TimeRange range;
    analytics::MetricsGroup group;
};

/// Failed builds with the same message.
struct HealthFailure
{
    analytics::FailureGroup group;
    QString pattern; ///< empty = failed without a text
    std::vector<HealthProject> projects;
    QStringList examples; ///< up to three texts, secrets hidden
    QString search;       ///< words that all of its texts have; empty = none found
};

/// A lasting change of a series.
struct HealthChange
{
    BuildRow first; ///< the first run of the new level
    analytics::ChangePoint point;
    StarterKind starter = StarterKind::NotKnownYet; ///< of the whole series
};

/// What one person, or what nobody, started.
struct HealthMember
{
    StarterKind kind = StarterKind::Named;
    UserId id;
    QString name;
    analytics::MetricFigures figures;
};

/// Null scope = being read. Of the answers that compare, `comparison.beforeKnown` says whether there is anything to
/// compare with.
struct HealthValues
{
    std::shared_ptr<const analytics::FigureScope> scope;
    HealthPeriod period = HealthPeriod::Days90;
    ProjectId project; ///< null = all
    analytics::FigurePeriod span;
    qint64 buildsEver = 0;              ///< of the choice, in the whole copy
    std::vector<HealthProject> choices; ///< projects with builds, by name

    analytics::MetricFigures whole;
    analytics::MetricsComparison comparison;
    analytics::CountChange buildsChange;
    analytics::CountChange failuresChange;
    std::vector<HealthWeek> weeks;
    std::vector<analytics::MeasureTrend> trends;

    bool textsKnown = false;
    std::vector<HealthFailure> failures;
    qint64 failureGroups = 0; ///< all of them; `failures` has the most frequent
    bool failuresBeforeKnown = false;

    std::vector<HealthChange> changes; ///< newest first
    qint64 seriesJudged = 0;
    qint64 seriesTooFew = 0;

    analytics::HourOfWeek hours;
    std::vector<HealthMember> members; ///< people by name, then automatic, then not known yet
};

/// The most groups of failures that are listed.
inline constexpr size_t mostHealthFailures = 30;

} // namespace viewer
