// SPDX-License-Identifier: GPL-3.0-or-later
// Projects, people, members, audit, feeds: and that a transaction is all or nothing.
#include "tests/models/cache/sample_cache.h"

#include <QJsonArray>
#include <QTest>

using namespace viewer;
using namespace viewer::cache;
using namespace viewer::sample;

namespace {

Project project(int number, const QString &name)
{
    Project project;
    project.id = idOf<ProjectId>(number);
    project.tenant = idOf<TenantId>(1);
    project.name = name;
    project.status = u"active"_s;
    project.created = at(1);
    project.updated = at(2);
    return project;
}

Person person(int number, const QString &first, const QStringList &roles = {u"Viewer"_s})
{
    Person person;
    person.id = idOf<UserId>(number);
    person.email = u"p%1@example.test"_s.arg(number);
    person.firstName = first;
    person.active = true;
    person.status = u"active"_s;
    person.roles = roles;
    return person;
}

Batch projects(std::vector<Project> list, bool complete = true)
{
    Batch batch;
    batch.projects = std::move(list);
    batch.projectsComplete = complete;
    return batch;
}

Batch people(std::vector<Person> list)
{
    Batch batch;
    batch.people = std::move(list);
    return batch;
}

FeedProgress progress(Feed feed, qint64 place)
{
    return {feed, at(place), place % 2 == 0, place, {{"at", place}}};
}

} // namespace

