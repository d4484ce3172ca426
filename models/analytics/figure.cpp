// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/figure.h"

#include <cmath>

namespace viewer::analytics {

Figure makeFigure(Formula formula, qint64 n, qint64 minimum, double value, std::optional<double> low,
                  std::optional<double> high, const LeftOut &leftOut, std::shared_ptr<const FigureScope> scope)
{
    Figure figure;
    figure.formula = formula;
    figure.n = n;
    figure.minimum = minimum;
    figure.leftOut = leftOut;
    figure.scope = std::move(scope);
    if (n <= 0)
        return figure;
    if (n < minimum) {
        figure.standing = Figure::Standing::TooFew;
        return figure;
    }
    if (!std::isfinite(value))
        return figure;
    figure.standing = Figure::Standing::Known;
    figure.value = value;
    figure.low = low;
    figure.high = high;
    return figure;
}

} // namespace viewer::analytics
