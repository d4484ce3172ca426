// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/relay.h"

#include "app/demo/relay_connection.h"

#include <QTimer>

#include <algorithm>

namespace viewer::demo {

namespace {

/// Calls that work without a token: a forced 401 or 403 would be nonsense there.
bool isPublic(QByteArrayView path)
{
    return path.startsWith("/api/v1/auth/") || path.startsWith("/api/v1/bootstrap/");
}

} // namespace

Relay::Relay(Routes &routes, LiveEvents &events, const Options &options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_routes(routes)
    , m_events(events)
    , m_options(options)
    , m_clock(clock)
    , m_eligible(options.faults.size(), 0)
{
    connect(&m_server, &QTcpServer::newConnection, this, &Relay::takeConnections);
    auto *sweep = new QTimer(this);
    connect(sweep, &QTimer::timeout, this, [this] {
        for (QObject *child : children()) {
            if (auto *connection = dynamic_cast<RelayConnection *>(child))
                connection->closeIfIdle(m_options.idleClose);
        }
    });
    sweep->start(std::clamp(m_options.idleClose / 30, Milliseconds(20), Milliseconds(1000)));
}

bool Relay::listen(quint16 port, quint16 innerPort)
{
    m_innerPort = innerPort;
    m_server.setListenBacklogSize(256);
    return m_server.listen(QHostAddress::LocalHost, port);
}

void Relay::takeConnections()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        new RelayConnection(socket, *this);
}

std::optional<FaultKind> Relay::faultFor(QByteArrayView path)
{
    ++m_requests;
    if (!path.startsWith("/api/"))
        return std::nullopt;
    std::optional<FaultKind> hit;
    for (size_t row = 0; row < m_options.faults.size(); ++row) {
        const Fault &fault = m_options.faults[row];
        const bool needsToken = fault.kind == FaultKind::Unauthorized || fault.kind == FaultKind::Forbidden;
        if (needsToken && isPublic(path))
            continue;
        if (++m_eligible[row] % fault.every == 0 && !hit)
            hit = fault.kind;
    }
    return hit;
}

} // namespace viewer::demo
