// SPDX-License-Identifier: GPL-3.0-or-later
// How quickly and in how much memory a million builds are made, and how many requests a second are answered.
// Not a test: run it by hand on a release build. Ends with 1 when a bound is missed.
#include "app/demo/demo_server.h"
#include "app/demo/world.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::demo;

namespace {

constexpr int millionBuilds = 1000000;
constexpr qint64 longestMs = 5000;
constexpr qint64 mostKilobytes = 300 * 1024;
constexpr int connections = 4;
constexpr int requestsEach = 10000;
constexpr double leastRequests = 3000; // a second of the server's processor time

qint64 peakKilobytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').constFirst().toLongLong();
    }
    return 0;
}

bool makeAMillion()
{
    Options options;
    options.builds = millionBuilds;
    options.now = SystemClock().now();
    QElapsedTimer timer;
    timer.start();
    const World world(options);
    const qint64 took = timer.elapsed();
    std::printf("%d builds and %zu audit events: %lld ms, peak %lld MiB\n", millionBuilds, world.audit().size(),
                static_cast<long long>(took), static_cast<long long>(peakKilobytes() / 1024));
    return took <= longestMs && peakKilobytes() <= mostKilobytes;
}

/// Blocking, on its own thread: asks one thing after the other.
QByteArray ask(QTcpSocket &socket, const QByteArray &request)
{
    socket.write(request);
    QByteArray answer;
    while (socket.waitForReadyRead(5000)) {
        answer += socket.readAll();
        const qsizetype head = answer.indexOf("\r\n\r\n");
        if (head < 0)
            continue;
        const qsizetype at = answer.indexOf("Content-Length: ") + 16;
        if (answer.size() >= head + 4 + answer.sliced(at, answer.indexOf('\r', at) - at).toLongLong())
            return answer.sliced(head + 4);
    }
    return {};
}

void load(const ServerAddress &address, const QList<QByteArray> &targets)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, address.port);
    const QByteArray body =
        "{\"email\":\"" + address.email.toUtf8() + "\",\"password\":\"" + address.password.toUtf8() + "\"}";
    const QByteArray login = ask(socket,
                                 "POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: "
                                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    const QByteArray token = QJsonDocument::fromJson(login)["access_token"_L1].toString().toLatin1();
    const QByteArray headers = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
        + "\r\nX-Tenant-ID: " + address.tenantId.toString().toLatin1() + "\r\n\r\n";
    for (int round = 0; round < requestsEach; ++round)
        ask(socket, "GET " + targets[round % targets.size()] + headers);
}

bool serveRequests()
{
    Options options;
    DemoServer server(options);
    const Result<ServerAddress> address = server.listen(0);
    if (!address)
        return false;
    QList<QByteArray> targets;
    for (quint32 ordinal = 0; ordinal < 5000; ++ordinal)
        targets << "/api/v1/builds/" + server.world().buildId(ordinal).toByteArray(QUuid::WithoutBraces);

    std::atomic<int> running = connections;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int count = 0; count < connections; ++count) {
        threads.emplace_back(QThread::create([&] {
            load(*address, targets);
            if (--running == 0)
                QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        }));
        threads.back()->start();
    }
    timespec before{};
    timespec after{};
    QElapsedTimer timer;
    timer.start();
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
    QCoreApplication::exec();
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
    const double elapsed = double(timer.nsecsElapsed()) / 1e9;
    const double busy = double(after.tv_sec - before.tv_sec) + double(after.tv_nsec - before.tv_nsec) / 1e9;
    for (const auto &thread : threads)
        thread->wait();
    const double requests = connections * requestsEach;
    std::printf("%d connections, one build each: %.0f requests/s, %.0f a second of the server's processor time\n",
                connections, requests / elapsed, requests / busy);
    return requests / busy >= leastRequests;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bool made = makeAMillion();
    const bool served = serveRequests();
    return made && served ? 0 : 1;
}
