// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/comparison/pooled_z.h"

#include <boost/math/special_functions/erf.hpp>

#include <cmath>

namespace viewer::analytics {

PooledZ pooledZ(qint64 k1, qint64 n1, qint64 k2, qint64 n2)
{
    const qint64 k = k1 + k2, n = n1 + n2;
    if (n1 <= 0 || n2 <= 0 || k <= 0 || k >= n)
        return {};
    const double size1 = double(n1), size2 = double(n2);
    const double pooled = double(k) / double(n);
    const double deviation = std::sqrt(pooled * (double(n - k) / double(n)) * (1 / size1 + 1 / size2));
    PooledZ result;
    result.z = (double(k1) / size1 - double(k2) / size2) / deviation;
    result.p = boost::math::erfc(std::abs(result.z) / std::sqrt(2.0));
    return result;
}

} // namespace viewer::analytics
