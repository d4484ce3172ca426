// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparison/benjamini_hochberg.h"

#include <algorithm>
#include <numeric>

namespace viewer::analytics {

std::vector<double> benjaminiHochberg(std::span<const double> p)
{
    std::vector<size_t> order(p.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return p[a] < p[b]; });
    std::vector<double> adjusted(p.size());
    double least = 1;
    for (size_t rank = order.size(); rank > 0; --rank) {
        const size_t at = order[rank - 1];
        least = std::min(least, p[at] * double(p.size()) / double(rank));
        adjusted[at] = least;
    }
    return adjusted;
}

} // namespace viewer::analytics
