// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/system_proxies.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace viewer::server {

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || QHostAddress(host).isLoopback();
}

QNetworkProxy proxyFor(const QUrl &address)
{
    // Sockets go the way of the pages: settings name proxies for http and https only.
    QUrl page = address;
    if (address.scheme() == "ws"_L1)
        page.setScheme(u"http"_s);
    else if (address.scheme() == "wss"_L1)
        page.setScheme(u"https"_s);
    QNetworkProxy proxy =
        SystemProxies().queryProxy(QNetworkProxyQuery(page)).value(0, QNetworkProxy(QNetworkProxy::NoProxy));
    if (proxy.type() == QNetworkProxy::HttpCachingProxy)
        proxy.setType(QNetworkProxy::HttpProxy);
    return proxy;
}

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (isThisComputer(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

} // namespace viewer::server
