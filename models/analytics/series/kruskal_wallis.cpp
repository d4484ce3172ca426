// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/kruskal_wallis.h"

#include <boost/math/distributions/chi_squared.hpp>

#include <algorithm>

namespace viewer::analytics {

namespace {

struct GroupRanks
{
    std::vector<double> sums; ///< by group
    double ties = 0;          ///< Σ(t³ − t)
    std::size_t n = 0;
};

GroupRanks rank(const std::vector<std::vector<double>> &groups)
{
    std::vector<std::pair<double, std::size_t>> values;
    for (std::size_t group = 0; group < groups.size(); ++group)
        for (const double value : groups[group])
            values.emplace_back(value, group);
    std::sort(values.begin(), values.end());
    GroupRanks ranks{std::vector<double>(groups.size(), 0.0), 0, values.size()};
    for (std::size_t from = 0; from < values.size();) {
        std::size_t to = from;
        while (to < values.size() && values[to].first == values[from].first)
            ++to;
        const double size = double(to - from);
        ranks.ties += size * size * size - size;
        const double mean = double(from + to + 1) / 2; // ranks from + 1 … to
        for (; from < to; ++from)
            ranks.sums[values[from].second] += mean;
    }
    return ranks;
}

} // namespace

std::optional<KruskalWallis> kruskalWallis(const std::vector<std::vector<double>> &groups)
{
    const GroupRanks ranks = rank(groups);
    const double n = double(ranks.n);
    KruskalWallis answer;
    answer.n = ranks.n;
    answer.freedom = -1;
    // Around the mean rank: the same number as the textbook form, without its cancellation.
    double between = 0;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        if (groups[group].empty())
            continue;
        ++answer.freedom;
        const double size = double(groups[group].size());
        const double apart = ranks.sums[group] - size * (n + 1) / 2;
        between += apart * apart / size;
    }
    if (answer.freedom < 1)
        return std::nullopt;
    const double all = n * n * n - n;
    if (!(ranks.ties < all))
        return std::nullopt;
    answer.h = 12 / (n * (n + 1)) * between / (1 - ranks.ties / all);
    answer.p = boost::math::cdf(boost::math::complement(boost::math::chi_squared(answer.freedom), answer.h));
    return answer;
}

} // namespace viewer::analytics
