// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/trace.h"

#include <QJsonObject>

namespace viewer::server {

/// `GET /builds/{id}/trace`. A build of another tenant is NotFound; `runtime` and `Secrets` are never read.
Result<BuildTrace> parseTrace(const QByteArray &body, TenantId tenant);

/// The same from `GET /builds/{id}`, for a build whose attempts the server cannot read.
Result<BuildTrace> parseTraceOfBuild(const QByteArray &body, TenantId tenant);

/// `GET /builds/{id}/workflow`: of builds whose trace the server cannot read. An unknown id is an empty workflow.
Result<Workflow> parseWorkflow(const QByteArray &body);
Workflow workflowOf(const QJsonObject &object);

/// `GET /builds/{id}/trace/export` as a file to keep: indented JSON without `runtime`, `Secrets` and the values that
/// are hidden in the program, token-like words hidden in every text.
Result<QByteArray> traceWithoutSecrets(const QByteArray &body, TenantId tenant);

} // namespace viewer::server
