// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http_front.h"

#include <QHttpServerRequest>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

QByteArray methodOf(const QHttpServerRequest &request)
{
    switch (request.method()) {
    case QHttpServerRequest::Method::Get:
        return "GET"_ba;
    case QHttpServerRequest::Method::Post:
        return "POST"_ba;
    case QHttpServerRequest::Method::Put:
        return "PUT"_ba;
    case QHttpServerRequest::Method::Delete:
        return "DELETE"_ba;
    case QHttpServerRequest::Method::Patch:
        return "PATCH"_ba;
    case QHttpServerRequest::Method::Head:
        return "HEAD"_ba;
    case QHttpServerRequest::Method::Options:
        return "OPTIONS"_ba;
    default:
        return "OTHER"_ba;
    }
}

Request requestFrom(const QHttpServerRequest &source, const QTcpSocket &socket)
{
    Request request;
    request.method = methodOf(source);
    request.authorization = source.value("authorization");
    const QByteArray tenant = source.value("x-tenant-id");
    if (!tenant.isEmpty())
        request.tenant = tenant;
    request.userAgent = source.value("user-agent");
    request.client = socket.peerAddress().toString().toLatin1() + ':' + QByteArray::number(socket.peerPort());
    const QUrl url = source.url();
    request.path = url.path(QUrl::FullyEncoded).toLatin1();
    request.query = url.query(QUrl::FullyEncoded).toLatin1();
    request.body = source.body();
    return request;
}

} // namespace

HttpFront::HttpFront(Routes &routes, const Clock &clock, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_routes(routes)
    , m_clock(clock)
{
}

bool HttpFront::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    Answer answer = m_routes.answer(requestFrom(request, *socket));
    // One write for the whole answer: the responder would make a dozen small ones.
    QByteArray bytes = bytesOf(answer, m_clock.now());
    if (request.method() == QHttpServerRequest::Method::Head)
        bytes.chop(answer.body.size());
    socket->write(bytes);
    return true;
}

void HttpFront::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    socket->write(bytesOf(notFoundRoute(), m_clock.now()));
}

} // namespace viewer::demo
