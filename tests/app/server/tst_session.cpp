// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/endpoints.h"
#include "tests/app/server/awaiting.h"
#include "tests/app/server/recorded_answer.h"
#include "tests/support/fault_server.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

namespace {

class FixedClock final : public Clock
{
public:
    Instant now() const override { return m_now; }
    void advance(Seconds by) { m_now += by; }

private:
    Instant m_now = *parseInstant(u"2026-03-12T13:00:00Z");
};

const TenantId tenant = *TenantId::parse(u"a0000000-0000-4000-8000-00000000000a");

QByteArray tokens(int number, int ttl = 900)
{
    return "{\"user\":{\"id\":\"c0a014cb-b4cb-5240-ae00-d5561ba20fd6\",\"email\":\"viewer@dev.test\","
           "\"first_name\":\"Vera\",\"last_name\":\"Zuschauer\"},\"access_token\":\"access-"
        + QByteArray::number(number) + "\",\"refresh_token\":\"refresh-" + QByteArray::number(number)
        + "\",\"access_token_ttl\":" + QByteArray::number(ttl) + ",\"refresh_token_ttl\":604800}";
}

CannedAnswer recording(const QString &name)
{
    const Recorded answer = recorded(name);
    CannedAnswer canned;
    canned.status = answer.answer.status;
    canned.body = answer.answer.body;
    canned.contentType = answer.answer.contentType;
    return canned;
}

/// A server that takes the newest access token only and counts refreshes.
struct TokenServer
{
    FaultServer http;
    int valid = 0; ///< number of the access token that is accepted
    int refreshes = 0;
    bool refusesRefresh = false;
    int ttl = 900;

    TokenServer()
    {
        http.handle([this](const ReceivedRequest &request) { return answer(request); });
    }

    CannedAnswer answer(const ReceivedRequest &request)
    {
        if (request.path() == "/api/v1/auth/login")
            return json(tokens(++valid, ttl));
        if (request.path() == "/api/v1/auth/refresh") {
            ++refreshes;
            if (refusesRefresh)
                return text("Invalid refresh token", 401);
            CannedAnswer fresh = json(tokens(++valid, ttl));
            fresh.delayMs = 20; // so that waiters gather
            return fresh;
        }
        if (request.headers.value("authorization") != "Bearer access-" + QByteArray::number(valid))
            return text("Unauthorized", 401);
        if (request.path() == "/api/v1/auth/logout")
            return json("{\"message\":\"Logged out successfully\"}");
        return json("{\"projects\":[],\"total_count\":0,\"limit\":100,\"offset\":0}");
    }
};

Credentials vera()
{
    return {u"viewer@dev.test"_s, u"not-a-real-password"_s, {}, false};
}

/// A server, its transport and a session, torn down in the right order.
struct Fixture
{
    TokenServer server;
    FixedClock clock;
    Transport transport;
    Session session;

