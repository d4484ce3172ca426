// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/image_details.h"

#include "app/server/masking.h"
#include "app/server/parsing/images.h"
#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

QString digestIn(const QJsonObject &row, QLatin1StringView key)
{
    const QString digest = row[key].toString();
    return digest == "unknown"_L1 ? QString() : digest; // the server's placeholder
}

ImageVersion versionOf(const QJsonObject &row)
{
    ImageVersion version;
    version.version = row["version"_L1].toString();
    version.description = masked(row["description"_L1].toString());
    version.digest = digestIn(row, "digest"_L1);
    version.bytes = numberIn(row, "size_bytes"_L1);
    version.created = timeIn(row, "created_at"_L1).value_or(Instant());
    version.published = timeIn(row, "published_at"_L1);
    version.creator = idIn<UserId>(row, "created_by"_L1);
    return version;
}

std::vector<ImageVersion> versionsOf(const QJsonValue &value)
{
    std::vector<ImageVersion> versions;
    const QJsonArray rows = value.toArray();
    for (const QJsonValue &row : rows) {
        if (row.isObject())
            versions.push_back(versionOf(row.toObject()));
    }
    return versions;
}

ImagePackage packageOf(const QJsonObject &row, const QString &layer)
{
    ImagePackage package;
    package.name = row["package_name"_L1].toString();
    package.version = row["package_version"_L1].toString();
    package.type = row["package_type"_L1].toString();
    package.layer = layer;
    package.vulnerabilities = countIn(row, "known_vulnerabilities_count"_L1);
    package.critical = countIn(row, "critical_vulnerabilities_count"_L1);
    return package;
}

ImageLayer layerOf(const QJsonObject &row)
{
    ImageLayer layer;
    layer.number = countIn(row, "layer_number"_L1).value_or(0);
    layer.digest = digestIn(row, "layer_digest"_L1);
    layer.bytes = numberIn(row, "layer_size_bytes"_L1);
    layer.mediaType = row["media_type"_L1].toString();
    layer.isBase = row["is_base_layer"_L1].toBool();
    const QString base = row["base_image_name"_L1].toString();
    const QString tag = row["base_image_tag"_L1].toString();
    layer.baseImage = base.isEmpty() || tag.isEmpty() ? base : base + u':' + tag;
    const QString history = row["history_created_by"_L1].toString();
    layer.command = masked(history.isEmpty() ? row["source_command"_L1].toString() : history);
    layer.packages = countIn(row, "package_count"_L1);
    layer.vulnerabilities = countIn(row, "vulnerability_count"_L1);
    return layer;
}

ImageScan scanOf(const QJsonObject &row)
{
    ImageScan scan;
    scan.tool = row["scan_tool"_L1].toString();
    scan.statusWord = row["scan_status"_L1].toString();
    scan.counts = {countIn(row, "vulnerabilities_critical"_L1),   countIn(row, "vulnerabilities_high"_L1),
                   countIn(row, "vulnerabilities_medium"_L1),     countIn(row, "vulnerabilities_low"_L1),
                   countIn(row, "vulnerabilities_negligible"_L1), countIn(row, "vulnerabilities_unknown"_L1)};
    scan.verdict = row["pass_fail_result"_L1].toString();
    scan.build = idIn<BuildId>(row, "build_id"_L1);
    scan.started = timeIn(row, "started_at"_L1);
    scan.completed = timeIn(row, "completed_at"_L1);
    scan.error = masked(row["error_message"_L1].toString());
    return scan;
}

ImageSbom sbomOf(const QJsonObject &row)
{
    ImageSbom sbom;
    sbom.format = row["format"_L1].toString();
    sbom.version = row["version"_L1].toString();
    sbom.statusWord = row["status"_L1].toString();
    sbom.tool = row["generated_by_tool"_L1].toString();
    sbom.scanned = timeIn(row, "scan_timestamp"_L1);
    const QJsonArray packages = row["packages"_L1].toArray();
    for (const QJsonValue &package : packages)
        sbom.packages.push_back(packageOf(package.toObject(), package["layer_digest"_L1].toString()));
    return sbom;
}

