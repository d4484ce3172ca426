// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/list_writer.h"

#include "models/cache/documents.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace viewer::cache {

namespace {

QString jsonList(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

/// Binds one value after the other.
class Binder
{
public:
    explicit Binder(store::Statement &statement)
        : m_statement(statement)
    {
    }
    template <class... Values>
    Result<Done> run(const Values &...values)
    {
        (m_statement.bind(m_parameter++, values), ...);
        if (auto done = m_statement.run(); !done)
            return done.error();
        return Done{};
    }

private:
    store::Statement &m_statement;
    int m_parameter = 0;
};

} // namespace

ListWriter::ListWriter(store::Connection &connection, Words &words)
    : m_connection(connection)
    , m_words(words)
{
}

Result<Done> ListWriter::prepare()
{
    const std::pair<store::Statement *, const char *> statements[] = {
        {&m_group,
         "INSERT INTO person_group(id, name, slug, description, role_type, status, system, created, first_seen,"
         " last_seen) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?9) ON CONFLICT(id) DO UPDATE SET name=?2, slug=?3,"
         " description=?4, role_type=?5, status=?6, system=?7, created=?8, last_seen=?9, missed_at=NULL"},
        {&m_groupSeq, "SELECT seq FROM person_group WHERE id=?1"},
        {&m_dropMembers, "DELETE FROM group_member WHERE person_group=?1"},
        {&m_addMember, "INSERT OR IGNORE INTO group_member(person_group, person, admin, added) VALUES(?1,?2,?3,?4)"},
        {&m_missGroups, "UPDATE person_group SET missed_at=?1 WHERE last_seen<?1 AND missed_at IS NULL"},
        {&m_role,
         "INSERT INTO role(id, name, description, system, permissions, first_seen, last_seen)"
         " VALUES(?1,?2,?3,?4,?5,?6,?6) ON CONFLICT(id) DO UPDATE SET name=?2, description=?3, system=?4,"
         " permissions=?5, last_seen=?6, missed_at=NULL"},
        {&m_missRoles, "UPDATE role SET missed_at=?1 WHERE last_seen<?1 AND missed_at IS NULL"},
        {&m_notification,
         "INSERT INTO notification(id, title, message, type, resource_type, resource, is_read, read_at, created,"
         " first_seen, last_seen) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?10) ON CONFLICT(id) DO UPDATE SET title=?2,"
         " message=?3, type=?4, resource_type=?5, resource=?6, is_read=?7, read_at=?8, last_seen=?10, missed_at=NULL"},
        {&m_missNotifications, "UPDATE notification SET missed_at=?1 WHERE last_seen<?1 AND missed_at IS NULL"},
        {&m_image,
         "INSERT INTO image(id, tenant, name, description, visibility, status, repository, registry, architecture, os,"
         " language, framework, version, tags, pulls, creator, created, updated, first_seen, last_seen)"
         " VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?19) ON CONFLICT(id) DO UPDATE"
         " SET tenant=?2, name=?3, description=?4, visibility=?5, status=?6, repository=?7, registry=?8,"
         " architecture=?9, os=?10, language=?11, framework=?12, version=?13, tags=?14, pulls=?15, creator=?16,"
         " created=?17, updated=?18, last_seen=?19, missed_at=NULL"},
        {&m_missImages, "UPDATE image SET missed_at=?1 WHERE last_seen<?1 AND missed_at IS NULL"},
        {&m_vmImage,
         "INSERT INTO vm_image(attempt, build, project, number, build_status, attempt_status, provider, artifacts,"
         " lifecycle, transition, created, completed, first_seen, last_seen)"
         " VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?13) ON CONFLICT(attempt) DO UPDATE SET build=?2,"
         " project=?3, number=?4, build_status=?5, attempt_status=?6, provider=?7, artifacts=?8, lifecycle=?9,"
         " transition=?10, created=?11, completed=?12, last_seen=?13, missed_at=NULL"},
        {&m_missVmImages, "UPDATE vm_image SET missed_at=?1 WHERE last_seen<?1 AND missed_at IS NULL"},
        {&m_settings,
         "INSERT INTO project_settings(project, read_at, body) VALUES(?1,?2,?3) ON CONFLICT(project) DO UPDATE SET"
         " read_at=?2, body=?3"},
        {&m_trace,
         "INSERT INTO trace(build, attempt, read_at, body) VALUES(?1,?2,?3,?4) ON CONFLICT(build, attempt) DO UPDATE"
         " SET read_at=?3, body=?4"},
    };
    for (const auto &[statement, sql] : statements) {
        auto prepared = m_connection.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    return Done{};
}

Result<Done> ListWriter::write(const Batch &batch)
{
    Result<Done> done = Done{};
    if (batch.groups)
        done = writeGroups(*batch.groups, batch.now);
    if (done && batch.roles)
        done = writeRoles(*batch.roles, batch.now);
    if (done && batch.notifications)
        done = writeNotifications(*batch.notifications, batch.now);
    if (done && batch.images)
        done = writeImages(*batch.images, batch.now);
    if (done && batch.vmImages)
        done = writeVmImages(*batch.vmImages, batch.now);
    if (done)
        done = writeDocuments(batch);
    return done;
}

Result<Done> ListWriter::writeDocuments(const Batch &batch)
{
    for (const ProjectSettings &settings : batch.settings) {
        const Instant read = settings.asOf.value_or(batch.now);
        if (auto done = Binder(m_settings).run(settings.project, read, bodyOf(settings)); !done)
            return done;
    }
    for (const BuildTrace &trace : batch.traces) {
        if (auto done = Binder(m_trace).run(trace.build.id, trace.selected.bytes(), batch.now, bodyOf(trace)); !done)
            return done;
    }
    return Done{};
}

Result<Done> ListWriter::miss(store::Statement &statement, Instant now)
{
    return Binder(statement).run(now);
}

Result<Done> ListWriter::writeGroups(const std::vector<Group> &groups, Instant now)
{
    for (const Group &group : groups) {
        if (auto done = writeGroup(group, now); !done)
            return done;
    }
    return miss(m_missGroups, now);
}

Result<Done> ListWriter::writeGroup(const Group &group, Instant now)
{
    if (auto done = Binder(m_group).run(group.id, group.name, group.slug, group.description, group.roleType,
                                        group.status, group.system, group.created, now);
        !done)
        return done;
    if (!group.membersRead)
        return Done{};
    m_groupSeq.bind(0, group.id);
    const std::int64_t seq = m_groupSeq.next() ? m_groupSeq.integer(0) : 0;
    if (const auto failure = m_groupSeq.error())
        return *failure;
    m_groupSeq.reset();
    if (auto done = Binder(m_dropMembers).run(seq); !done)
        return done;
    for (const GroupMember &member : group.members) {
        auto person = m_words.person(member.person, member.name, now);
        if (!person)
            return person.error();
        if (auto done = Binder(m_addMember).run(seq, *person, member.admin, member.added); !done)
            return done;
    }
    return Done{};
}

Result<Done> ListWriter::writeRoles(const std::vector<Role> &roles, Instant now)
{
    for (const Role &role : roles) {
        if (auto done =
                Binder(m_role).run(role.id, role.name, role.description, role.system, jsonList(role.permissions), now);
            !done)
            return done;
    }
    return miss(m_missRoles, now);
}

Result<Done> ListWriter::writeNotifications(const std::vector<Notification> &notifications, Instant now)
{
    for (const Notification &n : notifications) {
        const std::optional<QByteArray> resource =
            n.resource.isNull() ? std::nullopt : std::optional(n.resource.toRfc4122());
        if (auto done =
                Binder(m_notification)
                    .run(n.id, n.title, n.message, n.type, n.resourceType, resource, n.read, n.readAt, n.created, now);
            !done)
            return done;
    }
    return miss(m_missNotifications, now);
}

Result<Done> ListWriter::writeImages(const std::vector<Image> &images, Instant now)
{
    for (const Image &i : images) {
        auto creator = m_words.person(i.creator, {}, now);
        if (!creator)
            return creator.error();
        if (auto done =
                Binder(m_image).run(i.id, i.tenant.bytes(), i.name, i.description, i.visibility, i.status, i.repository,
                                    i.registry, i.architecture, i.os, i.language, i.framework, i.version,
                                    jsonList(i.tags), std::int64_t(i.pulls), *creator, i.created, i.updated, now);
            !done)
            return done;
    }
    return miss(m_missImages, now);
}

Result<Done> ListWriter::writeVmImages(const std::vector<VmImage> &images, Instant now)
{
    for (const VmImage &i : images) {
        auto project = m_words.project(i.project, now);
        if (!project)
            return project.error();
        if (auto done = Binder(m_vmImage).run(i.attempt, i.build.bytes(), *project, i.number, i.buildStatus,
                                              i.attemptStatus, i.provider, jsonList(i.artifacts), i.lifecycle,
                                              i.transition, i.created, i.completed, now);
            !done)
            return done;
    }
    return miss(m_missVmImages, now);
}

} // namespace viewer::cache
