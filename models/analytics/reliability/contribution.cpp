// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/reliability/contribution.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace viewer::analytics {

namespace {

/// `ascending`: counts above 0; `all` their sum.
int busFactorOf(const std::vector<qint64> &ascending, qint64 all)
{
    qint64 covered = 0;
    int people = 0;
    for (auto count = ascending.rbegin(); count != ascending.rend(); ++count) {
        ++people;
        covered += *count;
        if (covered > all - covered) // more than half, without a rounding
            break;
    }
    return people;
}

double giniOf(const std::vector<qint64> &ascending, qint64 all)
{
    const auto people = double(ascending.size());
    // Σ (2i − m − 1) x_(i) / (m Σ x): the same number, without the difference of two large ones.
    double sum = 0;
    for (size_t at = 0; at < ascending.size(); ++at)
        sum += (2 * double(at + 1) - people - 1) * double(ascending[at]);
    return sum / (people * double(all));
}

} // namespace

Contribution contribution(std::span<const qint64> builds, qint64 automatic, qint64 notKnown)
{
    Contribution result;
    result.automatic = automatic;
    result.notKnown = notKnown;
    result.byPeople = std::accumulate(builds.begin(), builds.end(), qint64(0));
    if (result.byPeople + automatic > 0)
        result.automaticShare = double(automatic) / double(result.byPeople + automatic);
    if (result.byPeople <= 0)
        return result;
    std::vector<qint64> ascending;
    for (const qint64 count : builds) {
        result.shares.push_back(double(count) / double(result.byPeople));
        if (count > 0)
            ascending.push_back(count);
    }
    std::sort(ascending.begin(), ascending.end());
    result.people = qint64(ascending.size());
    if (result.byPeople < contributionMinimumN) {
        result.standing = Figure::Standing::TooFew;
        return result;
    }
    result.standing = Figure::Standing::Known;
    result.busFactor = busFactorOf(ascending, result.byPeople);
    double entropy = 0;
    for (const qint64 count : ascending) {
        const double share = double(count) / double(result.byPeople);
        result.hhi += share * share;
        entropy -= share * std::log(share);
    }
    result.effective = 1 / result.hhi;
    result.shannonEffective = std::exp(entropy);
    result.gini = giniOf(ascending, result.byPeople);
    return result;
}

} // namespace viewer::analytics
