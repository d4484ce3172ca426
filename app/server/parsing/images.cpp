// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/images.h"

#include "app/server/masking.h"
#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

RowFate readImage(const QJsonObject &row, TenantId tenant, Image &image)
{
    image.id = idIn<ImageId>(row, "id"_L1);
    image.tenant = idIn<TenantId>(row, "tenant_id"_L1);
    const std::optional<Instant> created = timeIn(row, "created_at"_L1);
    if (image.id.isNull() || !created)
        return RowFate::Unusable;
    image.visibility = row["visibility"_L1].toString();
    if (image.tenant != tenant && image.visibility != "public"_L1)
        return RowFate::Foreign;
    image.name = row["name"_L1].toString();
    image.description = masked(row["description"_L1].toString());
    image.status = row["status"_L1].toString();
    image.repository = maskedAddress(row["repository_url"_L1].toString());
    image.registry = row["registry_provider"_L1].toString();
    image.architecture = row["architecture"_L1].toString();
    image.os = row["os"_L1].toString();
    image.language = row["language"_L1].toString();
    image.framework = row["framework"_L1].toString();
    image.version = row["version"_L1].toString();
    image.tags = textsIn(row["tags"_L1]);
    image.tags.sort(); // they come in another order at each call
    image.pulls = numberIn(row, "pull_count"_L1).value_or(0);
    image.creator = idIn<UserId>(row, "created_by"_L1);
    image.created = *created;
    image.updated = timeIn(row, "updated_at"_L1);
    return RowFate::Kept;
}

RowFate readVmImage(const QJsonObject &row, VmImage &image)
{
    image.attempt = idIn<AttemptId>(row, "execution_id"_L1);
    image.build = idIn<BuildId>(row, "build_id"_L1);
    const std::optional<Instant> created = timeIn(row, "created_at"_L1);
    if (image.attempt.isNull() || !created)
        return RowFate::Unusable;
    image.project = idIn<ProjectId>(row, "project_id"_L1);
    if (const auto number = numberIn(row, "build_number"_L1))
        image.number = int(*number);
    image.buildStatus = row["build_status"_L1].toString();
    image.attemptStatus = row["execution_status"_L1].toString();
    image.provider = row["target_provider"_L1].toString();
    image.artifacts = textsIn(row["artifact_values"_L1]);
    image.lifecycle = row["lifecycle_state"_L1].toString();
    image.transition = row["lifecycle_transition_mode"_L1].toString();
    image.created = *created;
    image.completed = timeIn(row, "completed_at"_L1);
    return RowFate::Kept;
}

} // namespace

std::optional<Image> imageIn(const QJsonObject &row, TenantId tenant)
{
    Image image;
    if (readImage(row, tenant, image) != RowFate::Kept)
        return std::nullopt;
    return image;
}

Result<Image> parseImage(const QByteArray &body, TenantId tenant)
{
    const Result<QJsonObject> data = dataOf(body, "image"_L1);
    if (!data)
        return data.error();
    Image image;
    switch (readImage(*data, tenant, image)) {
    case RowFate::Kept:
        return image;
    case RowFate::Foreign:
        return Error{ErrorKind::NotFound, 200, u"image of another tenant"_s, std::nullopt};
    case RowFate::Unusable:
        break;
    }
    return unexpected("image"_L1);
}

Result<VmImage> parseVmImage(const QByteArray &body)
{
    const Result<QJsonObject> data = dataOf(body, "VM image"_L1);
    if (!data)
        return data.error();
    VmImage image;
    if (readVmImage(*data, image) != RowFate::Kept)
        return unexpected("VM image"_L1);
    return image;
}

Result<Page<Image>> parseImages(const QByteArray &body, TenantId tenant)
{
    return pageOf<Image>(body, "images"_L1, "no total"_L1,
                         [tenant](const QJsonObject &row, Image &image) { return readImage(row, tenant, image); });
}

Result<Page<VmImage>> parseVmImages(const QByteArray &body)
{
    return pageOf<VmImage>(body, "data"_L1, "total_count"_L1, readVmImage);
}

} // namespace viewer::server
