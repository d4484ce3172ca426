// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the routes behind Qt's HTTP server. Listens on a loopback port that only the relay knows.
#pragma once

#include "app/demo/routes.h"

#include <QAbstractHttpServer>

namespace viewer::demo {

class HttpFront final : public QAbstractHttpServer
{
public:
    HttpFront(Routes &routes, const Clock &clock, QObject *parent);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Routes &m_routes;
    const Clock &m_clock;
};

} // namespace viewer::demo
