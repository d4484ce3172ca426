// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/account.h"

#include <QCryptographicHash>

namespace viewer {

QString Account::key() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(server.toUtf8());
    hash.addData(QByteArrayView("\n"));
    hash.addData(user.bytes());
    hash.addData(tenant.bytes());
    return QString::fromLatin1(hash.result().toHex().left(32));
}

} // namespace viewer
