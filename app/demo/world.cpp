// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/world.h"

#include "app/demo/world_builds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

constexpr int secondTenantBuilds = 12;

std::vector<Tenant> makeTenants(quint64 seed, Instant now)
{
    std::vector<Tenant> tenants(2);
    tenants[0] = {idOf(seed, IdSpace::Tenant, 0),
                  u"Harbourline"_s,
                  u"HARB01"_s,
                  u"harbourline"_s,
                  u"Ships, quays & ferries"_s,
                  u"ruth.amari@harbourline.example"_s,
                  {}};
    tenants[1] = {idOf(seed, IdSpace::Tenant, 1),
                  u"Tidewater Labs"_s,
                  u"TIDE02"_s,
                  u"tidewater-labs"_s,
                  u"Research"_s,
                  u"zoe.lindqvist@harbourline.example"_s,
                  {}};
    for (Tenant &tenant : tenants)
        tenant.created = now - std::chrono::days(2000);
    return tenants;
}

/// What is left are the stories.
void makeQuiet(std::vector<Project> &projects)
{
    for (Project &project : projects) {
        project.spread = 0.15;
        project.failureShare = 0;
    }
}

template <class Rows>
std::optional<quint16> rowOf(const Rows &rows, quint64 seed, IdSpace space, const QUuid &id)
{
    const std::optional<quint32> ordinal = ordinalOf(seed, space, id);
    if (!ordinal || *ordinal >= rows.size())
        return std::nullopt;
    return quint16(*ordinal);
}

} // namespace

World::World(const Options &options)
    : m_seed(options.seed)
    , m_now(options.now.value())
    , m_tenants(makeTenants(m_seed, m_now))
    , m_people(makePeople(m_seed, options.members, m_now))
    , m_roles(makeRoles(m_seed))
    , m_projects(makeProjects(m_seed, options.projects, m_people, m_now))
    , m_images(makeImages(m_seed, m_projects, m_now))
    , m_audit(m_seed, m_people)
{
    if (options.quiet)
        makeQuiet(m_projects);
    const BuildPlan plan{m_seed, options.builds, options.historyDays, m_now, secondTenantBuilds};
    m_rows = makeBuilds(plan, m_projects, m_people);
    listBuilds();
    m_audit.fill(m_rows, m_ownBuilds.size(), m_projects);
}

void World::listBuilds()
{
    m_projectBuilds.resize(m_projects.size());
    m_lastNumbers.resize(m_projects.size(), 0);
    m_ownBuilds.reserve(m_rows.size());
    for (size_t ordinal = 0; ordinal < m_rows.size(); ++ordinal) {
        const BuildRow &row = m_rows[ordinal];
        const bool own = m_projects[row.project].part != ProjectPart::Foreign;
        (own ? m_ownBuilds : m_foreignBuilds).push_back(quint32(ordinal));
        m_projectBuilds[row.project].push_back(quint32(ordinal));
        m_lastNumbers[row.project] = std::max(m_lastNumbers[row.project], row.number);
    }
}

const Tenant *World::tenantOf(const QUuid &id) const
{
    const auto found =
        std::find_if(m_tenants.begin(), m_tenants.end(), [&id](const Tenant &tenant) { return tenant.id == id; });
    return found == m_tenants.end() ? nullptr : &*found;
}

std::optional<quint16> World::personOf(const QUuid &id) const
{
    return rowOf(m_people, m_seed, IdSpace::Person, id);
}

std::optional<quint16> World::projectOf(const QUuid &id) const
{
    return rowOf(m_projects, m_seed, IdSpace::Project, id);
}

const QUuid &World::tenantIdOf(const Project &project) const
{
    return m_tenants[project.part == ProjectPart::Foreign ? 1 : 0].id;
}

std::optional<quint32> World::buildOf(const QUuid &id) const
{
    const std::optional<quint32> ordinal = ordinalOf(m_seed, IdSpace::Build, id);
    if (!ordinal || *ordinal >= m_rows.size() || m_rows[*ordinal].has(BuildRow::Deleted))
        return std::nullopt;
    return ordinal;
}

QUuid World::attemptId(quint32 ordinal, int attempt) const
{
    return idOf(m_seed, IdSpace::Attempt, ordinal * attemptsPerBuild + quint32(attempt));
}

const std::vector<quint32> &World::buildsOfTenant(const QUuid &tenant) const
{
    static const std::vector<quint32> none;
    if (tenant == m_tenants[0].id)
        return m_ownBuilds;
    return tenant == m_tenants[1].id ? m_foreignBuilds : none;
}

const std::vector<quint32> &World::buildsOfProject(quint16 project) const
{
    return m_projectBuilds[project];
}

QString World::errorOf(quint32 ordinal) const
{
    const BuildRow &row = m_rows[ordinal];
    return row.error == 0 ? QString() : errorText(row.error, mixed(m_seed, 0x90, ordinal));
}

quint32 World::addBuild(BuildRow row, Instant created)
{
    const qint64 newest = m_ownBuilds.empty() ? 0 : m_rows[m_ownBuilds.back()].createdMs;
    row.createdMs = std::max<qint64>(created.time_since_epoch().count(), newest);
    row.number = ++m_lastNumbers[row.project];
    const auto ordinal = quint32(m_rows.size());
    m_rows.push_back(row);
    m_ownBuilds.push_back(ordinal);
    m_projectBuilds[row.project].push_back(ordinal);
    return ordinal;
}

void World::removeBuild(quint32 ordinal)
{
    m_rows[ordinal].flags |= BuildRow::Deleted;
    std::erase(m_ownBuilds, ordinal);
    std::erase(m_projectBuilds[m_rows[ordinal].project], ordinal);
}

} // namespace viewer::demo
