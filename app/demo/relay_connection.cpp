// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/relay_connection.h"

#include <QTimer>

#include <sys/socket.h>

namespace viewer::demo {

namespace {

/// The server refuses longer heads with 431.
constexpr qsizetype longestHead = 1 << 20;
constexpr qsizetype usualHead = 8192;
/// Longer bodies come in chunks.
constexpr qsizetype longestPlainBody = 2048;

Answer faultAnswer(FaultKind fault)
{
    switch (fault) {
    case FaultKind::Unauthorized:
        return textError(401, "Unauthorized");
    case FaultKind::Forbidden:
        return textError(403, "Forbidden");
    case FaultKind::TooMany: {
        Answer answer = textError(429, "Too Many Requests");
        answer.headers.emplace_back("Retry-After", "1");
        return answer;
    }
    default:
        return textError(503, "Service Unavailable");
    }
}

Request requestFrom(const HttpHead &head, const QTcpSocket &client)
{
    Request request;
    request.method = head.word(0).toByteArray();
    const QByteArray target = head.word(1).toByteArray();
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.first(mark);
    request.query = mark < 0 ? QByteArray() : target.sliced(mark + 1);
    request.authorization = head.value("authorization").toByteArray();
    if (!head.value("x-tenant-id").isEmpty())
        request.tenant = head.value("x-tenant-id").toByteArray();
    request.userAgent = head.value("user-agent").toByteArray();
    request.client = client.peerAddress().toString().toLatin1() + ':' + QByteArray::number(client.peerPort());
    return request;
}

} // namespace

RelayConnection::RelayConnection(QTcpSocket *client, Relay &relay)
    : QObject(&relay)
    , m_relay(relay)
    , m_client(client)
{
    client->setParent(this);
    client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_idleSince.start();
    connect(client, &QTcpSocket::readyRead, this, &RelayConnection::readClient);
    connect(client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connectServer();
    readClient();
}

void RelayConnection::connectServer()
{
    m_server = new QTcpSocket(this);
    connect(m_server, &QTcpSocket::readyRead, this, &RelayConnection::readServer);
    connect(m_server, &QTcpSocket::connected, this,
            [this] { m_server->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    connect(m_server, &QTcpSocket::disconnected, this, [this] { m_client->disconnectFromHost(); });
    m_server->connectToHost(QHostAddress::LocalHost, m_relay.m_innerPort);
}

void RelayConnection::closeIfIdle(Milliseconds patience)
{
    if (m_state == State::Idle && m_idleSince.elapsed() >= patience.count())
        m_client->disconnectFromHost();
}

void RelayConnection::readClient()
{
    if (m_state != State::Idle || m_client->bytesAvailable() == 0)
        return;
    QByteArray bytes = m_client->peek(usualHead);
    if (const char first = bytes.front(); first < 'A' || first > 'Z') {
        // TLS, or nothing known: the real server says so at once, too.
        m_client->write(
            "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n"
            "400 Bad Request");
        m_client->readAll();
        m_client->disconnectFromHost();
        return;
    }
    std::optional<HttpHead> head = HttpHead::parse(bytes);
    if (!head && bytes.size() == usualHead) {
        bytes = m_client->peek(longestHead);
        head = HttpHead::parse(bytes);
    }
    if (!head) {
        if (bytes.size() >= longestHead)
            m_client->abort();
        return;
    }
    if (m_client->bytesAvailable() >= head->size() + head->bodySize())
        take(*head);
}

void RelayConnection::take(const HttpHead &head)
{
    const QByteArrayView target = head.word(1);
    const qsizetype mark = target.indexOf('?');
    const QByteArrayView path = mark < 0 ? target : target.first(mark);
    if (head.asksForUpgrade() && Routes::isSocketPath(path)) {
        answerUpgrade(head);
        return;
    }
    m_fault = m_relay.faultFor(path);
    m_closeAfter = head.closes();
    m_isHead = head.word(0) == "HEAD";
    QByteArray request = m_client->read(head.size() + head.bodySize());
    if (head.asksForUpgrade()) // Qt's server would answer twice
        request = head.without({"upgrade", "connection"}) + request.sliced(head.size());
    if (m_relay.m_options.latencyMs == 0) {
        send(request, m_fault);
        return;
    }
    m_state = State::Delayed;
    QTimer::singleShot(m_relay.m_options.latencyMs, this, [this, request] { send(request, m_fault); });
}

void RelayConnection::answerUpgrade(const HttpHead &head)
{
    Caller caller;
    const Request request = requestFrom(head, *m_client);
    std::optional<Answer> refused = m_relay.m_routes.socketRefusal(request, caller);
    if (!refused && (head.value("sec-websocket-version") != "13" || head.value("sec-websocket-key").isEmpty())) {
        refused = textError(400, "Bad Request");
        refused->headers.emplace_back("Sec-Websocket-Version", "13");
    }
    if (refused) {
        m_client->skip(head.size());
        sendOwn(*refused);
        return;
    }
    // The request stays unread: the socket server wants to read it itself.
    m_state = State::Closing;
    m_client->disconnect(this);
    m_client->setParent(nullptr);
    m_server->disconnect(this);
    m_relay.m_events.adopt(m_client, request.path.endsWith("/notifications/events"), caller.tenant);
    deleteLater();
}

void RelayConnection::sendOwn(const Answer &answer)
{
    m_client->write(bytesOf(answer, m_relay.m_clock.now()));
    finish();
}

void RelayConnection::send(const QByteArray &request, std::optional<FaultKind> fault)
{
    if (fault == FaultKind::Hang) {
        m_state = State::Hung;
        return;
    }
    if (fault && fault != FaultKind::Cut && fault != FaultKind::WrongLength) {
        sendOwn(faultAnswer(*fault));
        return;
    }
    m_state = State::Waiting;
    m_answer.clear();
    m_missing = -1;
    m_server->write(request);
}

void RelayConnection::readServer()
{
    const QByteArray bytes = m_server->readAll();
    if (m_state != State::Waiting)
        return;
    if (m_missing >= 0) {
        passOn(bytes);
        return;
    }
    m_answer += bytes;
    const std::optional<HttpHead> head = HttpHead::parse(m_answer);
    if (!head)
        return;
    if (m_fault == FaultKind::Cut)
        cutShort(m_answer, head->size(), head->bodySize());
    else if (m_fault == FaultKind::WrongLength)
        promiseTooMuch(m_answer, *head);
    else
        beginAnswer(*head);
}

void RelayConnection::beginAnswer(const HttpHead &head)
{
    m_missing = m_isHead ? 0 : head.bodySize();
    m_chunked = m_missing > longestPlainBody;
    if (m_chunked)
        m_client->write(head.without({"content-length"}).chopped(2) + "Transfer-Encoding: chunked\r\n\r\n");
    else
        m_client->write(m_answer.constData(), head.size());
    passOn(QByteArrayView(m_answer).sliced(head.size()));
}

void RelayConnection::passOn(QByteArrayView bytes)
{
    m_missing -= bytes.size();
    if (m_chunked && !bytes.isEmpty())
        m_client->write(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes.toByteArray() + "\r\n");
    else
        m_client->write(bytes.data(), bytes.size());
    if (m_missing > 0)
        return;
    if (m_chunked)
        m_client->write("0\r\n\r\n");
    finish();
}

/// Half of the body, then a reset: what a dying server or proxy does.
void RelayConnection::cutShort(const QByteArray &bytes, qsizetype headSize, qsizetype bodySize)
{
    m_state = State::Closing;
    m_client->write(bytes.first(std::min(bytes.size(), headSize + bodySize / 2)));
    m_client->flush();
    const linger atOnce{1, 0};
    setsockopt(int(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    m_client->abort();
}

void RelayConnection::promiseTooMuch(QByteArray bytes, const HttpHead &head)
{
    m_state = State::Closing;
    const QByteArray wrong = QByteArray::number(head.bodySize() + 1000);
    const QByteArrayView length = head.value("content-length");
    bytes.replace(length.data() - m_answer.constData(), length.size(), wrong);
    m_client->write(bytes);
    m_client->disconnectFromHost();
}

void RelayConnection::finish()
{
    m_answer.clear();
    m_idleSince.restart();
    if (m_closeAfter) {
        m_state = State::Closing;
        m_client->disconnectFromHost();
        return;
    }
    m_state = State::Idle;
    readClient();
}

} // namespace viewer::demo
