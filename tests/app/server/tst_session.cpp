// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/server/session_fixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void refreshesOnceForTenParallelRefusals()
    {
        Fixture f;
        QVERIFY(f.signIn());
        f.server.valid = 7; // the token of the session is not accepted any more
        const Endpoints endpoints(f.session, tenant);
        const QSignalSpy over(&f.session, &Session::ended);
        std::vector<Pending<Result<Page<Project>>>> calls;
        for (int i = 0; i < 10; ++i)
            calls.push_back(pending(endpoints.projects(20, i)));
        for (const auto &call : calls) {
            QTRY_VERIFY(call.done());
            QVERIFY(bool(*call));
        }
        QCOMPARE(f.server.refreshes, 1);
        QCOMPARE(f.server.http.count("/api/v1/projects"), 20);
        QCOMPARE(over.size(), 0);
    }

    void refreshesBeforeTheTokenEnds()
    {
        Fixture f;
        QVERIFY(f.signIn());
        const QSignalSpy kept(&f.session, &Session::refreshTokenChanged);
        const Endpoints endpoints(f.session, tenant);
        f.clock.advance(Seconds(719));
        QVERIFY(await(endpoints.projects(20, 0)));
        QCOMPARE(f.server.refreshes, 0);
        f.clock.advance(Seconds(1)); // 80 % of 900 s
        const auto first = pending(endpoints.projects(20, 0));
        const auto second = pending(endpoints.projects(20, 0));
        QTRY_VERIFY(first.done() && second.done());
        QVERIFY(bool(*first) && bool(*second));
        QCOMPARE(f.server.refreshes, 1);
        QCOMPARE(f.server.http.count("/api/v1/projects"), 3); // none was refused
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0][0].toByteArray(), QByteArray("refresh-2"));
        QCOMPARE(f.server.http.requests().last().headers.value("authorization"), QByteArray("Bearer access-2"));
    }

    void refreshesByItselfWhileNobodyAsks()
    {
        TokenServer server;
        server.ttl = 1;
        SystemClock clock;
        Transport transport(server.http.origin());
        Session session(transport, clock);
        QVERIFY(await(session.signIn(vera())));
        QTRY_VERIFY_WITH_TIMEOUT(server.refreshes >= 2, 10'000);
    }

    void endsWhenTheRefreshIsRefused()
    {
        Fixture f;
        QVERIFY(f.signIn());
        f.server.valid = 7;
        f.server.refusesRefresh = true;
        const QSignalSpy over(&f.session, &Session::ended);
        const QSignalSpy kept(&f.session, &Session::refreshTokenChanged);
        const Endpoints endpoints(f.session, tenant);
        const auto first = pending(endpoints.projects(20, 0));
        const auto second = pending(endpoints.projects(20, 0));
        QTRY_VERIFY(first.done() && second.done());
        QCOMPARE(first->error().kind, ErrorKind::SessionEnded);
        QCOMPARE(second->error().kind, ErrorKind::SessionEnded);
        QCOMPARE(over.size(), 1);
        QCOMPARE(f.session.state(), Session::State::SignedOut);
        QVERIFY(f.session.accessToken().isEmpty());
        QCOMPARE(kept.size(), 1);
        QVERIFY(kept[0][0].toByteArray().isEmpty());
        QCOMPARE(f.server.refreshes, 1);
        QCOMPARE(await(endpoints.projects(20, 0)).error().kind, ErrorKind::SessionEnded);
        QCOMPARE(f.server.http.count("/api/v1/projects"), 2);
    }

    void endsWhenAFreshTokenIsRefusedToo()
    {
        Fixture f;
        QVERIFY(f.signIn());
        f.server.http.script({text("Unauthorized", 401), json(tokens(5)), text("Unauthorized", 401)});
        const QSignalSpy over(&f.session, &Session::ended);
        QCOMPARE(await(Endpoints(f.session, tenant).projects(20, 0)).error().kind, ErrorKind::SessionEnded);
        QCOMPARE(over.size(), 1);
        QCOMPARE(f.session.state(), Session::State::SignedOut);
    }

    void keepsTheSessionWhileTheNetworkIsAway()
    {
        Fixture f;
        QVERIFY(f.signIn());
        const QSignalSpy over(&f.session, &Session::ended);
        f.server.http.close();
        f.server.http.closeConnections();
        f.clock.advance(Seconds(2000));
        const Endpoints endpoints(f.session, tenant);
        QCOMPARE(await(endpoints.projects(20, 0)).error().kind, ErrorKind::NotReached);
        QCOMPARE(over.size(), 0);
        QCOMPARE(f.session.state(), Session::State::Active);
    }

    void usesTheOldTokenWhenARefreshFindsNoServer()
    {
        Fixture f;
        QVERIFY(f.signIn());
        f.clock.advance(Seconds(800));
        f.server.http.script({text("unavailable", 503)}); // of the refresh, which is a POST and not repeated
        QVERIFY(await(Endpoints(f.session, tenant).projects(20, 0)));
        QCOMPARE(f.server.http.requests().last().headers.value("authorization"), QByteArray("Bearer access-1"));
        // Not asked again with every call.
        QVERIFY(await(Endpoints(f.session, tenant).projects(20, 0)));
        QCOMPARE(f.server.http.count("/api/v1/auth/refresh"), 1);
        f.clock.advance(Seconds(31));
        QVERIFY(await(Endpoints(f.session, tenant).projects(20, 0)));
        QCOMPARE(f.server.http.count("/api/v1/auth/refresh"), 2);
    }

    void goesOnWithAKeptToken()
    {
        Fixture f;
        const Result<SignedIn> person = await(f.session.resume("refresh-kept"));
        QVERIFY(person);
        QCOMPARE(person->firstName, u"Vera"_s);
        QCOMPARE(f.session.state(), Session::State::Active);
        const QJsonObject body = QJsonDocument::fromJson(f.server.http.requests().last().body).object();
        QCOMPARE(body["refresh_token"_L1].toString(), u"refresh-kept"_s);
    }

    void tellsThatAKeptTokenIsNoLongerGood()
    {
        Fixture f;
        f.server.refusesRefresh = true;
        const QSignalSpy kept(&f.session, &Session::refreshTokenChanged);
        const QSignalSpy over(&f.session, &Session::ended);
        QCOMPARE(await(f.session.resume("refresh-kept")).error().kind, ErrorKind::SessionEnded);
        QCOMPARE(kept.size(), 1);
        QVERIFY(kept[0][0].toByteArray().isEmpty());
        QCOMPARE(over.size(), 0); // it never began
    }

    void keepsAKeptTokenWhenTheServerIsAway()
    {
        Fixture f;
        f.server.http.close();
        const QSignalSpy kept(&f.session, &Session::refreshTokenChanged);
        QCOMPARE(await(f.session.resume("refresh-kept")).error().kind, ErrorKind::NotReached);
        QCOMPARE(kept.size(), 0);
    }

    void wipesItsTokensBeforeItTellsTheServer()
    {
        Fixture f;
        QVERIFY(f.signIn());
        const QSignalSpy kept(&f.session, &Session::refreshTokenChanged);
        const QSignalSpy over(&f.session, &Session::ended);
        f.session.signOut();
        QVERIFY(f.session.accessToken().isEmpty());
        QCOMPARE(f.session.state(), Session::State::SignedOut);
        QCOMPARE(kept.size(), 1);
        QVERIFY(kept[0][0].toByteArray().isEmpty());
        QTRY_COMPARE(f.server.http.count("/api/v1/auth/logout"), 1);
        QCOMPARE(f.server.http.requests().last().headers.value("authorization"), QByteArray("Bearer access-1"));
        QCOMPARE(over.size(), 0);
        QCOMPARE(await(Endpoints(f.session, tenant).projects(20, 0)).error().kind, ErrorKind::SessionEnded);
    }

    void dropsARefreshThatComesAfterTheSignOut()
    {
        Fixture f;
        QVERIFY(f.signIn());
        f.server.valid = 7;
        f.server.refreshTakesMs = 500; // longer than QTRY_COMPARE looks away
        const auto call = pending(Endpoints(f.session, tenant).projects(20, 0));
        QTRY_COMPARE(f.server.refreshes, 1);
        f.session.signOut();
        QTRY_VERIFY(call.done());
        QCOMPARE(call->error().kind, ErrorKind::SessionEnded);
        QVERIFY(f.session.accessToken().isEmpty());
        QCOMPARE(f.session.state(), Session::State::SignedOut);
    }

    void endsItsCallsWhenDestroyed()
    {
        TokenServer server;
        FixedClock clock;
        Transport transport(server.http.origin());
        auto session = std::make_unique<Session>(transport, clock);
        QVERIFY(await(session->signIn(vera())));
        server.valid = 7;
        CannedAnswer hang;
        hang.fault = Fault::Hang;
        server.http.script({text("Unauthorized", 401), hang});
        const auto call = pending(Endpoints(*session, tenant).projects(20, 0));
        QTRY_COMPARE(server.http.requests().size(), 3); // login, call, refresh that hangs
        session.reset();
        QTRY_VERIFY(call.done());
        QCOMPARE(call->error().kind, ErrorKind::Cancelled);
    }

    void overwritesWhatItWipes()
    {
        QByteArray secret = QByteArray("not-a-real-secret").repeated(4);
        const QByteArray copy = secret;
        const char *place = copy.constData();
        wipe(secret);
        QVERIFY(secret.isEmpty());
        QCOMPARE(QByteArray(place, copy.size()), QByteArray(copy.size(), '\0')); // the shared copy too
        QString text = u"not-a-real-secret"_s.repeated(4);
        const QString other = text;
        wipe(text);
        QVERIFY(text.isEmpty());
        QCOMPARE(other, QString(other.size(), QChar(0)));
        QByteArray literal = QByteArrayLiteral("literal"); // lies in read-only memory: must not be written
        wipe(literal);
        QVERIFY(literal.isEmpty());
        Tokens tokens;
        tokens.set("a-access", "b-refresh");
        QVERIFY(tokens.access().constData() != tokens.access().constData());
        tokens.wipe();
        QVERIFY(tokens.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
