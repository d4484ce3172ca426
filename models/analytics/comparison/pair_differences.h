// SPDX-License-Identifier: GPL-3.0-or-later
// Order statistics of all differences y - x of two samples, without making them.
#pragma once

#include <QtGlobal>

#include <array>
#include <span>

namespace viewer::analytics {

/// Ascending.
using FourRanks = std::array<qint64, 4>;

/// The differences of these ranks (from 1) among all x.size() * y.size(). Both samples ascending and not empty. Exact:
/// O((n + m)·log), no memory to speak of.
std::array<qint64, 4> differencesAt(std::span<const qint64> x, std::span<const qint64> y, const FourRanks &ranks);
std::array<qint64, 4> differencesAt(std::span<const qint32> x, std::span<const qint32> y, const FourRanks &ranks);
std::array<double, 4> differencesAt(std::span<const double> x, std::span<const double> y, const FourRanks &ranks);

} // namespace viewer::analytics
