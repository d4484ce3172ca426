// SPDX-License-Identifier: GPL-3.0-or-later
// The relay: forced faults, delays, idle connections, order of answers.
#include "app/demo/world.h"
#include "tests/app/demo/demo_client.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::demo;

class RelayTest : public QObject
{
    Q_OBJECT

private slots:
    void aFaultHitsEveryKthRequest_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addRow("503") << u"503:3"_s << 503 << "Service Unavailable\n"_ba;
        QTest::addRow("429") << u"429:3"_s << 429 << "Too Many Requests\n"_ba;
        QTest::addRow("401") << u"401:3"_s << 401 << "Unauthorized\n"_ba;
        QTest::addRow("403") << u"403:3"_s << 403 << "Forbidden\n"_ba;
    }

    void aFaultHitsEveryKthRequest()
    {
        QFETCH(QString, fault);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        startWith({fault});
        // Signing in makes two calls; the first one needs no token, so 401 and 403 do not count it.
        int counted = status == 401 || status == 403 ? 1 : 2;
        for (int call = 0; call < 12; ++call) {
            const Reply reply = m_client->fetch("/api/v1/builds?limit=1");
            const bool hit = ++counted % 3 == 0;
            QCOMPARE(reply.status, hit ? status : 200);
            if (hit)
                QCOMPARE(reply.body, body);
            QCOMPARE(reply.header("retry-after"), hit && status == 429 ? "1"_ba : QByteArray());
        }
    }

    void aFaultForAllHitsEverything()
    {
        startWith({});
        const QByteArrayList credentials = m_client->credentials();
        startWith({u"503:all"_s});
        for (int call = 0; call < 5; ++call)
            QCOMPARE(m_client->send("GET", "/api/v1/builds", {}, credentials).status, 503);
        QCOMPARE(m_client->send("GET", "/elsewhere").status, 404); // no API request
    }

    void forced401SparesTheSignIn()
    {
        startWith({u"401:all"_s});
        QVERIFY(!m_client->token.isEmpty());
        QCOMPARE(m_client->fetch("/api/v1/builds").status, 401);
    }

    void hangNeverAnswersAndKeepsTheConnection()
    {
        startWith({u"hang:3"_s}, 300);
        const Reply reply = m_client->fetch("/api/v1/builds"); // the third call
        QCOMPARE(reply.status, 0);
        QVERIFY(!reply.closed);
        QCOMPARE(m_client->socket().state(), QAbstractSocket::ConnectedState);
        m_client->reconnect();
        QCOMPARE(m_client->fetch("/api/v1/builds").status, 200);
    }

    void cutEndsInTheMiddleOfTheBody()
    {
        startWith({u"cut:3"_s});
        QSignalSpy errors(&m_client->socket(), &QTcpSocket::errorOccurred);
        const Reply reply = m_client->fetch("/api/v1/builds?limit=50");
        QCOMPARE(reply.status, 0);
        QVERIFY(reply.closed);
        QCOMPARE(errors.count(), 1);
        m_client->reconnect();
        QCOMPARE(m_client->fetch("/api/v1/builds?limit=50").status, 200);
    }

    void wrongLengthPromisesMoreThanItSends()
    {
        startWith({u"length:3"_s});
        const Reply reply = m_client->fetch("/api/v1/builds?limit=1");
        QVERIFY(reply.closed);
        QCOMPARE(reply.status, 0);
    }

    void severalFaultsKeepTheirOwnCount()
    {
        startWith({u"503:4"_s, u"429:5"_s});
        QList<int> seen;
        for (int call = 0; call < 8; ++call)
            seen << m_client->fetch("/api/v1/builds?limit=1").status;
        QCOMPARE(seen, (QList<int>{200, 503, 429, 200, 200, 503, 200, 429}));
    }

    void latencyDelaysEveryAnswer()
    {
        Options options = smallOptions(60);
        options.latencyMs = 60;
        start(options);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_client->fetch("/api/v1/builds?limit=1").status, 200);
        QVERIFY(timer.elapsed() >= 60);
    }

    void idleConnectionsAreClosed()
    {
        Options options = smallOptions(60);
        options.idleClose = Milliseconds(200);
        start(options);
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE(m_client->socket().state(), QAbstractSocket::UnconnectedState);
        QVERIFY(timer.elapsed() >= 150);
        m_client->reconnect();
        QCOMPARE(m_client->fetch("/api/v1/builds").status, 200);
    }

    void answersKeepTheOrderOfPipelinedRequests()
    {
        startWith({});
        QByteArray requests;
        for (const int limit : {3, 1, 7}) {
            requests += "GET /api/v1/builds?limit=" + QByteArray::number(limit) + " HTTP/1.1\r\nHost: x\r\n"
                + m_client->credentials().join("\r\n") + "\r\n\r\n";
        }
        m_client->socket().write(requests);
        QByteArray answers;
        QTRY_VERIFY((answers += m_client->socket().readAll()).count("total_count") == 3);
        const qsizetype third = answers.indexOf("\"limit\":3");
        const qsizetype first = answers.indexOf("\"limit\":1,");
        QVERIFY(third > 0 && third < first && first < answers.indexOf("\"limit\":7"));
    }

    void aRequestThatArrivesInPiecesIsAnswered()
    {
        startWith({});
        const QByteArray request = "GET /api/v1/auth/login-options HTTP/1.1\r\nHost: x\r\n\r\n";
        for (const char byte : request) {
            m_client->socket().write(&byte, 1);
            m_client->socket().flush();
        }
        QByteArray answer;
        QTRY_VERIFY((answer += m_client->socket().readAll()).contains("{\"ldap_enabled\":false}\n"));
    }

    void connectionCloseIsHonoured()
    {
        startWith({});
        const Reply reply = m_client->send("GET", "/api/v1/auth/login-options", {}, {"Connection: close"});
        QCOMPARE(reply.status, 200);
        QTRY_COMPARE(m_client->socket().state(), QAbstractSocket::UnconnectedState);
    }

    void manyConnectionsAreServedAtOnce()
    {
        startWith({});
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        const QByteArray request =
            "GET /api/v1/builds?limit=100 HTTP/1.1\r\nHost: x\r\n" + m_client->credentials().join("\r\n") + "\r\n\r\n";
        for (int count = 0; count < 64; ++count) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QHostAddress::LocalHost, m_address.port);
            sockets.back()->write(request);
        }
        for (const auto &socket : sockets) {
            QByteArray answer;
            QTRY_VERIFY((answer += socket->readAll()).endsWith("0\r\n\r\n"));
            QVERIFY(answer.contains("\"limit\":100,\"offset\":0}\n"));
        }
    }

    void theServersClockIsInTheDateHeader()
    {
        startWith({});
        const QByteArray date = m_client->fetch("/api/v1/builds").header("date");
        const QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(date), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        QVERIFY2(time.isValid(), date.constData());
    }

    void faultNamesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("every");
        QTest::addRow("plain") << u"hang"_s << 7;
        QTest::addRow("all") << u"429:all"_s << 1;
        QTest::addRow("share") << u"cut:12"_s << 12;
        QTest::addRow("unknown") << u"slow"_s << 0;
        QTest::addRow("zero") << u"cut:0"_s << 0;
        QTest::addRow("word") << u"cut:some"_s << 0;
        QTest::addRow("empty") << QString() << 0;
    }

    void faultNamesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(int, every);
        const std::optional<Fault> fault = Fault::parse(text);
        QCOMPARE(fault.has_value(), every != 0);
        if (fault)
            QCOMPARE(fault->every, every);
    }

private:
    void startWith(const QStringList &faults, int patienceMs = 10000)
    {
        Options options = smallOptions(60);
        for (const QString &fault : faults)
            options.faults.push_back(*Fault::parse(fault));
        start(options, patienceMs);
    }
    void start(const Options &options, int patienceMs = 10000)
    {
        m_client.reset();
        m_server = std::make_unique<DemoServer>(options);
        const Result<ServerAddress> address = m_server->listen(0);
        QVERIFY(address.ok());
        m_address = *address;
        m_client = std::make_unique<DemoClient>(m_address.port, patienceMs);
        m_client->signIn(m_address.email, m_address.password);
    }

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
    ServerAddress m_address;
};

QTEST_GUILESS_MAIN(RelayTest)
#include "tst_relay.moc"
