// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/attempts.h"

#include "app/server/masking.h"
#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

Result<Page<Attempt>> parseAttempts(const QByteArray &body)
{
    const Result<QJsonObject> object = objectOf(body, "executions"_L1);
    if (!object)
        return object.error();
    const auto offset = int(numberIn(*object, "offset"_L1).value_or(0));
    const auto sent = int((*object)["executions"_L1].toArray().size());
    const auto total = int(numberIn(*object, "total"_L1).value_or(offset + sent));
    int place = 0;
    return pageOf<Attempt>(body, "executions"_L1, "total"_L1, [&](const QJsonObject &row, Attempt &attempt) {
        attempt.number = std::max(1, total - offset - place++);
        attempt.id = idIn<AttemptId>(row, "id"_L1);
        const std::optional<Instant> created = timeIn(row, "created_at"_L1);
        if (attempt.id.isNull() || !created)
            return RowFate::Unusable;
        attempt.statusWord = row["status"_L1].toString();
        attempt.created = *created;
        attempt.started = timeIn(row, "started_at"_L1);
        attempt.completed = timeIn(row, "completed_at"_L1);
        attempt.error = masked(row["error_message"_L1].toString());
        return RowFate::Kept;
    });
}

} // namespace viewer::server
