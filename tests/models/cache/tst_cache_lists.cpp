// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/list_reader.h"
#include "sample_cache.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::cache;
using namespace viewer::sample;

namespace {

Attempt attempt(int id, int number, const QString &status, Instant time = at(100))
{
    Attempt made;
    made.id = idOf<AttemptId>(id);
    made.number = number;
    made.statusWord = status;
    made.created = time;
    if (status != "running"_L1)
        made.completed = time + Seconds(30);
    if (status == "failed"_L1)
        made.error = u"exit code 2"_s;
    return made;
}

Batch withAttempts(const BuildId &build, std::optional<std::vector<Attempt>> attempts, Instant now = at(5000))
{
    Batch batch;
    batch.now = now;
    batch.attempts.push_back({build, std::move(attempts)});
    return batch;
}

Batch withAttempts(int build, std::optional<std::vector<Attempt>> attempts)
{
    return withAttempts(idOf<BuildId>(build), std::move(attempts));
}

/// A batch of this time; `fill` adds what it brings.
template <class Fill>
Batch batchAt(Instant now, Fill fill)
{
    Batch batch;
    batch.now = now;
    fill(batch);
    return batch;
}

Image image(int id, const QString &name)
{
    Image made;
    made.id = idOf<ImageId>(id);
    made.tenant = idOf<TenantId>(1);
    made.name = name;
    made.visibility = u"tenant"_s;
    made.status = u"published"_s;
    made.repository = u"registry.example.test/"_s + name;
    made.version = u"1.2.3"_s;
    made.tags = {u"latest"_s, u"=1+1"_s};
    made.pulls = 7;
    made.created = at(id);
    made.updated = at(id + 1);
    return made;
}

} // namespace

class TestCacheLists : public QObject
{
    Q_OBJECT

private:
    int attemptsInColumns(File &cache, int build)
    {
        const auto columns = loadColumns(*cache.connection);
        return columns ? (*columns)->row(*(*columns)->rowOfId(idOf<BuildId>(build))).attempts : -1;
    }

private slots:
    void countsAttemptsOnceTheyWereRead()
    {
        File cache;
        Batch builds;
        builds.now = at(4000);
        builds.builds = {listRow(1, u"failed"_s), listRow(2, u"completed"_s), listRow(3, u"running"_s)};
        builds.audit = {retried(1, 1, at(4500))};
        QVERIFY(cache.writer->apply(builds));
        QCOMPARE(attemptsInColumns(cache, 1), 2); // the audit tells one retry
        QCOMPARE(attemptsInColumns(cache, 2), 0); // not known
        const auto wanted = wantedAttempts(*cache.connection, 10);
        QVERIFY(wanted);
        QCOMPARE(*wanted, (std::vector{idOf<BuildId>(3), idOf<BuildId>(1)})); // open ones and retried ones
        const auto read = cache.writer->apply(
            withAttempts(1,
                         std::vector{attempt(11, 1, u"failed"_s), attempt(12, 2, u"failed"_s, at(200)),
                                     attempt(13, 3, u"running"_s, at(300))}));
        QVERIFY(read);
        QCOMPARE(read->attemptsRead, 3);
        QCOMPARE(read->builds.size(), size_t(1)); // the column moved
        QCOMPARE(attemptsInColumns(cache, 1), 3); // the server's count wins
        QCOMPARE(*wantedAttempts(*cache.connection, 10), std::vector{idOf<BuildId>(3)});
        const auto rows = attemptsOf(*cache.connection, idOf<BuildId>(1));
        QVERIFY(rows);
        QCOMPARE(rows->size(), size_t(3));
        QCOMPARE((*rows)[0].number, 1);
        QCOMPARE((*rows)[0].error, u"exit code 2"_s);
        QCOMPARE((*rows)[2].statusWord, u"running"_s);
        QVERIFY(!(*rows)[2].completed);
        // Once more: known rows are not counted again.
        QCOMPARE(cache.writer->apply(withAttempts(1, std::vector{attempt(13, 3, u"success"_s, at(300))}))->attemptsRead,
                 0);
        QCOMPARE((*attemptsOf(*cache.connection, idOf<BuildId>(1)))[2].statusWord, u"success"_s);
    }

