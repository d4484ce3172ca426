// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/child.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>

#include <ctime>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

qint64 monotonicMicroseconds()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

} // namespace

Child::~Child()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void Child::start(const QString &program, const QStringList &arguments, const QStringList &variables)
{
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(u"TZ"_s, u"Europe/Berlin"_s);
    if (!surroundings.contains(u"DISPLAY"_s) && !surroundings.contains(u"QT_QPA_PLATFORM"_s))
        surroundings.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (const QString &variable : variables)
        surroundings.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    m_process.setProcessEnvironment(surroundings);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_startedAt = monotonicMicroseconds();
    m_process.start(program, arguments);
}

std::optional<QString> Child::lineAfter(const QString &word, int seconds)
{
    const QDeadlineTimer deadline(seconds * 1000);
    while (!deadline.hasExpired()) {
        while (m_process.canReadLine()) {
            const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
            if (line.startsWith(word))
                return line.sliced(word.size()).trimmed();
        }
        if (!m_process.waitForReadyRead(int(deadline.remainingTime())))
            return std::nullopt;
    }
    return std::nullopt;
}

QString viewerProgram()
{
    return QStringLiteral(VIEWER_PROGRAM);
}

std::optional<DemoAddress> startDemo(Child &child, int builds, int latencyMs)
{
    child.start(viewerProgram(),
                {u"demo-server"_s, u"--port"_s, u"0"_s, u"--builds"_s, QString::number(builds), u"--latency"_s,
                 QString::number(latencyMs), u"--now"_s, u"2026-03-12T13:55:02Z"_s, u"--parent-pid"_s,
                 QString::number(QCoreApplication::applicationPid())});
    const auto rest = child.lineAfter(u"{"_s, 120);
    if (!rest)
        return std::nullopt;
    const QJsonObject line = QJsonDocument::fromJson('{' + rest->toUtf8()).object();
    return DemoAddress{line["url"_L1].toString(), line["email"_L1].toString(), line["password"_L1].toString()};
}

} // namespace viewer::bench
