// SPDX-License-Identifier: GPL-3.0-or-later
// Calls go the way that the system says. The system is its environment here; names ending in .test exist nowhere, so a
// call that gets an answer went over the proxy.
#include "app/server/address_probe.h"
#include "app/server/event_socket.h"
#include "app/server/system_proxies.h"
#include "tests/app/server/session_fixture.h"
#include "tests/app/server/transport_calls.h"
#include "tests/support/proxy_server.h"

#include <QSignalSpy>
#include <QWebSocket>
#include <QWebSocketServer>

namespace viewer::test {

namespace {

/// What a person's shell says, for as long as this lives.
class Environment
{
public:
    Environment(const QByteArray &proxy, const QByteArray &without = {})
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"})
            qputenv(name, proxy);
        qputenv("no_proxy", without);
        qputenv("NO_PROXY", without);
    }
    ~Environment()
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "no_proxy", "NO_PROXY"})
            qunsetenv(name);
    }
};

QByteArray over(const ProxyServer &proxy)
{
    return "http://" + proxy.address().toLatin1();
}

} // namespace

class ProxiesTest : public QObject
{
    Q_OBJECT

private slots:
    void callsGoOverTheProxyThatTheSystemNames()
    {
        FaultServer server;
        ProxyServer proxy(server.serverPort());
        const Environment environment(over(proxy));
        Transport transport(u"http://factory.test/prefix"_s, quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->status, 200);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests().first().path(), "/prefix/api/v1/builds"_ba);
        QCOMPARE(server.requests().first().headers.value("authorization"), "Bearer FAKE-access"_ba);
        QCOMPARE(proxy.requests(), QList{"GET http://factory.test/prefix/api/v1/builds"_ba});
    }

    void encryptedCallsGoThroughATunnel()
    {
        FaultServer server;
        ProxyServer proxy(server.serverPort());
        const Environment environment(over(proxy));
        Transport transport(u"https://factory.test"_s, quick());
        // The server behind speaks no TLS: what matters is the way there.
        const Result<Answer> answer = await(transport.send(login(), {}));
        QVERIFY(!answer);
        QCOMPARE(proxy.requests().value(0), "CONNECT factory.test:443"_ba);
        QCOMPARE(server.requests().size(), 0);
    }

    void theSocketOfTheEventsGoesTheSameWay()
    {
        QWebSocketServer events(u"test"_s, QWebSocketServer::NonSecureMode);
        QVERIFY(events.listen(QHostAddress::LocalHost));
        ProxyServer sockets(events.serverPort());
        Fixture f;
        QVERIFY(f.signIn());
        const Environment environment(over(sockets));
        Transport named(u"http://factory.test"_s, quick());
        QCOMPARE(proxyFor(QUrl(u"ws://factory.test/api/builds/events"_s)).port(), sockets.serverPort());
        QCOMPARE(proxyFor(QUrl(u"wss://factory.test/api/builds/events"_s)).port(), sockets.serverPort());
        QCOMPARE(proxyFor(QUrl(u"wss://factory.test/api/builds/events"_s)).type(), QNetworkProxy::HttpProxy);
        QWebSocket socket;
        socket.setProxy(proxyFor(QUrl(u"ws://factory.test/api/builds/events"_s)));
        QSignalSpy connected(&socket, &QWebSocket::connected);
        socket.open(QUrl(u"ws://factory.test/api/builds/events"_s));
        QTRY_COMPARE(connected.count(), 1);
        QCOMPARE(sockets.requests(), QList{"CONNECT factory.test:80"_ba});
    }

    void serversThatTheSystemExceptsAreReachedDirectly()
    {
        FaultServer server;
        ProxyServer proxy(server.serverPort());
        const Environment environment(over(proxy), "factory.test,.inside.test");
        QCOMPARE(proxyFor(QUrl(u"https://factory.test"_s)).type(), QNetworkProxy::NoProxy);
        QCOMPARE(proxyFor(QUrl(u"https://a.inside.test"_s)).type(), QNetworkProxy::NoProxy);
        QCOMPARE(proxyFor(QUrl(u"https://other.test"_s)).type(), QNetworkProxy::HttpProxy);
        Transport transport(u"http://factory.test"_s, quick());
        QVERIFY(!await(transport.send(login(), {})));
        QCOMPARE(proxy.requests().size(), 0);
    }

    void thisComputerIsReachedDirectly()
    {
        FaultServer server;
        ProxyServer proxy(server.serverPort());
        const Environment environment(over(proxy));
        Transport transport(server.origin(), quick());
        QVERIFY(await(transport.send(builds(), {})));
        QCOMPARE(proxy.requests().size(), 0);
    }

    void aPasswordInTheSystemsSettingIsUsed()
    {
        FaultServer server;
        ProxyServer proxy(server.serverPort());
        proxy.askFor("kim:FAKE-word");
        const Environment environment("http://kim:FAKE-word@" + proxy.address().toLatin1());
        Transport transport(u"http://factory.test"_s, quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(!server.requests().first().headers.value("authorization").contains("Basic"));
    }

    void aProxyThatAsksForAPasswordIsNamed_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::newRow("plain") << u"http://factory.test"_s;
        QTest::newRow("tunnel") << u"https://factory.test"_s;
    }
    void aProxyThatAsksForAPasswordIsNamed()
    {
        QFETCH(QString, origin);
        FaultServer server;
        ProxyServer proxy(server.serverPort());
        proxy.askFor("kim:FAKE-word");
        const Environment environment(over(proxy));
        const ProbeReport report = await(examineAddress(origin, quick()));
        QVERIFY(!report.result);
        QCOMPARE(report.result.error().kind, ErrorKind::NotReached);
        QCOMPARE(report.result.error().httpStatus, 407);
        QCOMPARE(report.proxyFault, ProxyFault::Password);
        QCOMPARE(report.proxy, proxy.address());
        QVERIFY(!report.nameUnknown);
        QCOMPARE(server.requests().size(), 0);
    }

    void aProxyThatLeadsNowhereIsNamed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {403, 404, 502, 503})
            QTest::addRow("%d", status) << status;
    }
    void aProxyThatLeadsNowhereIsNamed()
    {
        QFETCH(int, status);
        FaultServer server;
        ProxyServer proxy(server.serverPort());
        proxy.refuseWith(status);
        const Environment environment(over(proxy));
        const ProbeReport report = await(examineAddress(u"https://factory.test"_s, quick()));
        QVERIFY(!report.result);
        QCOMPARE(report.result.error().kind, ErrorKind::NotReached);
        QCOMPARE(report.proxyFault, ProxyFault::NoWay);
        QCOMPARE(report.proxy, proxy.address());
        QVERIFY(!report.nameUnknown);
    }

    void aProxyThatIsAwayIsNamed()
    {
        FaultServer server;
        auto proxy = std::make_unique<ProxyServer>(server.serverPort());
        const QString address = proxy->address();
        const Environment environment(over(*proxy));
        proxy.reset();
        const ProbeReport report = await(examineAddress(u"https://factory.test"_s, quick()));
        QVERIFY(!report.result);
        QCOMPARE(report.result.error().kind, ErrorKind::NotReached);
        QCOMPARE(report.proxyFault, ProxyFault::NoWay);
        QCOMPARE(report.proxy, address);
    }
};

} // namespace viewer::test

QTEST_GUILESS_MAIN(viewer::test::ProxiesTest)
#include "tst_proxies.moc"
