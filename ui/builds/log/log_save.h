// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a log without its escape sequences and secrets.
#pragma once

#include "models/domain/result.h"
#include "models/logs/log_file.h"
#include "models/logs/log_task.h"

#include <QString>

#include <memory>

namespace viewer {

/// Writes the whole log to `path`, replacing it only when everything was written. Any thread. Cancelled when the task
/// was cancelled; Storage with the reason when the file cannot be written.
Result<Done> saveLog(const logs::LogFile &log, const QString &path, logs::LogTask &task);

} // namespace viewer
