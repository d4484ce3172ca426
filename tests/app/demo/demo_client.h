// SPDX-License-Identifier: GPL-3.0-or-later
// A client for tests that shows every byte: one raw connection, one request at a time.
#pragma once

#include "app/demo/demo_server.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <map>

namespace viewer::demo {

struct Reply
{
    int status = 0;                           ///< 0 = no complete answer came
    std::map<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    bool closed = false; ///< the connection was closed or reset before the answer was complete

    QByteArray header(const QByteArray &name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? QByteArray() : found->second;
    }
    QJsonDocument json() const { return QJsonDocument::fromJson(body); }
    QJsonObject object() const { return json().object(); }
};

class DemoClient
{
public:
    explicit DemoClient(quint16 port, int patienceMs = 10000);

    Reply send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
               const QByteArrayList &headers = {});
    /// With token and tenant header.
    Reply fetch(const QByteArray &target) { return send("GET", target, {}, credentials()); }
    QJsonObject object(const QByteArray &target) { return fetch(target).object(); }

    /// Logs in and remembers token and tenant; the answer of the login.
    Reply signIn(const QString &email, const QString &password);
    QByteArrayList credentials() const;

    QByteArray token;
    QByteArray refreshToken;
    QByteArray tenant;

    QTcpSocket &socket() { return *m_socket; }
    void reconnect();

private:
    Reply readReply(bool isHead);

    quint16 m_port;
    int m_patienceMs;
    std::unique_ptr<QTcpSocket> m_socket;
};

/// A small world with a fixed past.
Options smallOptions(int builds = 400);

} // namespace viewer::demo