class TestCacheTables : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_file = std::make_unique<File>(); }
    void cleanup()
    {
        QVERIFY2(m_file->failure.isEmpty(), qPrintable(m_file->failure));
        m_file.reset();
    }

    void addsStubsForProjectsThatTheListDoesNotName()
    {
        m_file->put({listRow(1, u"success"_s, 5)});
        BuildRow row = *rowOf(*m_file->columns(), 1);
        QCOMPARE(row.project, idOf<ProjectId>(5));
        QCOMPARE(row.projectName, QString());
        QVERIFY(row.projectDeleted);
        QVERIFY(listedProjects(*m_file->connection)->empty());
        m_file->apply(projects({project(5, u"Base"_s)}));
        row = *rowOf(*m_file->columns(), 1);
        QCOMPARE(row.projectName, u"Base"_s);
        QVERIFY(!row.projectDeleted);
    }

    void keepsAProjectThatIsNoLongerListedMarkedAsDeleted()
    {
        m_file->apply(projects({project(1, u"Base"_s), project(2, u"Apps"_s)}), at(10));
        m_file->put({listRow(1, u"success"_s, 2)}, at(10));
        m_file->apply(projects({project(1, u"Base"_s)}), at(20));
        const auto rows = projectRows(*m_file->connection);
        QCOMPARE(rows->size(), 2u);
        QCOMPARE((*rows)[0].project.name, u"Apps"_s);
        QVERIFY((*rows)[0].deleted);
        QCOMPARE((*rows)[0].builds, 1);
        QVERIFY(!(*rows)[1].deleted);
        QCOMPARE(*listedProjects(*m_file->connection), std::vector{idOf<ProjectId>(1)});
        QVERIFY(rowOf(*m_file->columns(), 1)->projectDeleted);

        m_file->apply(projects({project(1, u"Base"_s), project(2, u"Apps again"_s)}), at(30));
        QCOMPARE(listedProjects(*m_file->connection)->size(), 2u);
        QCOMPARE(rowOf(*m_file->columns(), 1)->projectName, u"Apps again"_s);
    }

    void missesNoProjectWhenTheListIsOnlyAPart()
    {
        m_file->apply(projects({project(1, u"Base"_s), project(2, u"Apps"_s)}), at(10));
        m_file->apply(projects({project(1, u"Base"_s)}, false), at(20));
        QCOMPARE(listedProjects(*m_file->connection)->size(), 2u);
    }

    void bringsAProjectBackAsItWasTold()
    {
        Project full = project(1, u"Base"_s);
        full.slug = u"base"_s;
        full.description = u"line\nline"_s;
        full.visibility = u"private"_s;
        full.gitRepo = u"https://git.example/base"_s;
        full.gitBranch = u"main"_s;
        full.gitProvider = u"generic"_s;
        full.draft = true;
        m_file->apply(projects({full}));
        const Project back = projectRows(*m_file->connection)->at(0).project;
        QCOMPARE(back.slug, full.slug);
        QCOMPARE(back.description, full.description);
        QCOMPARE(back.visibility, full.visibility);
        QCOMPARE(back.gitRepo, full.gitRepo);
        QCOMPARE(back.gitBranch, full.gitBranch);
        QCOMPARE(back.gitProvider, full.gitProvider);
        QCOMPARE(back.draft, true);
        QCOMPARE(back.created, full.created);
        QCOMPARE(back.updated, full.updated);
    }

    void asksForPeopleKnownByIdAlone()
    {
        Applied applied = m_file->audit({created(1, 1, 7), created(2, 2, 7), created(3, 3, 8)});
        QCOMPARE(applied.unknownPeople, 2);
        QVERIFY(applied.namesChanged);
        QCOMPARE(unknownPeople(*m_file->connection, 10)->size(), 2u);
        m_file->apply(people({person(7, u"Ada"_s)}));
        QCOMPARE(*unknownPeople(*m_file->connection, 10), std::vector{idOf<UserId>(8)});
        Batch gone;
        gone.peopleGone = {idOf<UserId>(8)};
        m_file->apply(gone);
        QVERIFY(unknownPeople(*m_file->connection, 10)->empty());
    }

    void takesTheNameFromTheAuditUntilTheServerDescribesThePerson()
    {
        Batch members;
        members.members = {{idOf<ProjectId>(1), {idOf<UserId>(7)}}};
        m_file->apply(members); // met by id alone
        m_file->put({listRow(1, u"success"_s)});
        QVERIFY(m_file->audit({created(1, 1, 7)}).namesChanged);
        QCOMPARE(rowOf(*m_file->columns(), 1)->starterName, u"Person 7"_s);
        m_file->apply(people({person(7, u"Ada"_s)}));
        AuditEvent later = created(2, 1, 7);
        later.userName = u"Someone else"_s;
        m_file->audit({later});
        QCOMPARE(rowOf(*m_file->columns(), 1)->starterName, u"Ada"_s);
    }

    void keepsRolesWhenAnAnswerTellsNone()
    {
        m_file->apply(people({person(7, u"Ada"_s, {u"Viewer"_s, u"Operator"_s})}));
        m_file->apply(people({person(7, u"Ada B."_s, {})}));
        const MemberRow row = memberRows(*m_file->connection)->at(0);
        QCOMPARE(row.person.roles, (QStringList{u"Viewer"_s, u"Operator"_s}));
        QCOMPARE(row.person.firstName, u"Ada B."_s);
    }

    void replacesTheMembersOfAProjectAsAWhole()
    {
        m_file->apply(projects({project(1, u"Base"_s), project(2, u"Apps"_s)}));
        Batch batch;
        batch.members = {{idOf<ProjectId>(1), {idOf<UserId>(1), idOf<UserId>(2), idOf<UserId>(2)}},
                         {idOf<ProjectId>(2), {idOf<UserId>(1)}}};
        m_file->apply(batch);
        QCOMPARE(m_file->count("SELECT count(*) FROM member"), 3);
        batch.members = {{idOf<ProjectId>(1), {idOf<UserId>(3)}}};
        m_file->apply(batch);
        QHash<UserId, QStringList> projectsOf;
        const auto rows = memberRows(*m_file->connection);
        for (const MemberRow &row : *rows)
            projectsOf[row.person.id] = row.projects;
        QCOMPARE(projectsOf[idOf<UserId>(1)], QStringList{u"Apps"_s});
        QCOMPARE(projectsOf[idOf<UserId>(2)], QStringList());
        QCOMPARE(projectsOf[idOf<UserId>(3)], QStringList{u"Base"_s});
        QCOMPARE(readCounts(*m_file->connection)->members, 2);
    }

    void bringsAnAuditRowBackAsItWasTold()
    {
        AuditEvent event = auditEvent(1, u"project_update"_s, u"update"_s, 4, 7, at(99));
        event.resource = u"projects"_s;
        event.severity = u"warning"_s;
        event.details = {{"project_id", idOf<ProjectId>(3).toString()}, {"list", QJsonArray{1, "two"}}};
        m_file->apply(projects({project(3, u"Base"_s)}));
        m_file->audit({event});
        const AuditRow row = auditRows(*m_file->connection)->at(0);
        QCOMPARE(row.event.id, event.id);
        QCOMPARE(row.event.user, event.user);
        QCOMPARE(row.event.userName, event.userName);
        QCOMPARE(row.event.eventType, event.eventType);
        QCOMPARE(row.event.severity, event.severity);
        QCOMPARE(row.event.resource, event.resource);
        QCOMPARE(row.event.action, event.action);
        QCOMPARE(row.event.message, event.message);
        QCOMPARE(row.event.details, event.details);
        QCOMPARE(row.event.time, event.time);
        QCOMPARE(row.projectName, u"Base"_s);
    }

    void bringsTheAccountAndTheFeedsBack()
    {
        QVERIFY(!*readAccount(*m_file->connection));
        Account account;
        account.server = u"https://factory.example"_s;
        account.user = idOf<UserId>(1);
        account.tenant = idOf<TenantId>(2);
        account.email = u"v@example.test"_s;
        account.tenantName = u"Acme"_s;
        account.personName = u"Vi Ewer"_s;
        account.roles = {u"Viewer"_s, u"Ödd \"role\""_s};
        Batch batch;
        batch.account = account;
        const std::vector<FeedProgress> feeds{progress(Feed::Profile, 1), progress(Feed::Projects, 2),
                                              progress(Feed::Members, 3), progress(Feed::Users, 4),
                                              progress(Feed::Builds, 5),  progress(Feed::Details, 6),
                                              progress(Feed::Audit, 7)};
        batch.feeds = feeds;
        m_file->apply(batch);
        const Account back = **readAccount(*m_file->connection);
        QCOMPARE(back.key(), account.key());
        QCOMPARE(back.email, account.email);
        QCOMPARE(back.tenantName, account.tenantName);
        QCOMPARE(back.personName, account.personName);
        QCOMPARE(back.roles, account.roles);
        const Feeds read = *readFeeds(*m_file->connection);
        QCOMPARE(read.size(), 7);
        for (const FeedProgress &feed : feeds)
            QVERIFY(read[feed.feed] == feed);
        Batch next;
        next.feeds = {progress(Feed::Builds, 9)};
        m_file->apply(next);
        QVERIFY((*readFeeds(*m_file->connection))[Feed::Builds] == progress(Feed::Builds, 9));
    }

    void readsCoverageFromTheFeeds()
    {
        Batch batch;
        FeedProgress builds = progress(Feed::Builds, 6);
        builds.total = 1234;
        FeedProgress audit = progress(Feed::Audit, 8);
        audit.place[auditFromKey] = qint64(at(10).time_since_epoch().count());
        audit.place[auditUntilKey] = qint64(at(20).time_since_epoch().count());
        batch.feeds = {builds, audit};
        m_file->apply(batch);
        const BuildCoverage coverage = *readCoverage(*m_file->connection);
        QCOMPARE(coverage.asOf, at(6));
        QCOMPARE(coverage.serverTotal, 1234);
        QVERIFY(coverage.listComplete && coverage.auditComplete);
        QCOMPARE(coverage.auditFrom, at(10));
        QCOMPARE(coverage.auditUntil, at(20));
    }

    void writesRowsAndProgressTogetherOrNotAtAll()
    {
        m_file->put({listRow(1, u"success"_s)});
        // The trigger stands for any failure in the middle of a transaction.
        QVERIFY(m_file->connection
                    ->execute(u"CREATE TRIGGER broken BEFORE INSERT ON feed WHEN NEW.name='builds'"
                              " BEGIN SELECT RAISE(ABORT, 'broken'); END"_s)
                    .ok());
        Batch batch;
        batch.builds = {listRow(2, u"brand_new_word"_s, 77), detail(3, u"failed"_s, Seconds(1), u"new text"_s)};
        batch.audit = {created(1, 2, 55)};
        batch.feeds = {progress(Feed::Audit, 1), progress(Feed::Builds, 2)};
        const auto applied = m_file->writer->apply(batch);
        QVERIFY(!applied.ok());
        QCOMPARE(m_file->count("SELECT count(*) FROM build"), 1);
        QCOMPARE(m_file->count("SELECT count(*) FROM audit"), 0);
        QCOMPARE(m_file->count("SELECT count(*) FROM feed"), 0);
        QCOMPARE(m_file->count("SELECT count(*) FROM word WHERE text='brand_new_word'"), 0);
        QCOMPARE(m_file->count("SELECT count(*) FROM error_text"), 0);

        // Numbers given out in the failed transaction must not be used again from memory.
        QVERIFY(m_file->connection->execute(u"DROP TRIGGER broken"_s).ok());
        m_file->put({detail(9, u"failed"_s, Seconds(1), u"another text"_s), listRow(8, u"other_word"_s, 78)});
        QVERIFY(m_file->writer->apply(batch).ok());
        const BuildSnapshot columns = m_file->columns();
        QCOMPARE(rowOf(*columns, 2)->statusWord, u"brand_new_word"_s);
        QCOMPARE(rowOf(*columns, 8)->statusWord, u"other_word"_s);
        QCOMPARE(rowOf(*columns, 2)->project, idOf<ProjectId>(77));
        QCOMPARE(rowOf(*columns, 2)->starter, idOf<UserId>(55));
        QCOMPARE(errorTexts(*m_file->connection, {rowOf(*columns, 3)->error})->begin().value(), u"new text"_s);
    }

    void survivesMoreWordsThanTheColumnsHaveRoomFor()
    {
        std::vector<Build> builds;
        for (int n = 0; n < 400; ++n)
            builds.push_back(listRow(n, u"word_%1"_s.arg(n)));
        m_file->put(builds);
        const BuildSnapshot columns = m_file->columns();
        QCOMPARE(columns->size(), 400u);
        QCOMPARE(rowOf(*columns, 0)->statusWord, u"word_0"_s);
        QCOMPARE(rowOf(*columns, 399)->state, BuildState::Unknown);
    }

    void countsWhatItHolds()
    {
        m_file->apply(projects({project(1, u"Base"_s)}));
        m_file->put({listRow(1, u"success"_s), detail(2, u"success"_s), listRow(3, u"success"_s, 9)});
        m_file->audit({created(1, 1, 7)});
        Batch gone;
        gone.detailsGone = {idOf<BuildId>(2)};
        m_file->apply(gone);
        const CacheCounts counts = *readCounts(*m_file->connection);
        QCOMPARE(counts.builds, 3);
        QCOMPARE(counts.vanished, 1);
        QCOMPARE(counts.detailsWanted, 2);
        QCOMPARE(counts.projects, 1);
        QCOMPARE(counts.people, 1);
        QCOMPARE(counts.audit, 1);
        QVERIFY(counts.cacheBytes > 4096);
    }

    void changesNothingForAnEmptyBatch()
    {
        const Applied applied = m_file->apply({});
        QVERIFY(applied.builds.empty());
        QVERIFY(!applied.namesChanged);
        QCOMPARE(m_file->columns()->size(), 0u);
    }

private:
    std::unique_ptr<File> m_file;
};

QTEST_GUILESS_MAIN(TestCacheTables)
#include "tst_cache_tables.moc"
