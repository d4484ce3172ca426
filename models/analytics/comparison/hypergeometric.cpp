// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparison/hypergeometric.h"

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

namespace {

constexpr double negligible = 1e-300;

} // namespace

Hypergeometric hypergeometric(qint64 n1, qint64 n2, qint64 k)
{
    const qint64 least = std::max<qint64>(0, k - n2), most = std::min(n1, k);
    const auto ratio = [&](qint64 x) { // p(x + 1) / p(x)
        return double(n1 - x) * double(k - x) / (double(x + 1) * double(n2 - k + x + 1));
    };
    const double guess = std::floor(double(k + 1) * double(n1 + 1) / double(n1 + n2 + 2));
    const qint64 mode = std::clamp(qint64(guess), least, most);
    Hypergeometric result;
    double weight = 1;
    for (qint64 x = mode; x > least; --x) {
        weight /= ratio(x - 1);
        if (weight < negligible)
            break;
        result.p.push_back(weight);
    }
    result.least = mode - qint64(result.p.size());
    std::reverse(result.p.begin(), result.p.end());
    result.p.push_back(1);
    weight = 1;
    for (qint64 x = mode; x < most; ++x) {
        weight *= ratio(x);
        if (weight < negligible)
            break;
        result.p.push_back(weight);
    }
    double sum = 0;
    for (const double p : result.p)
        sum += p;
    for (double &p : result.p)
        p /= sum;
    return result;
}

} // namespace viewer::analytics
