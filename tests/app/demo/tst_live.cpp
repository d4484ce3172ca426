// SPDX-License-Identifier: GPL-3.0-or-later
// The sockets, and builds that happen while somebody looks.
#include "app/demo/live_builds.h"
#include "app/demo/live_events.h"
#include "tests/app/demo/demo_client.h"

#include <QFile>
#include <QJsonArray>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::demo;

namespace {

class FixedClock final : public Clock
{
public:
    Instant now() const override { return time; }
    Instant time = *parseInstant(u"2026-03-12T14:00:00Z");
};

QJsonObject recorded(const QString &file)
{
    QFile source(QStringLiteral(FIXTURES "/recorded/sockets/") + file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file));
    return QJsonDocument::fromJson(source.readAll()).object();
}

const QByteArrayList upgradeHeaders{"Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
                                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="};

/// The recorded frames of one kind: type and status.
QJsonObject recordedFrame(const QString &type, const QString &status)
{
    const QJsonArray frames = recorded(u"frames-events.json"_s)["frames"_L1].toArray();
    for (const QJsonValue &frame : frames) {
        const QJsonObject object = QJsonDocument::fromJson(frame["data"_L1].toString().toUtf8()).object();
        if (object["type"_L1] == type && object["status"_L1] == status)
            return object;
    }
    return {};
}

} // namespace

class LiveTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { init(); } // the tables of data need a token

    void init()
    {
        m_clock.time = FixedClock().time;
        Options options = smallOptions(400);
        options.liveBuildsPerMinute = 0.0001; // only what the tests ask for
        options.pingEvery = Milliseconds(150);
        start(options);
    }

    void refusedUpgradesAnswerAsRecorded_data()
    {
        QTest::addColumn<QByteArrayList>("headers");
        QTest::addColumn<QByteArray>("target");
        const QByteArray path = "/api/builds/events";
        const QByteArray bearer = "Authorization: Bearer " + m_client->token;
        const QByteArray tenant = "X-Tenant-ID: " + m_client->tenant;
        QTest::newRow("upgrade-no-token.json") << (upgradeHeaders + QByteArrayList{tenant}) << path;
        QTest::newRow("upgrade-expired-token.json")
            << (upgradeHeaders + QByteArrayList{tenant, "Authorization: Bearer a.b.c"}) << path;
        QTest::newRow("upgrade-no-tenant.json") << (upgradeHeaders + QByteArrayList{bearer}) << path;
        QTest::newRow("upgrade-malformed-tenant.json")
            << (upgradeHeaders + QByteArrayList{bearer, "X-Tenant-ID: abc"}) << path;
        QTest::newRow("upgrade-foreign-tenant.json")
            << (upgradeHeaders + QByteArrayList{bearer, "X-Tenant-ID: 99999999-9999-4999-8999-999999999999"}) << path;
        QTest::newRow("upgrade-not-an-upgrade.json") << QByteArrayList{bearer, tenant} << path;
        QByteArrayList noVersion = upgradeHeaders + QByteArrayList{bearer, tenant};
        noVersion.removeAt(2);
        QTest::newRow("upgrade-no-version.json") << noVersion << path;
        QTest::newRow("upgrade-notifications-under-v1.json")
            << (upgradeHeaders + QByteArrayList{bearer, tenant}) << "/api/v1/notifications/events"_ba;
        QTest::newRow("upgrade-query-token-without-upgrade.json")
            << QByteArrayList() << path + "?token=" + m_client->token + "&tenant_id=" + m_client->tenant;
    }

    void refusedUpgradesAnswerAsRecorded()
    {
        QFETCH(QByteArrayList, headers);
        QFETCH(QByteArray, target);
        // The data was made with another server, but with the same seed and clock: its token is good here.
        const QJsonObject expected = recorded(QString::fromLatin1(QTest::currentDataTag()));
        const Reply reply = m_client->send("GET", target, {}, headers);
        QCOMPARE(reply.status, expected["status"_L1].toInt());
        QCOMPARE(QString::fromUtf8(reply.body), expected["body"_L1].toString());
        const QJsonObject names = expected["headers"_L1].toObject();
        for (const QString &name : names.keys()) {
            if (name != "date"_L1)
                QCOMPARE(QString::fromLatin1(reply.header(name.toLatin1())), names[name].toString());
        }
        QCOMPARE(m_client->fetch("/api/v1/builds").status, 200); // the connection is still good
    }

    void anUpgradeIsAcceptedOnBothPathsAndWithTheTokenInTheQuery_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("inQuery");
        QTest::addRow("builds") << "/api/builds/events"_ba << false;
        QTest::addRow("builds v1") << "/api/v1/builds/events"_ba << false;
        QTest::addRow("builds query") << "/api/builds/events"_ba << true;
        QTest::addRow("notifications query") << "/api/notifications/events"_ba << true;
    }

    void anUpgradeIsAcceptedOnBothPathsAndWithTheTokenInTheQuery()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, inQuery);
        const auto socket = open(path, inQuery);
        QTRY_COMPARE(m_server->events().clientCount(), 1);
        socket->close();
        QTRY_COMPARE(m_server->events().clientCount(), 0);
    }

    void aForcedPasswordChangeRefusesTheUpgrade()
    {
        m_client->signIn(u"theo.marsh@harbourline.example"_s, m_address.password);
        const Reply reply = m_client->send("GET", "/api/builds/events", {}, upgradeHeaders + m_client->credentials());
        QCOMPARE(reply.status, 428);
        QCOMPARE(QString::fromUtf8(reply.body), recorded(u"upgrade-password-change.json"_s)["body"_L1].toString());
    }

    void aBuildStartsRunsAndEndsWithFramesOfTheRecordedKeys()
    {
        const auto socket = open("/api/builds/events");
        QTRY_COMPARE(m_server->events().clientCount(), 1);
        QSignalSpy frames(socket.get(), &QWebSocket::textMessageReceived);
        const quint32 ordinal = m_server->live()->create();
        const QByteArray id = m_server->world().buildId(ordinal).toByteArray(QUuid::WithoutBraces);
        runUntilOver(ordinal);

        QStringList kinds;
        const auto ownFrames = [&] {
            kinds.clear();
            for (const QList<QVariant> &arguments : frames) {
                const QString frame = arguments.constFirst().toString();
                const QJsonObject object = QJsonDocument::fromJson(frame.toUtf8()).object();
                if (object["build_id"_L1].toString().toLatin1() == id)
                    kinds << object["type"_L1].toString();
            }
            return kinds.contains(u"build.completed"_s) || kinds.contains(u"build.failed"_s);
        };
        QTRY_VERIFY(ownFrames());
        QCOMPARE(kinds.first(3),
                 (QStringList{u"build.status.updated"_s, u"build.started"_s, u"build.status.updated"_s}));
        for (const QList<QVariant> &arguments : frames) {
            const QString frame = arguments.constFirst().toString();
            QVERIFY(frame.endsWith(u"}\n"_s));
            const QJsonObject object = QJsonDocument::fromJson(frame.toUtf8()).object();
            const QJsonObject known = recordedFrame(object["type"_L1].toString(), object["status"_L1].toString());
            if (!known.isEmpty())
                QCOMPARE(object.keys(), known.keys());
        }
    }

    void createdAndCancelledBuildsSendNothing()
    {
        const auto socket = open("/api/builds/events");
        QTRY_COMPARE(m_server->events().clientCount(), 1);
        QSignalSpy frames(socket.get(), &QWebSocket::textMessageReceived);
        const quint32 ordinal = m_server->live()->create();
        m_server->live()->cancel(ordinal);
        const quint32 other = m_server->live()->create();
        m_server->live()->remove(other);
        QSignalSpy pongs(socket.get(), &QWebSocket::pong);
        socket->ping("done");
        QTRY_COMPARE(pongs.count(), 1);
        QCOMPARE(frames.count(), 0);
    }

    void attemptEventsReachAnotherTenantStartedDoesNot()
    {
        DemoClient other(m_address.port);
        other.signIn(u"zoe.lindqvist@harbourline.example"_s, m_address.password);
        other.tenant = m_server->world().secondTenant().id.toByteArray(QUuid::WithoutBraces);
        const auto socket = open("/api/builds/events", false, other.token, other.tenant);
        QTRY_COMPARE(m_server->events().clientCount(), 1);
        QSignalSpy frames(socket.get(), &QWebSocket::textMessageReceived);
        runUntilOver(m_server->live()->create());
        QTRY_VERIFY(!frames.isEmpty() && frames.constLast().constFirst().toString().contains("execution_id"_L1));
        for (const QList<QVariant> &arguments : frames) {
            QVERIFY(!arguments.constFirst().toString().contains("build.started"_L1));
            QVERIFY(!arguments.constFirst().toString().contains("project_id"_L1));
        }
    }

    void aSocketGoesOnAfterItsTokenEnded()
    {
        const auto socket = open("/api/builds/events");
        QTRY_COMPARE(m_server->events().clientCount(), 1);
        m_clock.time += std::chrono::hours(1);
        QCOMPARE(m_client->fetch("/api/v1/builds").status, 401);
        QSignalSpy frames(socket.get(), &QWebSocket::textMessageReceived);
        runUntilOver(m_server->live()->create());
        QTRY_VERIFY(!frames.isEmpty());
    }

    void pingsComeAndAClientThatStaysSilentIsCut()
    {
        // A raw client that shakes hands and then never answers a ping.
        m_client->socket().write("GET /api/builds/events HTTP/1.1\r\nHost: x\r\n" + upgradeHeaders.join("\r\n") + "\r\n"
                                 + m_client->credentials().join("\r\n") + "\r\n\r\n");
        QByteArray bytes;
        QTRY_VERIFY((bytes += m_client->socket().readAll()).contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
        QTRY_VERIFY((bytes += m_client->socket().readAll()).endsWith("\x89\x00"_ba)); // an empty ping
        QTRY_COMPARE(m_client->socket().state(), QAbstractSocket::UnconnectedState);
        QVERIFY(!(bytes + m_client->socket().readAll()).contains('\x88')); // without a close frame
        QCOMPARE(m_server->events().clientCount(), 0);
    }

    void anAnsweringClientStaysConnected()
    {
        const auto socket = open("/api/builds/events");
        QSignalSpy gone(socket.get(), &QWebSocket::disconnected);
        QVERIFY(!gone.wait(800));
        QCOMPARE(m_server->events().clientCount(), 1);
    }

    void aNewBuildIsAtTheHeadOfTheListAndInTheAudit()
    {
        const int before = m_client->object("/api/v1/builds")["total_count"_L1].toInt();
        const quint32 ordinal = m_server->live()->create();
        const QByteArray id = m_server->world().buildId(ordinal).toByteArray(QUuid::WithoutBraces);
        const QJsonObject page = m_client->object("/api/v1/builds");
        QCOMPARE(page["total_count"_L1].toInt(), before + 1);
        QCOMPARE(page["builds"_L1][0]["id"_L1].toString().toLatin1(), id);
        QCOMPARE(page["builds"_L1][0]["status"_L1].toString(), u"pending"_s);
        if (m_server->world().build(ordinal).starter != automatic)
            QVERIFY(m_client->fetch("/api/v1/audit-events?event_type=build_create&limit=3").body.contains(id));
    }

    void aRetryTurnsAFailedBuildBackIntoRunning()
    {
        World &world = m_server->world();
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            if (world.build(ordinal).status != StatusWord::Failed || world.build(ordinal).attempts == 0)
                continue;
            const int attempts = world.build(ordinal).attempts;
            m_server->live()->retry(ordinal);
            const QByteArray path = "/api/v1/builds/" + world.buildId(ordinal).toByteArray(QUuid::WithoutBraces);
            const QJsonObject build = m_client->object(path);
            QCOMPARE(build["status"_L1].toString(), u"running"_s);
            QVERIFY(!build.contains("completed_at"_L1));
            QVERIFY(!build.contains("error_message"_L1));
            QCOMPARE(m_client->object(path + "/executions")["total"_L1].toInt(), attempts + 1);
            const QJsonObject newest = m_client->object("/api/v1/audit-events?limit=1")["events"_L1][0].toObject();
            QCOMPARE(newest["action"_L1].toString(), u"retry"_s);
            runUntilOver(ordinal);
            return;
        }
        QFAIL("no failed build");
    }

    void aDeletedBuildIsGoneAndItsAuditEventLooksLikeACancel()
    {
        World &world = m_server->world();
        const quint32 ordinal = world.buildsOfTenant(world.tenant().id).front();
        const QByteArray path = "/api/v1/builds/" + world.buildId(ordinal).toByteArray(QUuid::WithoutBraces);
        const int before = m_client->object("/api/v1/builds")["total_count"_L1].toInt();
        m_server->live()->remove(ordinal);
        QCOMPARE(m_client->object("/api/v1/builds")["total_count"_L1].toInt(), before - 1);
        QCOMPARE(m_client->fetch(path).status, 500);
        QCOMPARE(m_client->fetch(path + "/status").status, 404);
        const QJsonObject event = m_client->object("/api/v1/audit-events?limit=1")["events"_L1][0].toObject();
        QCOMPARE(event["event_type"_L1].toString(), u"build_cancel"_s);
        QCOMPARE(event["action"_L1].toString(), u"delete"_s);
    }

    void unfinishedBuildsOfThePastEndToo()
    {
        World &world = m_server->world();
        const auto moving = [&world] {
            int count = 0;
            for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
                const StatusWord status = world.build(ordinal).status;
                count += status == StatusWord::Running || status == StatusWord::Queued || status == StatusWord::Pending;
            }
            return count;
        };
        QVERIFY(moving() > 3);
        for (int minute = 0; minute < 60 && moving() > 0; ++minute) {
            m_clock.time += Seconds(60);
            m_server->live()->step();
        }
        QCOMPARE(moving(), 0);
    }

    void buildsComeAtTheRateAskedFor()
    {
        Options options = smallOptions(100);
        options.liveBuildsPerMinute = 6;
        start(options);
        const size_t before = m_server->world().buildCount();
        m_clock.time += std::chrono::minutes(10);
        m_server->live()->step();
        QCOMPARE(m_server->world().buildCount() - before, size_t(60));
        m_clock.time += std::chrono::hours(9); // a night asleep
        m_server->live()->step();
        QCOMPARE(m_server->world().buildCount() - before, size_t(160));
    }

