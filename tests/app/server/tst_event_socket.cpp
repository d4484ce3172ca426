// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/event_socket.h"
#include "session_fixture.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace viewer;
using namespace viewer::test;

namespace {

EventSocketSettings quickSocket()
{
    EventSocketSettings settings;
    settings.firstDelay = Milliseconds(2);
    settings.longestDelay = Milliseconds(8);
    return settings;
}

/// A session behind a path, as a proxy may offer it; upgrades answer as told.
struct SocketFixture
{
    TokenServer server;
    FixedClock clock;
    QList<ReceivedRequest> upgrades;
    CannedAnswer upgradeAnswer = text("Unauthorized", 401);
    std::unique_ptr<Transport> transport;
    std::unique_ptr<Session> session;

    SocketFixture()
    {
        server.http.handle([this](const ReceivedRequest &request) {
            ReceivedRequest inner = request;
            inner.target.remove(0, int(strlen("/proxy/if")));
            if (inner.path() != "/api/builds/events")
                return server.answer(inner);
            upgrades += request;
            return upgradeAnswer;
        });
        transport = std::make_unique<Transport>(server.http.origin() + u"/proxy/if"_s, Fixture::quick());
        session = std::make_unique<Session>(*transport, clock);
    }
    bool signIn() { return await(session->signIn(vera())).ok(); }
};

} // namespace

class TestEventSocket : public QObject
{
    Q_OBJECT

private slots:
    void everyRecordedFrameIsAHintAndNothingElse()
    {
        QFile file(QStringLiteral(FIXTURES "/recorded/sockets/frames-events.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray frames = QJsonDocument::fromJson(file.readAll()).object()["frames"_L1].toArray();
        int builds = 0, attempts = 0;
        for (const QJsonValue &frame : frames) {
            const QByteArray data = frame["data"_L1].toString().toUtf8();
            const auto hint = parseBuildEvent(data);
            const bool expected = frame["channel"_L1].toString().startsWith("buildEvents"_L1);
            QCOMPARE(hint.has_value(), expected);
            if (!hint)
                continue;
            const QJsonObject event = QJsonDocument::fromJson(data).object();
            QCOMPARE(hint->build.toString(), event["build_id"_L1].toString());
            ++builds;
            attempts += !hint->attempt.isNull();
        }
        QVERIFY(builds > 5);
        QVERIFY(attempts > 2);
    }

    void aFrameThatIsNoEventSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<bool>("isEvent");
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("no JSON") << "hello"_ba << false;
        QTest::newRow("array") << "[1,2]"_ba << false;
        QTest::newRow("other type") << R"({"type":"notification.read"})"_ba << false;
        QTest::newRow("type is a number") << R"({"type":7,"build_id":"x"})"_ba << false;
        QTest::newRow("system event without a build") << R"({"type":"build.status.updated","build_id":""})"_ba << true;
        QTest::newRow("metadata is a list") << R"({"type":"build.failed","build_id":"","metadata":[3]})"_ba << true;
    }
    void aFrameThatIsNoEventSaysNothing()
    {
        QFETCH(QByteArray, frame);
        QFETCH(bool, isEvent);
        const auto hint = parseBuildEvent(frame);
        QCOMPARE(hint.has_value(), isEvent);
        if (hint)
            QVERIFY(hint->build.isNull() && hint->attempt.isNull());
    }

    void asksBelowThePathOfTheOriginWithTokenAndTenant()
    {
        SocketFixture f;
        QVERIFY(f.signIn());
        f.upgradeAnswer = text("Forbidden", 403);
        EventSocket socket(*f.session, test::tenant, quickSocket());
        QSignalSpy refused(&socket, &EventSocket::refused);
        socket.start();
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(f.upgrades.size(), 1);
        const ReceivedRequest &request = f.upgrades.front();
        QCOMPARE(request.target, "/proxy/if/api/builds/events"_ba);
        QCOMPARE(request.headers.value("authorization"), "Bearer access-1"_ba);
        QCOMPARE(request.headers.value("x-tenant-id"), test::tenant.toString().toLatin1());
        QCOMPARE(request.headers.value("upgrade").toLower(), "websocket"_ba);
    }

    void aRefusalIsNotAskedAgain()
    {
        SocketFixture f;
        QVERIFY(f.signIn());
        f.upgradeAnswer = text("Forbidden", 403);
        EventSocket socket(*f.session, test::tenant, quickSocket());
        QSignalSpy refused(&socket, &EventSocket::refused);
        socket.start();
        QTRY_COMPARE(refused.size(), 1);
        socket.reconnectNow();
        emit f.session->refreshTokenChanged("another");
        // Something else that takes its time: nothing more was asked meanwhile.
        for (int call = 0; call < 5; ++call)
            QVERIFY(await(f.session->send(Request{"GET", u"/projects"_s, {}, {}, {}, test::tenant})).ok());
        QCOMPARE(f.upgrades.size(), 1);
    }

    void triesAgainAfterAFailureUntilStopped_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("server error") << 500;
        QTest::newRow("away behind its proxy") << 502;
        QTest::newRow("a page instead of an upgrade") << 200;
        QTest::newRow("no answer") << 0;
    }
    void triesAgainAfterAFailureUntilStopped()
    {
        QFETCH(int, status);
        SocketFixture f;
        QVERIFY(f.signIn());
        f.upgradeAnswer = text("no", status ? status : 200);
        EventSocketSettings settings = quickSocket();
        if (status == 0) {
            f.upgradeAnswer.fault = Fault::Hang;
            settings.connectWithin = Milliseconds(20);
        }
        EventSocket socket(*f.session, test::tenant, settings);
        socket.start();
        QTRY_VERIFY(socket.tries() >= 4);
        QVERIFY(!socket.isOpen());
        // One socket at a time: the earlier ones are gone.
        QTRY_VERIFY(socket.children().size() <= 2);
        socket.stop();
        const int tries = socket.tries();
        QTest::qWait(50); // longer than the longest delay
        QCOMPARE(socket.tries(), tries);
    }

    void waitsForAFreshTokenAfterA401()
    {
        SocketFixture f;
        QVERIFY(f.signIn());
        EventSocketSettings settings = quickSocket();
        settings.firstDelay = settings.longestDelay = std::chrono::hours(1); // only the token can bring the next try
        EventSocket socket(*f.session, test::tenant, settings);
        socket.start();
        QTRY_COMPARE(f.upgrades.size(), 1);
        f.clock.advance(Seconds(800));
        QVERIFY(await(f.session->send(Request{"GET", u"/projects"_s, {}, {}, {}, test::tenant})).ok());
        QTRY_COMPARE(f.upgrades.size(), 2);
        QCOMPARE(f.upgrades.back().headers.value("authorization"), "Bearer access-2"_ba);
    }

    void stopsWithTheSession()
    {
        SocketFixture f;
        QVERIFY(f.signIn());
        f.upgradeAnswer = text("no", 500);
        EventSocket socket(*f.session, test::tenant, quickSocket());
        socket.start();
        QTRY_VERIFY(socket.tries() >= 2);
        std::optional<bool> out;
        f.session->signOut().then([&] { out = true; });
        QTRY_VERIFY(out);
        const int tries = socket.tries();
        QTest::qWait(50);
        QCOMPARE(socket.tries(), tries);
    }
};

QTEST_GUILESS_MAIN(TestEventSocket)
#include "tst_event_socket.moc"
