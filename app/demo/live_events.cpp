// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/live_events.h"

#include <QDeadlineTimer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>

#include <algorithm>

namespace viewer::demo {

namespace {

/// Frames a client may be behind; with more it is closed.
constexpr int mostBehind = 256;

qint64 monotonicMs()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

LiveEvents::LiveEvents(Milliseconds pingEvery, QObject *parent)
    : QObject(parent)
    , m_server(QString(), QWebSocketServer::NonSecureMode)
    , m_pingEvery(pingEvery)
{
    connect(&m_server, &QWebSocketServer::newConnection, this, &LiveEvents::takeConnection);
    auto *pings = new QTimer(this);
    connect(pings, &QTimer::timeout, this, &LiveEvents::pingAll);
    pings->start(pingEvery);
}

LiveEvents::~LiveEvents()
{
    for (const Client &client : m_clients) {
        client.socket->disconnect(this);
        delete client.socket;
    }
}

void LiveEvents::adopt(QTcpSocket *socket, bool notifications, const QUuid &tenant)
{
    m_expected.push_back({socket->peerPort(), notifications, tenant});
    m_server.handleConnection(socket);
}

void LiveEvents::takeConnection()
{
    while (QWebSocket *socket = m_server.nextPendingConnection()) {
        const auto expected = std::find_if(m_expected.begin(), m_expected.end(), [socket](const Expected &candidate) {
            return candidate.peerPort == socket->peerPort();
        });
        if (expected == m_expected.end()) {
            socket->deleteLater();
            continue;
        }
        socket->setParent(this);
        m_clients.push_back({socket, expected->notifications, expected->tenant, monotonicMs()});
        m_expected.erase(expected);
        connect(socket, &QWebSocket::disconnected, this, [this, socket] {
            forget(socket);
            socket->deleteLater();
        });
        connect(socket, &QWebSocket::bytesWritten, this, [this, socket] { noteWritten(socket); });
        connect(socket, &QWebSocket::pong, this, [this, socket] {
            for (Client &client : m_clients) {
                if (client.socket == socket)
                    client.pongAtMs = monotonicMs();
            }
        });
    }
}

void LiveEvents::forget(const QWebSocket *socket)
{
    std::erase_if(m_clients, [socket](const Client &client) { return client.socket == socket; });
}

void LiveEvents::noteWritten(const QWebSocket *socket)
{
    for (Client &client : m_clients) {
        if (client.socket == socket && socket->bytesToWrite() == 0)
            client.behind = 0;
    }
}

void LiveEvents::pingAll()
{
    const qint64 patience = m_pingEvery.count() * 10 / 9; // 60 s for pings every 54 s
    const std::vector<Client> clients = m_clients;
    for (const Client &client : clients) {
        if (monotonicMs() - client.pongAtMs > m_pingEvery.count() + patience)
            client.socket->abort(); // without a close frame
        else
            client.socket->ping();
    }
}

void LiveEvents::cutAll()
{
    const std::vector<Client> clients = m_clients;
    for (const Client &client : clients)
        client.socket->abort();
}

void LiveEvents::sendBuildFrame(const QUuid &tenant, const QByteArray &json)
{
    const QString text = QString::fromUtf8(json);
    std::vector<QWebSocket *> tooSlow;
    for (Client &client : m_clients) {
        if (client.notifications || (!tenant.isNull() && tenant != client.tenant))
            continue;
        if (++client.behind > mostBehind)
            tooSlow.push_back(client.socket);
        else
            client.socket->sendTextMessage(text);
    }
    for (QWebSocket *socket : tooSlow)
        socket->close();
}

} // namespace viewer::demo
