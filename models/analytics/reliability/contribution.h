// SPDX-License-Identifier: GPL-3.0-or-later
// How builds spread over the people who start them.
#pragma once

#include "models/analytics/figure.h"

#include <optional>
#include <span>
#include <vector>

namespace viewer::analytics {

/// Below this number of builds by people only counts are shown.
inline constexpr qint64 contributionMinimumN = 5;

/// @method contribution.concentration 1
/// @title Concentration of build activity
/// @formula s_i = builds of person i / builds of all people; bus factor 50 = fewest people with more than 50 % of them;
///          HHI = Σ s_i²; effective people = 1 / HHI; Shannon = exp(−Σ s_i ln s_i); Gini = 2 Σ i·x_(i) / (m Σ x) −
///          (m + 1)/m over the m people with at least one build, ascending
/// @source Avelino et al. 2016, ICPC (bus factor); Hirschman 1964 (HHI); Hill 1973 (effective numbers); Gini 1912
/// @unit people; shares in [0, 1]; Gini in [0, 1)
/// @minimum 5 builds by people; below it counts are shown; none is unknown
/// @leaves-out automatic builds (bots, webhooks, schedules: a share of their own), builds whose starter is not known
/// yet,
///             people without a build
/// @fails never
/// @pitfalls Starting a build is neither knowledge nor performance (SPACE, Forsgren et al. 2021): never a ranking. Show
///           people by name, with n. Gini of one person is 0 although all work is theirs: read the bus factor.
struct Contribution
{
    Figure::Standing standing = Figure::Standing::Unknown;
    qint64 byPeople = 0;
    qint64 automatic = 0;
    qint64 notKnown = 0;                  ///< starter not known (yet)
    qint64 people = 0;                    ///< with at least one build
    std::vector<double> shares;           ///< of the builds by people, in the order given; empty when there are none
    std::optional<double> automaticShare; ///< of the builds by people and automatic ones; empty when there are none
    int busFactor = 0;                    ///< these five only when Known
    double hhi = 0;
    double effective = 0;
    double shannonEffective = 0;
    double gini = 0;

    bool known() const { return standing == Figure::Standing::Known; }
};
/// `builds`: one count a person, none negative.
Contribution contribution(std::span<const qint64> builds, qint64 automatic, qint64 notKnown);

} // namespace viewer::analytics
