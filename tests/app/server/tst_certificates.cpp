// SPDX-License-Identifier: GPL-3.0-or-later
// What a server must show before anything is sent to it.
#include "app/server/address_probe.h"
#include "app/server/event_socket.h"
#include "tests/app/server/session_fixture.h"
#include "tests/app/server/transport_calls.h"
#include "tests/support/test_certificates.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QWebSocket>
#include <QWebSocketServer>

namespace viewer::test {

namespace {

QByteArray fingerprint(const QSslConfiguration &server)
{
    return server.localCertificate().digest(QCryptographicHash::Sha256);
}

/// An authority that this computer knows, for as long as this lives.
class KnownAuthority
{
public:
    explicit KnownAuthority(const QSslCertificate &authority)
    {
        QSslConfiguration known = m_before;
        known.addCaCertificate(authority);
        QSslConfiguration::setDefaultConfiguration(known);
    }
    ~KnownAuthority() { QSslConfiguration::setDefaultConfiguration(m_before); }

private:
    QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
};

} // namespace

class CertificatesTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_made;

    static TransportSettings trusting(const QString &origin, const QByteArray &trusted)
    {
        TransportSettings settings = quick();
        settings.trusted[serverKey(QUrl(origin))] = trusted;
        return settings;
    }
    /// One call to a server that shows this; nothing is kept from call to call.
    static Result<Answer> call(FaultServer &server, const TransportSettings &settings,
                               std::optional<RefusedCertificate> *refused = nullptr)
    {
        Transport transport(server.origin(), settings);
        const Result<Answer> answer = await(transport.send(builds(), {}));
        if (refused)
            *refused = transport.refusedCertificate();
        return answer;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QSslSocket::supportsSsl());
        m_made.makeAuthority(u"authority"_s);
    }

    void aCertificateThatIsNotValidIsRefusedWithItsReason_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("names");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("fault");
        QTest::newRow("itself") << u""_s << u"IP:127.0.0.1"_s << 30 << int(CertificateFault::SelfSigned);
        QTest::newRow("authority") << u"authority"_s << u"IP:127.0.0.1"_s << 30 << int(CertificateFault::UnknownIssuer);
        QTest::newRow("expired") << u""_s << u"IP:127.0.0.1"_s << -1 << int(CertificateFault::Expired);
        QTest::newRow("name") << u""_s << u"DNS:other.test"_s << 30 << int(CertificateFault::OtherName);
    }
    void aCertificateThatIsNotValidIsRefusedWithItsReason()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, names);
        QFETCH(int, days);
        QFETCH(int, fault);
        const QSslConfiguration shown = m_made.make(u"refused"_s, {issuer, names, days});
        FaultServer server;
        server.useTls(shown);
        const ProbeReport report = await(examineAddress(server.origin(), quick()));
        QVERIFY(!report.result);
        QCOMPARE(report.result.error().kind, ErrorKind::Certificate);
        QVERIFY(report.certificate);
        QCOMPARE(int(report.certificate->fault), fault);
        QCOMPARE(report.certificate->fingerprint, fingerprint(shown));
        QCOMPARE(report.certificate->madeFor, names.section(u':', 1));
        QVERIFY(report.certificate->validFrom && report.certificate->validUntil);
        QCOMPARE(server.requests().size(), 0);
    }

    void theCertificateThatAPersonTrustsIsAcceptedWhateverIsWrongWithIt()
    {
        const QSslConfiguration shown = m_made.make(u"wrong"_s, {{}, u"DNS:other.test"_s, -1});
        FaultServer server;
        server.useTls(shown);
        QVERIFY(!call(server, quick()));
        const Result<Answer> answer = call(server, trusting(server.origin(), fingerprint(shown)));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(server.requests().size(), 1);
    }

    void anotherCertificateThanTheTrustedOneIsRefused()
    {
        const QSslConfiguration trusted = m_made.make(u"before"_s, {});
        const QSslConfiguration shown = m_made.make(u"after"_s, {});
        FaultServer server;
        server.useTls(shown);
        std::optional<RefusedCertificate> refused;
        const Result<Answer> answer = call(server, trusting(server.origin(), fingerprint(trusted)), &refused);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Certificate);
        QVERIFY(refused);
        QCOMPARE(refused->fault, CertificateFault::Changed);
        QCOMPARE(refused->fingerprint, fingerprint(shown));
        QCOMPARE(server.requests().size(), 0);
    }

    void aChangeDuringTheSessionIsRefused()
    {
        const QSslConfiguration trusted = m_made.make(u"first"_s, {});
        FaultServer server;
        server.useTls(trusted);
        Transport transport(server.origin(), trusting(server.origin(), fingerprint(trusted)));
        QVERIFY(await(transport.send(builds(), {})));
        server.useTls(m_made.make(u"second"_s, {}));
        server.closeConnections();
        QTest::qWait(0);
        const Result<Answer> later = await(transport.send(builds(), {}));
        QVERIFY(!later);
        QCOMPARE(later.error().kind, ErrorKind::Certificate);
        QCOMPARE(server.requests().size(), 1);
    }

    void trustIsForOneServer()
    {
        const QSslConfiguration shown = m_made.make(u"one"_s, {});
        FaultServer server;
        server.useTls(shown);
        QVERIFY(!call(server, trusting(u"https://127.0.0.1:1"_s, fingerprint(shown))));
        QVERIFY(!call(server, trusting(u"https://localhost:%1"_s.arg(server.serverPort()), fingerprint(shown))));
        QCOMPARE(server.requests().size(), 0);
    }

    void aValidChainIsAcceptedAlsoWhenItChanges()
    {
        const KnownAuthority known(m_made.makeAuthority(u"known"_s));
        FaultServer server;
        server.useTls(m_made.make(u"good"_s, {u"known"_s}));
        QVERIFY(call(server, quick()));
        server.useTls(m_made.make(u"better"_s, {u"known"_s}));
        const Result<Answer> answer = call(server, quick());
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(server.requests().size(), 2);
    }

    /// Who trusted one certificate is asked before another one is used, whoever vouches for it.
    void aTrustedCertificateIsNotReplacedByAValidOneUnasked()
    {
        const KnownAuthority known(m_made.makeAuthority(u"known"_s));
        const QSslConfiguration valid = m_made.make(u"valid"_s, {u"known"_s});
        FaultServer server;
        server.useTls(valid);
        std::optional<RefusedCertificate> refused;
        QVERIFY(!call(server, trusting(server.origin(), fingerprint(m_made.make(u"own"_s, {}))), &refused));
        QVERIFY(refused);
        QCOMPARE(refused->fault, CertificateFault::Changed);
        QVERIFY(call(server, trusting(server.origin(), fingerprint(valid))));
    }

    /// A foreign leaf that carries the trusted certificate along is no proof of anything.
    void theTrustedCertificateInSomebodyElsesChainIsNotEnough()
    {
        const QSslConfiguration trusted = m_made.make(u"mine"_s, {});
        QSslConfiguration shown = m_made.make(u"thief"_s, {});
        shown.setLocalCertificateChain({shown.localCertificate(), trusted.localCertificate()});
        FaultServer server;
        server.useTls(shown);
        QVERIFY(!call(server, trusting(server.origin(), fingerprint(trusted))));
        QCOMPARE(server.requests().size(), 0);
    }

    void theSocketOfTheEventsAsksForTheSameCertificate_data()
    {
        QTest::addColumn<bool>("same");
        QTest::newRow("same") << true;
        QTest::newRow("another") << false;
    }
    void theSocketOfTheEventsAsksForTheSameCertificate()
    {
        QFETCH(bool, same);
        const QSslConfiguration trusted = m_made.make(u"events"_s, {});
        TokenServer server;
        server.http.useTls(trusted);
        const FixedClock clock;
        Transport transport(server.http.origin(), trusting(server.http.origin(), fingerprint(trusted)));
        Session session(transport, clock);
        QVERIFY(await(session.signIn(vera())));
        // From here on the same port speaks WebSocket.
        const quint16 port = server.http.serverPort();
        server.http.close();
        server.http.closeConnections();
        QWebSocketServer events(u"test"_s, QWebSocketServer::SecureMode);
        events.setSslConfiguration(same ? trusted : m_made.make(u"impostor"_s, {}));
        QTRY_VERIFY(events.isListening() || events.listen(QHostAddress::LocalHost, port));
        QSignalSpy connections(&events, &QWebSocketServer::newConnection);
        EventSocketSettings settings;
        settings.firstDelay = Milliseconds(20);
        settings.longestDelay = Milliseconds(40);
        EventSocket socket(session, tenant, settings);
        QSignalSpy opened(&socket, &EventSocket::opened);
        socket.start();
        if (same)
            QTRY_COMPARE(opened.count(), 1);
        else
            QTRY_VERIFY(socket.tries() >= 3);
        QCOMPARE(connections.count(), same ? 1 : 0);
        QCOMPARE(opened.count(), same ? 1 : 0);
    }
};

} // namespace viewer::test

QTEST_GUILESS_MAIN(viewer::test::CertificatesTest)
#include "tst_certificates.moc"
