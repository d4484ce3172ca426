// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the connection in the words of the banner and the status strip.
#pragma once

#include "ui/shell/shell_values.h"
#include "ui/widgets/sync_status.h"

#include <QTimeZone>

#include <optional>

namespace viewer {

/// The banner a state asks for; empty while all is well.
std::optional<Notice> noticeFor(const SyncStatus &status, Instant now, const QTimeZone &zone);

/// "1,318,902 builds in the local store"
QString storedWords(qint64 builds);
/// "Data as of 14:02:11, next sync in 24 s"; offline "Last complete sync 09:14:11".
QString freshnessWords(const SyncStatus &status, Instant now, const QTimeZone &zone);

} // namespace viewer
