// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/failures/fingerprint.h"

#include <QCryptographicHash>

namespace viewer::analytics {

QByteArray messageFingerprint(int rules, const QString &pattern)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(rules) + '\n');
    hash.addData(pattern.toUtf8());
    return hash.result();
}

} // namespace viewer::analytics
