// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/reliability/error_budget.h"

namespace viewer::analytics {

namespace {

bool isTarget(double target)
{
    return target > 0 && target < 1; // false for NaN
}

} // namespace

ErrorBudget errorBudget(const Rate &rate, double target)
{
    ErrorBudget budget;
    budget.target = target;
    budget.succeeded = rate.succeeded;
    budget.failed = rate.failed;
    if (!isTarget(target) || rate.n() <= 0)
        return budget;
    if (rate.n() < budgetMinimumN) {
        budget.standing = Figure::Standing::TooFew;
        return budget;
    }
    budget.standing = Figure::Standing::Known;
    budget.budget = (1 - target) * double(rate.n());
    budget.used = double(rate.failed) / budget.budget;
    budget.remaining = 1 - budget.used;
    return budget;
}

BurnRate burnRate(std::span<const BuildState> newestFirst, int window, double target)
{
    BurnRate burn;
    burn.window = window;
    for (const BuildState state : newestFirst) {
        if (burn.n >= window)
            break;
        const bool failed = state == BuildState::Failed;
        burn.n += failed || state == BuildState::Succeeded;
        burn.failed += failed;
    }
    if (!isTarget(target) || burn.n == 0)
        return burn;
    if (burn.n < window) {
        burn.standing = Figure::Standing::TooFew;
        return burn;
    }
    burn.standing = Figure::Standing::Known;
    const Interval interval = wilson(burn.failed, burn.n);
    burn.rate = double(burn.failed) / double(burn.n) / (1 - target);
    burn.low = interval.low / (1 - target);
    burn.high = interval.high / (1 - target);
    return burn;
}

} // namespace viewer::analytics
