// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/answer_error.h"
#include "tests/app/server/awaiting.h"
#include "tests/app/server/transport_calls.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

namespace {

// Made for this test only, known to everybody, trusted by nobody.
constexpr auto testKey = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgbKNcRyKa5FOv0cc8
LnMcHvjapecXjSM7cQqpiwlxeoOhRANCAATizTE9Ygc4+BTxywTuI7YrsJ3YImds
/rdvuqOm5fpF1ZaihO803reBVCfmN2txy5Zr94syRq/xEtcLTq+rRCSG
-----END PRIVATE KEY-----
)";
constexpr auto testCertificate = R"(-----BEGIN CERTIFICATE-----
MIIBkTCCATagAwIBAgIUGWqPALnrqD4GMi1rSr9/Fr4m7wgwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyNDA3MDYyOVoYDzIxMjYxMDMx
MDcwNjI5WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATizTE9Ygc4+BTxywTuI7YrsJ3YImds/rdvuqOm5fpF1ZaihO803reB
VCfmN2txy5Zr94syRq/xEtcLTq+rRCSGo2QwYjAdBgNVHQ4EFgQUMhWumbGtsk/k
VpUX0bxqBNy86wIwHwYDVR0jBBgwFoAUMhWumbGtsk/kVpUX0bxqBNy86wIwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0kAMEYC
IQDVKol7em3bqvLY4BCEhzu7od8aLubgg+jfe74m42nhlAIhAMqtMgAOgqHGAXnZ
jutjOva6nfR9zwxw8CkW4PL/l5fM
-----END CERTIFICATE-----
)";

} // namespace

class TransportTest : public QObject
{
    Q_OBJECT

private slots:
    void sendsTokenTenantAndQueryAsTheContractSays()
    {
        FaultServer server;
        Transport transport(server.origin() + "/prefix"_L1);
        Request request = builds();
        request.query.addQueryItem(u"limit"_s, u"100"_s);
        request.query.addQueryItem(u"start_time"_s, u"2026-03-12T13:55:02Z"_s);
        QVERIFY(await(transport.send(request, {})));
        const ReceivedRequest received = server.requests().first();
        QCOMPARE(received.target, QByteArray("/prefix/api/v1/builds?limit=100&start_time=2026-03-12T13:55:02Z"));
        QCOMPARE(received.headers.value("authorization"), QByteArray("Bearer FAKE-access"));
        QCOMPARE(received.headers.value("x-tenant-id"), QByteArray("a0000000-0000-4000-8000-00000000000a"));
        QVERIFY(!received.headers.contains("cookie"));
    }

    void handsOnStatusBodyAndHeaders()
    {
        FaultServer server;
        CannedAnswer canned = json("{\"a\":1}", 404);
        canned.headers += qMakePair(QByteArray("Date"), QByteArray("Tue, 24 Nov 2026 03:32:28 GMT"));
        canned.headers += qMakePair(QByteArray("Content-Disposition"), QByteArray("attachment; filename=\"x.json\""));
        server.script({canned});
        Transport transport(server.origin());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(answer);
        QCOMPARE(answer->status, 404);
        QCOMPARE(answer->body, QByteArray("{\"a\":1}\n"));
        QCOMPARE(answer->contentType, QByteArray("application/json"));
        QCOMPARE(answer->disposition, QByteArray("attachment; filename=\"x.json\""));
        QCOMPARE(answer->operation, "listBuilds"_L1);
        QCOMPARE(answer->serverTime(), parseInstant(u"2026-11-24T03:32:28Z"));
    }

    // Qt sorts statuses into its own errors in an odd way: none may be taken for a broken connection.
    void handsOnEveryStatus_data()
    {
        QTest::addColumn<int>("status");
        for (const int status :
             {200, 201, 204, 400, 401, 403, 404, 405, 408, 409, 410, 413, 418, 422, 428, 431, 500, 501, 505})
            QTest::addRow("%d", status) << status;
    }

