// SPDX-License-Identifier: GPL-3.0-or-later
// The demo server against the recorded answers of the real one: the same keys and types, the same errors.
#include "app/demo/world.h"
#include "tests/app/demo/demo_client.h"
#include "tests/app/demo/shapes.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::demo;

namespace {

struct Recorded
{
    QString file;
    int status = 0;
    QString contentType;
    QJsonValue body;
    QJsonObject headers;
};

Recorded recordedAt(const QString &file)
{
    QFile source(QStringLiteral(FIXTURES "/recorded/") + file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(source.fileName()));
    const QJsonObject object = QJsonDocument::fromJson(source.readAll()).object();
    const QJsonObject headers = object["headers"_L1].toObject();
    return {file, object["status"_L1].toInt(), headers["content-type"_L1].toString(), object["body"_L1], headers};
}

/// Every recorded good answer of an operation: `builds/getBuild` takes builds/getBuild.json and getBuild-*.json.
std::vector<Recorded> goodAnswers(const QString &operation)
{
    std::vector<Recorded> found;
    const QString folder = operation.section(u'/', 0, 0);
    const QString name = operation.section(u'/', 1);
    const QDir directory(QStringLiteral(FIXTURES "/recorded/") + folder);
    const QStringList files = directory.entryList({name + ".json"_L1, name + "-*.json"_L1}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        Recorded recorded = recordedAt(folder + u'/' + file);
        if (recorded.status == 200)
            found.push_back(recorded);
    }
    return found;
}

/// Paths whose keys or values are data, with the reason.
std::set<QString> openPaths()
{
    return {
        u".preferences"_s,             // free object that the web client keeps
        u".roles_by_tenant"_s,         // keys are tenant ids
        u".users[].roles_by_tenant"_s, // keys are tenant ids
        u".tenant_names"_s,            // keys are tenant ids
        u".events[].details"_s,        // each kind of event has its own keys
        u".required_steps"_s,          // names of set-up steps
        u".completed_steps"_s,
        u".missing_steps"_s,
        // Values of a build configuration that are free by nature: names of arguments, secrets, outputs, and lists that
        // one recorded build has and another has as null.
        u".manifest.build_config.BuildArgs"_s,
        u".builds[].manifest.build_config.BuildArgs"_s,
        u".build.manifest.build_config.BuildArgs"_s,
        u".manifest.build_config.Secrets"_s,
        u".builds[].manifest.build_config.Secrets"_s,
        u".build.manifest.build_config.Secrets"_s,
        u".manifest.build_config.Outputs"_s,
        u".builds[].manifest.build_config.Outputs"_s,
        u".build.manifest.build_config.Outputs"_s,
        u".manifest.build_config.PaketoConfig"_s,
        u".builds[].manifest.build_config.PaketoConfig"_s,
        u".build.manifest.build_config.PaketoConfig"_s,
    };
}

Shape shapeOf(const QString &operation)
{
    Shape shape(openPaths(), {u".events[].user_id"_s}); // missing where nobody did it: contract (h), not recorded
    const std::vector<Recorded> answers = goodAnswers(operation);
    if (answers.empty())
        qFatal("nothing recorded for %s", qPrintable(operation));
    for (const Recorded &recorded : answers)
        shape.learn(QString(), recorded.body);
    // A trace shows a build as the build's own call does; fewer traces than builds were recorded.
    if (operation.endsWith("BuildTrace"_L1)) {
        for (const Recorded &recorded : goodAnswers(u"builds/getBuild"_s))
            shape.learn(u".build"_s, recorded.body);
    }
    return shape;
}

const QByteArray unknownId("99999999-9999-4999-8999-999999999999");

} // namespace

class RecordedTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<DemoServer>(smallOptions());
        const Result<ServerAddress> address = m_server->listen(0);
        QVERIFY(address.ok());
        m_client = std::make_unique<DemoClient>(address->port);
        m_login = m_client->signIn(address->email, address->password);
        QCOMPARE(m_login.status, 200);
    }

    void keysAndTypesEqualTheRecordedOnes_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QByteArrayList>("targets");
        const World &world = m_server->world();
        const auto row = [](const char *operation, const QByteArrayList &targets) {
            QTest::newRow(operation) << QString::fromLatin1(operation) << targets;
        };
        const QByteArray tenant = "/api/v1/tenants/" + m_client->tenant;
        const QByteArray project = "/api/v1/projects/" + world.projects().front().id.toByteArray(QUuid::WithoutBraces);
        const QByteArray role = "/api/v1/roles/" + world.roles().front().id.toByteArray(QUuid::WithoutBraces);
        const QByteArray customRole =
            "/api/v1/roles/" + world.role(RoleKind::Watcher).id.toByteArray(QUuid::WithoutBraces);
        const QByteArray group =
            "/api/v1/groups/" + groupId(world.seed(), RoleKind::Viewer).toByteArray(QUuid::WithoutBraces);

        row("auth/getLoginOptions", {"/api/v1/auth/login-options"});
        row("auth/getBootstrapStatus", {"/api/v1/bootstrap/status"});
        row("auth/getProfile", {"/api/v1/profile"});
        row("people/getTenant", {tenant});
        row("people/listTenantGroups", {tenant + "/groups", "/api/v1/tenants/" + unknownId + "/groups"});
        row("people/listGroupMembers", {group + "/members", "/api/v1/groups/" + unknownId + "/members"});
        row("people/listTenantRoles", {tenant + "/roles"});
        row("people/listRoles", {"/api/v1/roles"});
        row("people/getRole", {role, customRole});
        row("people/listRolePermissions", {role + "/permissions"});
        row("people/listUsers", {"/api/v1/users?limit=100", "/api/v1/users?search=nobody-has-this"});
        row("people/getUser", userTargets());
        row("projects/listProjects", {"/api/v1/projects", "/api/v1/projects?offset=999"});
        row("projects/getProject", {project});
        row("projects/listProjectMembers", {project + "/members", "/api/v1/projects/" + unknownId + "/members"});
        row("projects/getProjectBuildSettings", projectTargets("/build-settings"));
        row("projects/listProjectSources", projectTargets("/sources"));
        row("projects/listWebhookReceipts", projectTargets("/webhook-receipts"));
        row("projects/listProjectTriggers", projectTargets("/triggers"));
        row("builds/listBuilds", {"/api/v1/builds?limit=100", "/api/v1/builds?limit=100&offset=100000"});
        row("builds/getBuild", buildTargets(""));
        row("builds/getBuildStatus", buildTargets("/status"));
        row("builds/listBuildExecutions", buildTargets("/executions"));
        row("builds/getBuildWorkflow", buildTargets("/workflow"));
        row("builds/getBuildTrace", buildTargets("/trace"));
        row("builds/getBuildLogs", buildTargets("/logs"));
        row("audit/listAuditEvents",
            {"/api/v1/audit-events?limit=100", "/api/v1/audit-events?offset=500000",
             "/api/v1/audit-events?event_type=permission_denied", "/api/v1/audit-events?event_type=member_added",
             "/api/v1/audit-events?event_type=build_cancel"});
        row("analytics/getTenantSummary", {"/api/v1/dashboard/tenant/summary"});
        row("notifications/getUnreadCount", {"/api/v1/notifications/unread-count"});
        row("notifications/listNotifications", {"/api/v1/notifications"});
        row("images/searchImages",
            {"/api/v1/images/search?limit=2", "/api/v1/images/search?offset=900",
             "/api/v1/images/search?query=nobody"});
        row("images/listVmImages", {"/api/v1/images/vm", "/api/v1/images/vm?offset=9000"});
    }

    void keysAndTypesEqualTheRecordedOnes()
    {
        QFETCH(QString, operation);
        QFETCH(QByteArrayList, targets);
        const Shape shape = shapeOf(operation);
        for (const QByteArray &target : targets) {
            const Reply reply = m_client->fetch(target);
            QVERIFY2(reply.status == 200, target.constData());
            QCOMPARE(reply.header("content-type"), "application/json"_ba);
            const QStringList complaints = shape.complaints(reply.object());
            QVERIFY2(complaints.isEmpty(), (target + ": " + complaints.join(u"; "_s).toUtf8()).constData());
        }
    }

    void loginAndRefreshEqualTheRecordedOnes()
    {
        QCOMPARE(shapeOf(u"auth/login"_s).complaints(m_login.object()), QStringList());
        const Reply refreshed =
            m_client->send("POST", "/api/v1/auth/refresh", "{\"refresh_token\":\"" + m_client->refreshToken + "\"}");
        QCOMPARE(shapeOf(u"auth/refreshSession"_s).complaints(refreshed.object()), QStringList());
    }

    void aMissingOrAStrangeKeyWouldBeNoticed()
    {
        const Shape shape = shapeOf(u"builds/getBuildStatus"_s);
        QJsonObject object = goodAnswers(u"builds/getBuildStatus"_s).front().body.toObject();
        QVERIFY(shape.complaints(object).isEmpty());
        object.insert("status"_L1, 5);
        object.insert("number"_L1, 1);
        object.remove("progress"_L1);
        QCOMPARE(shape.complaints(object).size(), 3);
    }

    void errorsEqualTheRecordedOnes_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArrayList>("headers");
        const auto own = [this](const char *file, const QByteArray &target) {
            QTest::newRow(file) << QString::fromLatin1(file) << QByteArray("/api/v1" + target)
                                << m_client->credentials();
        };
        own("builds/getBuild-bad-id.json", "/builds/x");
        own("builds/getBuild-unknown-id.json", "/builds/" + unknownId);
        own("builds/getBuildStatus-unknown-id.json", "/builds/" + unknownId + "/status");
        own("builds/listBuildExecutions-unknown-id.json", "/builds/" + unknownId + "/executions");
        own("builds/getBuildWorkflow-bad-id.json", "/builds/x/workflow");
        own("builds/getBuildWorkflow-unknown-id.json", "/builds/" + unknownId + "/workflow");
        own("builds/getBuildTrace-unknown-id.json", "/builds/" + unknownId + "/trace");
        own("builds/getBuildLogs-unknown-id.json", "/builds/" + unknownId + "/logs");
        own("builds/getBuildLogs-error-source.json", anyBuild() + "/logs?source=bogus");
        own("builds/getBuildLogs-error-min-level.json", anyBuild() + "/logs?min_level=warning");
        own("builds/getBuildTrace-error-attempt-format.json", anyBuild() + "/trace?execution_id=x");
        own("builds/getBuildTrace-error-attempt-unknown.json", anyBuild() + "/trace?execution_id=" + unknownId);
        own("builds/listBuilds-error-project-id.json", "/builds?project_id=x");
        own("builds/listBuilds-error-tenant-id.json", "/builds?tenant_id=x");
        own("projects/getProject-malformed.json", "/projects/abc");
        own("projects/getProject-unknown.json", "/projects/" + unknownId);
        own("projects/listProjectMembers-malformed.json", "/projects/abc/members");
        own("projects/listProjects-tenant_id-malformed.json", "/projects?tenant_id=abc");
        own("projects/getProjectBuildSettings-malformed.json", "/projects/abc/build-settings");
        own("projects/getProjectBuildSettings-unknown.json", "/projects/" + unknownId + "/build-settings");
        own("projects/listProjectSources-malformed.json", "/projects/abc/sources");
        own("projects/listProjectSources-unknown.json", "/projects/" + unknownId + "/sources");
        own("projects/listProjectTriggers-malformed.json", "/projects/abc/triggers");
        own("projects/listProjectTriggers-unknown.json", "/projects/" + unknownId + "/triggers");
        own("projects/listWebhookReceipts-malformed.json", "/projects/abc/webhook-receipts");
        own("projects/listWebhookReceipts-unknown.json", "/projects/" + unknownId + "/webhook-receipts");
        own("people/getTenant-malformed.json", "/tenants/abc");
        own("people/getTenant-unknown.json", "/tenants/" + unknownId);
        own("people/listTenantGroups-malformed.json", "/tenants/abc/groups");
        own("people/listTenantRoles-malformed.json", "/tenants/abc/roles");
        own("people/listGroupMembers-malformed.json", "/groups/abc/members");
        own("people/getUser-malformed.json", "/users/abc");
        own("people/getUser-unknown.json", "/users/" + unknownId);
        own("people/listUsers-tenantId-foreign.json", "/users?tenantId=" + unknownId);
        own("people/listUsers-tenantId-malformed.json", "/users?tenantId=abc");
        own("people/getRole-malformed.json", "/roles/abc");
        own("people/getRole-unknown.json", "/roles/" + unknownId);
        own("people/listRolePermissions-malformed.json", "/roles/abc/permissions");
        own("people/listRolePermissions-unknown.json", "/roles/" + unknownId + "/permissions");
        own("audit/listAuditEvents-tenant_id-foreign.json", "/audit-events?tenant_id=" + unknownId);
        own("audit/listAuditEvents-tenant_id-malformed.json", "/audit-events?tenant_id=abc");
        own("errors/unknownRoute-404-route.json", "/does-not-exist");
        own("errors/trailing-trailing-slash.json", "/projects/");
        own("errors/doubleslash-double-slash.json", "//projects");
        const QByteArray bearer = m_client->credentials().constFirst();
        const auto with = [](const char *file, const QByteArray &target, const QByteArrayList &headers) {
            QTest::newRow(file) << QString::fromLatin1(file) << target << headers;
        };
        with("errors/strippedApi-404-stripped-api.json", "/v1/projects", m_client->credentials());
        with("errors/listProjects-no-token.json", "/api/v1/projects", {});
        with("errors/listProjects-garbled-token.json", "/api/v1/projects", {"Authorization: Bearer a.b.c"});
        with("errors/listProjects-no-tenant-header.json", "/api/v1/projects", {bearer});
        with("errors/listProjects-malformed-tenant.json", "/api/v1/projects", {bearer, "X-Tenant-ID: abc"});
        with("errors/listProjects-nil-tenant.json", "/api/v1/projects",
             {bearer, "X-Tenant-ID: 00000000-0000-0000-0000-000000000000"});
        with("errors/listProjects-group-only-foreign.json", "/api/v1/projects", {bearer, "X-Tenant-ID: " + unknownId});
        with("auth/getProfile-malformed-tenant.json", "/api/v1/profile", {bearer, "X-Tenant-ID: abc"});
        with("auth/getProfile-nil-tenant.json", "/api/v1/profile",
             {bearer, "X-Tenant-ID: 00000000-0000-0000-0000-000000000000"});
        with("auth/getProfile-no-token.json", "/api/v1/profile", {});
        with("sockets/upgrade-not-an-upgrade.json", "/api/builds/events", m_client->credentials());
        with("sockets/upgrade-query-token-without-upgrade.json",
             "/api/builds/events?token=" + m_client->token + "&tenant_id=" + m_client->tenant, {});
    }

    void errorsEqualTheRecordedOnes()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, target);
        QFETCH(QByteArrayList, headers);
        compareWhole(recordedAt(file), m_client->send("GET", target, {}, headers));
    }

    void wrongMethodsEqualTheRecordedOnes()
    {
        const QByteArrayList own = m_client->credentials();
        compareWhole(recordedAt(u"auth/login-wrong-method.json"_s), m_client->send("GET", "/api/v1/auth/login"));
        compareWhole(recordedAt(u"errors/wrongMethod-405.json"_s), m_client->send("PATCH", "/api/v1/profile", {}, own));
        compareWhole(recordedAt(u"errors/head-HEAD.json"_s), m_client->send("HEAD", "/api/v1/auth/login-options"));
        compareWhole(recordedAt(u"errors/options-OPTIONS.json"_s),
                     m_client->send("OPTIONS", "/api/v1/auth/login-options"));
        compareWhole(recordedAt(u"sockets/upgrade-notifications-under-v1.json"_s),
                     m_client->send("GET", "/api/v1/notifications/events", {}, own));
        compareWhole(recordedAt(u"auth/login-trailing-slash.json"_s),
                     m_client->send("POST", "/api/v1/auth/login/", "{}"));
    }

    void notificationWritesEqualTheRecordedOnes()
    {
        const QByteArrayList own = m_client->credentials();
        compareWhole(recordedAt(u"notifications/markNotificationRead-malformed.json"_s),
                     m_client->send("POST", "/api/v1/notifications/abc/read", {}, own));
        compareWhole(recordedAt(u"notifications/markNotificationRead-unknown.json"_s),
                     m_client->send("POST", "/api/v1/notifications/" + unknownId + "/read", {}, own));
        m_client->send("POST", "/api/v1/notifications/read-all", {}, own);
        compareWhole(recordedAt(u"notifications/markAllNotificationsRead-second.json"_s),
                     m_client->send("POST", "/api/v1/notifications/read-all", {}, own));
    }

