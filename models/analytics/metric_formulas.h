// SPDX-License-Identifier: GPL-3.0-or-later
// Names and descriptions of the figures of `metrics`: what the glossary says of each.
#pragma once

#include "models/analytics/figure.h"

namespace viewer::analytics {

/// @method rate.eventual 1
/// @title Success rate of builds
/// @formula S = succeeded / (succeeded + failed), over the builds created in the span, by their state now
/// @source CircleCI glossary (100 × successful / (all − cancelled)); GitLab issue !236799; statistics.md 2.1.
/// Interval: rate.wilson
/// @unit share of 1 (shown in percent)
/// @minimum n ≥ 5 (n = succeeded + failed)
/// @leaves-out builds without an end (pending, queued, running, also while they are retried); cancelled builds and
/// words outside the contract, which rate.other speaks of
/// @fails never: 0 of 0 is "no data", below the minimum the counts are shown
/// @pitfalls A failure that a retry made good counts as a success: see rate.first_attempt and rate.retry_gain. The
/// last day of a span that is not over lacks the builds that still run. Builds are not independent: one outage fails
/// many. Rates of days must not be averaged; add their counts.
inline constexpr Formula rateEventual{QLatin1StringView("rate.eventual"), 1};

/// @method rate.first_attempt 1
/// @title Success rate of first attempts
/// @formula S₁ = builds whose first attempt succeeded / builds whose first attempt succeeded or failed, over the
/// builds created in the span. A build with one attempt ends as that attempt; the build's own state decides where the
/// two disagree
/// @source CircleCI glossary (100 × successful / (all − cancelled)); GitLab issue !236799; statistics.md 2.1.
/// Interval: rate.wilson
/// @unit share of 1 (shown in percent)
/// @minimum n ≥ 5, and the attempts of at least 99 % of the succeeded and failed builds read
/// @leaves-out builds whose attempts were not read; builds the server keeps no attempt of, because nobody started
/// them; first attempts that were cancelled or have no end yet
/// @fails unknown while more than 1 % of the succeeded and failed builds have unread attempts: those that were retried
/// are read first, so that a part would look worse than the whole
/// @pitfalls Up to 1 % of unread builds can move it by up to one point. It speaks of builds that somebody started. A
/// build whose audit names more retries than the server lists attempts for counts by the attempts listed, and is told
/// of.
inline constexpr Formula rateFirstAttempt{QLatin1StringView("rate.first_attempt"), 1};

/// @method rate.per_execution 1
/// @title Success rate of attempts
/// @formula Sₑ = Σ succeeded attempts / Σ (succeeded + failed attempts), over all attempts of the builds created in
/// the span
/// @source CircleCI glossary (100 × successful / (all − cancelled)); GitLab issue !236799; statistics.md 2.1.
/// Interval: rate.wilson
/// @unit share of 1 (shown in percent)
/// @minimum n ≥ 5 attempts, and the attempts of at least 99 % of the succeeded and failed builds read
/// @leaves-out as rate.first_attempt; n counts attempts, what is left out counts builds; from 255 attempts of one end
/// on, the rest of that build; retries in the audit that the server lists no attempt of: their builds are told of
/// @fails unknown while more than 1 % of the succeeded and failed builds have unread attempts, as rate.first_attempt
/// @pitfalls Attempts of one build are alike, so that the interval is too narrow where few builds are retried often.
inline constexpr Formula ratePerExecution{QLatin1StringView("rate.per_execution"), 1};

/// @method rate.retry_gain 1
/// @title Gain by retries
/// @formula G = builds whose first attempt failed and that succeeded in the end / builds whose first attempt and end
/// are both success or failure: eventual less first-attempt rate over the same builds
/// @source CircleCI glossary (100 × successful / (all − cancelled)); GitLab issue !236799; statistics.md 2.1.
/// Interval: rate.wilson; a success is final on the server, so that the paired difference is one share
/// @unit share of 1 (shown in percent)
/// @minimum n ≥ 5, and the attempts of at least 99 % of the succeeded and failed builds read
/// @leaves-out as rate.first_attempt; builds cancelled at first or in the end
/// @fails unknown while more than 1 % of the succeeded and failed builds have unread attempts, as rate.first_attempt
/// @pitfalls It is not rate.eventual less rate.first_attempt where builds were cancelled: those two have other
/// denominators. A high gain is a sign of flaky builds, not of good ones.
inline constexpr Formula rateRetryGain{QLatin1StringView("rate.retry_gain"), 1};

/// @method rate.other 1
/// @title Share of cancelled builds
/// @formula O = cancelled / (succeeded + failed + cancelled), over the builds created in the span
/// @source GitLab !236799 keeps the total for other ends; statistics.md 2.1. Interval: rate.wilson
/// @unit share of 1 (shown in percent)
/// @minimum n ≥ 5 finished builds
/// @leaves-out builds without an end; words outside the contract: whether those are finished is not known
/// @fails never: 0 of 0 is "no data", below the minimum the counts are shown
/// @pitfalls A burst cancelled because of a newer commit is not bad health.
inline constexpr Formula rateOther{QLatin1StringView("rate.other"), 1};

/// @method duration.p50 1
/// @title Duration of succeeded builds: median
/// @formula Hyndman–Fan type 7 with q = 0.5: h = (n − 1) q, linear between the order statistics around h; of started
/// to completed of succeeded builds created in the span (the last attempt's, if retried)
/// @source Hyndman & Fan 1996, Am. Stat. 50:361; numpy "linear", PostgreSQL percentile_cont. Interval:
/// quantile.order_interval
/// @unit seconds, to the millisecond
/// @minimum n ≥ 1; no interval below n = 6
/// @leaves-out builds without an end, other ends than success, builds whose times are missing or wrong
/// @fails never: without a value below the minimum
/// @pitfalls Running builds are left out: a hang looks like an improvement until it ends; their number is told.
/// Percentiles of days or projects do not add and do not average.
inline constexpr Formula durationP50{QLatin1StringView("duration.p50"), 1};

/// @method duration.p90 1
/// @title Duration of succeeded builds: 90th percentile
/// @formula Hyndman–Fan type 7 with q = 0.9: h = (n − 1) q, linear between the order statistics around h; of started
/// to completed of succeeded builds created in the span (the last attempt's, if retried)
/// @source Hyndman & Fan 1996, Am. Stat. 50:361; numpy "linear", PostgreSQL percentile_cont. Interval:
/// quantile.order_interval
/// @unit seconds, to the millisecond
/// @minimum n ≥ 10; no upper bound below n = 36
/// @leaves-out builds without an end, other ends than success, builds whose times are missing or wrong
/// @fails never: without a value below the minimum
/// @pitfalls Running builds are left out: a hang looks like an improvement until it ends; their number is told.
/// Percentiles of days or projects do not add and do not average.
inline constexpr Formula durationP90{QLatin1StringView("duration.p90"), 1};

/// @method duration.p95 1
/// @title Duration of succeeded builds: 95th percentile
/// @formula Hyndman–Fan type 7 with q = 0.95: h = (n − 1) q, linear between the order statistics around h; of started
/// to completed of succeeded builds created in the span (the last attempt's, if retried)
/// @source Hyndman & Fan 1996, Am. Stat. 50:361; numpy "linear", PostgreSQL percentile_cont. Interval:
/// quantile.order_interval
/// @unit seconds, to the millisecond
/// @minimum n ≥ 20; no upper bound below n = 72
/// @leaves-out builds without an end, other ends than success, builds whose times are missing or wrong
/// @fails never: without a value below the minimum
/// @pitfalls Running builds are left out: a hang looks like an improvement until it ends; their number is told.
/// Percentiles of days or projects do not add and do not average.
inline constexpr Formula durationP95{QLatin1StringView("duration.p95"), 1};

/// @method duration.mean 1
/// @title Duration of succeeded builds: mean
/// @formula Σ d / n; of started to completed of succeeded builds created in the span (the last attempt's, if retried)
/// @source arithmetic mean of exact milliseconds
/// @unit seconds
/// @minimum n ≥ 1; no interval: the distribution is skewed, so that one by the normal distribution would mislead
/// @leaves-out builds without an end, other ends than success, builds whose times are missing or wrong
/// @fails never: without a value for n = 0
/// @pitfalls Running builds are left out: a hang looks like an improvement until it ends; their number is told. One
/// hang moves it far: always read it together with the median.
inline constexpr Formula durationMean{QLatin1StringView("duration.mean"), 1};

/// @method duration.max 1
/// @title Duration of succeeded builds: longest
/// @formula max d; of started to completed of succeeded builds created in the span (the last attempt's, if retried)
/// @source largest order statistic
/// @unit seconds
/// @minimum n ≥ 1; no interval
/// @leaves-out builds without an end, other ends than success, builds whose times are missing or wrong
/// @fails never: without a value for n = 0
/// @pitfalls Running builds are left out: a hang looks like an improvement until it ends; their number is told. It
/// grows with n: spans of unlike length must not be compared by it.
inline constexpr Formula durationMax{QLatin1StringView("duration.max"), 1};

/// @method failed_duration.p50 1
/// @title Duration of failed builds: median
/// @formula Hyndman–Fan type 7 with q = 0.5: h = (n − 1) q, linear between the order statistics around h; of started
/// to completed of failed builds created in the span (the last attempt's, if retried)
/// @source Hyndman & Fan 1996, Am. Stat. 50:361; numpy "linear", PostgreSQL percentile_cont. Interval:
/// quantile.order_interval
/// @unit seconds, to the millisecond
/// @minimum n ≥ 1; no interval below n = 6
/// @leaves-out builds without an end, other ends than failure, builds whose times are missing or wrong
/// @fails never: without a value below the minimum
/// @pitfalls Builds that failed before they started have no duration. Short failures are cheap, long ones are not:
/// read it beside the duration of succeeded builds. Percentiles of days or projects do not add and do not average.
inline constexpr Formula failedDurationP50{QLatin1StringView("failed_duration.p50"), 1};

/// @method failed_duration.p90 1
/// @title Duration of failed builds: 90th percentile
/// @formula Hyndman–Fan type 7 with q = 0.9: h = (n − 1) q, linear between the order statistics around h; of started
/// to completed of failed builds created in the span (the last attempt's, if retried)
/// @source Hyndman & Fan 1996, Am. Stat. 50:361; numpy "linear", PostgreSQL percentile_cont. Interval:
/// quantile.order_interval
/// @unit seconds, to the millisecond
/// @minimum n ≥ 10; no upper bound below n = 36
/// @leaves-out builds without an end, other ends than failure, builds whose times are missing or wrong
/// @fails never: without a value below the minimum
/// @pitfalls Builds that failed before they started have no duration. Short failures are cheap, long ones are not:
/// read it beside the duration of succeeded builds. Percentiles of days or projects do not add and do not average.
inline constexpr Formula failedDurationP90{QLatin1StringView("failed_duration.p90"), 1};

/// @method failed_duration.p95 1
/// @title Duration of failed builds: 95th percentile
/// @formula Hyndman–Fan type 7 with q = 0.95: h = (n − 1) q, linear between the order statistics around h; of started
/// to completed of failed builds created in the span (the last attempt's, if retried)
/// @source Hyndman & Fan 1996, Am. Stat. 50:361; numpy "linear", PostgreSQL percentile_cont. Interval:
/// quantile.order_interval
/// @unit seconds, to the millisecond
/// @minimum n ≥ 20; no upper bound below n = 72
/// @leaves-out builds without an end, other ends than failure, builds whose times are missing or wrong
/// @fails never: without a value below the minimum
/// @pitfalls Builds that failed before they started have no duration. Short failures are cheap, long ones are not:
/// read it beside the duration of succeeded builds. Percentiles of days or projects do not add and do not average.
inline constexpr Formula failedDurationP95{QLatin1StringView("failed_duration.p95"), 1};

/// @method failed_duration.mean 1
/// @title Duration of failed builds: mean
/// @formula Σ d / n; of started to completed of failed builds created in the span (the last attempt's, if retried)
/// @source arithmetic mean of exact milliseconds
/// @unit seconds
/// @minimum n ≥ 1; no interval: the distribution is skewed, so that one by the normal distribution would mislead
/// @leaves-out builds without an end, other ends than failure, builds whose times are missing or wrong
/// @fails never: without a value for n = 0
/// @pitfalls Builds that failed before they started have no duration. Short failures are cheap, long ones are not:
/// read it beside the duration of succeeded builds. One hang moves it far: always read it together with the median.
inline constexpr Formula failedDurationMean{QLatin1StringView("failed_duration.mean"), 1};

/// @method failed_duration.max 1
/// @title Duration of failed builds: longest
/// @formula max d; of started to completed of failed builds created in the span (the last attempt's, if retried)
/// @source largest order statistic
/// @unit seconds
/// @minimum n ≥ 1; no interval
/// @leaves-out builds without an end, other ends than failure, builds whose times are missing or wrong
/// @fails never: without a value for n = 0
/// @pitfalls Builds that failed before they started have no duration. Short failures are cheap, long ones are not:
/// read it beside the duration of succeeded builds. It grows with n: spans of unlike length must not be compared by
/// it.
inline constexpr Formula failedDurationMax{QLatin1StringView("failed_duration.max"), 1};

/// @method queue.p50 1
/// @title Waiting time: median
/// @formula Hyndman–Fan type 7 with q = 0.5: h = (n − 1) q, linear between the order statistics around h; of created
/// to started of builds created in the span, whatever their end
/// @source Hyndman & Fan 1996, Am. Stat. 50:361; numpy "linear", PostgreSQL percentile_cont. Interval:
/// quantile.order_interval
/// @unit seconds, to the millisecond
/// @minimum n ≥ 1; no interval below n = 6
/// @leaves-out builds that still wait; builds whose start is not known; builds known to be retried, because a retry
/// overwrites the start
/// @fails never: without a value below the minimum
/// @pitfalls Long waits of builds that still wait are not in it; their number is told. A retry that neither attempts
/// nor audit tell of looks like a long wait. Percentiles of days or projects do not add and do not average.
inline constexpr Formula queueP50{QLatin1StringView("queue.p50"), 1};

/// @method queue.p90 1
/// @title Waiting time: 90th percentile
/// @formula Hyndman–Fan type 7 with q = 0.9: h = (n − 1) q, linear between the order statistics around h; of created
/// to started of builds created in the span, whatever their end
/// @source Hyndman & Fan 1996, Am. Stat. 50:361; numpy "linear", PostgreSQL percentile_cont. Interval:
/// quantile.order_interval
/// @unit seconds, to the millisecond
/// @minimum n ≥ 10; no upper bound below n = 36
/// @leaves-out builds that still wait; builds whose start is not known; builds known to be retried, because a retry
/// overwrites the start
/// @fails never: without a value below the minimum
/// @pitfalls Long waits of builds that still wait are not in it; their number is told. A retry that neither attempts
/// nor audit tell of looks like a long wait. Percentiles of days or projects do not add and do not average.
inline constexpr Formula queueP90{QLatin1StringView("queue.p90"), 1};

/// @method queue.p95 1
/// @title Waiting time: 95th percentile
/// @formula Hyndman–Fan type 7 with q = 0.95: h = (n − 1) q, linear between the order statistics around h; of created
/// to started of builds created in the span, whatever their end
/// @source Hyndman & Fan 1996, Am. Stat. 50:361; numpy "linear", PostgreSQL percentile_cont. Interval:
/// quantile.order_interval
/// @unit seconds, to the millisecond
/// @minimum n ≥ 20; no upper bound below n = 72
/// @leaves-out builds that still wait; builds whose start is not known; builds known to be retried, because a retry
/// overwrites the start
/// @fails never: without a value below the minimum
/// @pitfalls Long waits of builds that still wait are not in it; their number is told. A retry that neither attempts
/// nor audit tell of looks like a long wait. Percentiles of days or projects do not add and do not average.
inline constexpr Formula queueP95{QLatin1StringView("queue.p95"), 1};

/// @method queue.mean 1
/// @title Waiting time: mean
/// @formula Σ d / n; of created to started of builds created in the span, whatever their end
/// @source arithmetic mean of exact milliseconds
/// @unit seconds
/// @minimum n ≥ 1; no interval: the distribution is skewed, so that one by the normal distribution would mislead
/// @leaves-out builds that still wait; builds whose start is not known; builds known to be retried, because a retry
/// overwrites the start
/// @fails never: without a value for n = 0
/// @pitfalls Long waits of builds that still wait are not in it; their number is told. A retry that neither attempts
/// nor audit tell of looks like a long wait. One hang moves it far: always read it together with the median.
inline constexpr Formula queueMean{QLatin1StringView("queue.mean"), 1};

/// @method queue.max 1
/// @title Waiting time: longest
/// @formula max d; of created to started of builds created in the span, whatever their end
/// @source largest order statistic
/// @unit seconds
/// @minimum n ≥ 1; no interval
/// @leaves-out builds that still wait; builds whose start is not known; builds known to be retried, because a retry
/// overwrites the start
/// @fails never: without a value for n = 0
/// @pitfalls Long waits of builds that still wait are not in it; their number is told. A retry that neither attempts
/// nor audit tell of looks like a long wait. It grows with n: spans of unlike length must not be compared by it.
inline constexpr Formula queueMax{QLatin1StringView("queue.max"), 1};

} // namespace viewer::analytics
