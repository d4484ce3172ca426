// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wants the builds to reach.
#pragma once

#include "models/domain/ids.h"

#include <chrono>
#include <optional>

namespace viewer {

/// For one project, or for all of them together. Kept in the notebook. None set = no line is drawn, nothing is missed.
struct Target
{
    ProjectId project;                       ///< null = all
    std::optional<double> successRate;       ///< share of decided builds that succeed at last, in (0, 1)
    std::optional<std::chrono::seconds> p95; ///< 95 of 100 succeeded builds take at most so long, > 0

    bool isEmpty() const { return !successRate && !p95; }
    friend bool operator==(const Target &, const Target &) = default;
};

} // namespace viewer
