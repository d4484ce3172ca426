// SPDX-License-Identifier: GPL-3.0-or-later
// The proxy that the system says for an address; this computer is always reached directly. GUI thread.
#pragma once

#include <QNetworkProxyFactory>

namespace viewer::server {

bool isThisComputer(const QString &host);

/// For a network access manager, which then owns it.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace viewer::server
