// SPDX-License-Identifier: GPL-3.0-or-later
// The time of day as a dependency, so that tests can fix it.
#pragma once

#include "models/domain/time.h"

namespace viewer {

class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

} // namespace viewer
