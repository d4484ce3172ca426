// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/audit.h"

#include "app/server/masking.h"
#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

QJsonObject detailsOf(const QJsonObject &row)
{
    QJsonObject details = row["details"_L1].toObject();
    for (const QLatin1StringView key : {"client_ip"_L1, "user_agent"_L1, "ip_address"_L1})
        details.remove(key);
    return masked(details);
}

RowFate readEvent(const QJsonObject &row, TenantId tenant, AuditEvent &event)
{
    event.id = idIn<AuditId>(row, "id"_L1);
    const std::optional<Instant> time = timeIn(row, "timestamp"_L1);
    if (event.id.isNull() || !time)
        return RowFate::Unusable;
    event.tenant = row.contains("tenant_id"_L1) ? idIn<TenantId>(row, "tenant_id"_L1) : tenant;
    if (event.tenant != tenant)
        return RowFate::Foreign;
    event.user = idIn<UserId>(row, "user_id"_L1);
    event.userName = row["user_name"_L1].toString().trimmed();
    event.eventType = row["event_type"_L1].toString();
    event.severity = row["severity"_L1].toString();
    event.resource = row["resource"_L1].toString();
    event.action = row["action"_L1].toString();
    event.message = masked(row["message"_L1].toString());
    event.details = detailsOf(row);
    event.time = *time;
    return RowFate::Kept;
}

} // namespace

Result<Page<AuditEvent>> parseAuditEvents(const QByteArray &body, TenantId tenant)
{
    return pageOf<AuditEvent>(body, "events"_L1, "total"_L1, [tenant](const QJsonObject &row, AuditEvent &event) {
        return readEvent(row, tenant, event);
    });
}

} // namespace viewer::server
