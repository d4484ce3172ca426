// SPDX-License-Identifier: GPL-3.0-or-later
// Every recorded refusal becomes the right error.
#include "tests/app/server/recorded_answer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

namespace {

QString kindName(const QString &name)
{
    const std::optional<Error> error = errorOf(recorded(name).answer);
    return error ? QString::number(int(error->kind)) : u"no error"_s;
}

} // namespace

class AnswerErrorTest : public QObject
{
    Q_OBJECT

private slots:
    // An answer with a status of 400 or more always becomes an error, whatever call it belongs to.
    void makesAnErrorOfEveryRecordedRefusal()
    {
        int refusals = 0;
        for (const QString &name : recordingsOf({})) {
            if (name.startsWith("sockets/"_L1))
                continue;
            const Recorded recording = recorded(name);
            if (recording.answer.status < 400)
                continue;
            ++refusals;
            QVERIFY2(errorOf(recording.answer), qPrintable(name));
        }
        QVERIFY(refusals > 100);
    }

    void tellsErrorsApart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const char *name, ErrorKind kind) {
            QTest::newRow(name) << QString::fromLatin1(name) << kind;
        };
        row("errors/listProjects-no-token", ErrorKind::SessionEnded);
        row("errors/listProjects-expired-token", ErrorKind::SessionEnded);
        row("errors/getProfile-name-became-null", ErrorKind::SessionEnded);
        row("errors/listProjects-password-change-wanted", ErrorKind::PasswordChangeRequired);
        row("errors/listProjects-no-tenant-header", ErrorKind::BadRequest);
        row("errors/listProjects-malformed-tenant", ErrorKind::BadRequest);
        row("errors/listProjects-nil-tenant", ErrorKind::BadRequest);
        row("errors/listProjects-foreign-tenant-custom-role", ErrorKind::TenantRefused);
        row("errors/listProjects-no-tenant-account", ErrorKind::TenantRefused);
        row("audit/listAuditEvents-tenant_id-foreign", ErrorKind::TenantRefused);
        row("people/listUsers-tenantId-foreign", ErrorKind::TenantRefused);
        row("errors/listAuditEvents-no-permission", ErrorKind::Forbidden);
        row("errors/listProjects-invalid-permission", ErrorKind::NotSeeded);
        row("errors/listProjects-set-up-required-administrator", ErrorKind::SetupRequired);
        row("errors/markNotificationRead-maintenance", ErrorKind::Maintenance);
        row("errors/unknownRoute-404-route", ErrorKind::NotImageFactory);
        row("errors/strippedApi-404-stripped-api", ErrorKind::NotImageFactory);
        row("errors/trailing-trailing-slash", ErrorKind::NotImageFactory);
        row("errors/authMe-broken", ErrorKind::NotFound);
        row("errors/wrongMethod-405", ErrorKind::BadRequest);
        row("builds/getBuild-unknown-id", ErrorKind::NotFound);
        row("builds/getBuild-bad-id", ErrorKind::BadRequest);
        row("builds/getBuildStatus-unknown-id", ErrorKind::NotFound);
        row("builds/listBuilds-error-tenant-not-mine", ErrorKind::TenantRefused);
        row("builds/getBuildLogs-error-null-message", ErrorKind::ServerProblem);
        row("builds/getBuildLogs-error-source", ErrorKind::BadRequest);
        row("builds/getBuildTrace-error-null-message", ErrorKind::ServerProblem);
        row("projects/getProject-unknown", ErrorKind::NotFound);
        row("projects/getProject-deleted", ErrorKind::NotFound);
        row("projects/listProjects-null-description", ErrorKind::ServerProblem);
        row("people/getUser-unknown", ErrorKind::NotFound);
        row("people/getTenant-unknown", ErrorKind::NotFound);
        row("auth/login-wrong-password", ErrorKind::BadCredentials);
        row("auth/login-unknown-account", ErrorKind::BadCredentials);
        row("auth/login-fifth-failure", ErrorKind::BadCredentials);
        row("auth/login-locked-good-password", ErrorKind::AccountDisabled);
        row("auth/login-pending", ErrorKind::AccountDisabled);
        row("auth/login-suspended", ErrorKind::AccountDisabled);
        row("auth/login-ldap-not-configured", ErrorKind::DirectoryRefused);
        row("auth/login-null-name", ErrorKind::ServerProblem);
        row("auth/login-bad-email", ErrorKind::BadRequest);
        row("auth/login-bad-json", ErrorKind::BadRequest);
        row("auth/refreshSession-expired", ErrorKind::SessionEnded);
        row("auth/refreshSession-of-suspended-account", ErrorKind::SessionEnded);
        row("auth/refreshSession-missing", ErrorKind::BadRequest);
        row("auth/changePassword-wrong-current", ErrorKind::BadCredentials);
        row("auth/changePassword-too-short", ErrorKind::BadRequest);
    }

    void tellsErrorsApart()
    {
        QFETCH(QString, name);
        QFETCH(ErrorKind, kind);
        QCOMPARE(kindName(name), QString::number(int(kind)));
    }

    void readsTheFiveShapesOfErrors()
    {
        const auto message = [](const char *body) { return errorTextOf(body).message; };
        QCOMPARE(message("Forbidden\n"), u"Forbidden"_s);
        QCOMPARE(message(R"({"error":"Build not found"})"), u"Build not found"_s);
        QCOMPARE(message(R"({"code":"NOT_FOUND","message":"no such"})"), u"no such"_s);
        QCOMPARE(message(R"({"error":{"code":"not_found","message":"import request not found","details":null}})"),
                 u"import request not found"_s);
        QCOMPARE(errorTextOf(R"({"error":{"code":"not_found","message":"x"}})").code, u"not_found"_s);
        QCOMPARE(message(R"({"success":false,"message":"trigger"})"), u"trigger"_s);
        QCOMPARE(message(""), QString());
        QCOMPARE(message("{ cut"), QString());
        QCOMPARE(message("<html>Bad gateway</html>"), QString());
    }

    // JSON is JSON whatever Content-Type says, and a web page is none whatever it says.
    void decidesByContent()
    {
        Answer answer;
        answer.status = 403;
        answer.contentType = "text/plain; charset=utf-8";
        answer.body = R"({"error":"Invalid permission: role:read"})";
        QCOMPARE(errorOf(answer)->kind, ErrorKind::NotSeeded);
        answer.status = 200;
        answer.contentType = "application/json";
        answer.body = "\n <!DOCTYPE html><html></html>";
        QCOMPARE(errorOf(answer)->kind, ErrorKind::NotImageFactory);
        answer.body = "healthy\n";
        QCOMPARE(errorOf(answer)->kind, ErrorKind::UnexpectedAnswer);
        answer.body = "";
        QCOMPARE(errorOf(answer)->kind, ErrorKind::UnexpectedAnswer);
        answer.status = 500;
        QCOMPARE(errorOf(answer)->kind, ErrorKind::ServerProblem);
        answer.status = 502;
        answer.body = "<html>Bad gateway</html>";
        QCOMPARE(errorOf(answer)->kind, ErrorKind::ServerProblem);
        answer.status = 503;
        QCOMPARE(errorOf(answer)->kind, ErrorKind::ServerProblem);
        answer.body = "\xEF\xBB\xBF{\"a\":1}";
        answer.status = 200;
        QVERIFY(!errorOf(answer));
    }

    // Only the call in whose handler the mapping is wrong: elsewhere the same text is a real problem.
    void takesA500ForNotFoundOnlyWhereTheServerMeansIt()
    {
        Answer answer;
        answer.status = 500;
        answer.body = R"({"error":"Failed to get build"})";
        answer.operation = "getBuild"_L1;
        QCOMPARE(errorOf(answer)->kind, ErrorKind::NotFound);
        answer.operation = "getBuildTrace"_L1;
        QCOMPARE(errorOf(answer)->kind, ErrorKind::ServerProblem);
    }
};

QTEST_GUILESS_MAIN(AnswerErrorTest)
#include "tst_answer_error.moc"
