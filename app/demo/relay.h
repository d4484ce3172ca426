// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in front of the HTTP server: passes bytes, closes idle connections, delays, hands upgrades to the socket
// server, and fails on request (Qt's own server can do none of these). Lives on the server's thread.
#pragma once

#include "app/demo/http_head.h"
#include "app/demo/live_events.h"
#include "app/demo/routes.h"

#include <QTcpServer>

class QTcpSocket;

namespace viewer::demo {

class RelayConnection;

class Relay final : public QObject
{
public:
    Relay(Routes &routes, LiveEvents &events, const Options &options, const Clock &clock, QObject *parent);

    /// Port of the HTTP server behind; then `listen`. False: `errorText` says why.
    bool listen(quint16 port, quint16 innerPort);
    quint16 port() const { return m_server.serverPort(); }
    QString errorText() const { return m_server.errorString(); }

    quint64 requestCount() const { return m_requests; }

private:
    friend class RelayConnection;
    void takeConnections();
    /// The fault that hits this request, if any. Counts it.
    std::optional<FaultKind> faultFor(QByteArrayView path);

    Routes &m_routes;
    LiveEvents &m_events;
    const Options &m_options;
    const Clock &m_clock;
    QTcpServer m_server;
    quint16 m_innerPort = 0;
    quint64 m_requests = 0;
    std::vector<int> m_eligible; ///< per fault: requests seen that it may hit
};

} // namespace viewer::demo
