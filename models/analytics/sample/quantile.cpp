// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/sample/quantile.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

namespace {

using Place = std::vector<double>::iterator;
using Rank = std::vector<size_t>::const_iterator;

/// `begin` holds rank `offset`; the wanted ranks are ascending and within [begin, end). The middle one first: the
/// others are then looked for in one half each.
void place(Place begin, Place end, size_t offset, Rank first, Rank last)
{
    if (first == last)
        return;
    const Rank middle = first + (last - first) / 2;
    const Place at = begin + std::ptrdiff_t(*middle - offset);
    std::nth_element(begin, at, end);
    place(begin, at, offset, first, middle);
    place(at + 1, end, *middle + 1, middle + 1, last);
}

} // namespace

QuantilePlace quantilePlace(size_t n, double q)
{
    Q_ASSERT(n >= 1 && q >= 0 && q <= 1);
    const double h = double(n - 1) * q;
    QuantilePlace place;
    place.below = size_t(std::floor(h));
    place.part = h - double(place.below);
    place.above = place.part > 0 ? place.below + 1 : place.below;
    return place;
}

void placeRanks(std::vector<double> &values, std::vector<size_t> ranks)
{
    std::sort(ranks.begin(), ranks.end());
    ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
    Q_ASSERT(ranks.empty() || ranks.back() < values.size());
    place(values.begin(), values.end(), 0, ranks.cbegin(), ranks.cend());
}

double quantileAt(const std::vector<double> &placed, const QuantilePlace &place)
{
    const double low = placed[place.below];
    return place.part > 0 ? low + place.part * (placed[place.above] - low) : low;
}

std::optional<double> quantile(std::vector<double> &values, double q)
{
    if (values.empty())
        return std::nullopt;
    const QuantilePlace place = quantilePlace(values.size(), q);
    placeRanks(values, {place.below, place.above});
    return quantileAt(values, place);
}

} // namespace viewer::analytics