    Fixture()
        : transport(server.http.origin(), quick())
        , session(transport, clock)
    {
    }
    static TransportSettings quick()
    {
        TransportSettings settings;
        settings.firstDelay = Milliseconds(1);
        settings.longestDelay = Milliseconds(2);
        return settings;
    }
    Result<SignedIn> signIn(Credentials credentials = vera()) { return await(session.signIn(credentials)); }
};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void signsInAndSendsItsToken()
    {
        Fixture f;
        const QSignalSpy kept(&f.session, &Session::refreshTokenChanged);
        const Result<SignedIn> person = f.signIn();
        QVERIFY(person);
        QCOMPARE(person->email, u"viewer@dev.test"_s);
        QCOMPARE(person->firstName, u"Vera"_s);
        QCOMPARE(f.session.state(), Session::State::Active);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0][0].toByteArray(), QByteArray("refresh-1"));
        const QJsonObject body = QJsonDocument::fromJson(f.server.http.requests().first().body).object();
        QCOMPARE(body, (QJsonObject{{"email"_L1, "viewer@dev.test"_L1}, {"password"_L1, "not-a-real-password"_L1}}));
        Endpoints endpoints(f.session, tenant);
        const Result<Page<Project>> page = await(endpoints.projects(500, 0));
        QVERIFY(page);
        const ReceivedRequest received = f.server.http.requests().last();
        QCOMPARE(received.headers.value("authorization"), QByteArray("Bearer access-1"));
        QCOMPARE(received.headers.value("x-tenant-id"), tenant.toString().toLatin1());
        QCOMPARE(received.target, QByteArray("/api/v1/projects?limit=100&offset=0")); // never above the largest limit
    }

    void tellsWhySigningInFailed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const char *name, ErrorKind kind) {
            QTest::newRow(name) << QString::fromLatin1(name) << kind;
        };
        row("auth/login-wrong-password", ErrorKind::BadCredentials);
        row("auth/login-suspended", ErrorKind::AccountDisabled);
        row("auth/login-locked-good-password", ErrorKind::AccountDisabled);
        row("auth/login-ldap-not-configured", ErrorKind::DirectoryRefused);
        row("auth/login-mfa-wanted", ErrorKind::SecondFactorRequired);
        row("auth/login-null-name", ErrorKind::ServerProblem);
        row("auth/login-bad-email", ErrorKind::BadRequest);
        row("errors/unknownRoute-404-route", ErrorKind::NotImageFactory);
    }

    void tellsWhySigningInFailed()
    {
        QFETCH(QString, name);
        QFETCH(ErrorKind, kind);
        Fixture f;
        const QSignalSpy kept(&f.session, &Session::refreshTokenChanged);
        f.server.http.script({recording(name)});
        const Result<SignedIn> person = f.signIn();
        QVERIFY(!person);
        QCOMPARE(int(person.error().kind), int(kind));
        QCOMPARE(f.session.state(), Session::State::SignedOut);
        QVERIFY(f.session.accessToken().isEmpty());
        QCOMPARE(kept.size(), 0);
    }

    void sendsTheSecondFactor()
    {
        Fixture f;
        f.server.http.script({recording(u"auth/login-mfa-wanted"_s), recording(u"auth/login-mfa-any-token"_s)});
        QCOMPARE(f.signIn().error().kind, ErrorKind::SecondFactorRequired);
        Credentials withCode = vera();
        withCode.mfaCode = u"123456"_s;
        const Result<SignedIn> person = f.signIn(withCode);
        QVERIFY(person);
        QCOMPARE(person->email, u"mfa@dev.test"_s);
        const QJsonObject body = QJsonDocument::fromJson(f.server.http.requests().last().body).object();
        QCOMPARE(body["mfa_token"_L1].toString(), u"123456"_s);
    }

    void tellsAWrongSecondFactor()
    {
        Fixture f;
        f.server.http.script({json("{\"code\":\"UNAUTHORIZED\",\"message\":\"invalid MFA token\"}", 401),
                              recording(u"auth/login-mfa-wanted"_s)});
        Credentials withCode = vera();
        withCode.mfaCode = u"1"_s;
        QCOMPARE(f.signIn(withCode).error().kind, ErrorKind::SecondFactorWrong);
        QCOMPARE(f.signIn(withCode).error().kind, ErrorKind::SecondFactorWrong);
    }

    void asksTheDirectoryWhenToldTo()
    {
        Fixture f;
        Credentials credentials = vera();
        credentials.directory = true;
        QVERIFY(f.signIn(credentials));
        const QJsonObject body = QJsonDocument::fromJson(f.server.http.requests().last().body).object();
        QCOMPARE(body["use_ldap"_L1].toBool(), true);
    }

    void triesALostRaceOnceMore()
    {
        Fixture f;
        const CannedAnswer lost =
            json("{\"code\":\"UNAUTHORIZED\",\"message\":\"user not found or version conflict\"}", 401);
        f.server.http.script({lost});
        QVERIFY(f.signIn());
        QCOMPARE(f.server.http.requests().size(), 2);
        f.server.http.script({lost, lost});
        QCOMPARE(f.signIn().error().kind, ErrorKind::ServerProblem);
        QCOMPARE(f.server.http.requests().size(), 4);
    }

    void holdsTokensForAForcedPasswordChange()
    {
        Fixture f;
        f.server.http.script({recording(u"auth/login-password-change-wanted"_s)});
        QCOMPARE(f.signIn().error().kind, ErrorKind::PasswordChangeRequired);
        QCOMPARE(f.session.state(), Session::State::PasswordChange);
        f.server.http.script({recording(u"errors/listProjects-password-change-wanted"_s)});
        const Endpoints endpoints(f.session, tenant);
        QCOMPARE(await(endpoints.projects(20, 0)).error().kind, ErrorKind::PasswordChangeRequired);
        f.server.http.script({recording(u"auth/changePassword-wrong-current"_s),
                              recording(u"auth/changePassword-too-short"_s), recording(u"auth/changePassword"_s)});
        QCOMPARE(await(f.session.changePassword(u"a"_s, u"b"_s)).error().kind, ErrorKind::BadCredentials);
        QCOMPARE(await(f.session.changePassword(u"a"_s, u"b"_s)).error().kind, ErrorKind::BadRequest);
        QCOMPARE(f.session.state(), Session::State::PasswordChange);
        QVERIFY(await(f.session.changePassword(u"not-a-real-old"_s, u"not-a-real-new"_s)));
        QCOMPARE(f.session.state(), Session::State::Active);
        const ReceivedRequest sent = f.server.http.requests().last();
        QCOMPARE(sent.headers.value("authorization"), QByteArray("Bearer REDACTED-ACCESS"));
        QCOMPARE(QJsonDocument::fromJson(sent.body).object()["new_password"_L1].toString(), u"not-a-real-new"_s);
    }

    void saysWhenTheServerIsNotSetUp()
    {
        Fixture f;
        f.server.http.script({recording(u"auth/login-set-up-required"_s),
                              recording(u"errors/listProjects-set-up-required-administrator"_s)});
        const Result<SignedIn> person = f.signIn();
        QVERIFY(person);
        QVERIFY(person->setupRequired);
        QCOMPARE(await(Endpoints(f.session, tenant).projects(20, 0)).error().kind, ErrorKind::SetupRequired);
    }

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
        const auto call = pending(Endpoints(f.session, tenant).projects(20, 0));
        QTRY_COMPARE(f.server.refreshes, 1);
        f.session.signOut();
        QTRY_VERIFY(call.done());
        QCOMPARE(call->error().kind, ErrorKind::SessionEnded);
        QVERIFY(f.session.accessToken().isEmpty());
        QCOMPARE(f.session.state(), Session::State::SignedOut);
    }

    void asksARefusedAreaOnlyOnce()
    {
        Fixture f;
        QVERIFY(f.signIn());
        const QSignalSpy areas(&f.session, &Session::areaRefused);
        f.server.http.script({recording(u"errors/listAuditEvents-no-permission"_s)});
        Endpoints endpoints(f.session, tenant);
        QCOMPARE(await(endpoints.auditEvents({})).error().kind, ErrorKind::Forbidden);
        QCOMPARE(await(endpoints.auditEvents({})).error().kind, ErrorKind::Forbidden);
        QCOMPARE(f.server.http.count("/api/v1/audit-events"), 1);
        QCOMPARE(areas.size(), 1);
        QVERIFY(f.session.refused("listAuditEvents"_L1, tenant));
        QVERIFY(!f.session.refused("listAuditEvents"_L1, TenantId()));
        QVERIFY(await(endpoints.projects(20, 0)));
        endpoints.forgetRefusals();
        (void)await(endpoints.auditEvents({}));
        QCOMPARE(f.server.http.count("/api/v1/audit-events"), 2);
    }

    void remembersNoOtherRefusal()
    {
        Fixture f;
        QVERIFY(f.signIn());
        f.server.http.script({recording(u"errors/listProjects-foreign-tenant-custom-role"_s)});
        const Endpoints endpoints(f.session, tenant);
        QCOMPARE(await(endpoints.projects(20, 0)).error().kind, ErrorKind::TenantRefused);
        QVERIFY(await(endpoints.projects(20, 0)));
    }

    void sendsAuditTimesInUtc()
    {
        Fixture f;
        QVERIFY(f.signIn());
        AuditQuery query;
        query.start = parseInstant(u"2026-03-12T15:55:02+02:00");
        query.end = parseInstant(u"2026-03-12T14:00:00Z");
        query.resource = u"a&b=c+d"_s;
        query.limit = 1000;
        query.offset = 50;
        (void)await(Endpoints(f.session, tenant).auditEvents(query));
        QCOMPARE(f.server.http.requests().last().target,
                 QByteArray("/api/v1/audit-events?limit=100&offset=50&start_time=2026-03-12T13:55:02Z"
                            "&end_time=2026-03-12T14:00:00Z&resource=a%26b%3Dc%2Bd"));
    }

    void readsValuesThroughAllEndpoints()
    {
        Fixture f;
        QVERIFY(f.signIn());
        const Endpoints endpoints(f.session, tenant);
        const Endpoints harbour(f.session, *TenantId::parse(u"a1000000-0000-4000-8000-000000000001"));
        const BuildId build = *BuildId::parse(u"a5000000-0000-4000-8000-000000000203");
        const ProjectId project = *ProjectId::parse(u"c0000000-0000-4000-8000-000000000001");
        const UserId user = *UserId::parse(u"699b460a-b45b-5c68-9361-02e4a7504870");
        f.server.http.script({recording(u"auth/getProfile"_s), recording(u"projects/listProjectMembers"_s),
                              recording(u"people/listUsers"_s), recording(u"people/getUser"_s),
                              recording(u"builds/listBuilds-first-page"_s),
                              recording(u"builds/getBuild-kaniko-failed"_s),
                              recording(u"builds/getBuildStatus-kaniko-failed"_s),
                              recording(u"audit/listAuditEvents"_s), recording(u"auth/getLoginOptions"_s)});
        QCOMPARE(await(endpoints.profile())->email, u"viewer@dev.test"_s);
        QCOMPARE(await(endpoints.projectMembers(project, 100, 0))->items.front().toString(),
                 u"c0a014cb-b4cb-5240-ae00-d5561ba20fd6"_s);
        QCOMPARE(f.server.http.requests().last().path(),
                 "/api/v1/projects/" + project.toString().toLatin1() + "/members");
        QVERIFY(await(endpoints.users(100, 0))->items.size() > 10);
        QCOMPARE(await(endpoints.user(user))->firstName, u"Zoë"_s);
        QCOMPARE(await(harbour.builds(100, 0))->items.size(), size_t(20));
        QCOMPARE(await(harbour.build(build))->number, std::optional(203));
        QCOMPARE(await(harbour.buildStatus(build))->state(), BuildState::Failed);
        QCOMPARE(await(endpoints.auditEvents({}))->items.size(), size_t(5));
        QVERIFY(!await(loginOptions(f.transport))->directory);
        QCOMPARE(f.server.refreshes, 0);
    }

    void hasTheClockOfTheServerOnEachPage()
    {
        Fixture f;
        QVERIFY(f.signIn());
        CannedAnswer page = recording(u"audit/listAuditEvents"_s);
        page.headers += qMakePair(QByteArray("Date"), QByteArray("Tue, 24 Nov 2026 03:32:28 GMT"));
        f.server.http.script({page});
        QCOMPARE(await(Endpoints(f.session, tenant).auditEvents({}))->serverTime,
                 parseInstant(u"2026-11-24T03:32:28Z"));
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
