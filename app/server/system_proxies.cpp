// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/system_proxies.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace viewer::server {

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || QHostAddress(host).isLoopback();
}

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (isThisComputer(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

} // namespace viewer::server