private:
    void compareWhole(const Recorded &recorded, const Reply &reply)
    {
        QVERIFY2(reply.status == recorded.status, qPrintable(recorded.file + u' ' + QString::number(reply.status)));
        QCOMPARE(QString::fromLatin1(reply.header("content-type")), recorded.contentType);
        for (const char *name : {"allow", "x-content-type-options", "sec-websocket-version"})
            QCOMPARE(QString::fromLatin1(reply.header(name)), recorded.headers[QLatin1StringView(name)].toString());
        if (recorded.body.isString())
            QCOMPARE(QString::fromUtf8(reply.body), recorded.body.toString());
        else
            QCOMPARE(QJsonValue(reply.object()), recorded.body);
    }

    QByteArray anyBuild() const
    {
        const World &world = m_server->world();
        return "/builds/"
            + world.buildId(world.buildsOfTenant(world.tenant().id).front()).toByteArray(QUuid::WithoutBraces);
    }

    /// Every build of the world: all states, methods and oddities.
    QByteArrayList buildTargets(const QByteArray &suffix) const
    {
        QByteArrayList targets;
        const World &world = m_server->world();
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id))
            targets << "/api/v1/builds/" + world.buildId(ordinal).toByteArray(QUuid::WithoutBraces) + suffix;
        return targets;
    }

    QByteArrayList projectTargets(const QByteArray &suffix) const
    {
        QByteArrayList targets;
        for (const Project &project : m_server->world().projects()) {
            if (project.part != ProjectPart::Deleted)
                targets << "/api/v1/projects/" + project.id.toByteArray(QUuid::WithoutBraces) + suffix;
        }
        return targets;
    }

    QByteArrayList userTargets() const
    {
        QByteArrayList targets;
        for (const Person &person : m_server->world().people())
            targets << "/api/v1/users/" + person.id.toByteArray(QUuid::WithoutBraces);
        return targets;
    }

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
    Reply m_login;
};

QTEST_GUILESS_MAIN(RecordedTest)
#include "tst_recorded.moc"
