// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace viewer {

Q_LOGGING_CATEGORY(logDesktop, "viewer.desktop", QtInfoMsg)

namespace {

/// sun_path has 108 bytes, and Qt makes the socket in a folder beside it first.
constexpr qsizetype longestSocketPath = 80;
constexpr auto answerLine = "opened\n";

QString socketPathFor(const QString &folder)
{
    const QString inside = QDir(folder).absoluteFilePath(u"window.socket"_s);
    if (inside.toLocal8Bit().size() <= longestSocketPath)
        return inside;
    const QByteArray name = QCryptographicHash::hash(QDir(folder).canonicalPath().toUtf8(), QCryptographicHash::Sha256);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
        + u"/imagefactory-viewer-%1.socket"_s.arg(QString::fromLatin1(name.toHex().left(16)));
}

bool isSamePerson(const QLocalSocket &socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == geteuid();
}

QByteArray lineOf(const StartRequest &request)
{
    const QJsonObject told{{u"link"_s, request.link},
                           {u"activationToken"_s, QString::fromLatin1(request.activationToken)}};
    return QJsonDocument(told).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_lock(QDir(folder).absoluteFilePath(u"window.lock"_s))
    , m_socketPath(socketPathFor(folder))
{
    // A window may be open for weeks: only a process that is gone makes its lock old.
    m_lock.setStaleLockTime(0);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { endHandOver(false); });
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Place SingleInstance::claim()
{
    if (m_lock.tryLock(0)) {
        listen();
        return Place::First;
    }
    return m_lock.error() == QLockFile::LockFailedError ? Place::Second : Place::Alone;
}

void SingleInstance::listen()
{
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::takeConnections);
    // Whoever made it is gone: the lock is ours.
    QLocalServer::removeServer(m_socketPath);
    if (!m_server->listen(m_socketPath))
        qCWarning(logDesktop) << "later starts cannot be heard:" << m_server->errorString();
    else
        QFile::setPermissions(m_socketPath, QFile::ReadOwner | QFile::WriteOwner); // Qt leaves 0700
}

void SingleInstance::takeConnections()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        if (!isSamePerson(*socket)) {
            qCWarning(logDesktop) << "somebody else tried to open something here";
            socket->abort();
            socket->deleteLater();
            continue;
        }
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
        read(socket);
    }
}

void SingleInstance::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > longestRequest)
            socket->abort();
        return;
    }
    const QJsonObject told = QJsonDocument::fromJson(socket->readLine(longestRequest)).object();
    socket->write(answerLine);
    socket->disconnectFromServer();
    emit started({told[u"link"].toString(), told[u"activationToken"].toString().toLatin1()});
}

void SingleInstance::handOver(const StartRequest &request)
{
    if (m_out)
        return;
    m_out = new QLocalSocket(this);
    connect(m_out, &QLocalSocket::connected, this, [this, line = lineOf(request)] { m_out->write(line); });
    connect(m_out, &QLocalSocket::readyRead, this, [this] {
        if (m_out && m_out->canReadLine())
            endHandOver(m_out->readLine() == answerLine);
    });
    connect(
        m_out, &QLocalSocket::errorOccurred, this, [this] { endHandOver(false); }, Qt::QueuedConnection);
    m_patience.start(patience);
    m_out->connectToServer(m_socketPath);
}

void SingleInstance::endHandOver(bool answered)
{
    if (!m_out)
        return;
    m_patience.stop();
    m_out->deleteLater();
    m_out = nullptr;
    if (answered)
        emit handedOver();
    else
        emit notAnswered();
}

} // namespace viewer
