// SPDX-License-Identifier: GPL-3.0-or-later
// A small HTTP server on this computer that answers as told, or fails as told. Lives in the thread of the test.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace viewer::test {

struct ReceivedRequest
{
    QByteArray method;
    QByteArray target;                     ///< path and query as sent
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    int connection = 0; ///< number of the connection, from 1

    QByteArray path() const { return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')); }
};

enum class Fault {
    None,
    Hang,          ///< reads the request and never answers
    CutMidBody,    ///< announces the body, sends half of it, closes
    TooShort,      ///< announces ten bytes more than it sends, then keeps quiet on the open connection
    Endless,       ///< announces no length and sends without end
    EndlessChunks, ///< the same in chunks
    Drip,          ///< a byte every few milliseconds, without end
    CloseFirst,    ///< closes without a byte
    Garbage,       ///< answers with something that is no HTTP
    CloseAfter,    ///< answers well and closes the connection without saying so
};

struct CannedAnswer
{
    int status = 200;
    QByteArray body = "{}";
    QByteArray contentType = "application/json"; ///< empty = header left out
    QList<QPair<QByteArray, QByteArray>> headers;
    Fault fault = Fault::None;
    int delayMs = 0; ///< before the answer
};

class FaultServer : public QTcpServer
{
    Q_OBJECT

public:
    using Handler = std::function<CannedAnswer(const ReceivedRequest &)>;

    explicit FaultServer(QObject *parent = nullptr);
    ~FaultServer() override;

    /// From now on every connection is TLS with this configuration.
    void useTls(const QSslConfiguration &configuration) { m_tls = configuration; }

    QString origin() const;

    /// Answers given one after the other; when they are used up, the handler answers.
    void script(QList<CannedAnswer> answers) { m_script = std::move(answers); }
    void handle(Handler handler) { m_handler = std::move(handler); }

    const QList<ReceivedRequest> &requests() const { return m_requests; }
    int connectionCount() const { return m_connections; }
    int count(const QByteArray &path) const;
    /// Closes all connections, as a server does with idle ones.
    void closeConnections();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Peer;

    void read(Peer &peer);
    void answer(QTcpSocket *socket, const CannedAnswer &canned);
    void sendEndless(QTcpSocket *socket, bool chunks);

    QList<CannedAnswer> m_script;
    Handler m_handler;
    QList<ReceivedRequest> m_requests;
    QHash<QTcpSocket *, std::shared_ptr<Peer>> m_peers;
    QSslConfiguration m_tls;
    int m_connections = 0;
};

/// A good answer of the server with this JSON text.
CannedAnswer json(const QByteArray &body, int status = 200);
/// A line of plain text as the server's middleware sends it.
CannedAnswer text(const QByteArray &line, int status);

} // namespace viewer::test
