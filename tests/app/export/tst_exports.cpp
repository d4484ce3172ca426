// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/build_export.h"
#include "app/export/table_exports.h"
#include "models/columns/select.h"
#include "tests/models/cache/sample_cache.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace viewer;
using namespace viewer::sample;

namespace {

template <class Write>
QByteArray exported(ExportFormat format, Write write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = RowWriter::create(format, buffer);
    const Result<qint64> done = write(*writer);
    return done ? buffer.data() : done.error().detail.toUtf8();
}

QByteArray builds(File &file, ExportFormat format, const BuildQuery &query = {})
{
    const BuildSnapshot columns = file.columns();
    const std::atomic<bool> cancelled = false;
    const Selection selection = select(*columns, query, cancelled);
    return exported(
        format, [&](RowWriter &writer) { return writeBuilds(writer, *file.connection, *columns, *selection.rows); });
}

QJsonArray buildsAsJson(File &file, const BuildQuery &query = {})
{
    return QJsonDocument::fromJson(builds(file, ExportFormat::Json, query)).array();
}

Project project(int number, const QString &name)
{
    Project project;
    project.id = idOf<ProjectId>(number);
    project.tenant = idOf<TenantId>(1);
    project.name = name;
    project.slug = name.toLower();
    project.status = u"active"_s;
    project.created = at(0);
    project.updated = at(60);
    return project;
}

Person person(int number)
{
    Person person;
    person.id = idOf<UserId>(number);
    person.email = u"p%1@example.test"_s.arg(number);
    person.firstName = u"Person"_s;
    person.lastName = QString::number(number);
    person.status = u"active"_s;
    person.active = true;
    person.roles = {u"Viewer"_s};
    return person;
}

cache::FeedProgress auditReadBetween(Instant from, Instant until)
{
    cache::FeedProgress progress;
    progress.feed = cache::Feed::Audit;
    progress.place[cache::auditFromKey] = qint64(from.time_since_epoch().count());
    progress.place[cache::auditUntilKey] = qint64(until.time_since_epoch().count());
    return progress;
}

} // namespace

