// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/optimal_partition.h"

#include <algorithm>

namespace viewer::analytics {

Partition optimalPartition(std::span<const double> values, double penalty)
{
    const std::size_t n = values.size();
    Partition answer;
    if (n == 0)
        return answer;
    std::vector<double> best(n + 1, 0.0);
    std::vector<std::size_t> last(n + 1, 0);
    best[0] = -penalty;
    for (std::size_t to = 1; to <= n; ++to) {
        // Mean and squares of [from, to) grow backwards (Welford), which loses no digits on large values.
        double mean = 0;
        double squares = 0;
        bool first = true;
        for (std::size_t from = to; from-- > 0;) {
            const double apart = values[from] - mean;
            mean += apart / double(to - from);
            squares += apart * (values[from] - mean);
            const double cost = best[from] + squares + penalty;
            if (first || cost <= best[to]) {
                best[to] = cost;
                last[to] = from;
                first = false;
            }
        }
    }
    for (std::size_t to = last[n]; to > 0; to = last[to])
        answer.places.push_back(to);
    std::reverse(answer.places.begin(), answer.places.end());
    answer.objective = best[n];
    return answer;
}

} // namespace viewer::analytics
