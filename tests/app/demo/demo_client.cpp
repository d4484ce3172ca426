// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/demo/demo_client.h"

#include "app/demo/http_head.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

QByteArray joinedChunks(const QByteArray &body)
{
    QByteArray joined;
    qsizetype from = 0;
    while (true) {
        const qsizetype lineEnd = body.indexOf("\r\n", from);
        const qsizetype size = body.sliced(from, lineEnd - from).toLongLong(nullptr, 16);
        if (size == 0)
            return joined;
        joined += body.sliced(lineEnd + 2, size);
        from = lineEnd + 2 + size + 2;
    }
}

} // namespace

DemoClient::DemoClient(quint16 port, int patienceMs)
    : m_port(port)
    , m_patienceMs(patienceMs)
{
    reconnect();
}

void DemoClient::reconnect()
{
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->connectToHost(QHostAddress::LocalHost, m_port);
}

QByteArrayList DemoClient::credentials() const
{
    QByteArrayList headers{"Authorization: Bearer " + token};
    if (!tenant.isEmpty())
        headers << "X-Tenant-ID: " + tenant;
    return headers;
}

Reply DemoClient::send(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                       const QByteArrayList &headers)
{
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const QByteArray &header : headers)
        request += header + "\r\n";
    if (!body.isEmpty())
        request += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    m_socket->write(request + "\r\n" + body);
    return readReply(method == "HEAD");
}

Reply DemoClient::readReply(bool isHead)
{
    Reply reply;
    QByteArray bytes;
    const auto complete = [&] {
        bytes += m_socket->readAll();
        const std::optional<HttpHead> head = HttpHead::parse(bytes);
        const bool chunked = head && head->value("transfer-encoding") == "chunked";
        const bool whole = head
            && (chunked ? bytes.endsWith("\r\n0\r\n\r\n")
                        : bytes.size() >= head->size() + (isHead ? 0 : head->bodySize()));
        if (whole)
            return true;
        reply.closed = m_socket->state() == QAbstractSocket::UnconnectedState;
        return reply.closed;
    };
    QEventLoop loop;
    QObject::connect(m_socket.get(), &QTcpSocket::readyRead, &loop, &QEventLoop::quit);
    QObject::connect(m_socket.get(), &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
    const QDeadlineTimer patience(m_patienceMs);
    QTimer::singleShot(m_patienceMs, &loop, &QEventLoop::quit);
    while (!complete()) {
        if (patience.hasExpired())
            return reply;
        loop.exec();
    }
    if (reply.closed)
        return reply;
    const std::optional<HttpHead> head = HttpHead::parse(bytes);
    reply.status = head->word(1).toInt();
    const QByteArrayList lines = bytes.first(head->size() - 4).split('\n').sliced(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        reply.headers[line.first(colon).toLower()] = line.sliced(colon + 1).trimmed();
    }
    reply.body = bytes.sliced(head->size());
    if (reply.header("transfer-encoding") == "chunked")
        reply.body = joinedChunks(reply.body);
    return reply;
}

Reply DemoClient::signIn(const QString &email, const QString &password)
{
    const QByteArray body =
        QJsonDocument(QJsonObject{{u"email"_s, email}, {u"password"_s, password}}).toJson(QJsonDocument::Compact);
    Reply reply = send("POST", "/api/v1/auth/login", body);
    token = reply.object()["access_token"_L1].toString().toLatin1();
    refreshToken = reply.object()["refresh_token"_L1].toString().toLatin1();
    tenant.clear();
    const QJsonObject profile = object("/api/v1/profile");
    const QStringList tenants = profile["roles_by_tenant"_L1].toObject().keys();
    if (!tenants.isEmpty())
        tenant = tenants.constFirst().toLatin1();
    return reply;
}

Options smallOptions(int builds)
{
    Options options;
    options.builds = builds;
    options.projects = 9;
    options.seed = 11;
    options.now = parseInstant(u"2026-03-12T13:55:02Z");
    return options;
}

} // namespace viewer::demo
