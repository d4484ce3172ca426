// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that hides secrets in text of the server before it is stored, shown or logged.
#pragma once

#include <QJsonObject>
#include <QString>

namespace viewer::server {

/// What stands where a secret was.
inline constexpr QStringView maskSign = u"•••";

/// User and password of every URL, Authorization and Bearer values, tokens of known makers (GitHub, GitLab, AWS,
/// Slack), JWTs, private keys and the values of words such as `token=`, `password:`, `api_key=`.
QString masked(const QString &text);

/// The address with its user info hidden; anything that looks like a token in it too.
QString maskedAddress(const QString &address);

/// Every text of the object masked, and whole values whose key names a secret.
QJsonObject masked(const QJsonObject &object);

} // namespace viewer::server
