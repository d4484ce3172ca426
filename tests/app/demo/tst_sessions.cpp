// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, staying signed in, and the order of the checks.
#include "app/demo/world.h"
#include "tests/app/demo/demo_client.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

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

QByteArray recordedBody(const QString &file)
{
    QFile source(QStringLiteral(FIXTURES "/recorded/auth/") + file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file));
    const QJsonValue body = QJsonDocument::fromJson(source.readAll()).object()["body"_L1];
    return body.isString() ? body.toString().toUtf8() : QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
}

/// Text as it came, JSON without a trace of its order.
QByteArray comparable(const Reply &reply)
{
    return reply.json().isObject() ? reply.json().toJson(QJsonDocument::Compact) : reply.body;
}

} // namespace

class SessionsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { start(smallOptions(60)); }

    void wrongInputAnswersAsRecorded_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto row = [](const char *file, const char *path, const QByteArray &body, int status) {
            QTest::newRow(file) << QByteArray("/api/v1/auth/") + path << body << status;
        };
        row("login-bad-email.json", "login", R"({"email":"viewer","password":"x"})", 400);
        row("login-bad-json.json", "login", R"({"email":)", 400);
        row("login-no-email.json", "login", R"({"password":"x"})", 400);
        row("login-no-password.json", "login", R"({"email":"a@b.example"})", 400);
        row("login-unknown-account.json", "login", R"({"email":"nobody@dev.test","password":"wrong"})", 401);
        row("login-wrong-password.json", "login", R"({"email":"vera.novak@harbourline.example","password":"w"})", 401);
        row("login-upper-case.json", "login", R"({"email":"Vera.novak@harbourline.example","password":"Harbour-2026"})",
            401);
        row("login-spaces.json", "login", R"({"email":" vera.novak@harbourline.example ","password":"Harbour-2026"})",
            401);
        row("login-pending.json", "login", R"({"email":"pavel.orlik@harbourline.example","password":"Harbour-2026"})",
            401);
        row("login-suspended.json", "login", R"({"email":"ines.kolbe@harbourline.example","password":"Harbour-2026"})",
            401);
        row("login-ldap-not-configured.json", "login",
            R"({"email":"vera.novak@harbourline.example","password":"Harbour-2026","use_ldap":true})", 401);
        row("refreshSession-bad-json.json", "refresh", R"("x")", 400);
        row("refreshSession-missing.json", "refresh", "{}", 400);
        row("refreshSession-garbled.json", "refresh", R"({"refresh_token":"a.b.c"})", 401);
        row("logout-no-token.json", "logout", "", 401);
        row("changePassword-no-token.json", "change-password", R"({"current_password":"a","new_password":"bbbbbbbbb"})",
            401);
    }

    void wrongInputAnswersAsRecorded()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const Reply reply = m_client->send("POST", path, body);
        QCOMPARE(reply.status, status);
        QCOMPARE(comparable(reply), recordedBody(QString::fromLatin1(QTest::currentDataTag())));
    }

    void fiveWrongPasswordsLockTheAccount()
    {
        const QString email = person(Cast::DirectRole).email;
        for (int failure = 1; failure <= 5; ++failure)
            QCOMPARE(m_client->signIn(email, u"wrong"_s).object()["message"_L1].toString(), u"invalid credentials"_s);
        const Reply reply = m_client->signIn(email, m_address.password);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.object()["message"_L1].toString(), u"account is disabled"_s);
    }

    void aGoodLoginSetsTheCountBack()
    {
        const QString email = person(Cast::DirectRole).email;
        for (int round = 0; round < 2; ++round) {
            for (int failure = 1; failure <= 4; ++failure)
                m_client->signIn(email, u"wrong"_s);
            QCOMPARE(m_client->signIn(email, m_address.password).status, 200);
        }
    }

    void lockingEndsRunningSessions()
    {
        const QString email = person(Cast::DirectRole).email;
        m_client->signIn(email, m_address.password);
        const QByteArrayList credentials = m_client->credentials();
        for (int failure = 1; failure <= 5; ++failure)
            m_client->signIn(email, u"wrong"_s);
        QCOMPARE(m_client->send("GET", "/api/v1/profile", {}, credentials).status, 401);
    }

    void secondFactorAnswers200WithEmptyTokens()
    {
        const QString email = person(Cast::SecondFactor).email;
        const Reply reply = m_client->signIn(email, m_address.password);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.object()["requires_mfa"_L1].toBool());
        QCOMPARE(reply.object()["access_token"_L1].toString(), QString());
        QCOMPARE(reply.object()["refresh_token"_L1].toString(), QString());
        const QByteArray body =
            "{\"email\":\"" + email.toUtf8() + "\",\"password\":\"Harbour-2026\",\"mfa_token\":\"1\"}";
        const Reply second = m_client->send("POST", "/api/v1/auth/login", body);
        QVERIFY(!second.object()["access_token"_L1].toString().isEmpty());
        QVERIFY(!second.object().contains("requires_mfa"_L1));
    }

    void aForcedPasswordChangeAnswers428UntilItIsDone()
    {
        const Reply reply = m_client->signIn(person(Cast::PasswordChange).email, m_address.password);
        QVERIFY(reply.object()["requires_password_change"_L1].toBool());
        QCOMPARE(m_client->fetch("/api/v1/profile").status, 200);
        QCOMPARE(m_client->fetch("/api/v1/builds").status, 428);
        const Reply refreshed = refresh(m_client->refreshToken);
        QVERIFY(!refreshed.object().contains("requires_password_change"_L1));

        const Reply changed = changePassword(u"Harbour-2026"_s, u"Quay-Side-77"_s);
        QCOMPARE(changed.status, 200);
        QCOMPARE(comparable(changed), recordedBody(u"changePassword.json"_s));
        QCOMPARE(m_client->fetch("/api/v1/builds").status, 200); // the token of before goes on
        QCOMPARE(m_client->signIn(person(Cast::PasswordChange).email, u"Harbour-2026"_s).status, 401);
        QCOMPARE(m_client->signIn(person(Cast::PasswordChange).email, u"Quay-Side-77"_s).status, 200);
    }

    void passwordsAreCheckedAsRecorded()
    {
        m_client->signIn(m_address.email, m_address.password);
        const auto body = [this](const QString &current, const QString &wanted) {
            return comparable(changePassword(current, wanted));
        };
        QCOMPARE(body({}, u"Neues-Passwort-1"_s), recordedBody(u"changePassword-no-current.json"_s));
        QCOMPARE(body(m_address.password, {}), recordedBody(u"changePassword-no-new.json"_s));
        QCOMPARE(body(m_address.password, u"kurz"_s), recordedBody(u"changePassword-too-short.json"_s));
        QCOMPARE(body(u"nope"_s, u"Neues-Passwort-1"_s), recordedBody(u"changePassword-wrong-current.json"_s));
        QCOMPARE(body(m_address.password, QString(73, u'x')), recordedBody(u"changePassword-73-bytes.json"_s));
        QCOMPARE(changePassword(m_address.password, QString(37, u'ä')).status, 500); // 74 bytes
        QCOMPARE(body(m_address.password, m_address.password), recordedBody(u"changePassword-same-password.json"_s));
    }

    void refreshTakesAnAccessTokenAndBearerARefreshToken()
    {
        m_client->signIn(m_address.email, m_address.password);
        const Reply reply = refresh(m_client->token);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.object()["refresh_token"_L1].toString().toLatin1() != m_client->refreshToken);
        m_client->token = m_client->refreshToken;
        QCOMPARE(m_client->fetch("/api/v1/builds").status, 200);
    }

    void tokensEndAfterTheirTime()
    {
        m_client->signIn(m_address.email, m_address.password);
        m_clock.time += Seconds(899);
        QCOMPARE(m_client->fetch("/api/v1/builds").status, 200);
        m_clock.time += Seconds(1);
        QCOMPARE(m_client->fetch("/api/v1/builds").status, 401);
        QCOMPARE(refresh(m_client->token).status, 401);
        QCOMPARE(refresh(m_client->refreshToken).status, 200);
        m_clock.time += Seconds(604800);
        QCOMPARE(refresh(m_client->refreshToken).status, 401);
    }

    void aTokenSurvivesARestartOfTheSameServer()
    {
        m_client->signIn(m_address.email, m_address.password);
        const QByteArrayList credentials = m_client->credentials();
        start(smallOptions(60));
        QCOMPARE(m_client->send("GET", "/api/v1/builds", {}, credentials).status, 200);
    }

    void bearerMustBeWrittenExactly()
    {
        m_client->signIn(m_address.email, m_address.password);
        QCOMPARE(m_client->send("GET", "/api/v1/profile", {}, {"Authorization: bearer " + m_client->token}).status,
                 401);
    }

    void theAccountWithoutATenantMayCallNothing()
    {
        m_client->signIn(u"nina.ferrow@elsewhere.example"_s, m_address.password);
        const QJsonObject profile = m_client->object("/api/v1/profile");
        QCOMPARE(profile["default_landing_route"_L1].toString(), u"/no-access"_s);
        QVERIFY(!profile.contains("roles_by_tenant"_L1));
        m_client->tenant = QByteArray(m_address.tenantId.toString().toLatin1());
        QCOMPARE(m_client->fetch("/api/v1/projects").body, "Forbidden: No access to tenant\n"_ba);
    }

    void theAccountWithTwoTenantsSeesBoth()
    {
        m_client->signIn(person(Cast::TwoTenants).email, m_address.password);
        const QJsonObject profile = m_client->object("/api/v1/profile");
        QVERIFY(profile["has_multi_tenant"_L1].toBool());
        QCOMPARE(profile["tenant_names"_L1].toObject().size(), 2);
        QCOMPARE(profile["groups"_L1].toArray().size(), 2);
        m_client->tenant = m_address.tenantId.toString().toLatin1();
        QCOMPARE(m_client->object("/api/v1/builds")["total_count"_L1].toInt(), 60);
        m_client->tenant = m_server->world().secondTenant().id.toByteArray(QUuid::WithoutBraces);
        QCOMPARE(m_client->object("/api/v1/builds")["total_count"_L1].toInt(), 12);
        QCOMPARE(m_client->object("/api/v1/audit-events")["total"_L1].toInt(), 0);
    }

    void aCustomRoleIsHeldToItsTenant()
    {
        m_client->signIn(person(Cast::CustomRole).email, m_address.password);
        QCOMPARE(m_client->fetch("/api/v1/tenants/" + m_client->tenant).body, "Forbidden\n"_ba);
        m_client->tenant = m_server->world().secondTenant().id.toByteArray(QUuid::WithoutBraces);
        QCOMPARE(m_client->fetch("/api/v1/builds").body, "Forbidden: No access to tenant\n"_ba);
    }

    void theFirstFailedCheckAnswers()
    {
        m_client->signIn(person(Cast::PasswordChange).email, m_address.password);
        const QByteArray bearer = m_client->credentials().constFirst();
        const auto status = [this](const QByteArrayList &headers) {
            return m_client->send("GET", "/api/v1/builds", {}, headers).status;
        };
        QCOMPARE(status({"X-Tenant-ID: abc"}), 401);         // before the tenant
        QCOMPARE(status({bearer, "X-Tenant-ID: abc"}), 428); // before the tenant
        m_client->signIn(person(Cast::CustomRole).email, m_address.password);
        const QByteArray watcher = m_client->credentials().constFirst();
        const auto audit = [&](const QByteArray &tenant) {
            return m_client->send("GET", "/api/v1/audit-events", {}, {watcher, "X-Tenant-ID: " + tenant}).body;
        };
        QCOMPARE(audit("abc"), "Invalid tenant ID format\n"_ba); // before the permission
        QCOMPARE(audit("99999999-9999-4999-8999-999999999999"), "Forbidden: No access to tenant\n"_ba);
        QCOMPARE(audit(m_client->tenant), "Forbidden\n"_ba);
    }

    void anOpenSetUpStopsAdministratorsOnly()
    {
        Options options = smallOptions(60);
        options.setupOpen = true;
        start(options);
        QVERIFY(m_client->signIn(m_address.email, m_address.password).object()["setup_required"_L1].toBool());
        QCOMPARE(m_client->fetch("/api/v1/builds").status, 200);
        m_client->signIn(person(Cast::AdministratorPerson).email, m_address.password);
        const Reply reply = m_client->fetch("/api/v1/builds");
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.body, "Initial system setup is required before accessing this endpoint\n"_ba);
    }

    void maintenanceStopsWritesOnly()
    {
        Options options = smallOptions(60);
        options.maintenance = true;
        start(options);
        m_client->signIn(m_address.email, m_address.password);
        QCOMPARE(m_client->fetch("/api/v1/builds").status, 200);
        const Reply reply = m_client->send("POST", "/api/v1/notifications/read-all", {}, m_client->credentials());
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.body, "Service temporarily read-only for maintenance\n"_ba);
    }

    void aServerThatWasNeverSeededSaysSo()
    {
        Options options = smallOptions(60);
        options.unseeded = true;
        start(options);
        m_client->signIn(m_address.email, m_address.password);
        const Reply reply = m_client->fetch("/api/v1/projects");
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.body, "Invalid permission: projects:read\n"_ba);
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
    }
    const Person &person(Cast row) { return m_server->world().people()[row]; }
    Reply refresh(const QByteArray &token)
    {
        return m_client->send("POST", "/api/v1/auth/refresh", "{\"refresh_token\":\"" + token + "\"}");
    }
    Reply changePassword(const QString &current, const QString &wanted)
    {
        const QJsonObject body{{u"current_password"_s, current}, {u"new_password"_s, wanted}};
        return m_client->send("POST", "/api/v1/auth/change-password", QJsonDocument(body).toJson(),
                              m_client->credentials());
    }

    FixedClock m_clock;
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
    ServerAddress m_address;
};

QTEST_GUILESS_MAIN(SessionsTest)
#include "tst_sessions.moc"
