// SPDX-License-Identifier: GPL-3.0-or-later
// How one order of rows becomes another: nothing, a few rows in and out, or a new order.
#pragma once

#include "models/columns/build_columns.h"

#include <vector>

namespace viewer {

/// `count` rows go or come. Steps are applied from the first to the last: before a step, the rows in front of
/// `newPosition` are those of the new order, and the others are the old order from `oldPosition` on.
struct RowStep
{
    bool insert = false;
    int oldPosition = 0;
    int newPosition = 0;
    int count = 0;
};

struct RowDiff
{
    enum class Kind {
        Same,    ///< equal orders
        Steps,   ///< up to `rowStepLimit` rows came or went
        Reorder, ///< more than that, or rows moved, or row numbers do not mean the same builds
    };
    Kind kind = Kind::Reorder;
    std::vector<RowStep> steps;
};

inline constexpr int rowStepLimit = 200;

/// The shortest way from `before` to `after`, if it has at most `limit` rows. Numbers are unique within an order.
/// A moved row is no step: going and coming would lose what a view keeps of it. Time: length of the orders + limit².
/// Any thread.
RowDiff diffOrders(const RowOrder &before, const RowOrder &after, int limit = rowStepLimit);

/// Whether each row number of `before` stands for the same build in `after`.
bool sameRowNumbers(const BuildColumns &before, const BuildColumns &after);

} // namespace viewer
