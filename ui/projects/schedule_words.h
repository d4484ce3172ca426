// SPDX-License-Identifier: GPL-3.0-or-later
// A cron expression in words where it is a simple one.
#pragma once

#include <QString>

namespace viewer {

/// "daily 02:30", "hourly at :15", "Mondays 02:30", "day 1 of the month 02:30"; anything else as it was sent.
QString scheduleWords(const QString &cron);

} // namespace viewer
