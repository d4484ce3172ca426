// SPDX-License-Identifier: GPL-3.0-or-later
// Where the web client of a server is: what links for other people begin with.
#pragma once

#include "models/settings/settings.h"

namespace viewer {

/// Set by the administrator, else chosen by the person for this server, else the server itself. No trailing slash.
QString webAddressOf(const Settings &settings, const QString &server);

/// Whether a person chose another one than the server itself.
bool hasOwnWebAddress(const Settings &settings, const QString &server);

/// An empty address, or that of the server, takes the choice back. False, and nothing changes, for what is no http(s)
/// address or is set by the administrator.
bool setWebAddress(Settings &settings, const QString &server, const QString &address);

} // namespace viewer
