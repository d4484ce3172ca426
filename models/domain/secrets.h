// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that hide secrets in a text: the one source for what is stored, shown, logged, grouped and exported.
#pragma once

#include <QString>

namespace viewer {

/// What stands where a secret was.
inline constexpr QStringView maskSign = u"•••";

/// User and password of every URL, Authorization and Bearer values, tokens of known makers (GitHub, GitLab, AWS,
/// Slack), JWTs, private keys and the values of words such as `token=`, `password:`, `api_key=` become `maskSign`.
/// Hiding twice gives the same text. Any thread; some 100 ns for a text without anything to hide.
QString withoutSecrets(const QString &text);

} // namespace viewer
