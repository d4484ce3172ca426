// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/project_settings.h"

#include "app/server/masking.h"
#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

RowFate readSource(const QJsonObject &row, TenantId tenant, ProjectId project, ProjectSource &source)
{
    if (idIn<ProjectId>(row, "project_id"_L1) != project || idIn<TenantId>(row, "tenant_id"_L1) != tenant)
        return RowFate::Foreign;
    source.name = masked(row["name"_L1].toString());
    source.provider = row["provider"_L1].toString();
    source.address = maskedAddress(row["repository_url"_L1].toString());
    source.branch = row["default_branch"_L1].toString();
    source.isDefault = row["is_default"_L1].toBool();
    source.active = row["is_active"_L1].toBool();
    return RowFate::Kept;
}

RowFate readReceipt(const QJsonObject &row, WebhookReceipt &receipt)
{
    const std::optional<Instant> received = timeIn(row, "received_at"_L1);
    if (!received)
        return RowFate::Unusable;
    receipt.received = *received;
    receipt.provider = row["provider"_L1].toString();
    receipt.eventType = row["event_type"_L1].toString();
    receipt.branch = row["event_branch"_L1].toString();
    receipt.status = row["status"_L1].toString();
    receipt.reason = masked(row["reason"_L1].toString());
    receipt.signatureValid = row["signature_valid"_L1].toBool();
    receipt.triggered = int(row["triggered_build_ids"_L1].toArray().size());
    return RowFate::Kept;
}

RowFate readTrigger(const QJsonObject &row, ProjectId project, ProjectTrigger &trigger)
{
    if (idIn<ProjectId>(row, "project_id"_L1) != project)
        return RowFate::Foreign;
    trigger.type = row["trigger_type"_L1].toString();
    trigger.name = masked(row["name"_L1].toString());
    for (const QJsonValue &event : row["webhook_events"_L1].toArray())
        trigger.events << event.toString();
    trigger.cron = row["cron_expression"_L1].toString();
    trigger.timeZone = row["timezone"_L1].toString();
    trigger.branchPattern = row["git_branch_pattern"_L1].toString();
    trigger.last = timeIn(row, "last_triggered_at"_L1);
    trigger.next = timeIn(row, "next_trigger_at"_L1);
    trigger.active = row["is_active"_L1].toBool();
    return RowFate::Kept;
}

} // namespace

Result<ProjectBuildSettings> parseProjectBuildSettings(const QByteArray &body, ProjectId project)
{
    const Result<QJsonObject> object = objectOf(body, "build-settings"_L1);
    if (!object)
        return object.error();
    const QJsonObject data = (*object)["data"_L1].toObject();
    if (idIn<ProjectId>(data, "project_id"_L1) != project)
        return unexpected("build-settings"_L1);
    ProjectBuildSettings settings;
    settings.mode = data["build_config_mode"_L1].toString();
    settings.file = data["build_config_file"_L1].toString();
    settings.onError = data["build_config_on_error"_L1].toString();
    settings.updated = timeIn(data, "updated_at"_L1);
    return settings;
}

Result<Page<ProjectSource>> parseProjectSources(const QByteArray &body, TenantId tenant, ProjectId project)
{
    return pageOf<ProjectSource>(body, "data"_L1, "total"_L1,
                                 [tenant, project](const QJsonObject &row, ProjectSource &source) {
                                     return readSource(row, tenant, project, source);
                                 });
}

Result<Page<WebhookReceipt>> parseWebhookReceipts(const QByteArray &body)
{
    return pageOf<WebhookReceipt>(body, "data"_L1, "total"_L1, readReceipt);
}

Result<Page<ProjectTrigger>> parseProjectTriggers(const QByteArray &body, ProjectId project)
{
    return pageOf<ProjectTrigger>(
        body, "triggers"_L1, "total"_L1,
        [project](const QJsonObject &row, ProjectTrigger &trigger) { return readTrigger(row, project, trigger); });
}

} // namespace viewer::server