    void readsAttemptsAgainWhenABuildMoved()
    {
        File cache;
        Batch builds;
        builds.now = at(4000);
        builds.builds = {detail(1, u"running"_s, std::nullopt)};
        QVERIFY(cache.writer->apply(builds));
        QVERIFY(cache.writer->apply(withAttempts(1, std::vector{attempt(11, 1, u"running"_s)})));
        QVERIFY(wantedAttempts(*cache.connection, 10)->empty());
        builds.now = at(6000);
        builds.builds = {detail(1, u"completed"_s)};
        const auto moved = cache.writer->apply(builds);
        QVERIFY(moved && moved->attemptsWanted == 1);
        QCOMPARE(*wantedAttempts(*cache.connection, 10), std::vector{idOf<BuildId>(1)});
        QCOMPARE(attemptsInColumns(cache, 1), 1); // what was known stays until then
    }

    void attemptsThatCannotBeReadAreNotAskedForAgain()
    {
        File cache;
        Batch builds;
        builds.now = at(4000);
        builds.builds = {listRow(1, u"running"_s)};
        QVERIFY(cache.writer->apply(builds));
        QVERIFY(cache.writer->apply(withAttempts(1, std::nullopt)));
        QVERIFY(wantedAttempts(*cache.connection, 10)->empty());
        QCOMPARE(attemptsInColumns(cache, 1), 0); // still unknown, and never "none"
        // Of a build that the cache does not hold: nothing.
        QVERIFY(cache.writer->apply(withAttempts(9, std::vector{attempt(11, 1, u"failed"_s)})));
        QCOMPARE(readCounts(*cache.connection)->attempts, 0);
    }

