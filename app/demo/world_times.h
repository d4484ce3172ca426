// SPDX-License-Identifier: GPL-3.0-or-later
// When builds are created: growth over the years, holidays, weekdays, hours.
#pragma once

#include "models/domain/time.h"

#include <vector>

namespace viewer::demo {

/// How busy an hour is compared with others: about 1 in working hours, far below at night and on weekends.
double busyness(Instant hour);

/// `count` times of creation, ascending, over the days before `end`, spread by busyness and growth.
std::vector<Instant> creationTimes(quint64 seed, int count, int historyDays, Instant end);

} // namespace viewer::demo
