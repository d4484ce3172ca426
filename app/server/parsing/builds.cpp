// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/builds.h"

#include "app/server/masking.h"
#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

QString branchOf(const QJsonObject &manifest)
{
    const QJsonObject metadata = manifest["metadata"_L1].toObject();
    const QString branch = metadata["git_branch"_L1].toString();
    return branch.isEmpty() ? metadata["fixed_ref"_L1].toString() : branch;
}

// Of the manifest only these two are taken: its build_config holds secrets in clear.
RowFate readBuild(const QJsonObject &row, TenantId tenant, bool detail, Build &build)
{
    build.id = idIn<BuildId>(row, "id"_L1);
    build.tenant = idIn<TenantId>(row, "tenant_id"_L1);
    const std::optional<Instant> created = timeIn(row, "created_at"_L1);
    if (build.id.isNull() || build.tenant.isNull() || !created)
        return RowFate::Unusable;
    if (build.tenant != tenant)
        return RowFate::Foreign;
    const QJsonObject manifest = row["manifest"_L1].toObject();
    build.project = idIn<ProjectId>(row, "project_id"_L1);
    build.name = row["name"_L1].toString();
    build.number = buildNumberOf(build.name);
    build.methodWord = row["type"_L1].toString();
    build.statusWord = row["status"_L1].toString();
    build.branch = branchOf(manifest);
    build.infrastructure = manifest["infrastructure_type"_L1].toString();
    build.error = masked(row["error_message"_L1].toString());
    build.created = *created;
    build.started = timeIn(row, "started_at"_L1);
    build.completed = timeIn(row, "completed_at"_L1);
    build.fromDetail = detail;
    return RowFate::Kept;
}

} // namespace

Result<Page<Build>> parseBuilds(const QByteArray &body, TenantId tenant)
{
    return pageOf<Build>(body, "builds"_L1, "total_count"_L1, [tenant](const QJsonObject &row, Build &build) {
        return readBuild(row, tenant, false, build);
    });
}

Result<Build> parseBuild(const QByteArray &body, TenantId tenant)
{
    const Result<QJsonObject> object = objectOf(body, "build"_L1);
    if (!object)
        return object.error();
    Build build;
    switch (readBuild(*object, tenant, true, build)) {
    case RowFate::Kept:
        return build;
    case RowFate::Foreign:
        return Error{ErrorKind::NotFound, 200, u"build of another tenant"_s, std::nullopt};
    case RowFate::Unusable:
        break;
    }
    return unexpected("build"_L1);
}

Result<BuildStatus> parseBuildStatus(const QByteArray &body)
{
    const Result<QJsonObject> object = objectOf(body, "build status"_L1);
    if (!object)
        return object.error();
    BuildStatus status;
    status.id = idIn<BuildId>(*object, "build_id"_L1);
    status.statusWord = (*object)["status"_L1].toString();
    if (status.id.isNull() || status.statusWord.isEmpty())
        return unexpected("build status"_L1);
    status.started = timeIn(*object, "started_at"_L1);
    status.completed = timeIn(*object, "completed_at"_L1);
    return status;
}

} // namespace viewer::server
