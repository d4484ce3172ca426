// SPDX-License-Identifier: GPL-3.0-or-later
// The two sockets: who is connected, pings, and frames as the server sends them. Lives on the server's thread.
#pragma once

#include "app/demo/options.h"

#include <QObject>
#include <QUuid>
#include <QWebSocketServer>

#include <memory>
#include <vector>

class QTcpSocket;
class QWebSocket;

namespace viewer::demo {

class LiveEvents final : public QObject
{
public:
    LiveEvents(Milliseconds pingEvery, QObject *parent);
    ~LiveEvents() override;

    /// Takes a connection whose upgrade request was accepted and not yet read. Owns it from now on.
    void adopt(QTcpSocket *socket, bool notifications, const QUuid &tenant);

    /// To the build clients of one tenant; the null tenant goes to everybody's, as attempt events do.
    void sendBuildFrame(const QUuid &tenant, const QByteArray &json);

    /// As a proxy does it: every connection ends without a close frame.
    void cutAll();

    int clientCount() const { return int(m_clients.size()); }

private:
    struct Client
    {
        QWebSocket *socket = nullptr;
        bool notifications = false;
        QUuid tenant;
        qint64 pongAtMs = 0; ///< of the monotonic clock
        int behind = 0;      ///< frames not yet handed to the system
    };
    struct Expected
    {
        quint16 peerPort = 0;
        bool notifications = false;
        QUuid tenant;
    };
    void takeConnection();
    void pingAll();
    void forget(const QWebSocket *socket);
    void noteWritten(const QWebSocket *socket);

    QWebSocketServer m_server;
    Milliseconds m_pingEvery;
    std::vector<Client> m_clients;
    std::vector<Expected> m_expected;
};

} // namespace viewer::demo
