// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fault_server.h"

#include <QSslSocket>
#include <QTimer>

namespace viewer::test {

struct FaultServer::Peer
{
    QTcpSocket *socket = nullptr;
    QByteArray buffer;
    int number = 0;
    bool mute = false; ///< ignores what comes after a hang
};

namespace {

QByteArray headOf(const CannedAnswer &canned, qint64 length)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(canned.status) + " Whatever\r\n";
    if (!canned.contentType.isEmpty())
        head += "Content-Type: " + canned.contentType + "\r\n";
    if (length >= 0)
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    for (const auto &[name, value] : canned.headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

/// Takes one whole request off the buffer; false when it is not complete yet.
bool takeRequest(QByteArray &buffer, ReceivedRequest &request)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    if (start.size() != 3)
        return false;
    request.method = start[0];
    request.target = start[1];
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return false;
    request.body = buffer.sliced(end + 4, length);
    buffer = buffer.sliced(end + 4 + length);
    return true;
}

} // namespace

FaultServer::FaultServer(QObject *parent)
    : QTcpServer(parent)
    , m_handler([](const ReceivedRequest &) { return CannedAnswer{}; })
{
    if (!listen(QHostAddress::LocalHost, 0))
        qFatal("no port on this computer: %s", qPrintable(errorString()));
}

FaultServer::~FaultServer()
{
    for (QTcpSocket *socket : m_peers.keys()) {
        socket->disconnect(this);
        delete socket;
    }
}

QString FaultServer::origin() const
{
    return QStringLiteral("%1://127.0.0.1:%2").arg(m_tls.isNull() ? "http" : "https").arg(serverPort());
}

int FaultServer::count(const QByteArray &path) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(),
                             [&path](const ReceivedRequest &request) { return request.path() == path; }));
}

void FaultServer::closeConnections()
{
    for (QTcpSocket *socket : m_peers.keys())
        socket->disconnectFromHost();
}

void FaultServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    QTcpSocket *socket = nullptr;
    if (m_tls.isNull()) {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
    } else {
        auto *secure = new QSslSocket(this);
        secure->setSslConfiguration(m_tls);
        secure->setSocketDescriptor(descriptor);
        secure->startServerEncryption();
        socket = secure;
    }
    auto peer = std::make_shared<Peer>();
    peer->socket = socket;
    peer->number = m_connections;
    m_peers.insert(socket, peer);
    connect(socket, &QTcpSocket::readyRead, this, [this, peer] { read(*peer); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_peers.remove(socket);
        socket->deleteLater();
    });
}

void FaultServer::read(Peer &peer)
{
    peer.buffer += peer.socket->readAll();
    ReceivedRequest request;
    request.connection = peer.number;
    while (!peer.mute && takeRequest(peer.buffer, request)) {
        m_requests += request;
        const CannedAnswer canned = m_script.isEmpty() ? m_handler(request) : m_script.takeFirst();
        peer.mute = canned.fault == Fault::Hang;
        if (canned.delayMs > 0)
            QTimer::singleShot(canned.delayMs, peer.socket,
                               [this, socket = peer.socket, canned] { answer(socket, canned); });
        else
            answer(peer.socket, canned);
        request = ReceivedRequest();
        request.connection = peer.number;
    }
}

void FaultServer::answer(QTcpSocket *socket, const CannedAnswer &canned)
{
    switch (canned.fault) {
    case Fault::Hang:
        return;
    case Fault::None:
        socket->write(headOf(canned, canned.body.size()) + canned.body);
        return;
    case Fault::CutMidBody:
        socket->write(headOf(canned, canned.body.size()) + canned.body.first(canned.body.size() / 2));
        socket->disconnectFromHost();
        return;
    case Fault::TooShort:
        socket->write(headOf(canned, canned.body.size() + 10) + canned.body);
        return;
    case Fault::Endless:
        socket->write(headOf(canned, -1));
        sendEndless(socket, false);
        return;
    case Fault::EndlessChunks: {
        CannedAnswer chunked = canned;
        chunked.headers += qMakePair(QByteArray("Transfer-Encoding"), QByteArray("chunked"));
        socket->write(headOf(chunked, -1));
        sendEndless(socket, true);
        return;
    }
    case Fault::Drip: {
        socket->write(headOf(canned, -1));
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        timer->start(5);
        return;
    }
    case Fault::CloseFirst:
        socket->disconnectFromHost();
        return;
    case Fault::Garbage:
        socket->write("SSH-2.0-OpenSSH_9.2p1 not HTTP at all\r\n\r\n");
        socket->disconnectFromHost();
        return;
    case Fault::CloseAfter:
        socket->write(headOf(canned, canned.body.size()) + canned.body);
        socket->disconnectFromHost();
        return;
    }
}

void FaultServer::sendEndless(QTcpSocket *socket, bool chunks)
{
    const QByteArray block(64 * 1024, 'x');
    const QByteArray piece = chunks ? "10000\r\n" + block + "\r\n" : block;
    connect(socket, &QTcpSocket::bytesWritten, socket, [socket, piece] {
        if (socket->bytesToWrite() < piece.size())
            socket->write(piece);
    });
    socket->write(piece);
}

CannedAnswer json(const QByteArray &body, int status)
{
    CannedAnswer canned;
    canned.status = status;
    canned.body = body + '\n';
    return canned;
}

CannedAnswer text(const QByteArray &line, int status)
{
    CannedAnswer canned;
    canned.status = status;
    canned.body = line + '\n';
    canned.contentType = "text/plain; charset=utf-8";
    return canned;
}

} // namespace viewer::test
