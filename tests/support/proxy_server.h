// SPDX-License-Identifier: GPL-3.0-or-later
// A small HTTP proxy on this computer: absolute addresses and CONNECT, all led to one server whatever their name, so
// that no name is ever looked up. Lives in the thread of the test.
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace viewer::test {

class ProxyServer : public QTcpServer
{
    Q_OBJECT

public:
    /// Everything is led to this port of this computer.
    explicit ProxyServer(quint16 target, QObject *parent = nullptr);

    /// What it does with everything: 200 = lead on; else this status.
    void refuseWith(int status) { m_status = status; }
    /// From now on a name and a password are asked for; as "name:password".
    void askFor(const QByteArray &nameAndPassword) { m_password = nameAndPassword; }

    QString address() const;
    /// First lines of the requests, "CONNECT factory.test:443" or "GET http://factory.test/api/v1/…".
    const QList<QByteArray> &requests() const { return m_requests; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *client);
    int judge(const QByteArray &head) const;
    void leadOn(QTcpSocket *client, const QByteArray &head, const QByteArray &rest);

    quint16 m_target;
    int m_status = 200;
    QByteArray m_password;
    QList<QByteArray> m_requests;
};

} // namespace viewer::test
