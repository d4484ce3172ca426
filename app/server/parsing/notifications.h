// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/parsing/page.h"
#include "models/domain/notification.h"
#include "models/domain/result.h"

namespace viewer::server {

/// `GET /notifications`, newest first.
Result<Page<Notification>> parseNotifications(const QByteArray &body);

} // namespace viewer::server
