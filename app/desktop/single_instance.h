// SPDX-License-Identifier: GPL-3.0-or-later
// One window program for each data folder: a second start hands over what it was asked to open and ends.
#pragma once

#include <QByteArray>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>

class QLocalServer;
class QLocalSocket;

namespace viewer {

/// What a start was asked for.
struct StartRequest
{
    QString link; ///< as given; empty = only come to the front
    /// By which the desktop lets the other window come to the front (XDG_ACTIVATION_TOKEN); may be empty.
    QByteArray activationToken;
};

/// GUI thread. Who holds the lock file of the folder is the first; a lock whose process is gone is taken over, and with
/// it the socket that a crash left. The socket has mode 0600, and only processes of the same person are listened to.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `folder` exists.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    enum class Place {
        First,  ///< alone: later starts will be told with `started`
        Second, ///< another process has the folder open: `handOver` and end
        Alone,  ///< the folder cannot be locked (read-only, no rights): nobody can be told
    };
    /// Waits for nobody.
    Place claim();
    /// Answered by `handedOver` or `notAnswered`, within `patience`.
    void handOver(const StartRequest &request);

    QString socketPath() const { return m_socketPath; }

    static constexpr int patience = 5'000;         ///< milliseconds
    static constexpr qint64 longestRequest = 8192; ///< bytes

signals:
    /// A later start asks this one to come to the front.
    void started(const viewer::StartRequest &request);
    void handedOver();
    void notAnswered();

private:
    void listen();
    void takeConnections();
    void read(QLocalSocket *socket);
    void endHandOver(bool answered);

    QLockFile m_lock;
    QString m_socketPath;
    QLocalServer *m_server = nullptr; ///< child; only of the first
    QLocalSocket *m_out = nullptr;    ///< child; only of a second
    QTimer m_patience;
};

} // namespace viewer
