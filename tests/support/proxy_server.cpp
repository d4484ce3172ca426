// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxy_server.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace viewer::test {

namespace {

/// The first line as a server behind the proxy gets it: path instead of address.
QByteArray withPath(const QByteArray &head)
{
    const QByteArray line = head.left(head.indexOf("\r\n"));
    const QList<QByteArray> words = line.split(' ');
    const QUrl url(QString::fromLatin1(words.value(1)));
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return words.value(0) + ' ' + path + ' ' + words.value(2) + head.sliced(line.size());
}

void joinEnds(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
}

} // namespace

ProxyServer::ProxyServer(quint16 target, QObject *parent)
    : QTcpServer(parent)
    , m_target(target)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the proxy cannot listen");
}

QString ProxyServer::address() const
{
    return u"127.0.0.1:%1"_s.arg(serverPort());
}

void ProxyServer::incomingConnection(qintptr descriptor)
{
    auto *client = new QTcpSocket(this);
    client->setSocketDescriptor(descriptor);
    connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

int ProxyServer::judge(const QByteArray &head) const
{
    if (!m_password.isEmpty() && !head.contains("Proxy-Authorization: Basic " + m_password.toBase64()))
        return 407;
    return m_status;
}

void ProxyServer::read(QTcpSocket *client)
{
    const QByteArray seen = client->peek(16'384);
    const qsizetype end = seen.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = client->read(end + 4);
    const QByteArray line = head.left(head.indexOf("\r\n"));
    m_requests += line.left(line.lastIndexOf(' '));
    const int status = judge(head);
    if (status == 200) {
        leadOn(client, head, client->readAll());
        return;
    }
    client->write(
        "HTTP/1.1 " + QByteArray::number(status)
        + " No\r\nProxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    client->disconnectFromHost();
}

void ProxyServer::leadOn(QTcpSocket *client, const QByteArray &head, const QByteArray &rest)
{
    disconnect(client, &QTcpSocket::readyRead, this, nullptr);
    auto *server = new QTcpSocket(client);
    const bool tunnel = head.startsWith("CONNECT ");
    connect(server, &QTcpSocket::connected, client, [client, server, head, rest, tunnel] {
        if (tunnel)
            client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        else
            server->write(withPath(head));
        server->write(rest);
        server->write(client->readAll());
        joinEnds(client, server);
        joinEnds(server, client);
    });
    server->connectToHost(QHostAddress::LocalHost, m_target);
}

} // namespace viewer::test
