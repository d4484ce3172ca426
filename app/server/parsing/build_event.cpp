// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/build_event.h"

#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

std::optional<BuildHint> parseBuildEvent(QByteArrayView frame)
{
    const QJsonDocument document = QJsonDocument::fromJson(frame.toByteArray());
    const QJsonObject event = document.object();
    if (!event["type"_L1].toString().startsWith("build."_L1))
        return std::nullopt;
    return BuildHint{idIn<BuildId>(event, "build_id"_L1),
                     idIn<AttemptId>(event["metadata"_L1].toObject(), "execution_id"_L1)};
}

} // namespace viewer::server
