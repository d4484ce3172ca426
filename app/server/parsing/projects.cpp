// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/projects.h"

#include "app/server/masking.h"
#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

RowFate readProject(const QJsonObject &row, TenantId tenant, Project &project)
{
    project.id = idIn<ProjectId>(row, "id"_L1);
    project.tenant = idIn<TenantId>(row, "tenant_id"_L1);
    if (project.id.isNull() || project.tenant.isNull())
        return RowFate::Unusable;
    if (project.tenant != tenant)
        return RowFate::Foreign;
    project.name = row["name"_L1].toString();
    project.slug = row["slug"_L1].toString();
    project.description = row["description"_L1].toString();
    project.status = row["status"_L1].toString();
    project.visibility = row["visibility"_L1].toString();
    project.gitRepo = maskedAddress(row["git_repo"_L1].toString());
    project.gitBranch = row["git_branch"_L1].toString();
    project.gitProvider = row["git_provider"_L1].toString();
    project.draft = row["is_draft"_L1].toBool();
    project.created = timeIn(row, "created_at"_L1).value_or(Instant{});
    project.updated = timeIn(row, "updated_at"_L1).value_or(project.created);
    return RowFate::Kept;
}

} // namespace

Result<Page<Project>> parseProjects(const QByteArray &body, TenantId tenant)
{
    return pageOf<Project>(body, "projects"_L1, "total_count"_L1, [tenant](const QJsonObject &row, Project &project) {
        return readProject(row, tenant, project);
    });
}

Result<Page<UserId>> parseMembers(const QByteArray &body, ProjectId project)
{
    return pageOf<UserId>(body, "members"_L1, "total_count"_L1, [project](const QJsonObject &row, UserId &user) {
        user = idIn<UserId>(row, "user_id"_L1);
        if (user.isNull())
            return RowFate::Unusable;
        const ProjectId of = idIn<ProjectId>(row, "project_id"_L1);
        return of.isNull() || of == project ? RowFate::Kept : RowFate::Foreign;
    });
}

} // namespace viewer::server