    void handsOnEveryStatus()
    {
        QFETCH(int, status);
        FaultServer server;
        CannedAnswer canned = text("some words", status);
        if (status == 204)
            canned.body.clear();
        server.script({canned});
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY2(answer, "taken for a broken connection");
        QCOMPARE(answer->status, status);
        QCOMPARE(answer->body, canned.body);
        QCOMPARE(server.requests().size(), 1);
    }

    void givesUpOnAServerThatHangs()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &) { return broken(Fault::Hang); });
        Transport transport(server.origin(), quick());
        QElapsedTimer clock;
        clock.start();
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::TimedOut);
        QVERIFY(clock.elapsed() < 5'000);
        QCOMPARE(server.requests().size(), 1);
    }

    void givesUpOnABodyThatDrips()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &) { return broken(Fault::Drip); });
        TransportSettings settings = quick();
        settings.totalTimeout = Milliseconds(100);
        Transport transport(server.origin(), settings);
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::TimedOut);
    }

    void neverHandsOnHalfABody()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &) { return broken(Fault::CutMidBody); });
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::NotReached);
        QVERIFY(server.requests().size() >= 4);
    }

    void givesUpOnALengthThatIsTooLarge()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &) { return broken(Fault::TooShort); });
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::TimedOut);
    }

    void cutsABodyWithoutEnd_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("plain") << Fault::Endless;
        QTest::newRow("chunks") << Fault::EndlessChunks;
    }

    void cutsABodyWithoutEnd()
    {
        QFETCH(Fault, fault);
        FaultServer server;
        server.handle([fault](const ReceivedRequest &) { return broken(fault); });
        TransportSettings settings = quick();
        settings.bodyLimit = 1024 * 1024;
        Transport transport(server.origin(), settings);
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::TooLarge);
        QCOMPARE(server.requests().size(), 1);
    }

    void refusesABodyAboveTheLimitThatCameAtOnce()
    {
        FaultServer server;
        server.script({json(QByteArray(3000, 'x'))});
        TransportSettings settings = quick();
        settings.bodyLimit = 2000;
        Transport transport(server.origin(), settings);
        QCOMPARE(await(transport.send(builds(), {})).error().kind, ErrorKind::TooLarge);
    }

    void survivesIdleConnectionsThatWereClosed()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &) { return json("{\"builds\":[]}"); });
        Transport transport(server.origin(), quick());
        QVERIFY(await(transport.send(builds(), {})));
        server.closeConnections();
        QVERIFY(await(transport.send(builds(), {})));
        // Closed in the very moment the next request is on its way.
        server.script({broken(Fault::CloseAfter), broken(Fault::CloseFirst)});
        QVERIFY(await(transport.send(builds(), {})));
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
    }

    void keepsConnectionsOpen()
    {
        FaultServer server;
        Transport transport(server.origin(), quick());
        for (int i = 0; i < 20; ++i)
            QVERIFY(await(transport.send(builds(), {})));
        QCOMPARE(server.connectionCount(), 1);
    }

    void takesNoProgramWithoutHttpForAServer()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &) { return broken(Fault::Garbage); });
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::NotReached); // Qt hides what was said and tells of the close only
    }

    void handsOnAWebPageForTheErrorTable()
    {
        FaultServer server;
        CannedAnswer page = text("<!doctype html><title>Image Factory</title>", 200);
        page.contentType = "text/html";
        server.script({page});
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(answer);
        QCOMPARE(errorOf(*answer)->kind, ErrorKind::NotImageFactory);
    }

    void tellsThatNobodyListens()
    {
        auto server = std::make_unique<FaultServer>();
        Transport transport(server->origin(), quick());
        server.reset();
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::NotReached);
        QCOMPARE(transport.sentCount(), 4);
    }

    void refusesACertificateThatNobodyTrusts()
    {
        QVERIFY(QSslSocket::supportsSsl());
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPrivateKey(QSslKey(testKey, QSsl::Ec));
        tls.setLocalCertificate(QSslCertificate(testCertificate));
        FaultServer server;
        server.useTls(tls);
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Certificate);
        QVERIFY2(answer.error().detail.contains("self-signed"_L1), qPrintable(answer.error().detail));
        QCOMPARE(server.requests().size(), 0);
        QCOMPARE(transport.sentCount(), 1);
    }

    void stopsARunningCallWhenCancelled()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &) { return broken(Fault::Hang); });
        Transport transport(server.origin());
        CancelToken cancel;
        const auto first = pending(transport.send(builds(), cancel));
        const auto second = pending(transport.send(builds(), cancel));
        QTRY_COMPARE(server.requests().size(), 2);
        cancel.cancel();
        QVERIFY(first.done() && second.done());
        QCOMPARE(first->error().kind, ErrorKind::Cancelled);
        QCOMPARE(second->error().kind, ErrorKind::Cancelled);
        QCOMPARE(await(transport.send(builds(), cancel)).error().kind, ErrorKind::Cancelled);
        QCOMPARE(transport.sentCount(), 2);
    }

    void stopsAWaitBetweenTriesWhenCancelled()
    {
        FaultServer server;
        CannedAnswer busy = text("slow down", 429);
        busy.headers += qMakePair(QByteArray("Retry-After"), QByteArray("50"));
        server.handle([busy](const ReceivedRequest &) { return busy; });
        Transport transport(server.origin());
        CancelToken cancel;
        const QSignalSpy answered(&transport.network(), &QNetworkAccessManager::finished);
        const auto call = pending(transport.send(builds(), cancel));
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(!call.done());
        cancel.cancel();
        QVERIFY(call.done());
        QCOMPARE(call->error().kind, ErrorKind::Cancelled);
    }

    void endsEverythingWhenDestroyed()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &request) {
            return request.path().endsWith("builds") ? broken(Fault::Hang) : text("unavailable", 503);
        });
        TransportSettings settings;
        settings.firstDelay = Milliseconds(20'000);
        auto transport = std::make_unique<Transport>(server.origin(), settings);
        const auto running = pending(transport->send(builds(), {}));
        Request other = builds();
        other.path = u"/projects"_s;
        const auto waiting = pending(transport->send(other, {}));
        QTRY_COMPARE(server.requests().size(), 2);
        transport.reset();
        QTRY_VERIFY(running.done() && waiting.done());
        QCOMPARE(running->error().kind, ErrorKind::Cancelled);
        QCOMPARE(waiting->error().kind, ErrorKind::Cancelled);
    }

    void forgetsTheLinksOfFinishedCalls()
    {
        CancelToken cancel;
        int calls = 0;
        {
            const CancelToken::Link link = cancel.whenCancelled([&calls] { ++calls; });
        }
        const CancelToken copy = cancel;
        CancelToken::Link kept = copy.whenCancelled([&calls] { calls += 10; });
        cancel.cancel();
        cancel.cancel();
        QVERIFY(copy.isCancelled());
        QCOMPARE(calls, 10);
        const CancelToken::Link late = cancel.whenCancelled([&calls] { calls += 100; });
        QCOMPARE(calls, 110);
    }

    void writesNoTokenToTheLog()
    {
        static QStringList lines;
        lines.clear();
        const QtMessageHandler before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &line) { lines += line; });
        FaultServer server;
        server.script({text("unavailable", 503), broken(Fault::CutMidBody)});
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        Request refused = builds();
        refused.path = u"/auth/me/FAKE-access"_s;
        const Result<Answer> no = await(transport.send(refused, {}));
        qInstallMessageHandler(before);
        QVERIFY(answer);
        QVERIFY(!no);
        QVERIFY(!lines.isEmpty());
        QVERIFY2(!lines.join(u' ').contains("FAKE"_L1), qPrintable(lines.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TransportTest)
#include "tst_transport.moc"
