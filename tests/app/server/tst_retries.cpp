// SPDX-License-Identifier: GPL-3.0-or-later
// When the transport tries again, and which redirects it follows.
#include "app/server/answer_error.h"
#include "tests/app/server/awaiting.h"
#include "tests/app/server/transport_calls.h"

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

class RetriesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAgainAfterABodyThatWasCut()
    {
        FaultServer server;
        server.script({broken(Fault::CutMidBody), broken(Fault::CutMidBody), json("{\"builds\":[]}")});
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray("{\"builds\":[]}\n"));
        QCOMPARE(server.requests().size(), 3);
    }

    void waitsAsLongAsRetryAfterAsks()
    {
        FaultServer server;
        CannedAnswer busy = text("slow down", 429);
        busy.headers += qMakePair(QByteArray("Retry-After"), QByteArray("1"));
        server.script({busy, json("{\"builds\":[]}")});
        Transport transport(server.origin(), quick());
        QElapsedTimer clock;
        clock.start();
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QVERIFY(clock.elapsed() >= 990);
    }

    void handsOnARetryAfterThatIsTooLong()
    {
        FaultServer server;
        CannedAnswer busy = text("slow down", 429);
        busy.headers += qMakePair(QByteArray("Retry-After"), QByteArray("3600"));
        server.script({busy});
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(answer);
        const std::optional<Error> error = errorOf(*answer);
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::RateLimited);
        QCOMPARE(error->retryAfter, std::optional(Seconds(3600)));
        QCOMPARE(server.requests().size(), 1);
    }

    void readsRetryAfterAsNumberAndAsDate()
    {
        const Instant now = *parseInstant(u"2026-11-24T03:32:28Z");
        QCOMPARE(retryAfterOf("7", now), std::optional(Seconds(7)));
        QCOMPARE(retryAfterOf("Tue, 24 Nov 2026 03:33:28 GMT", now), std::optional(Seconds(60)));
        QCOMPARE(retryAfterOf("Tue, 24 Nov 2026 03:30:00 GMT", now), std::optional(Seconds(0)));
        QVERIFY(!retryAfterOf("soon", now));
        QVERIFY(!retryAfterOf("-5", now));
    }

    void triesAgainWhileAProxyHasNoBackend()
    {
        FaultServer server;
        server.script({text("unavailable", 503), text("<html>bad gateway</html>", 502), json("{\"builds\":[]}")});
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(server.requests().size(), 3);
    }

    void handsOnTheLastAnswerWhenTriesAreUsedUp()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &) { return text("unavailable", 503); });
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(answer);
        QCOMPARE(answer->status, 503);
        QCOMPARE(server.requests().size(), 4);
    }

    void neverRepeatsAPost()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &) { return text("unavailable", 503); });
        Transport transport(server.origin(), quick());
        QCOMPARE(await(transport.send(login(), {}))->status, 503);
        QCOMPARE(server.requests().size(), 1);
        server.handle([](const ReceivedRequest &) { return broken(Fault::CutMidBody); });
        QCOMPARE(await(transport.send(login(), {})).error().kind, ErrorKind::NotReached);
        QCOMPARE(server.requests().size(), 2);
        // Closed without a byte, on a connection that served before and on a new one.
        server.handle([](const ReceivedRequest &) { return text("unavailable", 503); });
        QCOMPARE(await(transport.send(login(), {}))->status, 503);
        server.handle([](const ReceivedRequest &) { return broken(Fault::CloseFirst); });
        QCOMPARE(await(transport.send(login(), {})).error().kind, ErrorKind::NotReached);
        QCOMPARE(server.requests().size(), 4);
        QCOMPARE(await(transport.send(login(), {})).error().kind, ErrorKind::NotReached);
        QCOMPARE(server.requests().size(), 5);
    }

    void repeatsTheRefreshOnlyBeforeAnAnswer()
    {
        FaultServer server;
        Transport transport(server.origin(), quick());
        Request refresh = login();
        refresh.path = u"/auth/refresh"_s;
        server.script({broken(Fault::CutMidBody)});
        QCOMPARE(await(transport.send(refresh, {})).error().kind, ErrorKind::NotReached);
        QCOMPARE(server.requests().size(), 1);
        // The port of a server that went away refuses: nothing was answered, so every try is used.
        const auto gone = std::make_unique<FaultServer>();
        Transport nowhere(gone->origin(), quick());
        gone->close();
        QCOMPARE(await(nowhere.send(refresh, {})).error().kind, ErrorKind::NotReached);
        QCOMPARE(nowhere.sentCount(), 4);
        QCOMPARE(await(nowhere.send(login(), {})).error().kind, ErrorKind::NotReached);
        QCOMPARE(nowhere.sentCount(), 5);
    }

    void followsNoRedirectToAnotherServer_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("host") << QByteArray("http://localhost:%1/api/v1/builds");
        QTest::newRow("port") << QByteArray("http://127.0.0.1:1/api/v1/builds");
        QTest::newRow("scheme") << QByteArray("https://127.0.0.1:%1/api/v1/builds");
        QTest::newRow("no scheme") << QByteArray("//evil.example/api/v1/builds");
        QTest::newRow("user info") << QByteArray("http://127.0.0.1:%1@evil.example/api/v1/builds");
    }

    void followsNoRedirectToAnotherServer()
    {
        QFETCH(QByteArray, target);
        FaultServer other;
        FaultServer server;
        server.script({redirect(target.replace("%1", QByteArray::number(other.serverPort())))});
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::ForeignRedirect);
        QCOMPARE(other.connectionCount(), 0);
        QCOMPARE(transport.sentCount(), 1);
    }

    void followsRedirectsToAllowedCallsOfTheSameServer()
    {
        FaultServer server;
        server.script({redirect("/api/v1/projects?limit=7", 307), json("{\"projects\":[]}")});
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(answer);
        QCOMPARE(answer->operation, "listProjects"_L1);
        QCOMPARE(server.requests().last().target, QByteArray("/api/v1/projects?limit=7"));
    }

    void followsNoRedirectOffTheAllowList_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char *target : {"/login", "/api/v1/admin/stats", "/api/v1/builds/", "/api/v1/../admin"})
            QTest::newRow(target) << QByteArray(target);
    }

    void followsNoRedirectOffTheAllowList()
    {
        QFETCH(QByteArray, target);
        FaultServer server;
        server.script({redirect(target)});
        Transport transport(server.origin(), quick());
        QCOMPARE(await(transport.send(builds(), {})).error().kind, ErrorKind::NotImageFactory);
        QCOMPARE(server.requests().size(), 1);
    }

    void endsInALoopOfRedirects()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &) { return redirect("/api/v1/builds"); });
        Transport transport(server.origin(), quick());
        const Result<Answer> answer = await(transport.send(builds(), {}));
        QVERIFY(answer);
        QCOMPARE(errorOf(*answer)->kind, ErrorKind::NotImageFactory);
        QCOMPARE(server.requests().size(), 4);
    }
};

QTEST_GUILESS_MAIN(RetriesTest)
#include "tst_retries.moc"
