// SPDX-License-Identifier: GPL-3.0-or-later
// Every recorded answer of the calls used here becomes the right values or the right error.
#include "app/server/parsing/audit.h"
#include "app/server/parsing/builds.h"
#include "app/server/parsing/people.h"
#include "app/server/parsing/projects.h"
#include "app/server/parsing/sign_in.h"
#include "tests/app/server/recorded_answer.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

namespace {

const TenantId north = *TenantId::parse(u"a0000000-0000-4000-8000-00000000000a");
const TenantId harbour = *TenantId::parse(u"a1000000-0000-4000-8000-000000000001");

const QStringList usedCalls{u"getLoginOptions"_s, u"login"_s,          u"refreshSession"_s,
                            u"getProfile"_s,      u"listProjects"_s,   u"listProjectMembers"_s,
                            u"listUsers"_s,       u"getUser"_s,        u"listBuilds"_s,
                            u"getBuild"_s,        u"getBuildStatus"_s, u"listAuditEvents"_s};

Instant at(QStringView iso)
{
    return *parseInstant(iso);
}

Build detail(const QString &name)
{
    const Recorded answer = recorded(u"builds/getBuild-"_s + name);
    const Result<Build> build = parseBuild(answer.answer.body, answer.tenant);
    if (!build)
        qFatal("%s does not parse", qPrintable(name));
    return *build;
}

/// All text a value holds, for the search for planted secrets.
QString textOf(const Build &b)
{
    return QStringList{b.name, b.methodWord, b.statusWord, b.branch, b.error, b.infrastructure}.join(u'\n');
}
QString textOf(const Project &p)
{
    return QStringList{p.name, p.slug, p.description, p.status, p.visibility, p.gitRepo, p.gitBranch, p.gitProvider}
        .join(u'\n');
}
QString textOf(const Person &p)
{
    return QStringList{p.email, p.firstName, p.lastName, p.status, p.roles.join(u' ')}.join(u'\n');
}
QString textOf(const AuditEvent &e)
{
    return QStringList{e.userName,
                       e.eventType,
                       e.severity,
                       e.resource,
                       e.action,
                       e.message,
                       QString::fromUtf8(QJsonDocument(e.details).toJson())}
        .join(u'\n');
}
QString textOf(const UserId &)
{
    return {};
}
QString textOf(const Profile &p)
{
    QStringList texts{p.email, p.firstName, p.lastName, p.landing};
    for (const TenantAccess &tenant : p.tenants)
        texts += tenant.name + tenant.roles.join(u' ');
    return texts.join(u'\n');
}
QString textOf(const BuildStatus &s)
{
    return s.statusWord;
}

struct Outcome
{
    bool ok = false;
    int rows = 0;
    int dropped = 0;
    QString text;
};

template <class T>
Outcome outcomeOf(const Result<Page<T>> &page)
{
    if (!page)
        return {};
    Outcome outcome{true, int(page->items.size()), page->foreignRows + page->unusableRows, {}};
    for (const T &item : page->items)
        outcome.text += textOf(item) + u'\n';
    return outcome;
}
template <class T>
Outcome outcomeOf(const Result<T> &value)
{
    return value ? Outcome{true, 1, 0, textOf(*value)} : Outcome{};
}

Outcome parsed(const Recorded &recording)
{
    const QByteArray &body = recording.answer.body;
    const QString operation = recording.answer.operation;
    const TenantId tenant = recording.tenant;
    if (operation == "getLoginOptions"_L1)
        return {bool(parseLoginOptions(body)), 1, 0, {}};
    if (operation == "login"_L1 || operation == "refreshSession"_L1) {
        const Result<LoginAnswer> login = parseLogin(body);
        return {bool(login), 1, 0, login ? login->email + login->firstName + login->lastName : QString()};
    }
    if (operation == "getProfile"_L1)
        return outcomeOf(parseProfile(body));
    if (operation == "listProjects"_L1)
        return outcomeOf(parseProjects(body, tenant));
    if (operation == "listProjectMembers"_L1)
        return outcomeOf(parseMembers(body, *ProjectId::parse(recording.path.section(u'/', 2, 2))));
    if (operation == "listUsers"_L1)
        return outcomeOf(parseUsers(body, tenant));
    if (operation == "getUser"_L1)
        return outcomeOf(parseUser(body, tenant));
    if (operation == "listBuilds"_L1)
        return outcomeOf(parseBuilds(body, tenant));
    if (operation == "getBuild"_L1)
        return outcomeOf(parseBuild(body, tenant));
    if (operation == "getBuildStatus"_L1)
        return outcomeOf(parseBuildStatus(body));
    return outcomeOf(parseAuditEvents(body, tenant));
}

} // namespace

class RecordedTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryRecordedAnswer_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = recordingsOf(usedCalls);
        QVERIFY2(names.size() > 130, qPrintable(QString::number(names.size())));
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void readsEveryRecordedAnswer()
    {
        QFETCH(QString, name);
        const Recorded recording = recorded(name);
        const std::optional<Error> error = errorOf(recording.answer);
        QCOMPARE(!error, recording.answer.good());
        if (error) {
            QVERIFY(error->httpStatus == recording.answer.status);
            QVERIFY2(!error->detail.contains("FAKE"_L1) && !error->detail.contains("not-a-real"_L1),
                     qPrintable(error->detail));
            return;
        }
        const Outcome outcome = parsed(recording);
        QVERIFY(outcome.ok);
        QCOMPARE(outcome.dropped, 0);
        QVERIFY2(!outcome.text.contains("FAKE"_L1) && !outcome.text.contains("not-a-real"_L1),
                 qPrintable(outcome.text));
        const QJsonObject body = QJsonDocument::fromJson(recording.answer.body).object();
        for (const QLatin1StringView list : {"projects"_L1, "members"_L1, "users"_L1, "builds"_L1, "events"_L1}) {
            if (body.contains(list))
                QCOMPARE(outcome.rows, int(body[list].toArray().size()));
        }
    }

    void readsABuildInFull()
    {
        const Build build = detail(u"kaniko-failed"_s);
        QCOMPARE(build.id.toString(), u"a5000000-0000-4000-8000-000000000203"_s);
        QCOMPARE(build.tenant, harbour);
        QCOMPARE(build.project.toString(), u"a4000000-0000-4000-8000-000000000001"_s);
        QCOMPARE(build.name, u"Build #203"_s);
        QCOMPARE(build.number, std::optional(203));
        QCOMPARE(build.method(), BuildMethod::Kaniko);
        QCOMPARE(build.state(), BuildState::Failed);
        QCOMPARE(build.branch, u"main"_s); // not fixed_ref, which is there too
        QCOMPARE(build.error, u"push to registry denied: 401 unauthorized"_s);
        QCOMPARE(build.infrastructure, u"kubernetes"_s);
        QCOMPARE(build.created, at(u"2026-11-23T00:06:25Z"));
        QCOMPARE(build.started, std::optional(at(u"2026-11-23T00:06:40Z")));
        QCOMPARE(build.completed, std::optional(at(u"2026-11-23T00:10:01Z")));
        QVERIFY(build.fromDetail);
    }

    void readsOddBuilds()
    {
        QCOMPARE(detail(u"odd-status-in-progress"_s).state(), BuildState::Running);
        QCOMPARE(detail(u"odd-status-unknown-word"_s).state(), BuildState::Unknown);
        QCOMPARE(detail(u"odd-status-unknown-word"_s).statusWord, u"zukunft_status"_s);
        QCOMPARE(detail(u"no-config"_s).method(), BuildMethod::Container);
        QCOMPARE(detail(u"docker-completed"_s).methodWord, u"container"_s);
        QVERIFY(!detail(u"odd-completed-without-times"_s).completed);
        const Build backwards = detail(u"odd-completed-before-started"_s);
        QVERIFY(backwards.completed && backwards.started && *backwards.completed < *backwards.started);
        QVERIFY(!durationBetween(backwards.started, backwards.completed));
        QCOMPARE(durationBetween(detail(u"odd-zero-seconds"_s).started, detail(u"odd-zero-seconds"_s).completed),
                 std::optional(Milliseconds(0)));
        const Build never = detail(u"cancelled-never-started"_s);
        QCOMPARE(never.state(), BuildState::Cancelled);
        QVERIFY(!never.started);
        QVERIFY(detail(u"odd-ansi-error"_s).error.contains(QChar(0x1b)));
    }

    void takesTheFixedRefWhereThereIsNoBranch()
    {
        const QByteArray body = R"({"id":"a5000000-0000-4000-8000-000000000203",
            "tenant_id":"a1000000-0000-4000-8000-000000000001","created_at":"2026-11-23T00:06:25+02:00",
            "manifest":{"metadata":{"fixed_ref":"v1.4.0"}}})";
        const Result<Build> build = parseBuild(body, harbour);
        QVERIFY(build);
        QCOMPARE(build->branch, u"v1.4.0"_s);
        QCOMPARE(build->created, at(u"2026-11-22T22:06:25Z"));
        QVERIFY(!build->number);
        QVERIFY(build->project.isNull());
    }

    void readsAPageWhoseConfigsAreLost()
    {
        const Recorded recording = recorded(u"builds/listBuilds-configs-lost"_s);
        const Result<Page<Build>> page = parseBuilds(recording.answer.body, recording.tenant);
        QVERIFY(page);
        QVERIFY(page->items.size() > 1);
        for (const Build &build : page->items) {
            QCOMPARE(build.methodWord, u"container"_s);
            QVERIFY(!build.fromDetail && !build.started && !build.completed && build.error.isEmpty());
        }
    }

    void tellsWhichLimitTheServerUsed()
    {
        const Recorded recording = recorded(u"builds/listBuilds-limit-out-of-range"_s);
        const Result<Page<Build>> page = parseBuilds(recording.answer.body, recording.tenant);
        QVERIFY(page);
        QCOMPARE(page->limit, 20);
        QCOMPARE(page->total, std::optional(qint64(page->rows())));
        const Recorded end = recorded(u"builds/listBuilds-past-end"_s);
        const Result<Page<Build>> empty = parseBuilds(end.answer.body, end.tenant);
        QVERIFY(empty);
        QVERIFY(empty->items.empty());
        QCOMPARE(empty->total, std::optional(qint64(166)));
        QCOMPARE(empty->offset, 100000);
    }

    void dropsAndCountsRowsOfAnotherTenant()
    {
        const Recorded recording = recorded(u"builds/listBuilds-first-page"_s);
        const Result<Page<Build>> page = parseBuilds(recording.answer.body, north);
        QVERIFY(page);
        QVERIFY(page->items.empty());
        QCOMPARE(page->foreignRows, 20);
        QCOMPARE(page->rows(), 20);
        const Recorded projects = recorded(u"errors/listProjects-foreign-tenant-system-role"_s);
        QCOMPARE(parseProjects(projects.answer.body, north)->foreignRows, 1);
        const Recorded events = recorded(u"audit/listAuditEvents"_s);
        QCOMPARE(parseAuditEvents(events.answer.body, harbour)->foreignRows, 5);
        const Recorded one = recorded(u"builds/getBuild-pending"_s);
        QCOMPARE(parseBuild(one.answer.body, north).error().kind, ErrorKind::NotFound);
    }

    void dropsAndCountsRowsWithoutAUsableId()
    {
        const QByteArray body = R"({"builds":[
            {"id":"x","tenant_id":"a1000000-0000-4000-8000-000000000001","created_at":"2026-11-23T00:06:25Z"},
            {"tenant_id":"a1000000-0000-4000-8000-000000000001","created_at":"2026-11-23T00:06:25Z"},
            {"id":"00000000-0000-0000-0000-000000000000","tenant_id":"a1000000-0000-4000-8000-000000000001",
             "created_at":"2026-11-23T00:06:25Z"},
            {"id":"a5000000-0000-4000-8000-000000000203","tenant_id":"a1000000-0000-4000-8000-000000000001"},
            {"id":"a5000000-0000-4000-8000-000000000203","tenant_id":"a1000000-0000-4000-8000-000000000001",
             "created_at":"2026-11-23T00:06:25Z","name":7,"type":null,"manifest":null,"future":{"x":[1]}},
            null, 7, "text"]})";
        const Result<Page<Build>> page = parseBuilds(body, harbour);
        QVERIFY(page);
        QCOMPARE(page->items.size(), size_t(1));
        QCOMPARE(page->unusableRows, 7);
        QVERIFY(!page->total);
    }

    void readsNullArraysAsEmptyAndOtherAnswersAsUnexpected()
    {
        QCOMPARE(parseBuilds(R"({"builds":null,"total_count":0})", harbour)->rows(), 0);
        QCOMPARE(parseBuilds(R"({"total_count":0})", harbour)->rows(), 0);
        QCOMPARE(parseAuditEvents(R"({"events":null})", harbour)->rows(), 0);
        QCOMPARE(parseUsers(R"({"users":null})", harbour)->rows(), 0);
        for (const char *body : {"", "{", "[]", "7", "null", "{}", R"({"builds":{}})", R"({"builds":"x"})", "text"}) {
            const Result<Page<Build>> page = parseBuilds(body, harbour);
            QVERIFY2(!page, body);
            QCOMPARE(page.error().kind, ErrorKind::UnexpectedAnswer);
        }
        QCOMPARE(parseProfile("{}").error().kind, ErrorKind::UnexpectedAnswer);
        QCOMPARE(parseUser("{}", harbour).error().kind, ErrorKind::UnexpectedAnswer);
        QCOMPARE(parseBuildStatus("{}").error().kind, ErrorKind::UnexpectedAnswer);
        QCOMPARE(parseLoginOptions("{\"other\":1}").error().kind, ErrorKind::UnexpectedAnswer);
        QCOMPARE(parseLogin("{\"user\":{}}").error().kind, ErrorKind::UnexpectedAnswer);
    }

    void readsProjectsWithoutTheirSecrets()
    {
        const Recorded recording = recorded(u"projects/listProjects"_s);
        const Result<Page<Project>> page = parseProjects(recording.answer.body, recording.tenant);
        QVERIFY(page);
        QCOMPARE(page->total, std::optional(qint64(4)));
        QCOMPARE(page->limit, 3);
        const Project &second = page->items[1];
        QCOMPARE(second.slug, u"rtl-payments"_s);
        QCOMPARE(second.status, u"active"_s);
        QCOMPARE(second.visibility, u"private"_s);
        QCOMPARE(second.gitRepo, u"https://•••@git.example.test/nord/rtl-payments.git"_s);
        QCOMPARE(second.gitBranch, u"main"_s);
        QCOMPARE(second.created, at(u"2026-05-08T03:32:00Z"));
        QCOMPARE(second.updated, at(u"2026-08-16T03:32:00Z"));
        QCOMPARE(page->items[2].name, u"<img src=x onerror=alert(document.cookie)> & \"Bild\""_s);
    }

    void readsOnlyTheUsersOfMembers()
    {
        const Recorded recording = recorded(u"projects/listProjectMembers"_s);
        const ProjectId project = *ProjectId::parse(u"c0000000-0000-4000-8000-000000000001");
        const Result<Page<UserId>> page = parseMembers(recording.answer.body, project);
        QVERIFY(page);
        QCOMPARE(page->items.front().toString(), u"c0a014cb-b4cb-5240-ae00-d5561ba20fd6"_s);
        const ProjectId other = *ProjectId::parse(u"c0000000-0000-4000-8000-000000000002");
        QCOMPARE(parseMembers(recording.answer.body, other)->foreignRows, page->rows());
    }

    void readsRolesOfTheOpenTenantOnly()
    {
        const Recorded one = recorded(u"people/getUser"_s);
        const Result<Person> person = parseUser(one.answer.body, north);
        QVERIFY(person);
        QCOMPARE(person->firstName, u"Zoë"_s);
        QCOMPARE(person->roles, QStringList{u"Viewer"_s});
        QVERIFY(person->active);
        QCOMPARE(parseUser(one.answer.body, harbour)->roles, QStringList());
        QCOMPARE(parseUser(recorded(u"people/getUser-foreign-tenant"_s).answer.body, north)->roles, QStringList());
        QVERIFY(!parseUser(recorded(u"people/getUser-pending"_s).answer.body, north)->active);
        const Recorded list = recorded(u"people/listUsers"_s);
        const Result<Page<Person>> people = parseUsers(list.answer.body, north);
        QVERIFY(people);
        QVERIFY(people->items.size() > 10);
        QVERIFY(std::ranges::any_of(people->items, [](const Person &p) { return p.roles.contains(u"Viewer"_s); }));
        const Recorded direct = recorded(u"people/listUsers-direct-system-role"_s);
        QCOMPARE(parseUsers(direct.answer.body, north)->items.front().roles, QStringList());
    }

    void findsTenantsInRolesAndGroups()
    {
        const auto profile = [](const char *name) {
            return *parseProfile(recorded(u"auth/getProfile"_s + QLatin1StringView(name)).answer.body);
        };
        const Profile own = profile("");
        QCOMPARE(own.email, u"viewer@dev.test"_s);
        QCOMPARE(own.landing, u"/dashboard"_s);
        QCOMPARE(own.tenants.size(), size_t(1));
        QCOMPARE(own.tenants[0].id, north);
        QCOMPARE(own.tenants[0].name, u"Nordlicht Werke ❄ GmbH & Co. <KG>"_s);
        QCOMPARE(own.tenants[0].roles, QStringList{u"Viewer"_s});
        QCOMPARE(own.tenants[0].roleIds.size(), size_t(1));
        QVERIFY(own.tenants[0].viewerGroup);
        QCOMPARE(profile("-two-tenants").tenants.size(), size_t(3));
        QVERIFY(profile("-no-tenant").tenants.empty());
        // roles_by_tenant is gone because of one NULL description: the groups still tell the tenant.
        const Profile groups = profile("-null-role-description");
        QCOMPARE(groups.tenants.size(), size_t(1));
        QCOMPARE(groups.tenants[0].id, north);
        QVERIFY(groups.tenants[0].roles.isEmpty());
        QVERIFY(!groups.tenants[0].viewerGroup);
        QVERIFY(!profile("-direct").tenants[0].viewerGroup);
    }

    void readsTheCasesOfSigningIn()
    {
        const auto login = [](const char *name) {
            return *parseLogin(recorded(QString::fromLatin1(name)).answer.body);
        };
        const LoginAnswer plain = login("auth/login");
        QCOMPARE(plain.accessToken, QByteArray("REDACTED-ACCESS"));
        QCOMPARE(plain.refreshToken, QByteArray("REDACTED-REFRESH"));
        QCOMPARE(plain.accessTtl, Seconds(900));
        QCOMPARE(plain.email, u"viewer@dev.test"_s);
        QVERIFY(!plain.secondFactorRequired && !plain.passwordChangeRequired && !plain.setupRequired);
        QVERIFY(login("auth/login-mfa-wanted").secondFactorRequired);
        QVERIFY(login("auth/login-mfa-wanted").accessToken.isEmpty());
        QVERIFY(login("auth/login-password-change-wanted").passwordChangeRequired);
        QVERIFY(login("auth/login-set-up-required").setupRequired);
        QVERIFY(!login("auth/refreshSession-of-password-change-account").passwordChangeRequired);
        QVERIFY(!parseLoginOptions(recorded(u"auth/getLoginOptions"_s).answer.body)->directory);
    }

    void readsAuditEventsWithoutAddresses()
    {
        const Recorded recording = recorded(u"audit/listAuditEvents-permission-denied"_s);
        const Result<Page<AuditEvent>> page = parseAuditEvents(recording.answer.body, recording.tenant);
        QVERIFY(page);
        const AuditEvent &event = page->items.front();
        QCOMPARE(event.eventType, u"permission_denied"_s);
        QCOMPARE(event.userName, u"Cuno Stumm"_s);
        QCOMPARE(event.time, at(u"2026-11-24T03:32:27Z"));
        QCOMPARE(event.details["path"_L1].toString(), u"/api/v1/tenants/a0000000-0000-4000-8000-00000000000a"_s);
        for (const AuditEvent &each : page->items) {
            const QString text = textOf(each);
            QVERIFY(!text.contains("127.0.0.1"_L1) && !text.contains("python-requests"_L1));
        }
        const Recorded odd = recorded(u"audit/listAuditEvents-odd-details"_s);
        const Result<Page<AuditEvent>> odds = parseAuditEvents(odd.answer.body, odd.tenant);
        for (const AuditEvent &each : odds->items)
            QVERIFY(!textOf(each).contains("192.0.2.7"_L1) && !textOf(each).contains("2001:db8"_L1));
        const Recorded started = recorded(u"audit/listAuditEvents-filtered"_s);
        const Result<Page<AuditEvent>> starts = parseAuditEvents(started.answer.body, started.tenant);
        QCOMPARE(startedBuild(starts->items.front()).toString(), u"0e29af45-1575-52f6-b5c4-d70b303c85b7"_s);
        const Recorded text = recorded(u"audit/listAuditEvents-string-details"_s);
        QVERIFY(parseAuditEvents(text.answer.body, text.tenant)->items.front().details.isEmpty());
    }

    void readsTheStatusOfABuild()
    {
        const Recorded recording = recorded(u"builds/getBuildStatus-cancelled-attempt-running"_s);
        const Result<BuildStatus> status = parseBuildStatus(recording.answer.body);
        QVERIFY(status);
        QCOMPARE(status->state(), BuildState::Cancelled);
        QCOMPARE(status->completed, std::optional(at(u"2026-11-23T06:00:01Z")));
        QVERIFY(!parseBuildStatus(recorded(u"builds/getBuildStatus-pending"_s).answer.body)->started);
    }

    void masksTokensInErrorMessages()
    {
        const QByteArray body = R"({"id":"a5000000-0000-4000-8000-000000000203",
            "tenant_id":"a1000000-0000-4000-8000-000000000001","created_at":"2026-11-23T00:06:25Z",
            "error_message":"clone https://x-access-token:FAKE-url-token@git.test/x.git: Bearer FAKE-bearer refused"})";
        QCOMPARE(parseBuild(body, harbour)->error, u"clone https://•••@git.test/x.git: Bearer ••• refused"_s);
    }
};

QTEST_GUILESS_MAIN(RecordedTest)
#include "tst_recorded.moc"
