// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/log_line.h"
#include "models/domain/result.h"

namespace viewer::server {

/// `GET /builds/{id}/logs`. Every row counts: a row that is no object becomes an empty line. `total` and `has_more`
/// are about this answer only and are not read.
Result<LogPage> parseLogPage(const QByteArray &body, BuildId build);

} // namespace viewer::server
