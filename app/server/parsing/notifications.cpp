// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/notifications.h"

#include "app/server/masking.h"
#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

Result<Page<Notification>> parseNotifications(const QByteArray &body)
{
    return pageOf<Notification>(body, "notifications"_L1, "total_count"_L1,
                                [](const QJsonObject &row, Notification &notification) {
                                    notification.id = idIn<NotificationId>(row, "id"_L1);
                                    const std::optional<Instant> created = timeIn(row, "created_at"_L1);
                                    if (notification.id.isNull() || !created)
                                        return RowFate::Unusable;
                                    notification.title = masked(row["title"_L1].toString());
                                    notification.message = masked(row["message"_L1].toString());
                                    notification.type = row["notification_type"_L1].toString();
                                    notification.resourceType = row["related_resource_type"_L1].toString();
                                    notification.resource = QUuid(row["related_resource_id"_L1].toString());
                                    notification.read = row["is_read"_L1].toBool();
                                    notification.readAt = timeIn(row, "read_at"_L1);
                                    notification.created = *created;
                                    return RowFate::Kept;
                                });
}

} // namespace viewer::server
