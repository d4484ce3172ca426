// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that hides secrets in text of the server before it is stored, shown or logged.
#pragma once

#include <QJsonObject>
#include <QString>

namespace viewer::server {

/// As `withoutSecrets()` of models/domain, whose rules these are.
QString masked(const QString &text);

/// The address with its user info hidden; anything that looks like a token in it too.
QString maskedAddress(const QString &address);

/// Every text of the object masked, and whole values whose key names a secret.
QJsonObject masked(const QJsonObject &object);

} // namespace viewer::server
