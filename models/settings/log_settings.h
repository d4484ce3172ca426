// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may choose about the logs that are kept on this computer.
#pragma once

#include "models/settings/settings.h"

namespace viewer {

namespace setting {
/// Logs of the newest failed builds are read while nothing else is asked of the server.
inline const SettingKey<bool> failedLogs{QLatin1StringView("storage/failed_logs"), true};
} // namespace setting

/// Bytes that all logs of an account may have.
inline qint64 logRoomOf(const Settings &settings)
{
    return qint64(settings.value(setting::logRoom)) << 30;
}

} // namespace viewer