    void walksBackThroughOlderBuildsOnce()
    {
        File cache;
        Batch builds;
        builds.now = at(100'000);
        for (int number = 1; number <= 50; ++number)
            builds.builds.push_back(listRow(number, u"completed"_s));
        QVERIFY(cache.writer->apply(builds));
        std::optional<Instant> before;
        std::vector<BuildId> met;
        for (int page = 0; page < 10; ++page) {
            const auto older = olderAttempts(*cache.connection, before, 20);
            QVERIFY(older);
            for (const BuildId &id : older->ids) {
                met.push_back(id);
                QVERIFY(cache.writer->apply(
                    withAttempts(id, std::vector{attempt(int(met.size()), 1, u"success"_s)}, at(200'000))));
            }
            before = older->before;
            if (!before)
                break;
        }
        QCOMPARE(met.size(), size_t(50));
        QCOMPARE(met.front(), idOf<BuildId>(50)); // newest first
        QCOMPARE(met.back(), idOf<BuildId>(1));
        QCOMPARE(readCounts(*cache.connection)->attemptsKnown, 50);
    }

    void keepsRefusalsUntilTheRolesChange()
    {
        File cache;
        Batch batch;
        batch.now = at(1);
        batch.account = Account{};
        batch.account->roles = {u"Bildbetrachter"_s};
        batch.refused = {Feed::Users, Feed::Images, Feed::Users};
        QVERIFY(cache.writer->apply(batch));
        const auto refusals = readRefusals(*cache.connection);
        QVERIFY(refusals);
        QCOMPARE(refusals->size(), size_t(2));
        QCOMPARE((*refusals)[0].feed, Feed::Images);
        QCOMPARE((*refusals)[0].right, u"image:read"_s);
        QCOMPARE((*refusals)[0].since, at(1));
        batch.refused.clear();
        QVERIFY(cache.writer->apply(batch)); // the same roles at the next sign-in
        QCOMPARE(readRefusals(*cache.connection)->size(), size_t(2));
        batch.account->roles << u"Viewer"_s;
        QVERIFY(cache.writer->apply(batch));
        QVERIFY(readRefusals(*cache.connection)->empty());
        QVERIFY(cache.writer->apply(batchAt(at(2), [&](Batch &b) { b.refused = {Feed::Audit}; })));
        QVERIFY(cache.writer->apply(batchAt(at(3), [&](Batch &b) { b.forgetRefusals = true; })));
        QVERIFY(readRefusals(*cache.connection)->empty());
    }

    void bringsGroupsWithTheirMembersBack()
    {
        File cache;
        Group viewers;
        viewers.id = idOf<GroupId>(1);
        viewers.name = u"Viewers"_s;
        viewers.roleType = u"viewer"_s;
        viewers.created = at(5);
        viewers.membersRead = true;
        viewers.members = {{idOf<UserId>(2), u"Greta Gruppe"_s, false, at(7)},
                           {idOf<UserId>(3), u"Al Most"_s, true, {}}};
        Group owners = viewers;
        owners.id = idOf<GroupId>(2);
        owners.name = u"=1+1"_s;
        owners.members.clear();
        QVERIFY(cache.writer->apply(batchAt(at(10), [&](Batch &b) { b.groups = std::vector{viewers, owners}; })));
        auto found = groups(*cache.connection);
        QVERIFY(found);
        QCOMPARE(found->size(), size_t(2));
        QCOMPARE((*found)[1].name, u"Viewers"_s);
        QCOMPARE((*found)[1].members.size(), size_t(2));
        QCOMPARE((*found)[1].members[0].name, u"Al Most"_s);
        QVERIFY((*found)[1].members[0].admin);
        QCOMPARE((*found)[1].members[1].added, at(7));
        // Without the right to see members those known stay; a group that is gone is left out.
        viewers.membersRead = false;
        viewers.members.clear();
        QVERIFY(cache.writer->apply(batchAt(at(20), [&](Batch &b) { b.groups = std::vector{viewers}; })));
        found = groups(*cache.connection);
        QCOMPARE(found->size(), size_t(1));
        QCOMPARE((*found)[0].members.size(), size_t(2));
        QCOMPARE(readCounts(*cache.connection)->groups, 1);
    }

    void bringsImagesBackAndMissesWhatIsGone()
    {
        File cache;
        QVERIFY(cache.writer->apply(batchAt(at(10), [&](Batch &b) {
            b.images = std::vector{image(1, u"b"_s), image(2, u"a"_s)};
        })));
        auto found = images(*cache.connection);
        QVERIFY(found);
        QCOMPARE(found->size(), size_t(2));
        const Image &first = (*found)[0];
        QCOMPARE(first.name, u"a"_s);
        QCOMPARE(first.id, idOf<ImageId>(2));
        QCOMPARE(first.tags, (QStringList{u"latest"_s, u"=1+1"_s}));
        QCOMPARE(first.version, u"1.2.3"_s);
        QCOMPARE(first.pulls, 7);
        QCOMPARE(first.updated, at(3));
        QVERIFY(first.creator.isNull());
        QVERIFY(cache.writer->apply(batchAt(at(20), [&](Batch &b) { b.images = std::vector{image(2, u"a2"_s)}; })));
        found = images(*cache.connection);
        QCOMPARE(found->size(), size_t(1));
        QCOMPARE((*found)[0].name, u"a2"_s);
        QCOMPARE(*cache.connection->integer("SELECT count(*) FROM image"), 2); // it stays, marked
        QVERIFY(cache.writer->apply(batchAt(at(30), [&](Batch &b) { b.images = std::vector<Image>(); })));
        QVERIFY(images(*cache.connection)->empty());
    }

    void bringsTheNewestImagesOfTheTenantThatAreStillThere()
    {
        File cache;
        const auto none = newestImages(*cache.connection, idOf<TenantId>(1), at(0), 6);
        QVERIFY(none && !none->imagesRead && !none->vmImagesRead); // not read is not none
        std::vector<Image> catalogue{image(1, u"old"_s), image(30, u"new"_s), image(40, u"public"_s)};
        catalogue[0].tenant = catalogue[1].tenant = idOf<TenantId>(1);
        catalogue[2].tenant = idOf<TenantId>(2);
        const auto vm = [](int number, const QStringList &artifacts, const QString &lifecycle) {
            VmImage made;
            made.attempt = idOf<AttemptId>(number);
            made.build = idOf<BuildId>(number);
            made.artifacts = artifacts;
            made.lifecycle = lifecycle;
            made.created = at(number);
            return made;
        };
        VmImage slow = vm(10, {u"ami-slow"_s}, u"available"_s);
        slow.completed = at(35); // begun before the others, made after them
        QVERIFY(cache.writer->apply(batchAt(at(50), [&](Batch &b) {
            b.images = catalogue;
            b.vmImages = std::vector{slow, vm(20, {u"ami-20"_s}, u"building"_s), vm(21, {}, u"available"_s),
                                     vm(22, {u"ami-22"_s}, u"deleted"_s)};
            b.feeds = {{Feed::Images, at(50), true, {}, {}}};
        })));
        auto newest = newestImages(*cache.connection, idOf<TenantId>(1), at(30), 6);
        QVERIFY(newest);
        QVERIFY(newest->imagesRead && !newest->vmImagesRead);
        QCOMPARE(newest->images.size(), size_t(2));
        QCOMPARE(newest->images[0].name, u"new"_s);
        QCOMPARE(newest->vmImages.size(), size_t(2));
        QCOMPARE(newest->vmImages[0].artifacts, QStringList{u"ami-slow"_s});
        QCOMPARE(newest->since, 2); // "new" and the slow one
        newest = newestImages(*cache.connection, idOf<TenantId>(1), at(0), 1);
        QCOMPARE(newest->images.size() + newest->vmImages.size(), size_t(2));
        QCOMPARE(newest->since, 4);
    }

    void countsWhatCameSinceATime()
    {
        File cache;
        QVERIFY(!arrivedSince(*cache.connection, at(0))->images); // not read is not none
        QVERIFY(!arrivedSince(*cache.connection, at(0))->teamChanges);
        const auto event = [](int id, const QString &type) {
            AuditEvent made;
            made.id = idOf<AuditId>(id);
            made.eventType = type;
            made.time = at(id);
            return made;
        };
        QVERIFY(cache.writer->apply(batchAt(at(50), [&](Batch &b) {
            b.images = std::vector{image(1, u"b"_s), image(20, u"a"_s)};
            b.audit = {event(5, u"member_added"_s), event(21, u"member_added"_s), event(22, u"build_create"_s),
                       event(23, u"role_assign"_s)};
            b.feeds = {{Feed::Images, at(50), true, {}, {}}, {Feed::Audit, at(50), true, {}, {}}};
        })));
        const auto arrived = arrivedSince(*cache.connection, at(20));
        QVERIFY(arrived);
        QCOMPARE(arrived->images, std::optional<qint64>(1));
        QCOMPARE(arrived->teamChanges, std::optional<qint64>(2));
        QCOMPARE(arrivedSince(*cache.connection, at(24))->teamChanges, std::optional<qint64>(0));
    }

    void bringsRolesNotificationsAndVmImagesBack()
    {
        File cache;
        const Role role{idOf<RoleId>(1), u"Viewer"_s, u"reads"_s, true, {u"build:list"_s, u"build:read"_s}};
        Notification told{idOf<NotificationId>(1),
                          u"Bau fehlgeschlagen <b>"_s,
                          u"=1"_s,
                          u"build_failed"_s,
                          u"build"_s,
                          idOf<BuildId>(4).uuid(),
                          false,
                          {},
                          at(50)};
        Notification older = told;
        older.id = idOf<NotificationId>(2);
        older.resource = QUuid();
        older.created = at(40);
        VmImage vm;
        vm.attempt = idOf<AttemptId>(1);
        vm.build = idOf<BuildId>(4);
        vm.project = idOf<ProjectId>(1);
        vm.number = 4;
        vm.artifacts = {u"ami-1"_s};
        vm.lifecycle = u"available"_s;
        vm.created = at(60);
        Batch batch;
        batch.now = at(100);
        batch.roles = std::vector{role};
        batch.notifications = std::vector{older, told};
        batch.vmImages = std::vector{vm};
        QVERIFY(cache.writer->apply(batch));
        const auto roleRows = roles(*cache.connection);
        QVERIFY(roleRows && roleRows->size() == 1);
        QCOMPARE((*roleRows)[0].permissions, role.permissions);
        auto rows = notifications(*cache.connection, 10);
        QVERIFY(rows && rows->size() == 2);
        QCOMPARE((*rows)[0].id, told.id); // newest first
        QCOMPARE((*rows)[0].resource, told.resource);
        QVERIFY((*rows)[1].resource.isNull());
        const auto vms = vmImages(*cache.connection);
        QVERIFY(vms && vms->size() == 1);
        QCOMPARE((*vms)[0].number, 4);
        QCOMPARE((*vms)[0].project, vm.project);
        QCOMPARE((*vms)[0].artifacts, vm.artifacts);
        told.read = true;
        told.readAt = at(120);
        QVERIFY(cache.writer->apply(batchAt(at(130), [&](Batch &b) { b.notifications = std::vector{older, told}; })));
        rows = notifications(*cache.connection, 1);
        QCOMPARE(rows->size(), size_t(1));
        QVERIFY((*rows)[0].read && (*rows)[0].readAt == at(120));
    }

    void aCacheOfTheFirstVersionIsCarriedOver()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"cache.sqlite"_s);
        const QStringList steps = schemaSteps();
        QVERIFY(steps.size() >= 2);
        {
            auto old = store::openOrSetAside(path, steps.first(1), at(0));
            QVERIFY(old);
            auto writing = old->connection->execute(
                u"INSERT INTO build(id, project, number, status, method, created, final, checked_at, first_seen)"
                " VALUES(x'00112233445566778899aabbccddeeff', 1, 7, 1, 1, 1000, 1, 1000, 1000)"_s);
            QVERIFY(writing);
        }
        auto now = store::openOrSetAside(path, steps, at(1));
        QVERIFY(now);
        QVERIFY(now->setAside.isEmpty());
        QCOMPARE(*now->connection->integer("SELECT count(*) FROM build WHERE attempts IS NULL"), 1);
        QCOMPARE(readCounts(*now->connection)->images, 0);
    }
};

QTEST_GUILESS_MAIN(TestCacheLists)
#include "tst_cache_lists.moc"
