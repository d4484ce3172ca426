// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/project_reader.h"
#include "tests/models/cache/sample_cache.h"

#include <QTest>

using namespace viewer;
using namespace viewer::sample;

namespace {

Project project(int number, const QString &name)
{
    Project project;
    project.id = idOf<ProjectId>(number);
    project.tenant = idOf<TenantId>(1);
    project.name = name;
    project.description = u"Docks & <b>tides</b>"_s;
    project.status = u"archived"_s;
    project.gitRepo = u"https://•••@git.example.test/x.git"_s;
    project.created = at(60);
    return project;
}

} // namespace

class ProjectReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void listsProjectsWithMembersAndWhatIsMine()
    {
        File f;
        cache::Batch batch;
        batch.projects = std::vector<Project>{project(1, u"web"_s), project(2, u"api"_s)};
        Person vera;
        vera.id = idOf<UserId>(7);
        vera.firstName = u"Vera"_s;
        vera.lastName = u"Novak"_s;
        batch.people = {vera};
        batch.members = {{idOf<ProjectId>(1), {idOf<UserId>(7), idOf<UserId>(8)}}};
        f.apply(batch);
        f.put({listRow(5, u"completed"_s, 3)}); // a project the server never listed
        QCOMPARE(f.failure, QString());

        const auto list = cache::projectList(*f.connection, idOf<UserId>(7));
        QVERIFY(list.ok());
        QCOMPARE(list->size(), size_t(3));
        const ListedProject &unlisted = (*list)[0];
        QVERIFY(unlisted.deleted);
        QCOMPARE(unlisted.project.id, idOf<ProjectId>(3));
        const ListedProject &api = (*list)[1];
        QCOMPARE(api.project.name, u"api"_s);
        QVERIFY(!api.deleted && !api.mine && !api.membersRead);
        const ListedProject &web = (*list)[2];
        QVERIFY(web.mine && web.membersRead);
        QCOMPARE(web.members.size(), size_t(2));
        QVERIFY(std::ranges::any_of(web.members, [](const ProjectMember &m) { return m.name == u"Vera Novak"_s; }));
        QVERIFY(!web.members[0].name.isEmpty() && !web.members[1].name.isEmpty());
        QCOMPARE(web.project.status, u"archived"_s);
        QCOMPARE(web.project.created, at(60));

        const auto others = cache::projectList(*f.connection, idOf<UserId>(9));
        QVERIFY(std::ranges::none_of(*others, &ListedProject::mine));
    }
};

QTEST_GUILESS_MAIN(ProjectReaderTest)
#include "tst_project_reader.moc"
