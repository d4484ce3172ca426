// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/list_reader.h"

#include "models/cache/collect.h"
#include "models/cache/feed.h"
#include "models/cache/json_text.h"
#include "models/domain/people.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace viewer::cache {

namespace {

/// An attempt that made an image which is still there.
constexpr const char *vmImageMade = " AND v.artifacts<>'[]' AND v.lifecycle<>'deleted'";

QByteArray selectImages(const QByteArray &rest)
{
    return "SELECT i.id, i.tenant, i.name, i.description, i.visibility, i.status, i.repository,"
           " i.registry, i.architecture, i.os, i.language, i.framework, i.version, i.tags, i.pulls,"
           " p.id, i.created, i.updated FROM image i LEFT JOIN person p ON p.seq=i.creator"
           " WHERE i.missed_at IS NULL "
        + rest;
}

Image imageOf(const store::Statement &s)
{
    return {s.id<ImageId>(0),
            s.id<TenantId>(1),
            s.text(2),
            s.text(3),
            s.text(4),
            s.text(5),
            s.text(6),
            s.text(7),
            s.text(8),
            s.text(9),
            s.text(10),
            s.text(11),
            s.text(12),
            stringsIn(s.text(13)),
            qint64(s.integer(14)),
            s.id<UserId>(15),
            *s.time(16),
            s.time(17)};
}

QByteArray selectVmImages(const QByteArray &rest)
{
    return "SELECT v.attempt, v.build, p.id, v.number, v.build_status, v.attempt_status, v.provider,"
           " v.artifacts, v.lifecycle, v.transition, v.created, v.completed FROM vm_image v"
           " LEFT JOIN project p ON p.seq=v.project WHERE v.missed_at IS NULL "
        + rest;
}

VmImage vmImageOf(const store::Statement &s)
{
    VmImage image{s.id<AttemptId>(0), s.id<BuildId>(1),     s.id<ProjectId>(2), {},        s.text(4),   s.text(5),
                  s.text(6),          stringsIn(s.text(7)), s.text(8),          s.text(9), *s.time(10), s.time(11)};
    if (!s.isNull(3))
        image.number = int(s.integer(3));
    return image;
}

} // namespace

Result<std::vector<Attempt>> attemptsOf(store::Connection &connection, const BuildId &build)
{
    auto statement = connection.prepare("SELECT a.id, a.number, w.text, a.created, a.started, a.completed, e.text"
                                        " FROM build b JOIN attempt a ON a.build=b.seq LEFT JOIN word w ON"
                                        " w.seq=a.status LEFT JOIN error_text e ON e.seq=a.error WHERE b.id=?1"
                                        " ORDER BY a.number, a.created");
    if (statement)
        statement->bind(0, build);
    return collect<Attempt>(std::move(statement), [](const store::Statement &s) {
        return Attempt{s.id<AttemptId>(0), int(s.integer(1)), s.text(2), *s.time(3), s.time(4), s.time(5), s.text(6)};
    });
}

Result<std::vector<Group>> groups(store::Connection &connection)
{
    auto found =
        collect<Group>(connection.prepare("SELECT id, name, slug, description, role_type, status, system, created"
                                          " FROM person_group WHERE missed_at IS NULL ORDER BY name, id"),
                       [](const store::Statement &s) {
                           return Group{s.id<GroupId>(0), s.text(1),         s.text(2), s.text(3), s.text(4),
                                        s.text(5),        s.integer(6) != 0, s.time(7), true,      {}};
                       });
    if (!found)
        return found;
    struct Row
    {
        GroupId group;
        GroupMember member;
    };
    auto members = collect<Row>(
        connection.prepare("SELECT g.id, p.id, p.email, p.first_name, p.last_name, m.admin, m.added FROM group_member m"
                           " JOIN person_group g ON g.seq=m.person_group JOIN person p ON p.seq=m.person"
                           " ORDER BY p.first_name, p.last_name, p.id"),
        [](const store::Statement &s) {
            const Person person{s.id<UserId>(1), s.text(2), s.text(3), s.text(4), {}, false, {}};
            return Row{s.id<GroupId>(0), {person.id, displayName(person), s.integer(5) != 0, s.time(6)}};
        });
    if (!members)
        return members.error();
    QHash<GroupId, std::vector<GroupMember>> byGroup;
    for (Row &row : *members)
        byGroup[row.group].push_back(std::move(row.member));
    for (Group &group : *found)
        group.members = byGroup.value(group.id);
    return found;
}

Result<std::vector<Role>> roles(store::Connection &connection)
{
    return collect<Role>(
        connection.prepare("SELECT id, name, description, system, permissions FROM role"
                           " WHERE missed_at IS NULL ORDER BY name, id"),
        [](const store::Statement &s) {
            return Role{s.id<RoleId>(0), s.text(1), s.text(2), s.integer(3) != 0, stringsIn(s.text(4))};
        });
}

