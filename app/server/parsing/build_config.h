// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/build_config.h"

#include <QJsonObject>

namespace viewer::server {

/// `manifest` of a build. `Secrets` and `RegistryAuthID` are never read; values that may hold a secret are hidden.
BuildConfig buildConfigOf(const QJsonObject &manifest);

} // namespace viewer::server
