// SPDX-License-Identifier: GPL-3.0-or-later
// Successes of the first of two groups when their sum is given: what the exact tests of two rates count with.
#pragma once

#include <QtGlobal>

#include <vector>

namespace viewer::analytics {

/// p[i] = P(X = least + i), adding up to 1; ends where the probability is below 1e-300. Correct to about 1e-12
/// relative, in the tails too: made from the mode outwards by the ratio of neighbours.
struct Hypergeometric
{
    qint64 least = 0;
    std::vector<double> p;

    qint64 most() const { return least + qint64(p.size()) - 1; }
    /// 0 outside.
    double at(qint64 x) const { return x < least || x > most() ? 0.0 : p[size_t(x - least)]; }
};

/// `k` successes in all among n1 + n2; n1, n2 >= 0, 0 <= k <= n1 + n2. O(√n) beyond some thousands.
Hypergeometric hypergeometric(qint64 n1, qint64 n2, qint64 k);

/// Equal in exact numbers: probabilities of two tables that differ by less are one and the same.
inline constexpr double tieTolerance = 1e-10;

} // namespace viewer::analytics
