// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/server/session_fixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

class SignInTest : public QObject
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
};

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_sign_in.moc"
