// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/transport.h"
#include "tests/app/server/awaiting.h"
#include "tests/support/fault_server.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

namespace {

const QString someId = u"a5000000-0000-4000-8000-000000000203"_s;

QString filled(QLatin1StringView pattern)
{
    return QString(pattern).replace("{id}"_L1, someId).replace("{token}"_L1, "invite-FAKE_1.2~3%2B4"_L1);
}

struct Never
{
    const char *method;
    const char *path;
};

// Section (k) of the contract, the never-list, with a concrete call for every entry.
constexpr Never nevers[] = {
    {"DELETE", "/projects/ID"},
    {"PUT", "/projects/ID"},
    {"PATCH", "/projects/ID"},
    {"POST", "/projects"},
    {"PUT", "/profile"},
    {"PATCH", "/profile"},
    {"POST", "/builds"},
    {"DELETE", "/builds/ID"},
    {"POST", "/builds/ID/cancel"},
    {"POST", "/builds/ID/retry"},
    {"POST", "/builds/ID/clone"},
    {"PUT", "/users/ID"},
    {"DELETE", "/notifications/ID"},
    {"DELETE", "/notifications"},
    {"POST", "/notifications/delete-bulk"},
    {"DELETE", "/notifications/read"},
    {"GET", "/notifications/ID/read"},
    {"POST", "/images/released-artifacts/ID/consume"},
    {"POST", "/admin/sre/ID/mcp/invoke"},
    {"POST", "/admin/sre/agent/probe"},
    {"GET", "/onboarding/status"},
    {"POST", "/onboarding/start"},
    {"POST", "/webhooks/github/ID"},
    {"POST", "/bootstrap/start"},
    {"GET", "/bootstrap/steps"},
    {"POST", "/bootstrap/status"},
    {"POST", "/auth/ldap/search-users"},
    {"POST", "/projects/ID/repository-branches"},
    {"GET", "/projects/ID/repository-branches"},
    {"GET", "/projects/ID/build-context-suggestions"},
    {"GET", "/system-configs"},
    {"GET", "/system-configs/ID"},
    {"GET", "/admin/ldap"},
    {"GET", "/admin/ldap/config"},
    {"GET", "/admin/external-services"},
    {"GET", "/admin/external-services/ID"},
    {"GET", "/admin/infrastructure/providers"},
    {"GET", "/admin/packer-target-profiles"},
    {"GET", "/admin/sre/incidents"},
    {"GET", "/admin/dispatcher/status"},
    {"GET", "/admin/execution-pipeline/health"},
    {"GET", "/admin/system/logs"},
    {"GET", "/admin/stats"},
    {"GET", "/workflows/ID"},
    {"GET", "/admin/settings/tekton-task-images"},
    {"GET", "/admin/settings/robot-sre"},
    {"GET", "/admin/settings/robot-sre/policy"},
    {"POST", "/admin/tenants/ID/notification-replay/ID"},
    {"GET", "/admin/tenants/ID/notification-replay/ID"},
    {"GET", "/repository-auth"},
    {"GET", "/repository-auth/ID"},
    {"GET", "/projects/ID/repository-auth"},
    {"GET", "/projects/ID/repository-auth/ID"},
    {"GET", "/registry-auth"},
    {"GET", "/registry-auth/ID"},
    {"GET", "/users/ID/activity"},
    {"GET", "/users/ID/login-history"},
    {"GET", "/users/ID/sessions"},
    {"GET", "/admin/users/check-email"},
    {"GET", "/auth/me"},
    {"GET", "/tenants"},
    {"GET", "/tenants/ID/users"},
    {"GET", "/audit-events/ID"},
    {"GET", "/analytics/eta"},
    {"GET", "/analytics/performance"},
    {"GET", "/analytics/health"},
    {"GET", "/builds/ID/logs/stream"},
    {"GET", "/sso/providers"},
    {"GET", "/mfa/status"},
    {"GET", "/slug/acme"},
    {"GET", "/tenants/by-slug/acme"},
    {"GET", "/health"},
    {"GET", "/healthz"},
    {"GET", "/ready"},
    {"GET", "/alive"},
    {"GET", "/projects/ID/builds/ID/triggers"},
    {"GET", "/images/import-requests/ID/logs/stream"},
    {"GET", "/admin/settings/general"},
    {"GET", "/settings/tools"},
    {"GET", "/"},
    {"GET", ""},
    // Sockets are not for this layer.
    {"GET", "/builds/events"},
    {"WS", "/api/builds/events"},
    {"WS", "/api/notifications/events"},
    // Methods and spellings around allowed paths.
    {"HEAD", "/builds"},
    {"OPTIONS", "/builds"},
    {"get", "/builds"},
    {"POST", "/auth/login-options"},
    {"GET", "/auth/login"},
    {"GET", "/builds/"},
    {"GET", "//builds"},
    {"GET", "/builds//ID"},
    {"GET", "/Builds"},
    {"GET", "builds"},
    {"GET", "/builds?limit=1"},
    {"GET", "/builds#x"},
    {"GET", "/builds/ID/"},
    {"GET", "/builds/ID/../../admin/stats"},
    {"GET", "/builds/.."},
    {"GET", "/builds/%2e%2e/admin/stats"},
    {"GET", "/builds/ID%2Flogs"},
    {"GET", "/builds/ID/logs%00"},
    {"GET", "/builds/x"},
    {"GET", "/builds/{ID}"},
    {"GET", "/builds/a50000000000400080000000000002030000"},
    {"GET", "/images/vmx"},
    {"GET", "/invitations/"},
    {"GET", "/invitations/.."},
    {"GET", "/invitations/."},
    {"GET", "/invitations/a/b"},
    {"GET", "/invitations/a%2Fb"},
    {"GET", "/invitations/a%5cb"},
    {"GET", "/invitations/%2e%2e"},
    {"GET", "/invitations/a b"},
    {"GET", "/invitations/a?b"},
    {"GET", "/invitations/a%2"},
    {"GET", "/invitations/a%zz"},
    {"GET", "/invitations/a%0d%0aX:y"},
};

} // namespace