class TestExports : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheColumnsOfTheCommandLinePage()
    {
        QCOMPARE(buildExportKeys().join(u", "_s),
                 u"id, number, project, project_id, status, method, started_by, started_by_id, created_at, started_at, "
                 "completed_at, duration_s, attempts, branch, error"_s);
    }

    void writesABuildWithEverythingKnown()
    {
        File file;
        cache::Batch batch;
        batch.projects = {project(1, u"Base images"_s)};
        batch.people = {person(7)};
        Build build = detail(5, u"failed"_s, Milliseconds(61'500), u"exit 1\n=2+2"_s);
        build.branch = u"release"_s;
        batch.builds = {build};
        batch.audit = {created(1, 5, 7), retried(2, 5, at(0))};
        file.apply(batch, at(1000));
        QCOMPARE(builds(file, ExportFormat::Csv),
                 u"id,number,project,project_id,status,method,started_by,started_by_id,created_at,started_at,"
                 "completed_at,duration_s,attempts,branch,error\r\n"
                 "%1,5,Base images,%2,failed,container,Person 7,%3,2026-01-01T00:05:00Z,2026-01-01T00:05:10Z,"
                 "2026-01-01T00:06:11.500Z,61.5,2,release,\"exit 1\n=2+2\"\r\n"_s
                     .arg(idOf<BuildId>(5).toString(), idOf<ProjectId>(1).toString(), idOf<UserId>(7).toString())
                     .toUtf8());
    }

    void leavesUnknownValuesEmpty()
    {
        File file;
        Build build = listRow(3, u"in_progress"_s);
        build.name = u"no number"_s;
        build.number.reset();
        build.branch.clear();
        file.put({build});
        const QByteArray csv = builds(file, ExportFormat::Csv);
        const QByteArray line = csv.split('\n').at(1).trimmed();
        QCOMPARE(line,
                 u"%1,,,%2,in_progress,container,,,2026-01-01T00:03:00Z,,,,,,"_s
                     .arg(idOf<BuildId>(3).toString(), idOf<ProjectId>(1).toString())
                     .toUtf8());
        const QJsonObject object = buildsAsJson(file).at(0).toObject();
        for (const char *key : {"number", "project", "started_by", "started_by_id", "started_at", "completed_at",
                                "duration_s", "attempts", "branch", "error"})
            QVERIFY2(object.value(QLatin1StringView(key)).isNull(), key);
    }

    void hasTheSameKeysInJsonAndNumbersAsNumbers()
    {
        File file;
        file.put({detail(5, u"success"_s)});
        const QJsonObject object = buildsAsJson(file).at(0).toObject();
        QStringList keys = object.keys(), expected = buildExportKeys();
        keys.sort();
        expected.sort();
        QCOMPARE(keys, expected);
        QCOMPARE(object["duration_s"_L1].toDouble(), 90.0);
        QVERIFY(object["duration_s"_L1].isDouble());
        QVERIFY(object["number"_L1].isDouble());
    }

    void writesTheServersWordsAsSent()
    {
        File file;
        Build strange = listRow(2, u"exploded"_s);
        strange.methodWord = u"origami"_s;
        file.put({listRow(1, u"success"_s), strange});
        const QJsonArray rows = buildsAsJson(file);
        QCOMPARE(rows.at(0)["status"_L1].toString(), u"exploded"_s);
        QCOMPARE(rows.at(0)["method"_L1].toString(), u"origami"_s);
        QCOMPARE(rows.at(1)["status"_L1].toString(), u"success"_s);
    }

    void saysAutomaticOnlyWhereTheAuditWasRead()
    {
        File file;
        cache::Batch batch;
        batch.builds = {listRow(1, u"failed"_s), listRow(10, u"failed"_s)};
        batch.feeds = {auditReadBetween(at(5 * 60), at(100 * 60))};
        file.apply(batch);
        const QJsonArray rows = buildsAsJson(file);
        QCOMPARE(rows.at(0)["started_by"_L1].toString(), u"automatic"_s);
        QVERIFY(rows.at(0)["started_by_id"_L1].isNull());
        QVERIFY(rows.at(1)["started_by"_L1].isNull());
    }

    void neverWritesADurationForTimesThatCannotBe()
    {
        File file;
        Build build = detail(1, u"failed"_s, Seconds(-30));
        file.put({build});
        const QJsonObject object = buildsAsJson(file).at(0).toObject();
        QVERIFY(object["duration_s"_L1].isNull());
        QVERIFY(!object["completed_at"_L1].isNull());
    }

    void writesCompletedOfABuildThatNeverStarted()
    {
        File file;
        Build build = detail(1, u"cancelled"_s);
        build.started.reset();
        file.put({build});
        const QJsonObject object = buildsAsJson(file).at(0).toObject();
        QVERIFY(object["started_at"_L1].isNull());
        QCOMPARE(object["completed_at"_L1].toString(), u"2026-01-01T00:02:40Z"_s);
    }

    void keepsTheOrderAndTheFiltersOfTheQuery()
    {
        File file;
        std::vector<Build> rows;
        for (int n = 1; n <= 10'000; ++n)
            rows.push_back(detail(n, n % 3 ? u"success"_s : u"failed"_s, Seconds(n)));
        file.put(rows);
        BuildQuery query;
        query.states = {BuildState::Failed};
        query.sort = BuildColumn::Duration;
        query.descending = true;
        const QJsonArray failed = buildsAsJson(file, query);
        QCOMPARE(failed.size(), 3333);
        for (qsizetype i = 0; i < failed.size(); ++i)
            QCOMPARE(failed.at(i)["number"_L1].toInt(), 9999 - 3 * int(i));
    }

    void stopsWhenToldTo()
    {
        File file;
        file.put({detail(1, u"success"_s, Seconds(1)), detail(2, u"success"_s, Seconds(1))});
        const BuildSnapshot columns = file.columns();
        const std::atomic<bool> never = false;
        const Selection selection = select(*columns, {}, never);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto writer = RowWriter::create(ExportFormat::Csv, buffer);
        qint64 told = -1;
        const auto stopped = writeBuilds(*writer, *file.connection, *columns, *selection.rows, [&told](qint64 rows) {
            told = rows;
            return false;
        });
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QCOMPARE(told, 0);
        QCOMPARE(writer->rows(), 0);
    }

    void writesProjectsWithTheirBuilds()
    {
        File file;
        cache::Batch batch;
        batch.projects = {project(1, u"=cmd"_s), project(2, u"Zeta"_s)};
        batch.builds = {listRow(1, u"failed"_s), listRow(2, u"failed"_s, 9)};
        file.apply(batch);
        const auto rows = cache::projectRows(*file.connection);
        QVERIFY(rows.ok());
        const QByteArray csv =
            exported(ExportFormat::Csv, [&](RowWriter &writer) { return writeProjects(writer, *rows); });
        QVERIFY(csv.startsWith("id,name,slug,description,status,visibility,draft,git_repo,git_branch,git_provider,"
                               "created_at,updated_at,deleted,builds\r\n"));
        QVERIFY(csv.contains(",'=cmd,'=cmd,,active,,false,,,,2026-01-01T00:00:00Z,2026-01-01T00:01:00Z,false,1\r\n"));
        // A project only met as that of a build has no name and no times, and is not listed by the server.
        QVERIFY(csv.contains((idOf<ProjectId>(9).toString() + u",,,,,,false,,,,,,true,1\r\n"_s).toUtf8()));
        QCOMPARE(csv.count("\r\n"), 4);
    }

    void writesMembersWithRolesAndProjects()
    {
        File file;
        cache::Batch batch;
        batch.projects = {project(1, u"Base"_s), project(2, u"Apps"_s)};
        batch.people = {person(1)};
        batch.members = {{idOf<ProjectId>(1), {idOf<UserId>(1)}}, {idOf<ProjectId>(2), {idOf<UserId>(1)}}};
        batch.audit = {auditEvent(1, u"login"_s, u"login"_s, 0, 1, at(30)),
                       auditEvent(2, u"login"_s, u"login"_s, 0, 2, at(40))};
        file.apply(batch);
        const auto rows = cache::memberRows(*file.connection);
        QVERIFY(rows.ok());
        const QJsonArray json = QJsonDocument::fromJson(exported(ExportFormat::Json, [&](RowWriter &writer) {
                                    return writeMembers(writer, *rows);
                                })).array();
        QCOMPARE(json.size(), 2);
        const QJsonObject known =
            json.at(0)["name"_L1] == "Person 1"_L1 ? json.at(0).toObject() : json.at(1).toObject();
        const QJsonObject met = json.at(0)["name"_L1] == "Person 1"_L1 ? json.at(1).toObject() : json.at(0).toObject();
        QCOMPARE(known["projects"_L1].toArray(), (QJsonArray{"Apps", "Base"}));
        QCOMPARE(known["roles"_L1].toArray(), QJsonArray{"Viewer"});
        QCOMPARE(known["last_activity_at"_L1].toString(), u"2026-01-01T00:00:30Z"_s);
        QCOMPARE(known["active"_L1].toBool(), true);
        QCOMPARE(met["name"_L1].toString(), u"Person 2"_s);
        QVERIFY(met["active"_L1].isNull());
    }

    void writesActivityNewestFirst()
    {
        File file;
        file.audit({created(1, 5, 7), auditEvent(2, u"build_cancel"_s, u"cancel"_s, 6, 0, at(90))});
        const auto rows = cache::auditRows(*file.connection);
        QVERIFY(rows.ok());
        const QJsonArray json = QJsonDocument::fromJson(exported(ExportFormat::Json, [&](RowWriter &writer) {
                                    return writeActivity(writer, *rows);
                                })).array();
        QCOMPARE(json.size(), 2);
        QCOMPARE(json.at(0)["event_type"_L1].toString(), u"build_cancel"_s);
        QVERIFY(json.at(0)["user"_L1].isNull());
        QCOMPARE(json.at(1)["user"_L1].toString(), u"Person 7"_s);
        QCOMPARE(json.at(1)["build_id"_L1].toString(), idOf<BuildId>(5).toString());
    }
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
