// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparison/pair_differences.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

namespace viewer::analytics {

namespace {

template <typename Value>
using Four = std::array<Value, 4>;

/// How many pairs have y - x <= limit: along the border between "below" and "above".
template <typename Value, typename Difference>
qint64 countUpTo(std::span<const Value> x, std::span<const Value> y, Difference limit)
{
    size_t j = 0, sum = 0;
    for (const Value from : x) {
        while (j < y.size() && Difference(y[j]) - Difference(from) <= limit)
            ++j;
        sum += j;
    }
    return qint64(sum);
}

/// Looks for the smallest whole number up to which at least `rank` differences lie: by the slope of the count, aimed a
/// little beyond, so that the number is between two limits soon; by halves when that does not help.
class Search
{
public:
    /// No difference is up to `low`, all `pairs` are up to `high`.
    Search(qint64 rank, qint64 low, qint64 high, double pairs)
        : m_rank(double(rank))
        , m_low(low)
        , m_high(high)
        , m_countHigh(pairs)
    {
        m_probe = middle();
        m_slope = pairs / double(high - low);
    }
    /// Where to look first, and about how many differences there are to the unit.
    void startAt(qint64 probe, double slope)
    {
        m_probe = std::clamp(probe, m_low + 1, m_high);
        m_slope = slope;
    }
    bool done() const { return m_high - m_low <= 1; }
    qint64 result() const { return m_high; }
    qint64 probe() const { return m_probe; }

    void learn(qint64 limit, qint64 count)
    {
        if (double(count) >= m_rank && limit <= m_high) {
            m_high = limit;
            m_countHigh = double(count);
            m_probedHigh = true;
        } else if (double(count) < m_rank && limit >= m_low) {
            m_low = limit;
            m_countLow = double(count);
            m_probedLow = true;
        }
    }
    void plan()
    {
        const bool fromHigh = m_probe == m_high;
        m_sameSide = fromHigh == m_wasHigh ? m_sameSide + 1 : 0;
        m_wasHigh = fromHigh;
        if (m_probedLow && m_probedHigh)
            m_slope = (m_countHigh - m_countLow) / double(m_high - m_low);
        const double from = double(fromHigh ? m_high : m_low);
        const double away = (m_rank - (fromHigh ? m_countHigh : m_countLow)) / std::max(m_slope, 1e-300);
        const double beyondIt = (1 + std::abs(away) / 8) * double(1 << std::min(2 * m_sameSide, 30));
        const double aim = fromHigh ? std::floor(from + away - beyondIt) : std::ceil(from + away + beyondIt);
        const bool inside = aim > double(m_low) && aim < double(m_high);
        m_probe = inside && ++m_aimed % 5 != 0 ? qint64(aim) : middle();
    }

private:
    qint64 middle() const { return m_low + (m_high - m_low) / 2; }

    double m_rank;
    qint64 m_low, m_high;
    double m_countLow = 0, m_countHigh;
    bool m_probedLow = false, m_probedHigh = false, m_wasHigh = false;
    qint64 m_probe = 0;
    double m_slope = 1;
    int m_sameSide = 0, m_aimed = 0;
};

/// From here on a thinned copy tells where to look.
constexpr size_t thinFrom = 4096;

/// Every 16th value, from the middle of the first group; all of a sample that is small already.
template <typename Value>
std::vector<Value> thinned(std::span<const Value> values)
{
    constexpr size_t each = 16;
    if (values.size() < 64 * each)
        return {values.begin(), values.end()};
    std::vector<Value> thin;
    for (size_t at = each / 2; at < values.size(); at += each)
        thin.push_back(values[at]);
    return thin;
}

template <typename Value>
Four<qint64> wholeDifferencesAt(std::span<const Value> x, std::span<const Value> y, const FourRanks &ranks)
{
    const qint64 least = qint64(y.front()) - qint64(x.back()) - 1, most = qint64(y.back()) - qint64(x.front());
    const double pairs = double(x.size()) * double(y.size());
    Four<Search> searches{Search(ranks[0], least, most, pairs), Search(ranks[1], least, most, pairs),
                          Search(ranks[2], least, most, pairs), Search(ranks[3], least, most, pairs)};
    if (x.size() + y.size() > thinFrom) {
        // They start where the same shares of the differences of the thinned samples lie.
        const std::vector<Value> thinX = thinned(x), thinY = thinned(y);
        const qint64 thinPairs = qint64(thinX.size()) * qint64(thinY.size());
        FourRanks thinRanks;
        for (size_t of = 0; of < 4; ++of)
            thinRanks[of] = std::clamp(qint64(double(ranks[of]) * double(thinPairs) / pairs), qint64(1), thinPairs);
        const Four<qint64> at =
            wholeDifferencesAt(std::span<const Value>(thinX), std::span<const Value>(thinY), thinRanks);
        const double wide = double(std::max<qint64>(1, at[3] - at[0]));
        for (size_t of = 0; of < 4; ++of)
            searches[of].startAt(at[of], std::max(1.0, double(ranks[3] - ranks[0])) / wide);
    }
    Four<qint64> results;
    for (size_t of = 0; of < 4; ++of) {
        while (!searches[of].done()) {
            const qint64 limit = searches[of].probe();
            const qint64 count = countUpTo(x, y, limit);
            for (Search &each : searches)
                each.learn(limit, count);
            searches[of].plan();
        }
        results[of] = searches[of].result();
    }
    return results;
}

/// Whole numbers for doubles, in the same order: equal steps of bits.
std::int64_t orderedBits(double value)
{
    const auto bits = std::bit_cast<std::int64_t>(value);
    return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
}

double ofOrderedBits(std::int64_t ordered)
{
    return std::bit_cast<double>(ordered < 0 ? std::numeric_limits<std::int64_t>::min() - ordered : ordered);
}

} // namespace

Four<qint64> differencesAt(std::span<const qint64> x, std::span<const qint64> y, const FourRanks &ranks)
{
    return wholeDifferencesAt(x, y, ranks);
}

Four<qint64> differencesAt(std::span<const qint32> x, std::span<const qint32> y, const FourRanks &ranks)
{
    return wholeDifferencesAt(x, y, ranks);
}

Four<double> differencesAt(std::span<const double> x, std::span<const double> y, const FourRanks &ranks)
{
    Four<double> results;
    for (size_t of = 0; of < 4; ++of) {
        std::int64_t low = orderedBits(y.front() - x.back()) - 1, high = orderedBits(y.back() - x.front());
        // The searches before this one were for smaller ranks.
        if (of > 0)
            low = std::max(low, orderedBits(results[of - 1]) - 1);
        while (low < high - 1) {
            const std::int64_t middle = std::midpoint(low, high);
            (countUpTo(x, y, ofOrderedBits(middle)) >= ranks[of] ? high : low) = middle;
        }
        results[of] = ofOrderedBits(high);
    }
    return results;
}

} // namespace viewer::analytics
