// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/student_t.h"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>

namespace viewer::analytics {

std::optional<TTest> studentT(const Moments &first, const Moments &second)
{
    if (first.n < 1 || second.n < 1 || first.n + second.n < 3)
        return std::nullopt;
    const double n1 = double(first.n);
    const double n2 = double(second.n);
    const double freedom = n1 + n2 - 2;
    const double difference = second.mean - first.mean;
    const double variance = (first.squares + second.squares) / freedom * (1 / n1 + 1 / n2);
    if (difference == 0)
        return TTest{0, 1, freedom};
    const double t = variance > 0 ? difference / std::sqrt(variance) : std::numeric_limits<double>::infinity();
    if (std::isnan(t))
        return std::nullopt;
    if (std::isinf(t))
        return TTest{std::copysign(t, difference), 0, freedom};
    const boost::math::students_t distribution(freedom);
    return TTest{t, 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(t))), freedom};
}

double criticalT(double p, double freedom)
{
    return boost::math::quantile(boost::math::complement(boost::math::students_t(freedom), p / 2));
}

} // namespace viewer::analytics
