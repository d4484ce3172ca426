// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/sample/normal.h"

#include <boost/math/distributions/normal.hpp>

namespace viewer::analytics {

double normalQuantile975()
{
    static const double quantile = boost::math::quantile(boost::math::normal(), 0.975);
    return quantile;
}

} // namespace viewer::analytics
