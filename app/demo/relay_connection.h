// SPDX-License-Identifier: GPL-3.0-or-later
// One client of the relay. One request at a time: the next one stays in the socket's buffer until the answer is out,
// so answers keep their order. Deletes itself when either side is gone.
#pragma once

#include "app/demo/relay.h"

#include <QElapsedTimer>
#include <QTcpSocket>

namespace viewer::demo {

class RelayConnection final : public QObject
{
public:
    /// Takes the socket.
    RelayConnection(QTcpSocket *client, Relay &relay);

    /// Closes the connection if nothing was asked for too long.
    void closeIfIdle(Milliseconds patience);

private:
    enum class State : quint8 { Idle, Delayed, Waiting, Hung, Closing };

    void readClient();
    void readServer();
    void take(const HttpHead &head);
    void answerUpgrade(const HttpHead &head);
    void send(const QByteArray &request, std::optional<FaultKind> fault);
    void sendOwn(const Answer &answer);
    void beginAnswer(const HttpHead &head);
    void passOn(QByteArrayView bytes);
    void cutShort(const QByteArray &bytes, qsizetype headSize, qsizetype bodySize);
    void promiseTooMuch(QByteArray bytes, const HttpHead &head);
    void finish();
    void connectServer();

    Relay &m_relay;
    QTcpSocket *m_client;
    QTcpSocket *m_server = nullptr;
    State m_state = State::Idle;
    QElapsedTimer m_idleSince;
    std::optional<FaultKind> m_fault;
    QByteArray m_answer;      ///< collected until its head is complete
    qsizetype m_missing = -1; ///< bytes of the answer still to come; -1 = head not complete
    bool m_chunked = false;   ///< the answer goes out in chunks, without its length
    bool m_isHead = false;    ///< the request is HEAD: its answer has no body
    bool m_closeAfter = false;
};

} // namespace viewer::demo
