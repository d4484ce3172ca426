// SPDX-License-Identifier: GPL-3.0-or-later
// A success rate with its interval, and the difference of two.
#pragma once

#include <QtGlobal>

#include <optional>

namespace viewer::analytics {

/// Both ends included; unit of the estimate it belongs to.
struct Interval
{
    double low = 0;
    double high = 0;

    friend bool operator==(const Interval &, const Interval &) = default;
};

/// Below this n counts are shown instead of a rate (statistics.md, house rule b).
inline constexpr int rateMinimumN = 5;

/// Wilson 95 % interval of k of n, shares in [0, 1]; n >= 1, 0 <= k <= n.
/// centre = (p + z²/2n)/(1 + z²/n), half = z/(1 + z²/n) · √(p(1−p)/n + z²/4n²), z = 1.959964 (exactly: the 97.5 %
/// quantile of the normal distribution). Source: Wilson 1927; Brown, Cai, DasGupta 2001.
Interval wilson(qint64 k, qint64 n);

/// Succeeded of the finished builds that were not cancelled: S = succeeded / (succeeded + failed).
struct Rate
{
    qint64 succeeded = 0;
    qint64 failed = 0;

    qint64 n() const { return succeeded + failed; }
    /// Enough for a rate; else counts are shown.
    bool enough() const { return n() >= rateMinimumN; }
    /// Share in [0, 1]; empty for 0 of 0.
    std::optional<double> share() const;
    /// Wilson, 95 %; empty for 0 of 0.
    std::optional<Interval> interval() const;

    friend bool operator==(const Rate &, const Rate &) = default;
};

/// What a comparison says. "No clear change" is not "no change".
enum class Verdict : unsigned char { TooFew, NoClearChange, Lower, Higher };

/// Difference of two rates, now - before, in shares. Newcombe's hybrid of the two Wilson intervals (method 10).
/// Source: Newcombe 1998, Stat. Med. 17:873. Too few when one side has n < rateMinimumN; Lower or Higher only when
/// the interval leaves zero out.
struct RateChange
{
    Verdict verdict = Verdict::TooFew;
    double difference = 0;
    Interval interval;
};
RateChange compareRates(const Rate &now, const Rate &before);

} // namespace viewer::analytics
