// SPDX-License-Identifier: GPL-3.0-or-later
// The proxy that the system says for an address; this computer is always reached directly. GUI thread.
#pragma once

#include <QNetworkProxyFactory>
#include <QUrl>

namespace viewer::server {

bool isThisComputer(const QString &host);

/// The first proxy to try for an address of http, https, ws or wss; a proxy that tunnels.
QNetworkProxy proxyFor(const QUrl &address);

/// For a network access manager, which then owns it.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace viewer::server
