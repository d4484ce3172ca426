// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the demo server knows. Made from options in one go; live builds change it afterwards.
// One thread, no locks: it belongs to the DemoServer.
#pragma once

#include "app/demo/audit_trail.h"
#include "app/demo/build_row.h"
#include "app/demo/world_images.h"
#include "app/demo/world_people.h"
#include "app/demo/world_projects.h"

namespace viewer::demo {

struct Tenant
{
    QUuid id;
    QString name;
    QString code;
    QString slug;
    QString description;
    QString contact;
    Instant created{};
};

class World
{
public:
    /// `options.now` must be set.
    explicit World(const Options &options);
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    quint64 seed() const { return m_seed; }
    Instant madeAt() const { return m_now; }

    const Tenant &tenant() const { return m_tenants[0]; }
    const Tenant &secondTenant() const { return m_tenants[1]; }
    const Tenant *tenantOf(const QUuid &id) const;

    const std::vector<Person> &people() const { return m_people; }
    Person &person(quint16 row) { return m_people[row]; }
    std::optional<quint16> personOf(const QUuid &id) const;
    const std::vector<Role> &roles() const { return m_roles; }
    const Role &role(RoleKind kind) const { return m_roles[size_t(kind)]; }

    const std::vector<Project> &projects() const { return m_projects; }
    std::optional<quint16> projectOf(const QUuid &id) const;
    const QUuid &tenantIdOf(const Project &project) const;

    const std::vector<CatalogImage> &images() const { return m_images; }

    const BuildRow &build(quint32 ordinal) const { return m_rows[ordinal]; }
    size_t buildCount() const { return m_rows.size(); }
    QUuid buildId(quint32 ordinal) const { return idOf(m_seed, IdSpace::Build, ordinal); }
    /// Empty for ids that never were and for deleted builds.
    std::optional<quint32> buildOf(const QUuid &id) const;
    /// Room for attempts in their ids.
    static constexpr quint32 attemptsPerBuild = 16;
    QUuid attemptId(quint32 ordinal, int attempt) const;
    /// Rows in the order of creation, oldest first, without deleted ones.
    const std::vector<quint32> &buildsOfTenant(const QUuid &tenant) const;
    const std::vector<quint32> &buildsOfProject(quint16 project) const;
    QString errorOf(quint32 ordinal) const;

    AuditTrail &audit() { return m_audit; }
    const AuditTrail &audit() const { return m_audit; }

    // What live builds do. The newest row is never older than the row before it.
    quint32 addBuild(BuildRow row, Instant created);
    BuildRow &changeBuild(quint32 ordinal) { return m_rows[ordinal]; }
    void removeBuild(quint32 ordinal);

private:
    void listBuilds();

    quint64 m_seed;
    Instant m_now;
    std::vector<Tenant> m_tenants;
    std::vector<Person> m_people;
    std::vector<Role> m_roles;
    std::vector<Project> m_projects;
    std::vector<CatalogImage> m_images;
    std::vector<BuildRow> m_rows;
    std::vector<quint32> m_ownBuilds;
    std::vector<quint32> m_foreignBuilds;
    std::vector<std::vector<quint32>> m_projectBuilds;
    std::vector<quint32> m_lastNumbers; ///< per project; a deletion does not give a number back
    AuditTrail m_audit;
};

} // namespace viewer::demo
