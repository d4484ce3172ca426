// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in demo server as a niced child of the window.
#pragma once

#include <QObject>
#include <QProcess>

namespace viewer {

/// Ends with its parent.
class DemoProcess : public QObject
{
    Q_OBJECT

public:
    explicit DemoProcess(QObject *parent = nullptr);
    ~DemoProcess() override;

    void start(int builds);

signals:
    void ready(const QString &url, const QString &email, const QString &password);
    void failed(const QString &message);

private:
    void readLine();

    QProcess m_process;
    bool m_ready = false;
};

} // namespace viewer
