// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/logs.h"

#include "app/server/masking.h"
#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

LogLine lineOf(const QJsonObject &row)
{
    LogLine line;
    line.time = timeIn(row, "timestamp"_L1);
    line.levelWord = row["level"_L1].toString();
    line.message = masked(row["message"_L1].toString());
    const QJsonObject metadata = row["metadata"_L1].toObject();
    line.tekton = metadata["source"_L1].toString() == "tekton"_L1;
    if (line.tekton) {
        line.pipelineRun = metadata["pipeline_run"_L1].toString();
        line.taskRun = metadata["task_run"_L1].toString();
        line.step = metadata["step"_L1].toString();
        line.pod = metadata["pod"_L1].toString();
    }
    return line;
}

} // namespace

Result<LogPage> parseLogPage(const QByteArray &body, BuildId build)
{
    const Result<QJsonObject> object = objectOf(body, "logs"_L1);
    if (!object)
        return object.error();
    const QJsonValue rows = (*object)["logs"_L1];
    if (idIn<BuildId>(*object, "build_id"_L1) != build || !(rows.isArray() || rows.isNull()))
        return unexpected("logs"_L1);
    LogPage page;
    page.build = build;
    page.attempt = idIn<AttemptId>(*object, "execution_id"_L1);
    const QJsonArray array = rows.toArray();
    page.lines.reserve(size_t(array.size()));
    for (const QJsonValue &row : array)
        page.lines.push_back(lineOf(row.toObject()));
    return page;
}

} // namespace viewer::server
