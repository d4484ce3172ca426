// SPDX-License-Identifier: GPL-3.0-or-later
// Values that are kept in the settings and have no other home.
#pragma once

#include "models/domain/time.h"

#include <QString>

#include <vector>

namespace viewer {

/// A server signed in to before. Never a password or token.
struct SeenServer
{
    QString origin; ///< scheme://host[:port][/path]
    QString email;
    QString personName;
    Instant lastUsed{};

    friend bool operator==(const SeenServer &, const SeenServer &) = default;
};

using SeenServers = std::vector<SeenServer>;

} // namespace viewer
