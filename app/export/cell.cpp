// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/cell.h"

namespace viewer {

Cell secondsCell(const std::optional<Milliseconds> &span)
{
    if (!span)
        return {};
    const qint64 milliseconds = span->count();
    if (milliseconds % 1000 == 0)
        return qint64(milliseconds / 1000);
    return double(milliseconds) / 1000.0;
}

} // namespace viewer
