// SPDX-License-Identifier: GPL-3.0-or-later
// Values that are kept in the settings and have no other home.
#pragma once

#include "models/domain/time.h"

#include <QByteArray>
#include <QString>

#include <map>
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

/// SHA-256 (32 bytes) of the one certificate that a person trusts for a server, by its "host:port".
using TrustedCertificates = std::map<QString, QByteArray>;

} // namespace viewer