class AllowListTest : public QObject
{
    Q_OBJECT

private slots:
    void holdsExactlyTheCallsOfTheContract()
    {
        int reads = 0;
        int writes = 0;
        int sockets = 0;
        for (const AllowedCall &call : allowList()) {
            reads += call.kind == CallKind::Read || call.kind == CallKind::Session;
            writes += call.kind == CallKind::UserWrite;
            sockets += call.kind == CallKind::Socket;
        }
        QCOMPARE(reads, 73);
        QCOMPARE(writes, 2);
        QCOMPARE(sockets, 2);
    }

    // The OpenAPI file is the second witness: same methods, paths, names and needs.
    void agreesWithTheOpenApiFile()
    {
        QFile file(QStringLiteral(FIXTURES "/viewer-api.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QSet<QString> contract;
        QString path;
        QString method;
        static const QRegularExpression pathLine(u"^  /api/v1(/\\S*):$"_s);
        static const QRegularExpression methodLine(u"^    (get|post|put|patch|delete):$"_s);
        static const QRegularExpression idLine(u"^      operationId: (\\w+)$"_s);
        static const QRegularExpression parameter(u"\\{(?!token\\})\\w+\\}"_s);
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            if (const auto p = pathLine.match(line); p.hasMatch())
                path = p.captured(1).replace(parameter, u"{id}"_s);
            else if (const auto m = methodLine.match(line); m.hasMatch())
                method = m.captured(1).toUpper();
            else if (const auto id = idLine.match(line); id.hasMatch())
                contract += method + u' ' + path + u' ' + id.captured(1);
        }
        QSet<QString> ours;
        for (const AllowedCall &call : allowList()) {
            if (call.kind != CallKind::Socket)
                ours += call.method + u' ' + call.path + u' ' + call.operation;
        }
        QCOMPARE(contract.size(), 75);
        QCOMPARE(QStringList((contract - ours).values()), QStringList());
        QCOMPARE(QStringList((ours - contract).values()), QStringList());
    }

    void matchesEveryAllowedTemplate()
    {
        QSet<QString> operations;
        for (const AllowedCall &call : allowList()) {
            const auto found = match(QByteArrayView(call.method.data(), call.method.size()), filled(call.path));
            QVERIFY2(found, call.path.data());
            QCOMPARE(found->operation, call.operation);
            operations += call.operation;
        }
        QCOMPARE(operations.size(), qsizetype(allowList().size()));
    }

    void refusesEveryNeverBeforeItLeaves_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        for (const Never &never : nevers)
            QTest::addRow("%s %s", never.method, never.path)
                << QByteArray(never.method) << QString::fromLatin1(never.path).replace("ID"_L1, someId);
    }

    void refusesEveryNeverBeforeItLeaves()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        FaultServer server;
        Transport transport(server.origin());
        Request request;
        request.method = method;
        request.path = path;
        request.bearer = "FAKE";
        request.tenant = *TenantId::parse(someId);
        const Result<Answer> answer = await(transport.send(request, {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::RefusedHere);
        QCOMPARE(transport.sentCount(), 0);
        QCOMPARE(server.connectionCount(), 0);
    }

    void refusesCallsWithoutTheTokenOrTenantTheyNeed()
    {
        FaultServer server;
        Transport transport(server.origin());
        Request request;
        request.path = u"/builds"_s;
        request.tenant = *TenantId::parse(someId);
        QCOMPARE(await(transport.send(request, {})).error().kind, ErrorKind::RefusedHere);
        request.bearer = "FAKE";
        request.tenant = {};
        QCOMPARE(await(transport.send(request, {})).error().kind, ErrorKind::RefusedHere);
        QCOMPARE(server.connectionCount(), 0);
    }

    void letsEveryAllowedCallOut()
    {
        FaultServer server;
        Transport transport(server.origin());
        for (const AllowedCall &call : allowList()) {
            if (call.kind == CallKind::Socket)
                continue;
            Request request;
            request.method = QByteArray(call.method.data(), call.method.size());
            request.path = filled(call.path);
            request.bearer = "FAKE";
            request.tenant = *TenantId::parse(someId);
            const Result<Answer> answer = await(transport.send(request, {}));
            QVERIFY2(answer, call.path.data());
            QCOMPARE(answer->operation, call.operation);
            const ReceivedRequest &received = server.requests().last();
            QCOMPARE(received.method, request.method);
            QCOMPARE(received.target, "/api/v1" + request.path.toLatin1());
            QCOMPARE(received.headers.contains("authorization"), call.needsToken);
            QCOMPARE(received.headers.contains("x-tenant-id"), call.needsTenant);
        }
        QCOMPARE(server.requests().size(), 75);
    }

    void printsOneLineForEachCall()
    {
        const QStringList lines = allowListText().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 77);
        QVERIFY(lines.contains(u"GET  /api/v1/builds/{id}  (getBuild; token, tenant)"_s));
        QVERIFY(lines.contains(u"WS   /api/builds/events  (buildEvents; token, tenant)"_s));
        QVERIFY(lines.contains(u"GET  /api/v1/auth/login-options  (getLoginOptions; public)"_s));
    }
};

QTEST_GUILESS_MAIN(AllowListTest)
#include "tst_allow_list.moc"
