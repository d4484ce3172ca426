// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/parsing/page.h"
#include "models/domain/attempt.h"
#include "models/domain/result.h"

namespace viewer::server {

/// `GET /builds/{id}/executions`, newest first. Numbers count from the first attempt: total - offset - place.
Result<Page<Attempt>> parseAttempts(const QByteArray &body);

} // namespace viewer::server
