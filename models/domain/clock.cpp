// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/clock.h"

namespace viewer {

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
}

} // namespace viewer
