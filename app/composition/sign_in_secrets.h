// SPDX-License-Identifier: GPL-3.0-or-later
// Small things that every part of signing in does with secrets and links.
#pragma once

#include "app/server/tokens.h"

#include <QString>
#include <QUrl>

namespace viewer {

/// A copy that shares nothing: `server::wipe` overwrites text where it lies, in a field of the dialog too.
inline QString ownCopy(const QString &secret)
{
    return QString(secret.constData(), secret.size());
}

/// The server a link of a mail belongs to: the address that was entered, else the one the link leads to.
inline QString addressFor(const QString &entered, const QString &link)
{
    if (!entered.isEmpty())
        return entered;
    const QUrl url(link.trimmed());
    const bool web = url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http");
    return web && !url.host().isEmpty() ? url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment).toString() : QString();
}

} // namespace viewer