Result<std::vector<Notification>> notifications(store::Connection &connection, int limit)
{
    auto statement = connection.prepare("SELECT id, title, message, type, resource_type, resource, is_read, read_at,"
                                        " created FROM notification WHERE missed_at IS NULL"
                                        " ORDER BY created DESC, id LIMIT ?1");
    if (statement)
        statement->bind(0, limit);
    return collect<Notification>(std::move(statement), [](const store::Statement &s) {
        return Notification{s.id<NotificationId>(0), s.text(1),         s.text(2), s.text(3), s.text(4),
                            s.id<BuildId>(5).uuid(), s.integer(6) != 0, s.time(7), *s.time(8)};
    });
}

Result<std::vector<Image>> images(store::Connection &connection)
{
    return collect<Image>(connection.prepare(selectImages("ORDER BY i.name, i.id").constData()), imageOf);
}

Result<std::vector<VmImage>> vmImages(store::Connection &connection)
{
    return collect<VmImage>(connection.prepare(selectVmImages("ORDER BY v.created DESC, v.attempt").constData()),
                            vmImageOf);
}

Result<NewestImages> newestImages(store::Connection &connection, TenantId tenant, Instant from, int limit)
{
    const QByteArray count = QByteArray("SELECT EXISTS(SELECT 1 FROM feed WHERE name=?1 AND as_of IS NOT NULL),"
                                        " EXISTS(SELECT 1 FROM feed WHERE name=?2 AND as_of IS NOT NULL),"
                                        " (SELECT count(*) FROM image WHERE created>=?3 AND tenant=?4 AND missed_at IS"
                                        " NULL) + (SELECT count(*) FROM vm_image v WHERE v.missed_at IS NULL AND"
                                        " coalesce(v.completed, v.created)>=?3")
        + vmImageMade + ')';
    auto counts = connection.prepare(count.constData());
    if (!counts)
        return counts.error();
    counts->bind(0, QString(feedName(Feed::Images)));
    counts->bind(1, QString(feedName(Feed::VmImages)));
    counts->bind(2, from);
    counts->bind(3, tenant);
    if (!counts->next())
        return counts->error().value_or(Error{ErrorKind::Storage, 0, {}, {}});
    NewestImages newest{counts->integer(0) != 0, counts->integer(1) != 0, counts->integer(2), {}, {}};
    auto ofCatalogue =
        connection.prepare(selectImages("AND i.tenant=?1 ORDER BY i.created DESC, i.id LIMIT ?2").constData());
    if (ofCatalogue) {
        ofCatalogue->bind(0, tenant);
        ofCatalogue->bind(1, limit);
    }
    auto images = collect<Image>(std::move(ofCatalogue), imageOf);
    if (!images)
        return images.error();
    const QByteArray newestFirst =
        vmImageMade + " ORDER BY coalesce(v.completed, v.created) DESC, v.attempt LIMIT ?1"_ba;
    auto forMachines = connection.prepare(selectVmImages(newestFirst).constData());
    if (forMachines)
        forMachines->bind(0, limit);
    auto vmImages = collect<VmImage>(std::move(forMachines), vmImageOf);
    if (!vmImages)
        return vmImages.error();
    newest.images = std::move(*images);
    newest.vmImages = std::move(*vmImages);
    return newest;
}

Result<ArrivedSince> arrivedSince(store::Connection &connection, Instant time)
{
    auto counts = connection.prepare(
        "SELECT (SELECT count(*) FROM image WHERE created>=?1 AND missed_at IS NULL),"
        " (SELECT count(*) FROM audit JOIN word ON word.seq=audit.event_type WHERE audit.time>=?1 AND word.text IN"
        " ('member_added','member_removed','member_updated','role_assign','role_remove','group_member_add',"
        "'group_member_remove')),"
        " EXISTS(SELECT 1 FROM feed WHERE name=?2 AND as_of IS NOT NULL),"
        " EXISTS(SELECT 1 FROM feed WHERE name=?3 AND as_of IS NOT NULL)");
    if (!counts)
        return counts.error();
    counts->bind(0, time);
    counts->bind(1, QString(feedName(Feed::Images)));
    counts->bind(2, QString(feedName(Feed::Audit)));
    if (!counts->next())
        return counts->error().value_or(Error{ErrorKind::Storage, 0, {}, {}});
    ArrivedSince arrived;
    if (counts->integer(2) != 0)
        arrived.images = counts->integer(0);
    if (counts->integer(3) != 0)
        arrived.teamChanges = counts->integer(1);
    return arrived;
}

} // namespace viewer::cache
