// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparison/fisher.h"

#include "models/analytics/comparison/hypergeometric.h"

#include <algorithm>

namespace viewer::analytics {

double fisher(qint64 k1, qint64 n1, qint64 k2, qint64 n2)
{
    if (n1 <= 0 || n2 <= 0)
        return 1;
    const Hypergeometric tables = hypergeometric(n1, n2, k1 + k2);
    const double limit = tables.at(k1) * (1 + tieTolerance);
    // From both ends inwards, so that the small ones are added first.
    double below = 0, above = 0;
    size_t first = 0, last = tables.p.size();
    while (first < last && tables.p[first] <= limit)
        below += tables.p[first++];
    while (last > first && tables.p[last - 1] <= limit)
        above += tables.p[--last];
    return std::min(1.0, below + above);
}

} // namespace viewer::analytics
