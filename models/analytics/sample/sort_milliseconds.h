// SPDX-License-Identifier: GPL-3.0-or-later
// Durations in order, in time that grows with their number alone.
#pragma once

#include <QtGlobal>

#include <vector>

namespace viewer::analytics {

/// Ascending. All values >= 0. `scratch` is kept between calls for its memory. Some milliseconds for a million.
void sortMilliseconds(std::vector<qint32> &values, std::vector<qint32> &scratch);

} // namespace viewer::analytics
