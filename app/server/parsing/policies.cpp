// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/policies.h"

#include "app/server/masking.h"
#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

QMap<QString, bool> flagsOf(const QJsonValue &value)
{
    QMap<QString, bool> flags;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isBool())
            flags.insert(it.key(), it->toBool());
    }
    return flags;
}

QString valueText(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(masked(value.toObject())).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return masked(QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)));
    return masked(value.toVariant().toString());
}

/// An object that holds `key`; anything else is some other answer.
Result<QJsonObject> settingsWith(const QByteArray &body, QLatin1StringView key)
{
    Result<QJsonObject> object = objectOf(body, key);
    if (object && !object->contains(key))
        return unexpected(key);
    return object;
}

} // namespace

Result<Page<BuildPolicy>> parseBuildPolicies(const QByteArray &body)
{
    return pageOf<BuildPolicy>(body, "policies"_L1, "total"_L1, [](const QJsonObject &row, BuildPolicy &policy) {
        policy.type = row["policy_type"_L1].toString();
        policy.key = row["policy_key"_L1].toString();
        if (policy.type.isEmpty() || policy.key.isEmpty())
            return RowFate::Unusable;
        policy.value = valueText(row["policy_value"_L1]);
        policy.description = masked(row["description"_L1].toString());
        policy.active = row["is_active"_L1].toBool();
        return RowFate::Kept;
    });
}

Result<ToolAvailability> parseToolAvailability(const QByteArray &body)
{
    const Result<QJsonObject> object = settingsWith(body, "build_methods"_L1);
    if (!object)
        return object.error();
    return ToolAvailability{flagsOf((*object)["build_methods"_L1]), flagsOf((*object)["sbom_tools"_L1]),
                            flagsOf((*object)["scan_tools"_L1]), flagsOf((*object)["registry_types"_L1]),
                            flagsOf((*object)["secret_managers"_L1])};
}

Result<Capabilities> parseCapabilities(const QByteArray &body)
{
    const Result<QJsonObject> object = settingsWith(body, "build"_L1);
    if (!object)
        return object.error();
    return Capabilities{flagsOf(*object), {}};
}

Result<Capabilities> parseCapabilitySurfaces(const QByteArray &body, TenantId tenant)
{
    const Result<QJsonObject> object = settingsWith(body, "capabilities"_L1);
    if (!object)
        return object.error();
    if (idIn<TenantId>(*object, "tenant_id"_L1) != tenant)
        return Error{ErrorKind::NotFound, 200, u"capabilities of another tenant"_s, std::nullopt};
    Capabilities capabilities{flagsOf((*object)["capabilities"_L1]), {}};
    const QJsonObject denials = (*object)["denials"_L1].toObject();
    for (auto it = denials.begin(); it != denials.end(); ++it)
        capabilities.denials.insert(it.key(), masked((*it)["message"_L1].toString()));
    return capabilities;
}

Result<QuarantinePolicy> parseQuarantinePolicy(const QByteArray &body)
{
    const Result<QJsonObject> object = settingsWith(body, "severity_mapping"_L1);
    if (!object)
        return object.error();
    QuarantinePolicy policy;
    policy.enabled = (*object)["enabled"_L1].toBool();
    policy.mode = (*object)["mode"_L1].toString();
    policy.maxCritical = fractionIn(*object, "max_critical"_L1);
    policy.maxP2 = fractionIn(*object, "max_p2"_L1);
    policy.maxP3 = fractionIn(*object, "max_p3"_L1);
    policy.maxCvss = fractionIn(*object, "max_cvss"_L1);
    const QJsonObject mapping = (*object)["severity_mapping"_L1].toObject();
    for (auto it = mapping.begin(); it != mapping.end(); ++it)
        policy.severities.insert(it.key(), textsIn(*it));
    return policy;
}

Result<RegistrationPolicy> parseRegistrationPolicy(const QByteArray &body)
{
    const Result<QJsonObject> object = settingsWith(body, "enforce"_L1);
    if (!object)
        return object.error();
    return RegistrationPolicy{(*object)["enforce"_L1].toBool(), (*object)["runtime_error_mode"_L1].toString()};
}

Result<ReleasePolicy> parseReleasePolicy(const QByteArray &body)
{
    const Result<QJsonObject> object = settingsWith(body, "failure_ratio_threshold"_L1);
    if (!object)
        return object.error();
    ReleasePolicy policy;
    policy.enabled = (*object)["enabled"_L1].toBool();
    policy.failureRatio = fractionIn(*object, "failure_ratio_threshold"_L1);
    policy.consecutiveFailures = countIn(*object, "consecutive_failures_threshold"_L1);
    policy.minimumSamples = countIn(*object, "minimum_samples"_L1);
    policy.windowMinutes = countIn(*object, "window_minutes"_L1);
    return policy;
}

} // namespace viewer::server
