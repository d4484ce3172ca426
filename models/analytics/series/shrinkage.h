// SPDX-License-Identifier: GPL-3.0-or-later
// Rates of many small groups, drawn towards the rate of all.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace viewer::analytics {

/// 0 <= k <= n.
struct Share
{
    std::int64_t k = 0;
    std::int64_t n = 0;
};

/// @method rate.shrunk 1
/// @title Rate of a small group, drawn towards the whole
/// @formula (k + a)/(n + a + b), a = p(1−ρ)/ρ, b = (1−p)(1−ρ)/ρ, p = Σk/Σn, by moments over the I groups with n > 0:
///   ρ = [Σn_i(p_i − p)² − p(1−p)(I−1)] / [p(1−p)(N − Σn_i²/N − (I−1))]. ρ ≤ 0 (groups no more apart than chance): p
///   for all; ρ ≥ 1: k/n
/// @source Kleinman 1973, JASA 68:46 (beta-binomial, moments with weights n_i)
/// @unit share, 0 to 1
/// @minimum one group with n ≥ 1
/// @leaves-out groups without a value take no part in the fit; they get p
/// @fails no value at all: no answer
/// @pitfalls Shrunk rates are for colours and order; a table gives k and n. Groups are taken as alike: a group that is
///   known to differ (nightly builds) is drawn to the others wrongly.
struct Shrinkage
{
    double mean = 0;         ///< p
    std::optional<double> a; ///< empty: every group gets p
    std::optional<double> b;

    double rate(const Share &group) const;
};

std::optional<Shrinkage> shrinkage(std::span<const Share> groups);

} // namespace viewer::analytics
