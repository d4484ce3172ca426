// SPDX-License-Identifier: GPL-3.0-or-later
// The socket on which the server says that a build moved.
#pragma once

#include "app/server/parsing/build_event.h"
#include "app/server/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

class QWebSocket;

namespace viewer::server {

struct EventSocketSettings
{
    Milliseconds firstDelay{1'000};     ///< longest wait before the second try; doubles with each further one
    Milliseconds longestDelay{60'000};  ///< cap of the wait between tries
    Milliseconds steadyAfter{10'000};   ///< a connection that held so long makes earlier failures forgotten
    Milliseconds connectWithin{30'000}; ///< until the upgrade is answered
    Milliseconds pingEvery{25'000};
    Milliseconds deadAfter{60'000}; ///< without a frame or an answer to a ping
};

/// Keeps one connection for one tenant, for as long as somebody is signed in. GUI thread; the session must outlive it.
///
/// The server pings every 54 s, but QWebSocket tells nobody: this end pings too, and a connection that answers nothing
/// for `deadAfter` is given up. Events that passed while there was no connection are lost: look at the list after each
/// `opened`.
class EventSocket : public QObject
{
    Q_OBJECT

public:
    EventSocket(Session &session, TenantId tenant, EventSocketSettings settings = {}, QObject *parent = nullptr);
    ~EventSocket() override;

    /// Connects, and again whenever the connection is lost, until `stop`, a refusal (403) or the end of the session.
    void start();
    void stop();
    /// The computer woke up or changed its network: the old connection is not to be trusted, and there is no reason to
    /// wait.
    void reconnectNow();

    bool isOpen() const { return m_open; }
    /// Connections tried so far. For tests and for the log.
    int tries() const { return m_tries; }

signals:
    void opened();
    void closed();
    void hinted(const viewer::server::BuildHint &hint);
    /// 403: this account may not listen. It is not tried again, because each refusal is an audit row for everybody.
    void refused();

private:
    std::optional<QUrl> address() const;
    void connectSocket();
    void followTrust(const CertificateTrust &trust);
    void take(const QString &frame);
    void lost(const QString &why);
    void drop();
    void ping();
    Milliseconds delay() const;

    Session &m_session;
    TenantId m_tenant;
    EventSocketSettings m_settings;
    QWebSocket *m_socket = nullptr; ///< child; a fresh one for each try
    QTimer m_retryTimer, m_pingTimer, m_connectTimer;
    QElapsedTimer m_heard; ///< since the last sign of life
    QElapsedTimer m_held;  ///< since the connection opened
    bool m_wanted = false;
    bool m_open = false;
    int m_failures = 0;
    int m_tries = 0;
};

} // namespace viewer::server
