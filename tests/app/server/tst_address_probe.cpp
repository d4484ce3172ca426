// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/address_probe.h"
#include "tests/app/server/awaiting.h"
#include "tests/support/fault_server.h"

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

namespace {

TransportSettings quick()
{
    TransportSettings settings;
    settings.idleTimeout = Milliseconds(400);
    return settings;
}

CannedAnswer page()
{
    CannedAnswer html = text("<!doctype html><div id=root></div>", 200);
    html.contentType = "text/html";
    return html;
}

/// Answers login-options below this path, and everything else as told.
FaultServer::Handler serves(const QByteArray &path, const CannedAnswer &other)
{
    return [path, other](const ReceivedRequest &request) {
        return request.target == path ? json("{\"ldap_enabled\":true}") : other;
    };
}

} // namespace

class AddressProbeTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheOriginInWhatWasTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("origins");
        const auto row = [](const QString &typed, const QStringList &origins) {
            QTest::newRow(qPrintable(typed)) << typed << origins;
        };
        row(u"factory.example.com"_s, {u"https://factory.example.com"_s});
        row(u"  Factory.Example.com/ "_s, {u"https://factory.example.com"_s});
        row(u"factory.example.com:8443"_s, {u"https://factory.example.com:8443"_s});
        row(u"https://factory.example.com:443/"_s, {u"https://factory.example.com"_s});
        row(u"http://factory.example.com:80"_s, {u"http://factory.example.com"_s});
        row(u"HTTPS://factory.example.com/api/v1/"_s, {u"https://factory.example.com"_s});
        row(u"https://factory.example.com/api"_s, {u"https://factory.example.com"_s});
        row(u"https://factory.example.com/api/v1/auth/login-options?x=1#y"_s, {u"https://factory.example.com"_s});
        row(u"https://factory.example.com/tools/factory/"_s, {u"https://factory.example.com/tools/factory"_s});
        row(u"https://factory.example.com/tools/projects/c0/builds"_s, {u"https://factory.example.com/tools"_s});
        row(u"https://factory.example.com/login"_s, {u"https://factory.example.com"_s});
        row(u"https://factory.example.com/#/dashboard"_s, {u"https://factory.example.com"_s});
        row(u"localhost:8080"_s, {u"https://localhost:8080"_s, u"http://localhost:8080"_s});
        row(u"127.0.0.1"_s, {u"https://127.0.0.1"_s, u"http://127.0.0.1"_s});
        row(u"[::1]:8080"_s, {u"https://[::1]:8080"_s, u"http://[::1]:8080"_s});
        row(u"http://localhost"_s, {u"http://localhost"_s});
        row(u"münchen.example"_s, {u"https://xn--mnchen-3ya.example"_s});
        for (const QString &no : {u""_s, u"   "_s, u"ftp://x.test"_s, u"https://"_s, u"two words"_s,
                                  u"https://u:p@x.test"_s, u"javascript:alert(1)"_s, u"x.test:99999"_s, u"/api/v1"_s})
            QTest::newRow(qPrintable(u"no address: "_s + no)) << no << QStringList();
    }

    void findsTheOriginInWhatWasTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, origins);
        QCOMPARE(originsOf(typed), origins);
    }

    void findsAServer()
    {
        FaultServer server;
        server.handle(serves("/api/v1/auth/login-options", page()));
        const Result<ProbedServer> probed = await(probeAddress(server.origin() + "/projects/"_L1, quick()));
        QVERIFY(probed);
        QCOMPARE(probed->origin, server.origin());
        QVERIFY(probed->ldapEnabled);
        QVERIFY(!probed->secure);
        QVERIFY(probed->roundtrip >= Milliseconds(0) && probed->roundtrip < Milliseconds(10'000));
        QCOMPARE(server.requests().size(), 1);
    }

    void triesPlainHttpOnThisComputerOnly()
    {
        FaultServer server;
        server.handle(serves("/api/v1/auth/login-options", page()));
        const Result<ProbedServer> probed = await(probeAddress(u"127.0.0.1:%1"_s.arg(server.serverPort()), quick()));
        QVERIFY(probed);
        QCOMPARE(probed->origin, server.origin());
    }

    void findsAServerBehindAPrefix()
    {
        FaultServer server;
        server.handle(serves("/factory/api/v1/auth/login-options", text("404 page not found", 404)));
        const Result<ProbedServer> probed = await(probeAddress(server.origin() + "/factory/"_L1, quick()));
        QVERIFY(probed);
        QCOMPARE(probed->origin, server.origin() + "/factory"_L1);
    }

    void tellsAWebPageFromAServer()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &) { return page(); });
        QCOMPARE(await(probeAddress(server.origin(), quick())).error().kind, ErrorKind::NotImageFactory);
    }

    void tellsAnotherProgramFromAServer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("other json") << 200 << QByteArray("{\"status\":\"ok\"}");
        QTest::newRow("json list") << 200 << QByteArray("[]");
        QTest::newRow("text") << 200 << QByteArray("healthy");
        QTest::newRow("empty") << 200 << QByteArray("");
        QTest::newRow("not found") << 404 << QByteArray("404 page not found");
        QTest::newRow("other not found") << 404 << QByteArray("{\"detail\":\"Not Found\"}");
    }

    void tellsAnotherProgramFromAServer()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FaultServer server;
        server.handle([&](const ReceivedRequest &) { return text(body, status); });
        QCOMPARE(await(probeAddress(server.origin(), quick())).error().kind, ErrorKind::NotImageFactory);
    }

    void provesThatAProxyStripsApi()
    {
        FaultServer server;
        server.handle(serves("/api/api/v1/auth/login-options", text("404 page not found", 404)));
        const Result<ProbedServer> probed = await(probeAddress(server.origin(), quick()));
        QVERIFY(!probed);
        QCOMPARE(probed.error().kind, ErrorKind::ApiStripped);
        QCOMPARE(probed.error().detail, server.origin() + "/api"_L1);
        const Result<ProbedServer> doubled = await(probeOrigin(probed.error().detail, quick()));
        QVERIFY(doubled);
        QCOMPARE(doubled->origin, server.origin() + "/api"_L1);
        // Who types the doubled path means it.
        const Result<ProbedServer> meant = await(probeAddress(server.origin() + "/api/"_L1, quick()));
        QVERIFY(meant);
        QCOMPARE(meant->origin, server.origin() + "/api"_L1);
    }

    void tellsWhyNothingWasReached()
    {
        FaultServer hanging;
        hanging.handle([](const ReceivedRequest &) {
            CannedAnswer hang;
            hang.fault = Fault::Hang;
            return hang;
        });
        QCOMPARE(await(probeAddress(hanging.origin(), quick())).error().kind, ErrorKind::TimedOut);
        const QString gone = FaultServer().origin();
        QCOMPARE(await(probeAddress(gone, quick())).error().kind, ErrorKind::NotReached);
        QCOMPARE(await(probeAddress(u"two words"_s, quick())).error().kind, ErrorKind::BadAddress);
    }

    void followsAProxyToHttpsOfTheSameNameOnly()
    {
        FaultServer server;
        CannedAnswer moved = text("moved", 301);
        // Plain HTTP listens there too: the attempt over https is seen as one more connection and fails.
        moved.headers += qMakePair(QByteArray("Location"), "https" + server.origin().sliced(4).toLatin1() + "/x");
        server.handle([&moved](const ReceivedRequest &) { return moved; });
        const Result<ProbedServer> probed = await(probeAddress(server.origin(), quick()));
        QVERIFY(!probed);
        QVERIFY(server.connectionCount() >= 2);
        QCOMPARE(server.requests().size(), 1);
        FaultServer other;
        moved.headers = {{"Location", "https://127.0.0.2:" + QByteArray::number(other.serverPort())}};
        QCOMPARE(await(probeAddress(server.origin(), quick())).error().kind, ErrorKind::ForeignRedirect);
        QCOMPARE(other.connectionCount(), 0);
    }

    void examinesWhatWentWrong()
    {
        FaultServer server;
        server.handle(serves("/api/v1/auth/login-options", page()));
        const ProbeReport plain = await(examineAddress(u"https://127.0.0.1:%1"_s.arg(server.serverPort()), quick()));
        QVERIFY(!plain.result);
        QCOMPARE(plain.otherAddress, server.origin()); // it speaks http at that port
        const ProbeReport unknown = await(examineAddress(u"https://no-such-name.invalid"_s, quick()));
        QCOMPARE(unknown.result.error().kind, ErrorKind::NotReached);
        QVERIFY(unknown.nameUnknown);
        FaultServer web;
        web.handle([](const ReceivedRequest &) { return page(); });
        const ProbeReport html = await(examineAddress(web.origin(), quick()));
        QCOMPARE(html.result.error().kind, ErrorKind::NotImageFactory);
        QCOMPARE(html.result.error().httpStatus, 200);
        QVERIFY(html.webPage && html.otherAddress.isEmpty());
        web.handle(
            [](const ReceivedRequest &) { return text("Client sent an HTTP request to an HTTPS server.", 400); });
        QCOMPARE(await(examineAddress(web.origin(), quick())).result.error().kind, ErrorKind::NotImageFactory);
    }

    void stopsWhenCancelled()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &) {
            CannedAnswer hang;
            hang.fault = Fault::Hang;
            return hang;
        });
        CancelToken cancel;
        const auto probing = pending(probeAddress(server.origin(), {}, cancel));
        QTRY_COMPARE(server.requests().size(), 1);
        cancel.cancel();
        QTRY_VERIFY(probing.done());
        QCOMPARE(probing->error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(AddressProbeTest)
#include "tst_address_probe.moc"
