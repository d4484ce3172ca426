// SPDX-License-Identifier: GPL-3.0-or-later
// The certificates that a person trusts, between the settings and the network. GUI thread.
#pragma once

#include "app/server/transport.h"
#include "models/settings/settings.h"

namespace viewer {

/// How to reach servers: with the certificates that the person trusts now.
server::TransportSettings transportSettings(const Settings &settings);

/// From now on this certificate (SHA-256, 32 bytes) and no other is good for the server of the origin. Nothing for an
/// origin without encryption.
void trustCertificate(Settings &settings, const QString &origin, const QByteArray &fingerprint);

} // namespace viewer
