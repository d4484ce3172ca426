// SPDX-License-Identifier: GPL-3.0-or-later
// What the server told this account (in the program's own words: not to be mixed up with models/alerts).
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>

#include <optional>

namespace viewer {

/// A row of `GET /notifications`. Token-like words in title and message are masked.
struct Notification
{
    NotificationId id;
    QString title;
    QString message;
    QString type;         ///< build_failed …, open set
    QString resourceType; ///< build …, open set
    QUuid resource;
    bool read = false;
    std::optional<Instant> readAt;
    Instant created{};
};

} // namespace viewer
