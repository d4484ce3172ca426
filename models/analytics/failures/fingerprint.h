// SPDX-License-Identifier: GPL-3.0-or-later
// A name of a message template that stays the same between runs, versions and computers.
#pragma once

#include <QByteArray>
#include <QString>

namespace viewer::analytics {

/// @method failures.fingerprint 1
/// @title Fingerprint of a message
/// @formula SHA-256(rules version in decimal ‖ line feed ‖ template in UTF-8)
/// @source FIPS 180-4; statistics.md 2.9
/// @unit 32 bytes
/// @minimum none
/// @leaves-out the step that failed: it is not part of a message
/// @fails never
/// @pitfalls Another version of the rules gives another fingerprint to the same text: the alias map joins them.
QByteArray messageFingerprint(int rules, const QString &pattern);

} // namespace viewer::analytics
