// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/shrinkage.h"

namespace viewer::analytics {

double Shrinkage::rate(const Share &group) const
{
    const double weight = double(group.n) + a.value_or(0) + b.value_or(0);
    if (!a || !b || !(weight > 0))
        return mean;
    return (double(group.k) + *a) / weight;
}

std::optional<Shrinkage> shrinkage(std::span<const Share> groups)
{
    double used = 0;
    double successes = 0;
    double all = 0;
    double squares = 0;
    for (const Share &group : groups) {
        if (group.n <= 0)
            continue;
        ++used;
        successes += double(group.k);
        all += double(group.n);
        squares += double(group.n) * double(group.n);
    }
    if (!(all > 0))
        return std::nullopt;
    Shrinkage fit;
    fit.mean = successes / all;
    double apart = 0;
    for (const Share &group : groups) {
        if (group.n <= 0)
            continue;
        const double distance = double(group.k) / double(group.n) - fit.mean;
        apart += double(group.n) * distance * distance;
    }
    const double chance = fit.mean * (1 - fit.mean);
    const double scale = chance * (all - squares / all - (used - 1));
    if (!(scale > 0))
        return fit;
    const double rho = (apart - chance * (used - 1)) / scale;
    if (rho > 0) {
        const double strength = rho < 1 ? (1 - rho) / rho : 0;
        fit.a = fit.mean * strength;
        fit.b = (1 - fit.mean) * strength;
    }
    return fit;
}

} // namespace viewer::analytics
