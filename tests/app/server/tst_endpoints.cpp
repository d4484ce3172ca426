// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/server/session_fixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

class EndpointsTest : public QObject
{
    Q_OBJECT

private slots:
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
};

QTEST_GUILESS_MAIN(EndpointsTest)
#include "tst_endpoints.moc"
