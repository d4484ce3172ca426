// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/demo_process.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int demoNice = 10;
} // namespace

DemoProcess::DemoProcess(QObject *parent)
    : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([] { setpriority(PRIO_PROCESS, 0, demoNice); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoProcess::readLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError) {
        if (!m_ready)
            emit failed(m_process.errorString());
    });
    connect(&m_process, &QProcess::finished, this, [this](int code) {
        if (!m_ready)
            emit failed(tr("The demo server ended with code %1.").arg(code));
    });
}

DemoProcess::~DemoProcess()
{
    disconnect(&m_process, nullptr, this, nullptr);
    m_process.closeWriteChannel();
    m_process.kill(); // it keeps nothing
}

void DemoProcess::start(int builds)
{
    m_process.start(QCoreApplication::applicationFilePath(),
                    {u"demo-server"_s, u"--port"_s, u"0"_s, u"--builds"_s, QString::number(builds), u"--live"_s,
                     u"--parent-pid"_s, QString::number(QCoreApplication::applicationPid())});
}

void DemoProcess::readLine()
{
    if (m_ready || !m_process.canReadLine())
        return;
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    m_ready = true;
    emit ready(line["url"_L1].toString(), line["email"_L1].toString(), line["password"_L1].toString());
}

} // namespace viewer
