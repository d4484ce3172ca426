// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparison/boschloo.h"

#include "models/analytics/comparison/hypergeometric.h"

#include <boost/math/constants/constants.hpp>
#include <boost/math/tools/minima.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace viewer::analytics {

namespace {

/// P(table as extreme | π) of one side: a mean of `alpha` over Binomial(N, π).
class RejectionProbability
{
public:
    explicit RejectionProbability(std::vector<double> alpha)
        : m_alpha(std::move(alpha))
        , m_n(m_alpha.size() - 1)
    {
        for (size_t s = 0; s < m_n; ++s) {
            m_up.push_back(double(m_n - s) / double(s + 1));
            m_down.push_back(double(s + 1) / double(m_n - s));
        }
    }

    /// π = sin² of the angle, in (0, π/2).
    double operator()(double angle) const
    {
        constexpr double negligible = 1e-22;
        const double sine = std::sin(angle), cosine = std::cos(angle);
        const double odds = (sine * sine) / (cosine * cosine), against = 1 / odds;
        const size_t mode = std::min(m_n, size_t(double(m_n + 1) * sine * sine));
        double weight = 1, weights = 1, sum = m_alpha[mode];
        for (size_t s = mode; s < m_n && weight > negligible; ++s) {
            weight *= m_up[s] * odds;
            weights += weight;
            sum += weight * m_alpha[s + 1];
        }
        weight = 1;
        for (size_t s = mode; s > 0 && weight > negligible; --s) {
            weight *= m_down[s - 1] * against;
            weights += weight;
            sum += weight * m_alpha[s - 1];
        }
        return sum / weights;
    }

    double maximum() const
    {
        constexpr double quarter = boost::math::constants::half_pi<double>();
        // Smoothed over about 1/(2√N) of angle: two neighbours differ by at most some thousandths.
        const int points = int(25 * std::sqrt(double(m_n))) + 25;
        const double step = quarter / points;
        std::vector<double> values;
        for (int at = 0; at < points; ++at)
            values.push_back((*this)((at + 0.5) * step));
        const double highest = *std::max_element(values.begin(), values.end());
        double best = highest;
        for (int at = 0; at < points; ++at) {
            const double value = values[size_t(at)];
            const bool peak =
                (at == 0 || values[size_t(at - 1)] <= value) && (at + 1 == points || values[size_t(at + 1)] <= value);
            if (!peak || value < highest * 0.99)
                continue;
            const double from = std::max(0.01 * step, (at - 0.5) * step);
            const double to = std::min(quarter - 0.01 * step, (at + 1.5) * step);
            boost::uintmax_t most = 100;
            const auto found = boost::math::tools::brent_find_minima([this](double angle) { return -(*this)(angle); },
                                                                     from, to, 30, most);
            best = std::max(best, -found.second);
        }
        return best;
    }

private:
    std::vector<double> m_alpha;
    size_t m_n;
    std::vector<double> m_up, m_down;
};

/// P(X >= x) for x = k1 where `upper`, else P(X <= k1).
double tail(const Hypergeometric &tables, qint64 k1, bool upper)
{
    double sum = 0;
    if (upper) {
        for (qint64 x = tables.most(); x >= k1; --x)
            sum += tables.at(x);
    } else {
        for (qint64 x = tables.least; x <= k1; ++x)
            sum += tables.at(x);
    }
    return sum;
}

/// The largest tail that is not above `limit`; 0 when even the outermost table is.
double largestTail(const Hypergeometric &tables, double limit, bool upper)
{
    double sum = 0;
    const size_t count = tables.p.size();
    for (size_t at = 0; at < count; ++at) {
        const double next = sum + tables.p[upper ? count - 1 - at : at];
        if (next > limit)
            break;
        sum = next;
    }
    return sum;
}

} // namespace

double boschloo(qint64 k1, qint64 n1, qint64 k2, qint64 n2)
{
    const qint64 n = n1 + n2, k = k1 + k2;
    if (n1 <= 0 || n2 <= 0 || k <= 0 || k >= n)
        return 1;
    std::vector<Hypergeometric> tables;
    for (qint64 s = 0; s <= n; ++s)
        tables.push_back(hypergeometric(n1, n2, s));
    double smaller = 1;
    for (const bool upper : {false, true}) {
        const double limit = tail(tables[size_t(k)], k1, upper) * (1 + tieTolerance);
        std::vector<double> alpha;
        for (const Hypergeometric &table : tables)
            alpha.push_back(largestTail(table, limit, upper));
        smaller = std::min(smaller, RejectionProbability(std::move(alpha)).maximum());
    }
    return std::min(1.0, 2 * smaller);
}

} // namespace viewer::analytics
