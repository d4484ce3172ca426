// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/event_socket.h"

#include "app/server/system_proxies.h"

#include "app/server/allow_list.h"

#include <QLoggingCategory>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSslSocket>
#include <QWebSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::server {

Q_LOGGING_CATEGORY(logEvents, "viewer.server", QtInfoMsg)

namespace {

constexpr auto path = "/api/builds/events"_L1;
/// A frame of the server has some hundred bytes; nothing of it is kept.
constexpr quint64 largestFrame = 256 * 1024;

/// Qt tells the status of a refused upgrade in its sentence only.
int statusIn(const QString &sentence)
{
    static const QRegularExpression number(u"\\b([45][0-9]{2})\\b"_s);
    return number.match(sentence).captured(1).toInt();
}

} // namespace

EventSocket::EventSocket(Session &session, TenantId tenant, EventSocketSettings settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_tenant(tenant)
    , m_settings(settings)
{
    m_retryTimer.setSingleShot(true);
    m_connectTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &EventSocket::connectSocket);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] { lost(u"no answer to the upgrade"_s); });
    connect(&m_pingTimer, &QTimer::timeout, this, &EventSocket::ping);
    connect(&m_session, &Session::refreshTokenChanged, this, [this](const QByteArray &token) {
        // A connection that is open goes on: the server looks at the token only when it is made.
        if (token.isEmpty())
            stop();
        else if (m_wanted && !m_socket)
            connectSocket();
    });
}

EventSocket::~EventSocket()
{
    drop();
}

void EventSocket::start()
{
    if (std::exchange(m_wanted, true))
        return;
    connectSocket();
}

void EventSocket::stop()
{
    m_wanted = false;
    m_retryTimer.stop();
    drop();
}

void EventSocket::reconnectNow()
{
    if (!m_wanted)
        return;
    m_failures = 0;
    drop();
    connectSocket();
}

std::optional<QUrl> EventSocket::address() const
{
    if (!match("WS", QString(path)))
        return std::nullopt;
    QUrl url(m_session.origin());
    url.setScheme(url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    url.setPath(url.path(QUrl::FullyEncoded) + path, QUrl::TolerantMode);
    return url;
}

void EventSocket::connectSocket()
{
    const std::optional<QUrl> url = address();
    QByteArray token = m_session.accessToken();
    // Without a token the refresh brings the next try.
    if (!m_wanted || m_socket || !url || token.isEmpty())
        return;
    m_retryTimer.stop();
    ++m_tries;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setProxy(proxyFor(*url));
    m_socket->setMaxAllowedIncomingFrameSize(largestFrame);
    m_socket->setMaxAllowedIncomingMessageSize(largestFrame);
    connect(m_socket, &QWebSocket::connected, this, [this] {
        m_open = true;
        m_connectTimer.stop();
        m_heard.start();
        m_held.start();
        m_pingTimer.start(m_settings.pingEvery);
        qCInfo(logEvents) << "build events: connected";
        emit opened();
    });
    connect(m_socket, &QWebSocket::textMessageReceived, this, &EventSocket::take);
    connect(m_socket, &QWebSocket::pong, this, [this] { m_heard.start(); });
    connect(m_socket, &QWebSocket::disconnected, this, [this] { lost(u"closed"_s); });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto failure = &QWebSocket::errorOccurred;
#else
    const auto failure = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif
    connect(m_socket, failure, this, [this] { lost(m_socket ? m_socket->errorString() : QString()); });
    const CertificateTrust trust = m_session.transport().trust();
    if (trust.isPinned())
        followTrust(trust);
    QNetworkRequest request(*url);
    request.setRawHeader("Authorization"_ba, "Bearer "_ba + token);
    request.setRawHeader("X-Tenant-ID"_ba, m_tenant.toString().toLatin1());
    m_connectTimer.start(m_settings.connectWithin);
    m_socket->open(request);
    wipe(token);
}

void EventSocket::followTrust(const CertificateTrust &trust)
{
    m_socket->setSslConfiguration(trust.configuration());
    connect(m_socket, &QWebSocket::sslErrors, this, [this, trust](const QList<QSslError> &errors) {
        // QWebSocket does not tell which certificate was shown; the socket inside it does. Without one: refused.
        const auto *inside = m_socket ? m_socket->findChild<QSslSocket *>() : nullptr;
        if (inside && trust.accepts(inside->peerCertificate()))
            m_socket->ignoreSslErrors(errors);
    });
}

void EventSocket::take(const QString &frame)
{
    m_heard.start();
    if (const auto hint = parseBuildEvent(frame.toUtf8()))
        emit hinted(*hint);
}

void EventSocket::ping()
{
    if (m_heard.hasExpired(m_settings.deadAfter.count()))
        lost(u"silent"_s);
    else if (m_socket)
        m_socket->ping();
}

void EventSocket::drop()
{
    m_pingTimer.stop();
    m_connectTimer.stop();
    if (QWebSocket *socket = std::exchange(m_socket, nullptr)) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
    if (std::exchange(m_open, false))
        emit closed();
}

Milliseconds EventSocket::delay() const
{
    // Between half and all of a bound that doubles: clients of a server that comes back spread out.
    const Milliseconds bound =
        std::min<Milliseconds>(m_settings.longestDelay, m_settings.firstDelay * (1LL << std::min(m_failures, 20)));
    return bound / 2 + Milliseconds(QRandomGenerator::global()->bounded(qint64(bound.count()) / 2 + 1));
}

void EventSocket::lost(const QString &why)
{
    if (!m_socket)
        return;
    const bool wasOpen = m_open;
    const int status = wasOpen ? 0 : statusIn(why);
    const bool held = wasOpen && m_held.hasExpired(m_settings.steadyAfter.count());
    drop();
    if (status == 403) {
        m_wanted = false;
        qCInfo(logEvents) << "build events: not open to this role";
        emit refused();
        return;
    }
    const Milliseconds wait = delay();
    m_failures = held ? 0 : m_failures + 1;
    qCInfo(logEvents) << "build events:" << (status ? QString::number(status) : why) << "- again in" << wait.count()
                      << "ms";
    if (m_wanted)
        m_retryTimer.start(held ? std::min(wait, m_settings.firstDelay) : wait);
}

} // namespace viewer::server