Evidence evidenceOf(const QJsonObject &metadata, const QString &kind)
{
    Evidence evidence;
    evidence.statusWord = metadata[kind + "_evidence_status"_L1].toString();
    evidence.build = BuildId::parse(metadata[kind + "_evidence_build_id"_L1].toString()).value_or(BuildId());
    evidence.updated = parseInstant(metadata[kind + "_evidence_updated_at"_L1].toString());
    return evidence;
}

QStringList sortedTags(const QJsonObject &tags)
{
    QStringList all = textsIn(tags["inline"_L1]) + textsIn(tags["merged"_L1]);
    const QJsonArray normalized = tags["normalized"_L1].toArray();
    for (const QJsonValue &tag : normalized)
        all += tag["tag"_L1].toString();
    all.removeAll(QString());
    all.removeDuplicates();
    all.sort();
    return all;
}

/// Names of `["PORT=8080"]`, a JSON text: values may be secrets.
QStringList namesOf(const QString &json)
{
    QStringList names = textsIn(QJsonDocument::fromJson(json.toUtf8()).array());
    for (QString &name : names)
        name = name.section(u'=', 0, 0);
    return names;
}

QStringList labelsOf(const QString &json)
{
    const QJsonObject labels = masked(QJsonDocument::fromJson(json.toUtf8()).object());
    QStringList texts;
    for (auto it = labels.begin(); it != labels.end(); ++it)
        texts += it.key() + u'=' + it->toString();
    return texts;
}

void readMetadata(const QJsonObject &metadata, ImageDetails &details)
{
    details.configDigest = digestIn(metadata, "docker_config_digest"_L1);
    details.manifestDigest = digestIn(metadata, "docker_manifest_digest"_L1);
    details.compressedBytes = numberIn(metadata, "compressed_size_bytes"_L1);
    details.uncompressedBytes = numberIn(metadata, "uncompressed_size_bytes"_L1);
    details.entrypoint = masked(metadata["entrypoint"_L1].toString());
    details.command = masked(metadata["cmd"_L1].toString());
    details.workingDirectory = metadata["working_dir"_L1].toString();
    details.environment = namesOf(metadata["env_vars"_L1].toString());
    details.labels = labelsOf(metadata["labels"_L1].toString());
    details.layersEvidence = evidenceOf(metadata, u"layers"_s);
    details.sbomEvidence = evidenceOf(metadata, u"sbom"_s);
    details.vulnerabilityEvidence = evidenceOf(metadata, u"vulnerability"_s);
}

} // namespace

Result<ImageDetails> parseImageDetails(const QByteArray &body, TenantId tenant)
{
    const Result<QJsonObject> data = dataOf(body, "image details"_L1);
    if (!data)
        return data.error();
    const QJsonObject row = (*data)["image"_L1].toObject();
    if (row.isEmpty())
        return unexpected("image details"_L1);
    const std::optional<Image> image = imageIn(row, tenant);
    if (!image)
        return Error{ErrorKind::NotFound, 200, u"image of another tenant"_s, std::nullopt};
    ImageDetails details;
    details.image = *image;
    details.versions = versionsOf((*data)["versions"_L1]);
    details.tags = sortedTags((*data)["tags"_L1].toObject());
    const QJsonArray layers = (*data)["layers"_L1].toArray();
    for (const QJsonValue &layer : layers)
        details.layers.push_back(layerOf(layer.toObject()));
    if ((*data)["sbom"_L1].isObject())
        details.sbom = sbomOf((*data)["sbom"_L1].toObject());
    const QJsonArray scans = (*data)["vulnerability_scans"_L1].toArray();
    for (const QJsonValue &scan : scans)
        details.scans.push_back(scanOf(scan.toObject()));
    readMetadata((*data)["metadata"_L1].toObject(), details);
    return details;
}

Result<std::vector<ImageVersion>> parseImageVersions(const QByteArray &body)
{
    const Result<QJsonObject> data = dataOf(body, "image versions"_L1);
    if (!data)
        return data.error();
    return versionsOf((*data)["versions"_L1]);
}

Result<QStringList> parseImageTags(const QByteArray &body)
{
    const Result<QJsonObject> data = dataOf(body, "image tags"_L1);
    if (!data)
        return data.error();
    QStringList tags = textsIn((*data)["tags"_L1]);
    tags.sort();
    return tags;
}

} // namespace viewer::server