private:
    void start(const Options &options)
    {
        m_client.reset();
        m_server = std::make_unique<DemoServer>(options, &m_clock);
        const Result<ServerAddress> address = m_server->listen(0);
        QVERIFY(address.ok());
        m_address = *address;
        m_client = std::make_unique<DemoClient>(m_address.port);
        m_client->signIn(m_address.email, m_address.password);
    }

    void runUntilOver(quint32 ordinal)
    {
        for (int seconds = 0; seconds < 600 && !m_server->world().build(ordinal).isOver(); ++seconds) {
            m_clock.time += Seconds(1);
            m_server->live()->step();
        }
        QVERIFY(m_server->world().build(ordinal).isOver());
    }

    std::unique_ptr<QWebSocket> open(const QByteArray &path, bool inQuery = false, QByteArray token = {},
                                     QByteArray tenant = {})
    {
        token = token.isEmpty() ? m_client->token : token;
        tenant = tenant.isEmpty() ? m_client->tenant : tenant;
        QUrl url = m_address.url;
        url.setScheme(u"ws"_s);
        url.setPath(QString::fromLatin1(path));
        QNetworkRequest request;
        if (inQuery) {
            url.setQuery(QString::fromLatin1("token=" + token + "&tenant_id=" + tenant));
        } else {
            request.setRawHeader("Authorization", "Bearer " + token);
            request.setRawHeader("X-Tenant-ID", tenant);
        }
        request.setUrl(url);
        auto socket = std::make_unique<QWebSocket>();
        QSignalSpy connected(socket.get(), &QWebSocket::connected);
        socket->open(request);
        if (!connected.wait())
            qWarning("no connection: %s", qPrintable(socket->errorString()));
        return socket;
    }

    FixedClock m_clock;
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
    ServerAddress m_address;
};

QTEST_GUILESS_MAIN(LiveTest)
#include "tst_live.moc"
