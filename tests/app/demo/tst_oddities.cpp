// SPDX-License-Identifier: GPL-3.0-or-later
// The real server's oddities, one test each: a client that copes with the demo server must cope with them.
#include "app/demo/world.h"
#include "tests/app/demo/demo_client.h"

#include <QJsonArray>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::demo;

namespace {

QByteArray text(const QUuid &id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}

QStringList idsOf(const QJsonArray &array)
{
    QStringList ids;
    for (const QJsonValue &value : array)
        ids << value["id"_L1].toString();
    return ids;
}

/// The clock of the tests: later than the past of `smallOptions`.
class FixedClock final : public Clock
{
public:
    Instant now() const override { return time; }
    Instant time = *parseInstant(u"2026-03-12T14:00:00Z");
};

} // namespace

class OdditiesTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_clock.time = FixedClock().time;
        Options options = smallOptions(2500);
        options.members = 130;
        m_server = std::make_unique<DemoServer>(options, &m_clock);
        const Result<ServerAddress> address = m_server->listen(0);
        QVERIFY(address.ok());
        m_address = *address;
        m_client = std::make_unique<DemoClient>(m_address.port);
        QCOMPARE(m_client->signIn(m_address.email, m_address.password).status, 200);
    }

    void limitOutOfRangeBecomesTheDefaultSilently_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("fallback");
        QTest::addRow("builds") << "/api/v1/builds"_ba << 20;
        QTest::addRow("projects") << "/api/v1/projects"_ba << 20;
        QTest::addRow("audit") << "/api/v1/audit-events"_ba << 50;
    }

    void limitOutOfRangeBecomesTheDefaultSilently()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, fallback);
        for (const char *limit : {"0", "-1", "101", "500", "many", ""})
            QCOMPARE(m_client->object(path + "?limit=" + limit)["limit"_L1].toInt(), fallback);
        QCOMPARE(m_client->object(path + "?limit=100")["limit"_L1].toInt(), 100);
        QCOMPARE(m_client->object(path + "?offset=-3")["offset"_L1].toInt(), 0);
    }

    void notificationLimitIsClampedInstead()
    {
        QCOMPARE(m_client->object("/api/v1/notifications?limit=500")["limit"_L1].toInt(), 200);
    }

    void filtersSearchAndSortOfBuildsAreIgnored()
    {
        const QStringList plain = idsOf(m_client->object("/api/v1/builds")["builds"_L1].toArray());
        const QStringList filtered =
            idsOf(m_client->object("/api/v1/builds?status=failed&search=x&sort=name&method=nix&from=2020")["builds"_L1]
                      .toArray());
        QCOMPARE(plain.size(), 20);
        QCOMPARE(filtered, plain);
    }

    void projectIdWinsOverTenantId()
    {
        const World &world = m_server->world();
        const QByteArray project = text(world.projects().front().id);
        const QJsonObject page =
            m_client->object("/api/v1/builds?tenant_id=" + text(world.secondTenant().id) + "&project_id=" + project);
        QCOMPARE(page["total_count"_L1].toInt(), int(world.buildsOfProject(0).size()));
        QCOMPARE(m_client->object("/api/v1/builds?projectId=" + project)["total_count"_L1], page["total_count"_L1]);
    }

    void anotherTenantsBuildsAreNotProtected()
    {
        const World &world = m_server->world();
        const QJsonObject page = m_client->object("/api/v1/builds?tenantId=" + text(world.secondTenant().id));
        QCOMPARE(page["total_count"_L1].toInt(), 12);
        const QByteArray id = page["builds"_L1][0]["id"_L1].toString().toLatin1();
        QCOMPARE(m_client->object("/api/v1/builds/" + id)["tenant_id"_L1].toString().toLatin1(),
                 text(world.secondTenant().id));
    }

    void listsOfBuildsLackTimesErrorsAndInfrastructure()
    {
        bool sawFailed = false;
        const QJsonArray builds = m_client->object("/api/v1/builds?limit=100&offset=100")["builds"_L1].toArray();
        for (const QJsonValue &value : builds) {
            const QJsonObject build = value.toObject();
            for (const auto key : {"started_at"_L1, "completed_at"_L1, "error_message"_L1})
                QVERIFY(!build.contains(key));
            QVERIFY(!build["manifest"_L1].toObject().contains("infrastructure_type"_L1));
            if (build["status"_L1] == "failed"_L1 && !sawFailed) {
                const QJsonObject detail = m_client->object("/api/v1/builds/" + build["id"_L1].toString().toLatin1());
                QVERIFY(detail.contains("completed_at"_L1));
                QVERIFY(!detail["error_message"_L1].toString().isEmpty());
                sawFailed = true;
            }
        }
        QVERIFY(sawFailed);
    }

    void buildsAreAlwaysJustUpdated()
    {
        const QByteArray path = "/api/v1/builds?limit=1&offset=300";
        const QJsonValue first = m_client->object(path)["builds"_L1][0]["updated_at"_L1];
        QCOMPARE(first.toString(), u"2026-03-12T14:00:00Z"_s);
        m_clock.time += Seconds(70);
        QCOMPARE(m_client->object(path)["builds"_L1][0]["updated_at"_L1].toString(), u"2026-03-12T14:01:10Z"_s);
    }

    void buildCountOfProjectsIsAlwaysZero()
    {
        const QJsonArray projects = m_client->object("/api/v1/projects")["projects"_L1].toArray();
        QVERIFY(projects.size() > 5);
        for (const QJsonValue &project : projects)
            QCOMPARE(project["build_count"_L1].toInt(-1), 0);
    }

    void deletedProjectIsGoneButItsBuildsStay()
    {
        const World &world = m_server->world();
        const Project &deleted = world.projects()[8];
        QVERIFY(deleted.deleted.has_value());
        const QString id = QString::fromLatin1(text(deleted.id));
        QVERIFY(!idsOf(m_client->object("/api/v1/projects?limit=100")["projects"_L1].toArray()).contains(id));
        const Reply reply = m_client->fetch("/api/v1/projects/" + id.toLatin1());
        QCOMPARE(reply.status, 500);
        QCOMPARE(reply.body, "{\"error\":\"Failed to get project\"}\n"_ba);
        const QJsonObject builds = m_client->object("/api/v1/builds?project_id=" + id.toLatin1());
        QVERIFY(builds["total_count"_L1].toInt() > 0);
        QCOMPARE(builds["builds"_L1][0]["project_id"_L1].toString(), id);
        QCOMPARE(m_client->object("/api/v1/projects/" + id.toLatin1() + "/members")["members"_L1].toArray().size(), 0);
    }

    void draftOfAnotherPersonIsNotListedButOpens()
    {
        const Project &draft = m_server->world().projects()[9];
        QCOMPARE(draft.part, ProjectPart::Draft);
        const QByteArray id = text(draft.id);
        QVERIFY(!m_client->fetch("/api/v1/projects?limit=100").body.contains(id));
        QVERIFY(m_client->object("/api/v1/projects/" + id)["data"_L1]["is_draft"_L1].toBool());
        DemoClient owner(m_address.port);
        owner.signIn(m_server->world().people()[Cast::OwnerPerson].email, m_address.password);
        QVERIFY(owner.fetch("/api/v1/projects?limit=100").body.contains(id));
    }

    void unknownBuildIsA500ButItsStatusAReal404()
    {
        const QByteArray path = "/api/v1/builds/99999999-9999-4999-8999-999999999999";
        QCOMPARE(m_client->fetch(path).status, 500);
        QCOMPARE(m_client->fetch(path + "/status").status, 404);
        QCOMPARE(m_client->fetch(path + "/workflow").status, 200);
    }

    void memberRowsAreInventedAtEachRequest()
    {
        const QByteArray path = "/api/v1/projects/" + text(m_server->world().projects().front().id) + "/members";
        const QJsonArray first = m_client->object(path)["members"_L1].toArray();
        m_clock.time += Seconds(5);
        const QJsonArray second = m_client->object(path)["members"_L1].toArray();
        QVERIFY(!first.isEmpty());
        QCOMPARE(first.size(), second.size());
        QCOMPARE(first[0]["user_id"_L1], second[0]["user_id"_L1]);
        QVERIFY(first[0]["id"_L1] != second[0]["id"_L1]);
        QCOMPARE(second[0]["created_at"_L1].toString(), u"2026-03-12T14:00:05Z"_s);
    }

    void onlyTheHundredNewestPeopleAreListedAndNoPendingOne()
    {
        const World &world = m_server->world();
        const QJsonObject page = m_client->object("/api/v1/users?limit=100");
        QCOMPARE(page["total"_L1].toInt(), 100);
        QVERIFY(!m_client->fetch("/api/v1/users?limit=100").body.contains(text(world.people()[Cast::Pending].id)));
        QSet<QString> listed;
        const QJsonArray users = page["users"_L1].toArray();
        for (const QJsonValue &entry : users)
            listed.insert(entry["user"_L1]["id"_L1].toString());
        int missing = 0;
        for (const Person &person : world.people()) {
            if (person.inTenant && person.status != "pending"
                && !listed.contains(person.id.toString(QUuid::WithoutBraces)))
                ++missing;
        }
        QCOMPARE(missing, 29); // 130 people, one pending
        QCOMPARE(m_client->object("/api/v1/users/" + text(world.people()[Cast::Pending].id))["user"_L1]["status"_L1]
                     .toString(),
                 u"pending"_s);
    }

    void rolesInTheListAreEmptyForADirectSystemRole()
    {
        const QByteArray id = text(m_server->world().people()[Cast::DirectRole].id);
        const QJsonObject listed = m_client->object("/api/v1/users?search=finch")["users"_L1][0].toObject();
        QCOMPARE(listed["user"_L1]["id"_L1].toString().toLatin1(), id);
        QVERIFY(listed["roles"_L1].toArray().isEmpty());
        QVERIFY(!listed.contains("roles_by_tenant"_L1));
        QCOMPARE(m_client->object("/api/v1/users/" + id)["roles"_L1][0]["name"_L1].toString(), u"Viewer"_s);
    }

    void listsArePastTheEndEmptyNotNull()
    {
        QCOMPARE(m_client->object("/api/v1/builds?offset=99999")["builds"_L1].type(), QJsonValue::Array);
        QCOMPARE(m_client->object("/api/v1/audit-events?offset=99999")["events"_L1].type(), QJsonValue::Array);
        QCOMPARE(m_client->object("/api/v1/projects?offset=99999")["projects"_L1].type(), QJsonValue::Array);
    }

    void stepsOfABuildCancelledBeforeItStartedAreNull()
    {
        const World &world = m_server->world();
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            const BuildRow &row = world.build(ordinal);
            if (row.status != StatusWord::Cancelled || row.startedMs != 0 || row.has(BuildRow::NoWorkflow))
                continue;
            const QJsonObject workflow =
                m_client->object("/api/v1/builds/" + text(world.buildId(ordinal)) + "/workflow");
            QCOMPARE(workflow["steps"_L1].type(), QJsonValue::Null);
            QVERIFY(workflow.contains("instance_id"_L1));
            return;
        }
        QFAIL("no such build");
    }

    void tiesHaveNoOrderAcrossPages()
    {
        const World &world = m_server->world();
        const std::vector<quint32> &builds = world.buildsOfTenant(world.tenant().id);
        size_t later = 1;
        while (world.build(builds[later]).createdMs != world.build(builds[later - 1]).createdMs)
            QVERIFY(++later < builds.size());
        // Offsets that put the pair on an even and on an odd page of one row.
        const auto back = int(builds.size() - 1 - later);
        const auto idAt = [this](int offset) {
            return m_client->object("/api/v1/builds?limit=1&offset="
                                    + QByteArray::number(offset))["builds"_L1][0]["id"_L1];
        };
        QCOMPARE(idAt(back), idAt(back + 1)); // seen twice, the other one not at all
        const QJsonArray both =
            m_client->object("/api/v1/builds?limit=2&offset=" + QByteArray::number(back))["builds"_L1].toArray();
        QVERIFY(both[0]["id"_L1] != both[1]["id"_L1]); // a page that holds both shows both
    }

    void endTimeMissesTheRowWhoseTimeWasShown()
    {
        const QByteArray path = "/api/v1/audit-events?limit=1&event_type=build_create&resource=builds";
        const QJsonObject event = m_client->object(path + "&offset=40")["events"_L1][0].toObject();
        const QByteArray shown = event["timestamp"_L1].toString().toLatin1();
        const QByteArray id = event["id"_L1].toString().toLatin1();
        const QByteArray whole = "/api/v1/audit-events?limit=100&event_type=build_create&resource=builds";
        QVERIFY(m_client->fetch(whole + "&start_time=" + shown).body.contains(id));
        QVERIFY(!m_client->fetch(whole + "&end_time=" + shown).body.contains(id));
        const QByteArray nextSecond = toIso(*parseInstant(QString::fromLatin1(shown)) + Seconds(1)).toLatin1();
        QVERIFY(m_client->fetch(whole + "&end_time=" + nextSecond).body.contains(id));
    }

    void unreadableTimesOfTheAuditAreIgnored()
    {
        const int all = m_client->object("/api/v1/audit-events")["total"_L1].toInt();
        for (const char *value : {"2026-03-01", "yesterday", "2026-03-01T00:00:00+01:00" /* + becomes a blank */})
            QCOMPARE(m_client->object("/api/v1/audit-events?start_time="_ba + value)["total"_L1].toInt(), all);
        for (const char *value : {"2026-03-01T00:00:00%2B01:00", "2026-03-01T00:00:00Z"})
            QVERIFY(m_client->object("/api/v1/audit-events?start_time="_ba + value)["total"_L1].toInt() < all);
    }

    void invalidUserOfTheAuditIsIgnoredAnUnknownOneFindsNothing()
    {
        const int all = m_client->object("/api/v1/audit-events")["total"_L1].toInt();
        QCOMPARE(m_client->object("/api/v1/audit-events?user_id=abc")["total"_L1].toInt(), all);
        QCOMPARE(
            m_client->object("/api/v1/audit-events?user_id=99999999-9999-4999-8999-999999999999")["total"_L1].toInt(),
            0);
    }

    void auditSearchKnowsWildcards()
    {
        const auto total = [this](const char *search) {
            return m_client->object("/api/v1/audit-events?search="_ba + search)["total"_L1].toInt();
        };
        QVERIFY(total("build%20cancelled") > 0);
        QCOMPARE(total("BUILD_CANCELLED"), total("build%20cancelled"));
        QCOMPARE(total("build%25lled"), total("build%20cancelled"));
        QCOMPARE(total("(build"), 0);
    }

    void busDuplicatesHaveNoUser()
    {
        const QJsonObject page = m_client->object("/api/v1/audit-events?event_type=build_create&resource=build");
        QVERIFY(page["total"_L1].toInt() > 100);
        const QJsonObject event = page["events"_L1][0].toObject();
        QVERIFY(!event.contains("user_id"_L1));
        QCOMPARE(event["user_name"_L1].toString(), u" "_s);
    }

    void logoutsWithoutATenantAreInvisible()
    {
        const auto logouts = [this] {
            return m_client->object("/api/v1/audit-events?event_type=logout")["total"_L1].toInt();
        };
        const int before = logouts();
        m_client->send("POST", "/api/v1/auth/logout", {}, {m_client->credentials().constFirst()});
        QCOMPARE(logouts(), before);
        m_client->send("POST", "/api/v1/auth/logout", {}, m_client->credentials());
        QCOMPARE(logouts(), before + 1); // and the token still works
    }

    void everyRefusedAreaWritesAnAuditEventWithTheAddress()
    {
        DemoClient watcher(m_address.port);
        watcher.signIn(m_server->world().people()[Cast::CustomRole].email, m_address.password);
        QCOMPARE(watcher.fetch("/api/v1/builds").status, 200);
        const auto denied = [this] { return m_client->object("/api/v1/audit-events?event_type=permission_denied"); };
        const int before = denied()["total"_L1].toInt();
        const Reply reply = watcher.fetch("/api/v1/audit-events");
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.body, "Forbidden\n"_ba);
        const QJsonObject after = denied();
        QCOMPARE(after["total"_L1].toInt(), before + 1);
        const QJsonObject details = after["events"_L1][0]["details"_L1].toObject();
        QCOMPARE(details["path"_L1].toString(), u"/api/v1/audit-events"_s);
        QVERIFY(details["client_ip"_L1].toString().startsWith("127.0.0.1:"_L1));
        QVERIFY(details.contains("user_agent"_L1));
    }

    void writesAreRefusedToAViewer()
    {
        QCOMPARE(m_client->send("POST", "/api/v1/builds", "{}", m_client->credentials()).status, 403);
        QCOMPARE(m_client->send("DELETE", "/api/v1/projects/x", {}, m_client->credentials()).status, 403);
    }

    void angleBracketsAndAmpersandsAreEscapedAndTheBodyEndsWithALineFeed()
    {
        const QByteArray body = m_client->fetch("/api/v1/tenants/" + m_client->tenant).body;
        QVERIFY(body.contains("Ships, quays \\u0026 ferries"));
        QVERIFY(body.endsWith("}\n"));
        QVERIFY(!body.contains('&'));
    }

    void bodiesAboveTwoKilobytesComeInChunksWithoutALength()
    {
        const Reply longOne = m_client->fetch("/api/v1/builds?limit=50");
        QVERIFY(longOne.body.size() > 2048);
        QCOMPARE(longOne.header("transfer-encoding"), "chunked"_ba);
        QVERIFY(!longOne.headers.contains("content-length"));
        QCOMPARE(longOne.object()["builds"_L1].toArray().size(), 50);
        const Reply shortOne = m_client->fetch("/api/v1/tenants/" + m_client->tenant);
        QCOMPARE(shortOne.header("content-length").toLongLong(), qlonglong(shortOne.body.size()));
        QVERIFY(!shortOne.headers.contains("transfer-encoding"));
    }

    void aDirectSystemRoleOpensEveryTenant()
    {
        DemoClient direct(m_address.port);
        direct.signIn(m_server->world().people()[Cast::DirectRole].email, m_address.password);
        direct.tenant = "99999999-9999-4999-8999-999999999999";
        const Reply reply = direct.fetch("/api/v1/projects?limit=1");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, "{\"projects\":[],\"total_count\":0,\"limit\":1,\"offset\":0}\n"_ba);
        direct.tenant = text(m_server->world().secondTenant().id);
        QCOMPARE(direct.object("/api/v1/projects")["total_count"_L1].toInt(), 1);
    }

    void automaticBuildsWithoutAnInitiatorHaveNoAttempt()
    {
        const World &world = m_server->world();
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            if (!world.build(ordinal).has(BuildRow::NoAttempts))
                continue;
            const QByteArray path = "/api/v1/builds/" + text(world.buildId(ordinal));
            QCOMPARE(m_client->object(path + "/executions")["total"_L1].toInt(), 0);
            QVERIFY(!m_client->object(path + "/logs").contains("execution_id"_L1));
            return;
        }
        QFAIL("no such build");
    }

    void attemptsAreNewestFirstWithoutAStart()
    {
        const World &world = m_server->world();
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            if (world.build(ordinal).attempts < 3)
                continue;
            const QJsonObject page = m_client->object("/api/v1/builds/" + text(world.buildId(ordinal)) + "/executions");
            const QJsonArray attempts = page["executions"_L1].toArray();
            QCOMPARE(attempts.size(), world.build(ordinal).attempts);
            QVERIFY(attempts[0]["created_at"_L1].toString() > attempts[1]["created_at"_L1].toString());
            QVERIFY(!attempts[0].toObject().contains("started_at"_L1));
            QCOMPARE(attempts[1]["status"_L1].toString(), u"failed"_s);
            return;
        }
        QFAIL("no such build");
    }

    void logFiltersWorkAfterThePageIsCut()
    {
        const World &world = m_server->world();
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            const BuildRow &row = world.build(ordinal);
            if (row.status != StatusWord::Failed || row.attempts == 0)
                continue;
            const QByteArray path = "/api/v1/builds/" + text(world.buildId(ordinal)) + "/logs?min_level=ERROR";
            const QJsonObject first = m_client->object(path + "&limit=3");
            QCOMPARE(first["logs"_L1].toArray().size(), 0);
            QCOMPARE(first["has_more"_L1].toBool(true), false);
            QCOMPARE(m_client->object(path + "&limit=1000")["logs"_L1].toArray().size(), 1);
            return;
        }
        QFAIL("no such build");
    }

    void traceIsTheOnlyFile()
    {
        const World &world = m_server->world();
        const QByteArray id = text(world.buildId(world.buildsOfTenant(world.tenant().id).front()));
        const Reply reply = m_client->fetch("/api/v1/builds/" + id + "/trace/export");
        QCOMPARE(reply.header("content-disposition"), "attachment; filename=\"build-trace-" + id + ".json\"");
    }

private:
    FixedClock m_clock;
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
    ServerAddress m_address;
};

QTEST_GUILESS_MAIN(OdditiesTest)
#include "tst_oddities.moc"
