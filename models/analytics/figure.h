// SPDX-License-Identifier: GPL-3.0-or-later
// What every statistic answers with: the estimate and all that is needed to defend it.
#pragma once

#include "models/analytics/figure_period.h"
#include "models/analytics/sample/rate.h"

#include <QLatin1StringView>

#include <memory>
#include <optional>

namespace viewer::analytics {

/// Names the entry of the glossary a number was made by, e.g. {"rate.eventual", 1}. The version grows when the same
/// input would give another number.
struct Formula
{
    QLatin1StringView id;
    int version = 1;

    friend bool operator==(const Formula &, const Formula &) = default;
};

/// Builds (or attempts) of the span that a number does not count, by reason. All n >= 0.
struct LeftOut
{
    qint64 unfinished = 0; ///< pending, queued, running: their end is not known
    qint64 otherEnds = 0;  ///< cancelled, skipped and words outside the contract, where the number is about success
    qint64 durationUnknown = 0; ///< finished, but a time is missing or wrong
    qint64 attemptsUnknown = 0; ///< attempts not read (yet)
    qint64 noAttempts = 0;      ///< the server keeps no attempt of them, because nobody started them
    qint64 retried = 0;         ///< waiting time: a retry has overwritten when the build first started
    /// Rates of attempts: builds that ARE counted, by the attempts the server lists, although the audit names retries
    /// of them without an attempt. Not a part of the builds left out; their missing attempts are.
    qint64 retriesWithoutAttempt = 0;

    friend bool operator==(const LeftOut &, const LeftOut &) = default;
};

/// What a set of figures is about; shared by all figures of one answer.
struct FigureScope
{
    TimeRange range; ///< begin included, end excluded, UTC instants
    QTimeZone zone = QTimeZone::utc();
    std::optional<Instant> asOf; ///< age of the data: the oldest feed used; empty = never read
    bool complete = false;       ///< the data of the whole span was read
};

/// A number. Exactly one of three: known (value set), too few (n below the minimum of the formula; counts are shown),
/// or unknown (nothing to judge, or the data were not read). Neither of the latter two can be read as 0.
struct Figure
{
    enum class Standing : unsigned char { Unknown, TooFew, Known };

    Formula formula;
    Standing standing = Standing::Unknown;
    std::optional<double> value; ///< set if and only if Known
    std::optional<double> low;   ///< 95 %; empty = no bound on that side, or no interval for this formula
    std::optional<double> high;
    qint64 n = 0;
    qint64 minimum = 1; ///< n from which the formula gives a value
    LeftOut leftOut;
    std::shared_ptr<const FigureScope> scope;

    bool known() const { return standing == Standing::Known; }
};

/// Known with its interval when n >= minimum, else too few; unknown when n is 0.
Figure makeFigure(Formula formula, qint64 n, qint64 minimum, double value, std::optional<double> low,
                  std::optional<double> high, const LeftOut &leftOut, std::shared_ptr<const FigureScope> scope);

} // namespace viewer::analytics
