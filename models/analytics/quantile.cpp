// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/quantile.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

std::optional<double> quantile(std::vector<double> &values, double q)
{
    Q_ASSERT(q >= 0 && q <= 1);
    if (values.empty())
        return std::nullopt;
    const double h = double(values.size() - 1) * q;
    const auto below = std::ptrdiff_t(std::floor(h));
    std::nth_element(values.begin(), values.begin() + below, values.end());
    const double low = values[size_t(below)];
    const double part = h - double(below);
    if (part == 0)
        return low;
    const double high = *std::min_element(values.begin() + below + 1, values.end());
    return low + part * (high - low);
}

} // namespace viewer::analytics
