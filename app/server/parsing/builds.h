// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/parsing/page.h"
#include "app/server/parsing/parsed.h"
#include "models/domain/build.h"
#include "models/domain/result.h"

namespace viewer::server {

/// `GET /builds`. Rows never have started, completed, error and infrastructure.
Result<Page<Build>> parseBuilds(const QByteArray &body, TenantId tenant);

/// `GET /builds/{id}`. A build of another tenant is NotFound: it is none of ours.
Result<Build> parseBuild(const QByteArray &body, TenantId tenant);

/// `GET /builds/{id}/status`.
Result<BuildStatus> parseBuildStatus(const QByteArray &body);

} // namespace viewer::server
